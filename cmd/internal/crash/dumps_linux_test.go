package crash

import (
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"golang.org/x/sys/unix"
)

// stranger is a user without rights of its own; as root, everything could be
// read and the test would say nothing.
func stranger() *syscall.SysProcAttr {
	if os.Getuid() != 0 {
		return &syscall.SysProcAttr{}
	}
	return &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: 65534, Gid: 65534}}
}

// reachable copies this program to where another user can run it.
func reachable(t *testing.T) string {
	t.Helper()
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	from, err := os.Open(program)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = from.Close() }()
	folder := t.TempDir()
	for _, d := range []string{folder, filepath.Dir(folder)} {
		if err := os.Chmod(d, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	path := filepath.Join(folder, "program")
	to, err := os.OpenFile(path, os.O_CREATE|os.O_WRONLY, 0o755)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := io.Copy(to, from); err != nil {
		t.Fatal(err)
	}
	if err := to.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}

// peek reads something of a process as the same user, from another process.
func peek(pid int, what string) error {
	look := exec.Command("head", "-c", "1", fmt.Sprintf("/proc/%d/%s", pid, what))
	look.SysProcAttr = stranger()
	out, err := look.Output()
	if err == nil && len(out) == 0 {
		return io.EOF
	}
	return err
}

func TestAnotherProgramOfTheSameUserCannotLookIntoOurMemory(t *testing.T) {
	program := reachable(t)
	for _, guarded := range []bool{false, true} {
		child := exec.Command(program)
		child.Env = []string{"KEUKENTAFEL_PLAY=stand", "PATH=" + os.Getenv("PATH")}
		if !guarded {
			child.Env = append(child.Env, "KEUKENTAFEL_UNGUARDED=yes")
		}
		child.SysProcAttr = stranger()
		end := ready(t, child)
		if err := peek(child.Process.Pid, "environ"); (err != nil) != guarded {
			t.Errorf("guarded %v: reading the environment gives %v", guarded, err)
		}
		limits, err := os.ReadFile(fmt.Sprintf("/proc/%d/limits", child.Process.Pid))
		if none := strings.Contains(strings.Join(strings.Fields(string(limits)), " "), "Max core file size 0 0"); err != nil || guarded && !none {
			t.Errorf("a core file may be written: %v\n%s", err, limits)
		}
		if err := peek(child.Process.Pid, "mem"); guarded && !isDenied(err) {
			t.Errorf("the memory can be opened: %v", err)
		}
		end()
	}
}

// isDenied tells whether head could not even open the file.
func isDenied(err error) bool {
	exit, ok := err.(*exec.ExitError)
	return ok && strings.Contains(string(exit.Stderr), "Permission denied")
}

func TestBeginForbidsDumps(t *testing.T) {
	Begin()
	dumpable, err := unix.PrctlRetInt(unix.PR_GET_DUMPABLE, 0, 0, 0, 0)
	if err != nil || dumpable != 0 {
		t.Errorf("dumpable %d, %v", dumpable, err)
	}
}

func TestAnAbortLeavesNoCoreFile(t *testing.T) {
	folder := t.TempDir()
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	child := exec.Command("sh", "-c", `ulimit -c unlimited 2>/dev/null; exec "$0"`, program)
	child.Env = append(os.Environ(), "KEUKENTAFEL_PLAY=goroutine", "KEUKENTAFEL_FOLDER="+folder, "GOTRACEBACK=crash")
	child.Dir = folder
	_, _ = child.CombinedOutput()
	status, ok := child.ProcessState.Sys().(syscall.WaitStatus)
	if !ok || !status.Signaled() || status.Signal() != syscall.SIGABRT || status.CoreDump() {
		t.Errorf("it ended with %v, core dump %v", child.ProcessState, status.CoreDump())
	}
	entries, err := os.ReadDir(folder)
	if err != nil || len(entries) != 1 || entries[0].Name() != folderName {
		t.Errorf("it left %v, %v", entries, err)
	}
}
