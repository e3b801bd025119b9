//go:build unix

package doorbell

import (
	"bufio"
	"fmt"
	"io"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// TestMain is also the program that is started twice.
func TestMain(m *testing.M) {
	switch folder := os.Getenv("DOORBELL_TEST_FOLDER"); os.Getenv("DOORBELL_TEST_CHILD") {
	case "program":
		program(folder)
	case "stranger":
		_, err := net.Dial("unix", folder)
		fmt.Println(err)
	default:
		os.Exit(m.Run())
	}
}

// program is the first, until its input ends, or rings and is over.
func program(folder string) {
	bell, answered := Start(folder, func() bool {
		fmt.Println("rung")
		return true
	})
	if answered {
		fmt.Println("answered")
		return
	}
	fmt.Println("first", bell != nil)
	_, _ = io.Copy(io.Discard, os.Stdin)
	_ = bell.Close()
}

// started is a program that runs.
type started struct {
	*testing.T
	command *exec.Cmd
	said    *bufio.Scanner
	input   io.Closer
}

func begin(t *testing.T, folder string) *started {
	t.Helper()
	command := exec.Command(os.Args[0])
	command.Env = append(os.Environ(), "DOORBELL_TEST_CHILD=program", "DOORBELL_TEST_FOLDER="+folder)
	input, err := command.StdinPipe()
	must(t, err)
	output, err := command.StdoutPipe()
	must(t, err)
	must(t, command.Start())
	t.Cleanup(func() { _ = command.Process.Kill() })
	return &started{t, command, bufio.NewScanner(output), input}
}

func (s *started) says(want string) {
	s.Helper()
	if !s.said.Scan() || s.said.Text() != want {
		s.Fatalf("said %q, want %q", s.said.Text(), want)
	}
}

func (s *started) kill() {
	_ = s.command.Process.Signal(syscall.SIGKILL)
	_ = s.command.Wait()
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// room gives the test a folder of its own for bells, with a short name.
func room(t *testing.T) string {
	t.Helper()
	given, err := os.MkdirTemp("", "bel")
	must(t, err)
	t.Cleanup(func() { _ = os.RemoveAll(given) })
	t.Setenv("XDG_RUNTIME_DIR", given)
	t.Setenv("XDG_CACHE_HOME", filepath.Join(given, "cache"))
	return given
}

func TestASecondStartRingsAtTheFirstAndIsOver(t *testing.T) {
	room(t)
	first := begin(t, "/home/marieke/kluis")
	first.says("first true")
	second := begin(t, "/home/marieke/../marieke/kluis/")
	second.says("answered")
	must(t, second.command.Wait())
	first.says("rung")
	other := begin(t, "/home/marieke/andere-kluis")
	other.says("first true")
}

func TestAKilledProgramLeavesNoBellThatNobodyAnswers(t *testing.T) {
	room(t)
	first := begin(t, "/kluis")
	first.says("first true")
	first.kill()
	begin(t, "/kluis").says("first true")
}

func TestAfterTheFirstEndedTheNextIsTheFirst(t *testing.T) {
	room(t)
	first := begin(t, "/kluis")
	first.says("first true")
	must(t, first.input.Close())
	must(t, first.command.Wait())
	begin(t, "/kluis").says("first true")
}

func TestOfManyAtOnceOneIsTheFirst(t *testing.T) {
	room(t)
	var programs []*started
	for range 6 {
		programs = append(programs, begin(t, "/kluis"))
	}
	first, answered := 0, 0
	for _, p := range programs {
		p.said.Scan()
		switch p.said.Text() {
		case "first true":
			first++
		case "answered":
			answered++
		}
	}
	if first != 1 || answered != 5 {
		t.Errorf("%d are the first and %d were answered", first, answered)
	}
}

func TestALinkToTheVaultIsTheSameVault(t *testing.T) {
	given := room(t)
	must(t, os.Mkdir(filepath.Join(given, "kluis"), 0o700))
	must(t, os.Symlink("kluis", filepath.Join(given, "link")))
	direct, err := placeFor(filepath.Join(given, "kluis"))
	must(t, err)
	linked, err := placeFor(filepath.Join(given, "link"))
	must(t, err)
	if direct != linked {
		t.Error("a link opens the vault twice")
	}
	if strings.Contains(direct.socket, "kluis") {
		t.Error("the name of the bell tells where the vault is")
	}
}

func TestACallerWhoMeansIllHoldsNobodyUp(t *testing.T) {
	room(t)
	rings := make(chan struct{}, 9)
	bell, _ := start("/kluis", func() bool {
		rings <- struct{}{}
		return true
	}, time.Minute, 50*time.Millisecond)
	t.Cleanup(func() { _ = bell.Close() })
	p, err := placeFor("/kluis")
	must(t, err)
	rubble := strings.Repeat("x", 1<<20)
	for range 2 * atOnce { // half of them say nothing
		door, err := net.Dial("unix", p.socket)
		must(t, err)
		t.Cleanup(func() { _ = door.Close() })
		go func() { _, _ = io.WriteString(door, rubble) }()
		silent, err := net.Dial("unix", p.socket)
		must(t, err)
		t.Cleanup(func() { _ = silent.Close() })
	}
	if _, answered := start("/kluis", nil, time.Minute, time.Second); !answered {
		t.Error("a ring among the noise was not answered")
	}
	if len(rings) != 1 {
		t.Errorf("%d rings were heard", len(rings))
	}
}

func TestAFirstThatDoesNotComeLeavesTheSecondToItself(t *testing.T) {
	room(t)
	bell, _ := Start("/kluis", func() bool { return false })
	t.Cleanup(func() { _ = bell.Close() })
	if second, answered := start("/kluis", nil, time.Millisecond, time.Second); second != nil || answered {
		t.Errorf("the second got %v and was answered %v", second, answered)
	}
}

func TestWithoutAPlaceThereIsNoBellAndTheProgramGoesOn(t *testing.T) {
	given := room(t)
	long := filepath.Join(given, strings.Repeat("lang", 30))
	must(t, os.Mkdir(long, 0o700))
	for _, unusable := range []string{long, "/proc/nowhere", "relative"} {
		t.Setenv("XDG_RUNTIME_DIR", unusable)
		t.Setenv("XDG_CACHE_HOME", unusable)
		if bell, answered := Start("/kluis", nil); bell != nil || answered {
			t.Errorf("%s has a bell", unusable)
		}
	}
	must(t, (*Bell)(nil).Close())
}

func TestOnlyThisUserCanReachTheBell(t *testing.T) {
	given := room(t)
	must(t, os.Chmod(given, 0o755)) // so that only our own folder keeps others out
	defer syscall.Umask(syscall.Umask(0))
	must(t, os.Mkdir(filepath.Join(given, "keukentafel"), 0o777)) // somebody made it too wide
	bell, _ := Start("/kluis", nil)
	t.Cleanup(func() { _ = bell.Close() })
	p, err := placeFor("/kluis")
	must(t, err)
	for name, want := range map[string]os.FileMode{filepath.Dir(p.socket): 0o700, p.socket: 0o600, p.lock: 0o600} {
		info, err := os.Stat(name)
		must(t, err)
		if info.Mode().Perm() != want {
			t.Errorf("%s is %v", filepath.Base(name), info.Mode().Perm())
		}
	}
	if os.Getuid() != 0 {
		t.Skip("only root can try it as another user")
	}
	copied := filepath.Join(given, "program")
	text, err := os.ReadFile(os.Args[0])
	must(t, err)
	must(t, os.WriteFile(copied, text, 0o755))
	stranger := exec.Command(copied)
	stranger.Dir = "/"
	stranger.Env = []string{"DOORBELL_TEST_CHILD=stranger", "DOORBELL_TEST_FOLDER=" + p.socket}
	stranger.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: 65534, Gid: 65534}}
	said, err := stranger.Output()
	must(t, err)
	if !strings.Contains(string(said), "permission denied") {
		t.Errorf("another user was told %s", said)
	}
	// And who is somebody else's guest hangs no bell there.
	must(t, os.Chown(filepath.Dir(p.socket), 65534, 65534))
	if _, err := makeOwn(filepath.Dir(p.socket)); err == nil {
		t.Error("a folder of another user was trusted")
	}
}
