package route

import "context"

type progressKey struct{}

// WithProgress lets work tell how far it is.
func WithProgress(ctx context.Context, tell func(share float32)) context.Context {
	return context.WithValue(ctx, progressKey{}, tell)
}

// Tell says how far the work of a Run is, in parts of a whole; without somebody
// who listens it does nothing. It may be called from any thread.
func Tell(ctx context.Context, done, total int) {
	if tell, ok := ctx.Value(progressKey{}).(func(share float32)); ok && total > 0 {
		tell(float32(done) / float32(total))
	}
}
