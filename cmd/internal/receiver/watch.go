package receiver

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"
)

// Watch goes around again and again, until ctx ends or something is wrong that
// no waiting mends.
func (r *Receiver) Watch(ctx context.Context, every time.Duration) error {
	alive, rest := context.WithCancel(context.Background())
	defer rest()
	go r.Alive.Watchdog(alive)
	r.Log.Write(Line{Level: Info, Event: "started"})
	r.Alive.Say("READY=1\nSTATUS=Waiting for plans")
	p := pace{every: every, random: r.Random}
	alarms := 0
	for {
		done, err := r.Once(ctx)
		if slices.ContainsFunc(lasting, func(x error) bool { return errors.Is(err, x) }) {
			r.Log.Write(Line{Level: Alarm, Event: "ended", Code: CodeOf(err)})
			r.Alive.Say("STOPPING=1\nSTATUS=Ended: " + CodeOf(err))
			return err
		}
		if ctx.Err() != nil {
			r.Log.Write(Line{Level: Info, Event: "stopped"})
			r.Alive.Say("STOPPING=1")
			return nil
		}
		alarms += len(done.Alarms)
		wait := p.after(len(done.Received) > 0 || done.Waiting > 0, err != nil)
		line := Line{Level: Info, Event: "waiting", Count: len(done.Received), Seconds: int(wait.Seconds())}
		status := "Waiting for plans"
		if err != nil {
			line.Level, line.Event, line.Code = Warn, "trouble", CodeOf(err)
			status = "Trouble: " + CodeOf(err)
		}
		r.Log.Write(line)
		r.Alive.Say(fmt.Sprintf("STATUS=%s; alarms since start: %d; for the register: %d", status, alarms, done.Waiting))
		r.Wait(ctx, wait)
	}
}

// Sleep is how a receiver waits in the world.
func Sleep(ctx context.Context, d time.Duration) {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-ctx.Done():
	case <-timer.C:
	}
}
