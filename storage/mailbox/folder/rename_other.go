//go:build !linux && !darwin && !windows

package folder

import "os"

// renameToNewName has no counterpart here.
func renameToNewName(*os.Root, string, string) error { return errNoWay }
