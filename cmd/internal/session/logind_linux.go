package session

import (
	"context"
	"os"

	"github.com/godbus/dbus/v5"
)

const (
	loginName    = "org.freedesktop.login1"
	loginPath    = "/org/freedesktop/login1"
	loginManager = loginName + ".Manager"
	loginSession = loginName + ".Session"
	properties   = "org.freedesktop.DBus.Properties"
)

// logind is the service that puts the computer to sleep and off.
type logind struct {
	bus   *bus
	relay *relay
	owner string          // only what this connection says counts
	own   dbus.ObjectPath // our session; empty when it is not known
	// What makes the computer wait, nil when it does not.
	sleep, shutdown *os.File
}

// hearLogind listens until the service goes away or ctx ends.
func hearLogind(ctx context.Context, c *bus, r *relay) {
	l := &logind{bus: c, relay: r}
	defer func() {
		l.letGo(&l.sleep)
		l.letGo(&l.shutdown)
		l.tell()
	}()
	if l.begin(ctx) != nil {
		return
	}
	for {
		signal, more := c.next(ctx)
		if !more || signal.Name == ownerMoved {
			return
		}
		if signal.Sender == l.owner {
			l.hear(ctx, signal)
		}
	}
}

func (l *logind) begin(ctx context.Context) error {
	if err := l.bus.listenOwner(ctx, loginName); err != nil {
		return err
	}
	if err := l.bus.listen(ctx, dbus.WithMatchSender(loginName), dbus.WithMatchInterface(loginManager)); err != nil {
		return err
	}
	l.findSession(ctx)
	if l.own != "" {
		if err := l.bus.listen(ctx, dbus.WithMatchSender(loginName), dbus.WithMatchObjectPath(l.own)); err != nil {
			return err
		}
	}
	l.hold(ctx)
	return l.bus.ask(ctx, busName, "/org/freedesktop/DBus", busName+".GetNameOwner", []any{loginName}, &l.owner)
}

// findSession asks in three ways: a program that was started by the desktop's
// own service manager does not belong to a session itself.
func (l *logind) findSession(ctx context.Context) {
	get := func(method string, argument any) bool {
		return l.bus.ask(ctx, loginName, loginPath, loginManager+"."+method, []any{argument}, &l.own) == nil
	}
	if id := os.Getenv("XDG_SESSION_ID"); id != "" && get("GetSession", id) {
		return
	}
	if get("GetSessionByPID", uint32(os.Getpid())) || get("GetSession", "auto") {
		return
	}
	l.own = ""
}

// hear does what a signal asks for.
func (l *logind) hear(ctx context.Context, s *dbus.Signal) {
	switch s.Name {
	case loginManager + ".PrepareForSleep":
		if says(s) {
			l.relay.hear(Suspend)
			l.letGo(&l.sleep)
			return
		}
		l.hold(ctx)
	case loginManager + ".PrepareForShutdown":
		if says(s) {
			l.relay.hear(Shutdown)
			l.letGo(&l.shutdown)
			return
		}
		l.hold(ctx)
	case loginSession + ".Lock":
		if s.Path == l.own {
			l.relay.hear(ScreenLocked)
		}
	case properties + ".PropertiesChanged":
		if s.Path == l.own && isLockedNow(s) {
			l.relay.hear(ScreenLocked)
		}
	}
}

func isLockedNow(s *dbus.Signal) bool {
	if len(s.Body) < 2 || s.Body[0] != loginSession {
		return false
	}
	changed, ok := s.Body[1].(map[string]dbus.Variant)
	if !ok {
		return false
	}
	locked, ok := changed["LockedHint"].Value().(bool)
	return ok && locked
}

// hold makes the computer wait for us before it sleeps or ends.
func (l *logind) hold(ctx context.Context) {
	l.take(ctx, "sleep", &l.sleep)
	l.take(ctx, "shutdown", &l.shutdown)
	l.tell()
}

func (l *logind) take(ctx context.Context, what string, held **os.File) {
	if *held != nil {
		return
	}
	var fd dbus.UnixFD
	arguments := []any{what, "Keukentafel", "Lock the files of the families", "delay"}
	if l.bus.ask(ctx, loginName, loginPath, loginManager+".Inhibit", arguments, &fd) == nil {
		*held = os.NewFile(uintptr(fd), "inhibitor of "+what)
	}
}

func (l *logind) letGo(held **os.File) {
	if *held != nil {
		_ = (*held).Close()
		*held = nil
	}
}

// tell says what is covered now: only what the computer waits for.
func (l *logind) tell() {
	sleep, shutdown := l.sleep != nil, l.shutdown != nil
	l.relay.cover(func(c *Coverage) { c.Suspend, c.Shutdown = sleep, shutdown })
}
