package crash

import (
	"fmt"
	"os"
	"os/exec"
	"syscall"

	"golang.org/x/sys/windows"
)

// What is asked of Windows Error Reporting: no memory in its files, no window.
const (
	werNoHeap = 1
	werNoUI   = 32
)

// noDumps asks Windows to write nothing of our memory when we stop badly.
func noDumps() {
	windows.SetErrorMode(windows.SEM_FAILCRITICALERRORS | windows.SEM_NOGPFAULTERRORBOX | windows.SEM_NOOPENFILEERRORBOX)
	setFlags := windows.NewLazySystemDLL("kernel32.dll").NewProc("WerSetFlags")
	if setFlags.Find() == nil {
		_, _, _ = setFlags.Call(werNoHeap | werNoUI)
	}
}

// ignoreSignals does nothing here: the witness has no console of its own.
func ignoreSignals() {}

// stayOutOfSight gives the witness no black window.
func stayOutOfSight(c *exec.Cmd) {
	c.SysProcAttr = &syscall.SysProcAttr{HideWindow: true, CreationFlags: windows.CREATE_NO_WINDOW}
}

// speakTo sends what the runtime writes to the error output to a file, which
// stays open; os.Stderr keeps its own handle.
func speakTo(file *os.File) error {
	if err := windows.SetStdHandle(windows.STD_ERROR_HANDLE, windows.Handle(file.Fd())); err != nil {
		return fmt.Errorf("move the error output: %w", err)
	}
	staysOpen = append(staysOpen, file)
	return nil
}
