// Package background does the work of a screen that takes time: reading the
// vault, making a PDF, sealing a package.
//
// It knows nothing about that work, and keeps no queue: what must survive the
// program is kept by the vault.
//
// It promises that the window never waits, that what a screen is told reaches
// it on the thread of the window, that a screen that was closed is told nothing
// more, and that work which goes badly wrong ends in an error, not in the end
// of the program and of what somebody was typing.
package background

import (
	"context"
	"errors"
	"fmt"
	"sync"

	"fyne.io/fyne/v2"
)

// ErrInternal means that the work broke off by a fault of the program.
var ErrInternal = errors.New("internal error")

// Task is work that can tell how far it is.
type Task struct {
	Work     func(ctx context.Context, tell func(share float32)) error
	Progress func(share float32) // from 0 to 1; may be nil
	Done     func(error)         // may be nil
}

// Runner runs work. Give it to a screen; a test gives AtOnce.
type Runner interface {
	// Run does work and then tells done. Cancel asks the work to stop; done then hears context.Canceled.
	Run(work func(context.Context) error, done func(error)) (cancel func())
	// Start is Run with progress.
	Start(Task) (cancel func())
	// Scope is a runner for one screen. Close stops its work; the screen hears nothing more.
	Scope() (inner Runner, close func())
}

// New makes the runner of the program: work goes off the thread of the window,
// news comes back on it. The end of ctx stops all work.
func New(ctx context.Context) Runner {
	return &runner{
		ctx:   ctx,
		spawn: func(f func()) { go f() },
		post:  fyne.Do,
	}
}

// AtOnce makes a runner for tests: Run returns when the work is done and told.
func AtOnce() Runner {
	now := func(f func()) { f() }
	return &runner{ctx: context.Background(), spawn: now, post: now}
}

type runner struct {
	ctx   context.Context
	spawn func(func())
	post  func(func())
}

func (r *runner) Scope() (Runner, func()) {
	ctx, cancel := context.WithCancel(r.ctx)
	return &runner{ctx: ctx, spawn: r.spawn, post: r.post}, cancel
}

func (r *runner) Run(work func(context.Context) error, done func(error)) func() {
	return r.Start(Task{
		Work: func(ctx context.Context, _ func(float32)) error { return work(ctx) },
		Done: done,
	})
}

func (r *runner) Start(t Task) func() {
	ctx, cancel := context.WithCancel(r.ctx)
	news := &latest{post: r.tell, hear: t.Progress}
	r.spawn(func() {
		err := protected(ctx, t, news.tell)
		r.tell(func() {
			cancel()
			if t.Done != nil {
				t.Done(err)
			}
		})
	})
	return cancel
}

// tell brings news to the screen, unless it was closed in the meantime.
func (r *runner) tell(news func()) {
	r.post(func() {
		if r.ctx.Err() == nil {
			news()
		}
	})
}

// protected turns a panic into an error. It names only the kind of the panic:
// its text might hold what a family said.
func protected(ctx context.Context, t Task, tell func(float32)) (err error) {
	defer func() {
		if fault := recover(); fault != nil {
			err = fmt.Errorf("work in the background: %w (%T)", ErrInternal, fault)
		}
	}()
	if err := ctx.Err(); err != nil {
		return err
	}
	return t.Work(ctx, tell)
}

// latest brings only the last share when news comes faster than the window draws.
type latest struct {
	mutex   sync.Mutex
	share   float32
	waiting bool
	post    func(func())
	hear    func(float32)
}

func (l *latest) tell(share float32) {
	if l.hear == nil {
		return
	}
	l.mutex.Lock()
	already := l.waiting
	l.share, l.waiting = share, true
	l.mutex.Unlock()
	if already {
		return
	}
	l.post(func() {
		l.mutex.Lock()
		share := l.share
		l.waiting = false
		l.mutex.Unlock()
		l.hear(share)
	})
}
