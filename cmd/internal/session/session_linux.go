package session

import (
	"context"
	"os"
	"path/filepath"
	"sync"
	"time"
)

// buses are the two roads over which Linux tells: the one of the computer and
// the one of the session.
type buses struct {
	system, session string        // addresses; empty when there is none
	patience        time.Duration // for one answer
	again           time.Duration // before trying once more what was not there
}

func watch(ctx context.Context, r *relay) {
	buses{systemAddress(), sessionAddress(), 3 * time.Second, 15 * time.Second}.watch(ctx, r)
}

func systemAddress() string {
	if set := os.Getenv("DBUS_SYSTEM_BUS_ADDRESS"); set != "" {
		return set
	}
	return "unix:path=/run/dbus/system_bus_socket"
}

// sessionAddress never starts a bus, as the library would.
func sessionAddress() string {
	if set := os.Getenv("DBUS_SESSION_BUS_ADDRESS"); set != "" && set != "autolaunch:" {
		return set
	}
	usual := filepath.Join(os.Getenv("XDG_RUNTIME_DIR"), "bus")
	if _, err := os.Stat(usual); err == nil && filepath.IsAbs(usual) {
		return "unix:path=" + usual
	}
	return ""
}

func (b buses) watch(ctx context.Context, r *relay) {
	var both sync.WaitGroup
	both.Go(func() {
		b.stay(ctx, b.system, func(c *bus) { hearLogind(ctx, c, r) })
	})
	both.Go(func() {
		b.stay(ctx, b.session, func(c *bus) { hearScreensavers(ctx, c, r) })
	})
	both.Wait()
}

// stay listens on a bus, and begins again when the bus or its service went
// away.
func (b buses) stay(ctx context.Context, address string, listen func(*bus)) {
	if address == "" {
		return
	}
	for ctx.Err() == nil {
		if c, err := connect(ctx, address, b.patience); err == nil {
			listen(c)
			c.close()
		}
		select {
		case <-ctx.Done():
		case <-time.After(b.again):
		}
	}
}
