package session

import (
	"bufio"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"github.com/godbus/dbus/v5"
	"golang.org/x/sys/unix"
)

// limit is how long a test waits for something that must happen.
const limit = 20 * time.Second

// startBus starts a private bus on which the test may be any service.
func startBus(t *testing.T) (address string, stop func()) {
	t.Helper()
	if _, err := exec.LookPath("dbus-daemon"); err != nil {
		t.Skip("there is no dbus-daemon here, so nothing was tried on a real bus")
	}
	daemon := exec.Command("dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address", "--address=unix:path="+filepath.Join(t.TempDir(), "bus"))
	out, err := daemon.StdoutPipe()
	must(t, err)
	must(t, daemon.Start())
	stop = sync.OnceFunc(func() {
		_ = daemon.Process.Kill()
		_ = daemon.Wait()
	})
	t.Cleanup(stop)
	lines := bufio.NewScanner(out)
	if !lines.Scan() {
		t.Fatal("the private bus did not start")
	}
	return lines.Text(), stop
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// someone is a service on the bus.
type someone struct {
	*testing.T
	conn *dbus.Conn
}

func appear(t *testing.T, address, name string) someone {
	t.Helper()
	conn, err := dbus.Connect(address)
	must(t, err)
	t.Cleanup(func() { _ = conn.Close() })
	reply, err := conn.RequestName(name, dbus.NameFlagDoNotQueue)
	must(t, err)
	if reply != dbus.RequestNameReplyPrimaryOwner {
		t.Fatalf("the name %s was taken", name)
	}
	return someone{t, conn}
}

func (s someone) says(path, signal string, values ...any) {
	s.Helper()
	must(s.T, s.conn.Emit(dbus.ObjectPath(path), signal, values...))
}

// login plays logind: it hands out inhibitors and sees when they are let go.
type login struct {
	someone
	own  dbus.ObjectPath // the session of the program
	held chan *inhibitor
}

// inhibitor is a pipe of which the program holds one end.
type inhibitor struct {
	what         string
	ours, theirs *os.File
}

const ownSession = "/org/freedesktop/login1/session/_31"

func appearAsLogind(t *testing.T, address string) *login {
	t.Helper()
	conn, err := dbus.Connect(address)
	must(t, err)
	t.Cleanup(func() { _ = conn.Close() })
	l := &login{someone: someone{t, conn}, own: ownSession, held: make(chan *inhibitor, 8)}
	must(t, conn.ExportMethodTable(map[string]any{"Inhibit": l.inhibit, "GetSession": l.session, "GetSessionByPID": l.sessionOf}, loginPath, loginManager))
	_, err = conn.RequestName(loginName, dbus.NameFlagDoNotQueue)
	must(t, err)
	return l
}

func (l *login) inhibit(what, _, _, mode string) (dbus.UnixFD, *dbus.Error) {
	ours, theirs, err := os.Pipe()
	if err != nil || mode != "delay" {
		return 0, dbus.NewError("org.freedesktop.DBus.Error.InvalidArgs", nil)
	}
	l.Cleanup(func() { _, _ = ours.Close(), theirs.Close() })
	fd := dbus.UnixFD(theirs.Fd())
	l.held <- &inhibitor{what, ours, theirs}
	return fd, nil
}

func (l *login) session(string) (dbus.ObjectPath, *dbus.Error) { return l.own, nil }

// sessionOf is what logind says of programs that the desktop's own service
// manager started.
func (l *login) sessionOf(uint32) (dbus.ObjectPath, *dbus.Error) {
	return "", dbus.NewError("org.freedesktop.login1.NoSessionForPID", nil)
}

// taken is the inhibitor that the program took, and which nobody else holds.
// Wait with it until the program has it.
func (l *login) taken(what string) *inhibitor {
	l.Helper()
	select {
	case i := <-l.held:
		if i.what != what {
			l.Fatalf("the program took an inhibitor of %s", i.what)
		}
		must(l.T, i.theirs.Close())
		return i
	case <-time.After(limit):
		l.Fatalf("the program took no inhibitor of %s", what)
		return nil
	}
}

// isHeld tells whether the program still holds the other end.
func (i *inhibitor) isHeld(wait time.Duration) bool {
	poll := []unix.PollFd{{Fd: int32(i.ours.Fd()), Events: unix.POLLIN}}
	for {
		_, err := unix.Poll(poll, int(wait.Milliseconds()))
		if err != unix.EINTR {
			return poll[0].Revents&unix.POLLHUP == 0
		}
	}
}

// listener is the program, which notes what it hears.
type listener struct {
	*testing.T
	heard  chan Event
	covers chan Coverage
	guard  sync.Mutex
	during func() // what the program does meanwhile
	end    func()
}

func listenTo(t *testing.T, b buses) *listener {
	t.Helper()
	if b.patience == 0 {
		b.patience, b.again = limit, time.Millisecond
	}
	ctx, cancel := context.WithCancel(t.Context())
	l := &listener{T: t, heard: make(chan Event, 8), covers: make(chan Coverage, 64), during: func() {}}
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		b.watch(ctx, &relay{ear: Ear{Heard: func(e Event) {
			l.guard.Lock()
			l.during()
			l.guard.Unlock()
			l.heard <- e
		}, Covers: func(c Coverage) { l.covers <- c }}})
	}()
	l.end = func() {
		cancel()
		select {
		case <-ended:
		case <-time.After(limit):
			t.Error("the listening did not end")
		}
	}
	t.Cleanup(l.end)
	return l
}

func (l *listener) does(meanwhile func()) {
	l.guard.Lock()
	defer l.guard.Unlock()
	l.during = meanwhile
}

func (l *listener) hears(want Event) {
	l.Helper()
	select {
	case e := <-l.heard:
		if e != want {
			l.Fatalf("heard %d, want %d", e, want)
		}
	case <-time.After(limit):
		l.Fatalf("event %d was not heard", want)
	}
}

// covered waits until the program knows that this is what it is told.
func (l *listener) covered(want Coverage) {
	l.Helper()
	var last Coverage
	for {
		select {
		case last = <-l.covers:
			if last == want {
				return
			}
		case <-time.After(limit):
			l.Fatalf("covered is %+v, want %+v", last, want)
		}
	}
}
