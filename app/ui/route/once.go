package route

import "context"

// Once keeps one piece of slow work from being begun again while it goes on:
// pressing twice does it once. Its zero value is ready.
type Once struct{ busy bool }

// Run is Frame.Run, and tells whether the work began; false while it goes on
// already.
func (o *Once) Run(f Frame, title string, work func(ctx context.Context) error, done func(error)) bool {
	if o.busy {
		return false
	}
	o.busy = true
	f.Run(title, work, func(err error) {
		o.busy = false
		done(err)
	})
	return true
}

// Busy tells whether the work goes on.
func (o *Once) Busy() bool { return o.busy }
