//go:build !linux && !windows

package session

import "context"

// watch hears nothing: macOS tells these things only to programs that are
// built with its own frameworks, which this one is not.
func watch(ctx context.Context, _ *relay) { <-ctx.Done() }
