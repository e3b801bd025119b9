package vault

import (
	"time"

	"keukentafel/app/audit"
)

// Option changes how a vault is made or opened.
type Option func(*options)

type options struct {
	floor       work // cheapest Argon2 price that is accepted
	measure     func(run func()) time.Duration
	now         func() time.Time
	readOnly    bool
	accepting   *audit.Entry // nil: refuse a vault that does not add up
	unconfirmed bool         // open although the recovery code was never typed back
}

func gather(list []Option) options {
	o := options{floor: floorWork, measure: stopwatch, now: time.Now}
	for _, set := range list {
		set(&o)
	}
	return o
}

// WithClock replaces the clock.
func WithClock(now func() time.Time) Option { return func(o *options) { o.now = now } }

// WithMeasure replaces the stopwatch that calibrates the passphrase slot.
func WithMeasure(measure func(run func()) time.Duration) Option {
	return func(o *options) { o.measure = measure }
}

// ReadOnly opens without locking, without writing, on a full disk or one that
// cannot be written, and also when the state sum says that somebody changed the
// file: Damage then tells so. It is the way to rescue what is left.
func ReadOnly() Option { return func(o *options) { o.readOnly = true } }

// Accepting opens for writing although the vault does not add up: the user saw
// the damage and goes on with what is left. What is there becomes what should be
// there, and the entry (of event audit.VaultDamageAccepted) is stored with it,
// or neither. Nothing is deleted: what does not open stays as it is, and Damage
// and Verify go on naming it. A vault that adds up opens as always, and the
// entry is not stored. A header that was tampered with is still refused, and so is
// a file that SQLite cannot read whole: use ReadOnly and a backup.
func Accepting(entry audit.Entry) Option { return func(o *options) { o.accepting = &entry } }

// oneTest is what only a test has; *testing.T and *testing.B fit.
type oneTest interface {
	Helper()
	TempDir() string
}

// WithCheapKeysForTests makes and accepts passphrase slots that cost next to
// nothing. It asks for the test itself, so that production code cannot get here
// by accident; a vault made with it does not open without it.
func WithCheapKeysForTests(t oneTest) Option {
	t.Helper()
	return func(o *options) {
		o.floor = work{MiB: 1, Passes: 1, Lanes: 1}
		o.measure = nil
	}
}

// price is what a new passphrase slot costs.
func (o options) price() work {
	if o.measure == nil {
		return o.floor
	}
	return calibrate(o.measure)
}
