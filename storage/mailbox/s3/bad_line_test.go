package s3

import (
	"io"
	"net"
	"testing"
)

// cutAfter is a way to a server on which the first connection breaks after n bytes have gone there.
func cutAfter(t *testing.T, server string, n int64) string {
	t.Helper()
	return badLine(t, server, func(far, near net.Conn) {
		go func() { _, _ = io.Copy(near, far); near.Close() }()
		_, _ = io.CopyN(far, near, n)
	})
}

// loseAnswer is a way to a server on which nothing comes back on the first connection once n bytes have gone there.
func loseAnswer(t *testing.T, server string, n int64) string {
	t.Helper()
	return badLine(t, server, func(far, near net.Conn) {
		sent := make(chan struct{})
		go func() {
			_, _ = io.CopyN(far, near, n)
			close(sent)
			_, _ = io.Copy(far, near)
		}()
		go func() { _, _ = io.Copy(unless{near, sent}, far); far.Close() }()
		<-sent
		_, _ = io.ReadFull(far, make([]byte, 1))
	})
}

// badLine hands the first connection to first, and breaks it after that; the next ones are whole.
func badLine(t *testing.T, server string, first func(far, near net.Conn)) string {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { listener.Close() })
	pass := func(far, near net.Conn) {
		go func() { _, _ = io.Copy(near, far); near.Close() }()
		_, _ = io.Copy(far, near)
	}
	go func() {
		for way := first; ; way = pass {
			near, err := listener.Accept()
			if err != nil {
				return
			}
			far, err := net.Dial("tcp", server)
			if err != nil {
				near.Close()
				return
			}
			go func() {
				way(far, near)
				far.Close()
				near.Close()
			}()
		}
	}()
	return listener.Addr().String()
}

// unless drops what is written once something has happened.
type unless struct {
	w        io.Writer
	happened <-chan struct{}
}

func (u unless) Write(p []byte) (int, error) {
	select {
	case <-u.happened:
		return 0, io.ErrClosedPipe
	default:
		return u.w.Write(p)
	}
}
