package receiver

import (
	"context"
	"net"
	"strconv"
	"sync/atomic"
	"time"
)

// stuck is how long one step may take before the system is no longer told that
// the receiver is alive: then it starts it anew.
const stuck = 15 * time.Minute

// Alive tells the service manager how it is (sd_notify). Without one it does
// nothing.
type Alive struct {
	socket string
	every  time.Duration // between two signs of life; zero when none are asked
	clock  func() time.Time
	step   atomic.Int64 // when the present step began; zero while it waits
}

// NewAlive reads from the environment whether somebody listens.
func NewAlive(environ func(string) string, clock func() time.Time) *Alive {
	a := &Alive{socket: environ("NOTIFY_SOCKET"), clock: clock}
	if n, err := strconv.ParseInt(environ("WATCHDOG_USEC"), 10, 64); err == nil && n > 0 {
		a.every = time.Duration(n) * time.Microsecond / 2
	}
	return a
}

// Say sends a state such as "READY=1". Nobody listening ends nothing.
func (a *Alive) Say(state string) {
	if a.socket == "" {
		return
	}
	connection, err := net.Dial("unixgram", a.socket)
	if err != nil {
		return
	}
	_, _ = connection.Write([]byte(state))
	_ = connection.Close()
}

// Step tells that a step begins.
func (a *Alive) Step() { a.step.Store(a.clock().UnixNano()) }

// Rest tells that it waits for the next round.
func (a *Alive) Rest() { a.step.Store(0) }

// well tells whether no step takes too long.
func (a *Alive) well() bool {
	began := a.step.Load()
	return began == 0 || a.clock().Sub(time.Unix(0, began)) < stuck
}

// Watchdog gives signs of life until ctx ends.
func (a *Alive) Watchdog(ctx context.Context) {
	if a.every == 0 {
		return
	}
	ticks := time.NewTicker(a.every)
	defer ticks.Stop()
	for {
		if a.well() {
			a.Say("WATCHDOG=1")
		}
		select {
		case <-ctx.Done():
			return
		case <-ticks.C:
		}
	}
}
