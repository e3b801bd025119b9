package session

import (
	"context"
	"slices"

	"github.com/godbus/dbus/v5"
)

// screensavers are the services that tell that the screen was locked. A locker
// that is started by hand, such as i3lock, tells nobody.
func screensavers() []string {
	return []string{"org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver", "org.cinnamon.ScreenSaver", "org.mate.ScreenSaver", "org.xfce.ScreenSaver"}
}

// hearScreensavers listens until the bus goes away or ctx ends.
func hearScreensavers(ctx context.Context, c *bus, r *relay) {
	there := map[string]bool{}
	defer r.cover(func(c *Coverage) { c.Screen = false })
	for _, name := range screensavers() {
		if c.listenOwner(ctx, name) != nil || c.listen(ctx, dbus.WithMatchInterface(name), dbus.WithMatchMember("ActiveChanged")) != nil {
			return
		}
		owned := false
		if c.ask(ctx, busName, "/org/freedesktop/DBus", busName+".NameHasOwner", []any{name}, &owned) == nil {
			there[name] = owned
		}
	}
	for {
		covered := anyOf(there)
		r.cover(func(c *Coverage) { c.Screen = covered })
		signal, more := c.next(ctx)
		if !more {
			return
		}
		if name, owned, ok := movedOwner(signal); ok {
			there[name] = owned
			continue
		}
		for _, name := range screensavers() {
			if signal.Name == name+".ActiveChanged" && says(signal) {
				r.hear(ScreenLocked)
			}
		}
	}
}

// movedOwner reads that a service of ours came or went.
func movedOwner(s *dbus.Signal) (name string, owned, ok bool) {
	if s.Name != ownerMoved || len(s.Body) < 3 {
		return "", false, false
	}
	name, _ = s.Body[0].(string)
	owner, _ := s.Body[2].(string)
	return name, owner != "", slices.Contains(screensavers(), name)
}

func anyOf(there map[string]bool) bool {
	for _, owned := range there {
		if owned {
			return true
		}
	}
	return false
}
