package viewing

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

const secret = "Noor slaapt bij oma"

func write(w io.Writer) error {
	_, err := io.WriteString(w, secret)
	return err
}

// TestMain plays a run of the program that shows a paper and is then killed.
func TestMain(m *testing.M) {
	data := os.Getenv("KEUKENTAFEL_VIEWING")
	if data == "" {
		os.Exit(m.Run())
	}
	path, err := In(data).Put("plan", write)
	fmt.Println(path, err)
	_, _ = io.Copy(io.Discard, os.Stdin)
}

func put(t *testing.T, f *Folder) string {
	t.Helper()
	path, err := f.Put("plan", write)
	if err != nil {
		t.Fatal(err)
	}
	return path
}

// empty removes everything, and fails when something is left.
func empty(t *testing.T, f *Folder) {
	t.Helper()
	if left, err := f.Empty(); left != 0 || err != nil {
		t.Fatalf("left %d, %v", left, err)
	}
}

func gone(t *testing.T, path string) {
	t.Helper()
	if _, err := os.Lstat(path); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("%s is still there: %v", path, err)
	}
}

func TestAPaperThatFailsToBeWrittenLeavesNothing(t *testing.T) {
	f := In(t.TempDir())
	refusal := errors.New("nothing to share")
	path, err := f.Put("plan", func(w io.Writer) error { return errors.Join(write(w), refusal) })
	if !errors.Is(err, refusal) || path != "" {
		t.Errorf("%q, %v", path, err)
	}
	if papers, _ := filepath.Glob(filepath.Join(f.top, "*", "*.pdf")); len(papers) != 0 {
		t.Errorf("left %v", papers)
	}
	for _, name := range []string{"", "De Wit", "../plan", "plan.pdf", "jansen1"} {
		if _, err := f.Put(name, write); !errors.Is(err, ErrBadName) {
			t.Errorf("%q: %v", name, err)
		}
	}
	empty(t, f)
}

func TestPapersAreForThisUserAloneAndAreNamedAfterNobody(t *testing.T) {
	f := In(t.TempDir())
	first, second := put(t, f), put(t, f)
	if filepath.Base(first) != "plan-1.pdf" || filepath.Base(second) != "plan-2.pdf" {
		t.Errorf("%s and %s", first, second)
	}
	for path, want := range map[string]os.FileMode{first: 0o600, filepath.Dir(first): 0o700, f.top: 0o700} {
		if info, err := os.Stat(path); err != nil || runtime.GOOS != "windows" && info.Mode().Perm() != want {
			t.Errorf("%s has mode %v, %v", path, info.Mode(), err)
		}
	}
	empty(t, f)
	gone(t, f.top)
	third := put(t, f) // after the next unlock
	empty(t, f)
	gone(t, third)
}

func TestAPaperIsWrittenOverBeforeItIsRemoved(t *testing.T) {
	f := In(t.TempDir())
	path := put(t, f)
	same, err := os.OpenFile(path, os.O_RDONLY, 0) // as somebody who kept it open
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = same.Close() }()
	if left, _ := f.Empty(); left != 0 {
		t.Skip("this system removes nothing that is open")
	}
	if kept, err := io.ReadAll(same); err != nil || bytes.Contains(kept, []byte("Noor")) {
		t.Errorf("still readable: %q, %v", kept, err)
	}
}

func TestALinkIsRemovedAndWhatItPointsToIsLeftAlone(t *testing.T) {
	f := In(t.TempDir())
	path := put(t, f)
	elsewhere := filepath.Join(t.TempDir(), "eigen.pdf")
	if err := os.WriteFile(elsewhere, []byte("van mij"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(elsewhere, filepath.Join(filepath.Dir(path), "link.pdf")); err != nil {
		t.Skip("no links here")
	}
	empty(t, f)
	if kept, err := os.ReadFile(elsewhere); err != nil || string(kept) != "van mij" {
		t.Errorf("it now holds %q, %v", kept, err)
	}
}

func TestWhatARunLeftThatWasKilledIsRemovedAtTheNextStart(t *testing.T) {
	data := t.TempDir()
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	child := exec.Command(program)
	child.Env = append(os.Environ(), "KEUKENTAFEL_VIEWING="+data)
	in, err := child.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = in.Close() }()
	out, err := child.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := child.Start(); err != nil {
		t.Fatal(err)
	}
	said := make([]byte, 4096)
	n, err := out.Read(said)
	path, _, _ := strings.Cut(string(said[:n]), " ")
	if err != nil || filepath.Base(path) != "plan-1.pdf" {
		t.Fatalf("the child says %q, %v", said[:n], err)
	}
	next := In(data)
	empty(t, next)
	if _, err := os.Stat(path); err != nil {
		t.Errorf("what another run shows was removed: %v", err)
	}
	if err := child.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = child.Wait()
	empty(t, next)
	gone(t, path)
	gone(t, filepath.Join(data, folderName))
}
