package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
	"time"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/ui"
	"keukentafel/cmd/internal/session"
)

// patience is how long the system's own business waits for the window. Longer
// would be of no use: logind goes on after five seconds.
const patience = 4 * time.Second

// drawn is how long a changed window may take to be on the screen.
const drawn = 100 * time.Millisecond

// lockWithSession locks when the system says so, until ctx ends.
func lockWithSession(ctx context.Context, shell *ui.Shell) {
	session.Watch(ctx, session.Ear{
		Heard: func(e session.Event) {
			if inWindow(ctx, func() { shell.Lock(reasonOf(e)) }) && e == session.Suspend {
				time.Sleep(drawn) // after the sleep the old picture must not be there
			}
		},
		Covers: func(c session.Coverage) {
			fyne.Do(func() { shell.Covers(ui.Coverage{Suspend: c.Suspend, Screen: c.Screen}) })
		},
	})
}

func reasonOf(e session.Event) casework.LockReason {
	switch e {
	case session.Suspend:
		return casework.LockSuspend
	case session.ScreenLocked:
		return casework.LockScreen
	case session.Shutdown:
		return casework.LockShutdown
	}
	return casework.LockAsked
}

// inWindow does something on the thread of the window, and tells whether it
// was done in time.
func inWindow(ctx context.Context, do func()) bool {
	done := make(chan struct{})
	fyne.Do(func() {
		do()
		close(done)
	})
	select {
	case <-done:
		return true
	case <-time.After(patience):
	case <-ctx.Done():
	}
	return false
}

// stopWhenTold ends the program in the usual way when the system asks for its
// end. It takes the place of Fyne, which would close the window at once.
func stopWhenTold(ctx context.Context, stop func()) {
	asked := make(chan os.Signal, 1)
	signal.Reset(syscall.SIGINT, syscall.SIGTERM)
	signal.Notify(asked, syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP)
	go func() {
		defer signal.Stop(asked)
		select {
		case <-asked:
			fyne.Do(stop)
		case <-ctx.Done():
		}
	}()
}
