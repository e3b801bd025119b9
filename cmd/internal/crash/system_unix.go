//go:build unix

package crash

import (
	"errors"
	"fmt"
	"log"
	"os"
	"os/exec"
	"os/signal"
	"syscall"

	"golang.org/x/sys/unix"
)

// ignoreSignals lets the witness live until the program that it watches is
// gone, also when a terminal stops both.
func ignoreSignals() { signal.Ignore(syscall.SIGINT, syscall.SIGHUP, syscall.SIGTERM) }

// stayOutOfSight does nothing here: a process has no window by itself.
func stayOutOfSight(*exec.Cmd) {}

// speakTo gives os.Stderr another number. The runtime and libraries in C write
// to number 2, which from now on is the file that is given.
func speakTo(file *os.File) error {
	kept, err := unix.FcntlInt(uintptr(unix.Stderr), unix.F_DUPFD_CLOEXEC, 3)
	if err != nil {
		return fmt.Errorf("keep the error output: %w", err)
	}
	if err := errors.Join(replace(int(file.Fd()), unix.Stderr), file.Close()); err != nil {
		return fmt.Errorf("move the error output: %w", err)
	}
	staysOpen = append(staysOpen, os.Stderr)
	os.Stderr = os.NewFile(uintptr(kept), os.Stderr.Name())
	log.SetOutput(os.Stderr)
	return nil
}
