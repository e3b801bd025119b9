package session

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/godbus/dbus/v5"
)

const (
	busName    = "org.freedesktop.DBus"
	ownerMoved = busName + ".NameOwnerChanged"
)

var errNoAnswer = errors.New("the bus does not answer")

// bus is a connection of which every question has an end.
type bus struct {
	conn     *dbus.Conn
	patience time.Duration
	signals  chan *dbus.Signal // closed when the connection ends
}

// connect may be left alone by a bus that does not answer: then closing the
// connection ends what still waits.
func connect(ctx context.Context, address string, patience time.Duration) (*bus, error) {
	life, end := context.WithCancel(ctx)
	type made struct {
		conn *dbus.Conn
		err  error
	}
	done := make(chan made, 1)
	go func() {
		conn, err := dbus.Connect(address, dbus.WithContext(life), dbus.WithSignalHandler(dbus.NewSequentialSignalHandler()))
		done <- made{conn, err}
	}()
	timer := time.NewTimer(patience)
	defer timer.Stop()
	select {
	case m := <-done:
		if m.err != nil {
			end()
			return nil, fmt.Errorf("connect to the bus: %w", m.err)
		}
		c := &bus{conn: m.conn, patience: patience, signals: make(chan *dbus.Signal, 8)}
		m.conn.Signal(c.signals)
		context.AfterFunc(m.conn.Context(), end)
		return c, nil
	case <-timer.C:
		end()
		return nil, errNoAnswer
	}
}

func (c *bus) close() { _ = c.conn.Close() }

// ask calls a method and puts its answer in the values.
func (c *bus) ask(ctx context.Context, name, path, method string, arguments []any, answer ...any) error {
	limited, end := context.WithTimeout(ctx, c.patience)
	defer end()
	err := c.conn.Object(name, dbus.ObjectPath(path)).CallWithContext(limited, method, 0, arguments...).Store(answer...)
	if err != nil {
		return fmt.Errorf("ask %s: %w", method, err)
	}
	return nil
}

// listen asks the bus for a kind of signal.
func (c *bus) listen(ctx context.Context, options ...dbus.MatchOption) error {
	limited, end := context.WithTimeout(ctx, c.patience)
	defer end()
	return c.conn.AddMatchSignalContext(limited, options...)
}

// listenOwner asks the bus to tell when a service comes or goes.
func (c *bus) listenOwner(ctx context.Context, service string) error {
	return c.listen(ctx, dbus.WithMatchSender(busName), dbus.WithMatchInterface(busName), dbus.WithMatchMember("NameOwnerChanged"), dbus.WithMatchArg(0, service))
}

// next is the next signal; false when there will be none.
func (c *bus) next(ctx context.Context) (*dbus.Signal, bool) {
	select {
	case s, open := <-c.signals:
		return s, open
	case <-ctx.Done():
		return nil, false
	}
}

// says reads the first value of a signal as yes or no.
func says(s *dbus.Signal) bool {
	if len(s.Body) == 0 {
		return false
	}
	yes, ok := s.Body[0].(bool)
	return ok && yes
}
