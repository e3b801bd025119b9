package doorbell

import (
	"errors"
	"io/fs"
	"os"

	"golang.org/x/sys/windows"
)

// lockFile takes the lock or returns errTaken. The system drops it when the
// program ends, however it ends.
func lockFile(f *os.File) error {
	const flags = windows.LOCKFILE_EXCLUSIVE_LOCK | windows.LOCKFILE_FAIL_IMMEDIATELY
	err := windows.LockFileEx(windows.Handle(f.Fd()), flags, 0, 1, 0, &windows.Overlapped{})
	if errors.Is(err, windows.ERROR_LOCK_VIOLATION) {
		return errTaken
	}
	return err
}

// isOurs trusts the rights that Windows gives what lies in a user's own
// AppData.
func isOurs(fs.FileInfo) bool { return true }

// letCome lets the other program take the foreground, which Windows gives only
// to what the user just started: this one.
func letCome() {
	allow := windows.NewLazySystemDLL("user32.dll").NewProc("AllowSetForegroundWindow")
	const anybody = ^uintptr(0)
	if allow.Find() == nil {
		_, _, _ = allow.Call(anybody)
	}
}
