// Package doorbell sees to it that a second start of the program brings the
// window of the first one forward instead of opening the same vault twice.
//
// It knows no vault and no window; it does not guard the vault either, which
// locks its own folder. It promises that only programs of the same user can
// ring, that ringing says nothing but that somebody rings, that a program that
// was killed leaves no bell that nobody answers, and that a caller who means
// ill can make nobody wait. Each vault has a bell of its own. Where a system
// has no such sockets (Windows before 10) there is no bell, and a second start
// is a second window.
package doorbell

import (
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"time"
)

const (
	ring   = "ring\n"
	came   = "came\n"
	atOnce = 4 // callers at the door
)

// errTaken means that another program answers the bell.
var errTaken = errors.New("another program answers this bell")

// Bell is answered until it is closed.
type Bell struct {
	listener net.Listener
	lock     *os.File
	come     func() bool
	door     chan struct{}
	hearing  time.Duration // in which a caller must have rung
}

// Start hangs a bell for the vault in the folder. When another program has
// hung one, Start rings it and tells that somebody came: then this start is
// over. In all other cases the program goes on, with a bell or, when none can
// be hung, with nil. come is called in a goroutine of its own for each ring;
// it tells whether the window is in front.
func Start(folder string, come func() bool) (bell *Bell, answered bool) {
	return start(folder, come, 5*time.Second, time.Second)
}

func start(folder string, come func() bool, patience, hearing time.Duration) (*Bell, bool) {
	place, err := placeFor(folder)
	if err != nil {
		return nil, false
	}
	for until := time.Now().Add(patience); ; time.Sleep(20 * time.Millisecond) {
		bell, err := hang(place, come, hearing)
		if err == nil {
			return bell, false
		}
		if !errors.Is(err, errTaken) {
			return nil, false
		}
		letCome()
		if ringAt(place, until) {
			return nil, true
		}
		if time.Now().After(until) {
			return nil, false
		}
	}
}

// hang takes the lock of the bell first: who has it may remove what a program
// that was killed left behind.
func hang(p place, come func() bool, hearing time.Duration) (*Bell, error) {
	lock, err := os.OpenFile(p.lock, os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return nil, fmt.Errorf("hang the bell: %w", err)
	}
	if err := lockFile(lock); err != nil {
		return nil, errors.Join(err, lock.Close())
	}
	if err := os.Remove(p.socket); err != nil && !errors.Is(err, os.ErrNotExist) {
		return nil, errors.Join(fmt.Errorf("hang the bell: %w", err), lock.Close())
	}
	listener, err := net.Listen("unix", p.socket)
	if err != nil {
		return nil, errors.Join(fmt.Errorf("hang the bell: %w", err), lock.Close())
	}
	if err := os.Chmod(p.socket, 0o600); err != nil {
		return nil, errors.Join(fmt.Errorf("hang the bell: %w", err), listener.Close(), lock.Close())
	}
	b := &Bell{listener: listener, lock: lock, come: come, door: make(chan struct{}, atOnce), hearing: hearing}
	go b.listen()
	return b, nil
}

// Close takes the bell away. A nil bell can be closed too.
func (b *Bell) Close() error {
	if b == nil {
		return nil
	}
	return errors.Join(b.listener.Close(), b.lock.Close())
}

func (b *Bell) listen() {
	for {
		caller, err := b.listener.Accept()
		if errors.Is(err, net.ErrClosed) {
			return
		}
		if err != nil {
			time.Sleep(b.hearing) // out of file handles, perhaps
			continue
		}
		select {
		case b.door <- struct{}{}:
			go func() {
				b.answer(caller)
				<-b.door
			}()
		default:
			_ = caller.Close()
		}
	}
}

// answer comes for who rings, and for nobody else.
func (b *Bell) answer(caller net.Conn) {
	defer func() { _ = caller.Close() }()
	_ = caller.SetDeadline(time.Now().Add(b.hearing))
	if !hears(caller, ring) || !b.come() {
		return
	}
	_ = caller.SetDeadline(time.Now().Add(b.hearing))
	_, _ = io.WriteString(caller, came)
}

// ringAt tells whether somebody came.
func ringAt(p place, until time.Time) bool {
	door, err := net.DialTimeout("unix", p.socket, time.Until(until))
	if err != nil {
		return false
	}
	defer func() { _ = door.Close() }()
	_ = door.SetDeadline(until)
	if _, err := io.WriteString(door, ring); err != nil {
		return false
	}
	return hears(door, came)
}

func hears(from io.Reader, word string) bool {
	said := make([]byte, len(word))
	_, err := io.ReadFull(from, said)
	return err == nil && string(said) == word
}
