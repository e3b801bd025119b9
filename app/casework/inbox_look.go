package casework

import (
	"errors"
	"slices"
)

// MostParcel is the largest package, in bytes; a larger one is not even fetched.
const MostParcel = 64 << 20

// look is what an object in the mailbox turned out to be.
type look struct {
	lies   Waiting
	opened Opened
	err    error // of this package
}

// from tells whether the package is from the sender of the stream and has the
// number of its name: only then does it say anything about the stream. One of which
// the term is over is too.
func (k look) from() bool {
	return (k.err == nil || errors.Is(k.err, ErrExpired)) && k.opened.ID != ""
}

// lookAt fetches and opens an object, and compares its name with what was signed. A
// fault of the mailbox is returned apart.
func (v *visit) lookAt(w Waiting) (look, error) {
	k := look{lies: w}
	if w.Size > MostParcel {
		k.err = ErrTooLarge
		return k, nil
	}
	data, err := v.post.Fetch(v.options.begins(v.ctx, ItemProgress{ID: w.Name, Incoming: true, Total: w.Size}), w.Name)
	if errors.Is(err, ErrTruncated) || errors.Is(err, ErrTooLarge) {
		k.err = err
		if errors.Is(err, ErrTruncated) {
			k.err = errors.Join(errHalfThere, err)
		}
		return k, nil
	}
	if err != nil {
		return k, err
	}
	k.opened, k.err = v.desk.open(v.ctx, v.mine, data)
	if v.ctx.Err() != nil {
		return k, v.ctx.Err()
	}
	o := k.opened
	if k.from() && (o.stream() != v.from || o.Seq != w.Seq || (o.Kind == LetterReceipt && !o.void()) != v.receipts) {
		k.err = ErrMisplaced
	}
	return k, nil
}

// errHalfThere: what lies in the mailbox is not what its name says. It may still
// become so, as in a folder that another program keeps up to date.
var errHalfThere = errors.New("object is not what its name says")

// lookAll looks at all objects with one number that were not set apart before.
func (v *visit) lookAll(objects []Waiting) ([]look, error) {
	var looks []look
	for _, w := range objects {
		if v.state.setApart(w.Name) {
			continue
		}
		k, err := v.lookAt(w)
		if err != nil {
			return nil, err
		}
		looks = append(looks, k)
	}
	return looks, nil
}

// genuine are the looks that are from the sender, one for each id.
func genuine(looks []look) []look {
	var found []look
	for _, k := range looks {
		if k.from() && !slices.ContainsFunc(found, func(x look) bool { return x.opened.ID == k.opened.ID }) {
			found = append(found, k)
		}
	}
	return found
}

// lookWith gives the first look that failed in a way.
func lookWith(looks []look, way error) (look, bool) {
	i := slices.IndexFunc(looks, func(k look) bool { return errors.Is(k.err, way) })
	if i < 0 {
		return look{}, false
	}
	return looks[i], true
}

// reasons are what a refusal for good is called; the more special ones come first.
var reasons = []struct {
	err error
	is  QuarantineReason
}{
	{ErrMisplaced, SetApartMisplaced},
	{ErrUnknownSender, SetApartMisplaced}, // in the stream of somebody else
	{ErrForwarded, SetApartForwarded},
	{ErrNotForMe, SetApartNotForMe},
	{ErrExpired, SetApartExpired},
	{ErrTooLarge, SetApartTooLarge},
	{ErrAltered, SetApartAltered},
	{ErrTruncated, SetApartTruncated},
}

func apartFor(err error) QuarantineReason {
	for _, r := range reasons {
		if errors.Is(err, r.err) {
			return r.is
		}
	}
	return SetApartForeign
}
