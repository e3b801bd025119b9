package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"keukentafel/storage/vault"
)

const goodPassphrase = "vier paarse fietsen op zolder"

var buildOnce = sync.OnceValues(func() (string, error) {
	dir, err := os.MkdirTemp("", "keukentafelctl")
	if err != nil {
		return "", err
	}
	program := filepath.Join(dir, "keukentafelctl")
	if runtime.GOOS == "windows" {
		program += ".exe"
	}
	out, err := exec.Command("go", "build", "-buildvcs=false", "-o", program, ".").CombinedOutput()
	if err != nil {
		return "", errors.Join(err, errors.New(string(out)))
	}
	return program, nil
})

func TestMain(m *testing.M) {
	code := m.Run()
	if program, err := buildOnce(); err == nil {
		_ = os.RemoveAll(filepath.Dir(program))
	}
	os.Exit(code)
}

// shell runs the real program for one person with a vault.
type shell struct {
	*testing.T
	dir        string // of the test
	vault      string
	passphrase string         // file
	inside     []vault.Option // set: run within the test, with cheap keys
	later      time.Duration  // within the test: how far the clock went on
}

// answer is what one run gave.
type answer struct {
	code     int
	out, err string
}

// newShell makes a vault with the cheapest passphrase slot that is allowed.
func newShell(t *testing.T, dir, name string, role ...string) *shell {
	t.Helper()
	s := &shell{T: t, dir: dir, vault: filepath.Join(dir, name), passphrase: filepath.Join(dir, name+".txt")}
	if err := os.WriteFile(s.passphrase, []byte(goodPassphrase+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	s.inside = []vault.Option{vault.WithMeasure(func(func()) time.Duration { return 0 })}
	s.done(append([]string{"init", "--name", name, "--code-file", filepath.Join(dir, name+".code")}, role...)...)
	s.inside = nil
	return s
}

// newShellInside makes a vault with keys that cost nothing, which the program
// itself would not open.
func newShellInside(t *testing.T) *shell {
	t.Helper()
	s := emptyShell(t)
	s.done("init", "--name", "Marieke", "--code-file", s.file("begin.code"))
	return s
}

func emptyShell(t *testing.T) *shell {
	t.Helper()
	dir := t.TempDir()
	s := &shell{T: t, dir: dir, vault: filepath.Join(dir, "kluis"), passphrase: filepath.Join(dir, "zin.txt")}
	s.inside = []vault.Option{vault.WithCheapKeysForTests(t)}
	if err := os.WriteFile(s.passphrase, []byte(goodPassphrase), 0o600); err != nil {
		t.Fatal(err)
	}
	return s
}

// do runs a command on the person's vault.
func (s *shell) do(args ...string) answer {
	s.Helper()
	return s.typing("", append([]string{"--vault", s.vault, "--passphrase-file", s.passphrase, "--lang", "nl"}, args...)...)
}

// typing runs a command and types into it.
func (s *shell) typing(typed string, args ...string) answer {
	s.Helper()
	if s.inside != nil {
		return s.within(typed, args)
	}
	program, err := buildOnce()
	if err != nil {
		s.Fatal(err)
	}
	command := exec.CommandContext(s.Context(), program, args...)
	var out, trouble bytes.Buffer
	command.Stdin, command.Stdout, command.Stderr = strings.NewReader(typed), &out, &trouble
	err = command.Run()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		s.Fatal(err)
	}
	return answer{command.ProcessState.ExitCode(), out.String(), trouble.String()}
}

// within runs a command inside the test.
func (s *shell) within(typed string, args []string) answer {
	var out, trouble bytes.Buffer
	p := program{in: strings.NewReader(typed), out: &out, err: &trouble, clock: func() time.Time { return time.Now().Add(s.later) }, environ: func(string) string { return "" }, vault: s.inside}
	code := p.run(s.Context(), args)
	return answer{code, out.String(), trouble.String()}
}

// done runs a command that must succeed, and gives its answer.
func (s *shell) done(args ...string) string {
	s.Helper()
	a := s.do(args...)
	if a.code != exitDone || strings.Contains(a.out+a.err, "⟦") {
		s.Fatalf("%s: exit %d\n%s%s", strings.Join(args, " "), a.code, a.out, a.err)
	}
	return a.out
}

// refused runs a command that must fail with a code, and says why in words.
func (s *shell) refused(code int, why string, args ...string) {
	s.Helper()
	if a := s.do(args...); a.code != code || !strings.Contains(a.err, why) || strings.Contains(a.err, "⟦") {
		s.Errorf("%s: exit %d, want %d; it says %q, want %q", strings.Join(args, " "), a.code, code, a.err, why)
	}
}

// reads runs a command with --json and decodes its answer.
func reads[T any](s *shell, args ...string) T {
	s.Helper()
	var value T
	if err := json.Unmarshal([]byte(s.done(append(args, "--json")...)), &value); err != nil {
		s.Fatalf("%s: %v", strings.Join(args, " "), err)
	}
	return value
}

func (s *shell) file(name string) string { return filepath.Join(s.dir, name) }
