// Package badline is a way to a server on this computer that is as bad as a test says: late, slow, broken, or without an end.
//
// It is no proxy of HTTP: it carries bytes, and knows nothing of what they mean. It is for tests, in no program.
//
// It promises that what it carries arrives in order and unchanged, and that all of it ends with the test.
package badline

import (
	"io"
	"net"
	"testing"
	"time"
)

// step is about how often a slow line carries something.
const step = 20 * time.Millisecond

// Line says what is wrong. The zero Line is a good one.
type Line struct {
	// Late is how long each piece is under way, in both directions.
	Late time.Duration
	// Rate is how many bytes a second go through, in each direction; zero: as many as there are.
	Rate int
	// Reset is after how many bytes to the server the connection is broken off with a reset; zero: never.
	Reset int64
	// Hole takes everything, carries nothing and never answers.
	Hole bool
}

// To opens the line to a server at host:port, and gives the host:port at which it begins.
func (l Line) To(t testing.TB, server string) string {
	t.Helper()
	listener, err := (&net.ListenConfig{Control: l.narrow}).Listen(t.Context(), "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	over := make(chan struct{})
	t.Cleanup(func() { close(over); listener.Close() })
	go func() {
		for {
			near, err := listener.Accept()
			if err != nil {
				return
			}
			go l.carry(near.(*net.TCPConn), server, over)
		}
	}()
	return listener.Addr().String()
}

func (l Line) carry(near *net.TCPConn, server string, over <-chan struct{}) {
	go func() { <-over; near.Close() }()
	if l.Hole {
		_, _ = io.Copy(io.Discard, near)
		return
	}
	defer near.Close()
	far, err := net.Dial("tcp", server)
	if err != nil {
		return
	}
	defer far.Close()
	go func() { l.pass(near, far, over); near.Close() }()
	if l.Reset == 0 {
		l.pass(far, near, over)
		return
	}
	_, _ = io.CopyN(far, near, l.Reset)
	_ = near.SetLinger(0) // which makes closing a reset
}

// pass carries what comes in one direction.
func (l Line) pass(to, from net.Conn, over <-chan struct{}) {
	piece := make([]byte, 32<<10)
	if l.Rate > 0 {
		piece = piece[:max(1, l.Rate*int(step)/int(time.Second))]
	}
	free := time.Now() // when the line can carry the next piece
	for {
		n, err := from.Read(piece)
		if now := time.Now(); free.Before(now) {
			free = now
		}
		if l.Rate > 0 {
			free = free.Add(time.Duration(n) * time.Second / time.Duration(l.Rate))
		}
		select {
		case <-time.After(time.Until(free) + l.Late):
		case <-over:
			return
		}
		if _, failed := to.Write(piece[:n]); failed != nil || err != nil {
			return
		}
	}
}
