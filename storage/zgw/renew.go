package zgw

import (
	"context"
	"errors"
	"net/http"
)

// renew adds a version. Each PATCH makes one, so it is never simply done again: who comes back looks first what the document holds.
func (j *job) renew(ctx context.Context, d document) (document, error) {
	if err := j.lock(ctx, d); err != nil {
		return document{}, err
	}
	if err := j.diary.write(ctx, func(p *Progress) { *p = j.sending(*p) }); err != nil {
		return document{}, err
	}
	body := j.body(j.inParts())
	body["lock"] = j.diary.Lock
	var renewed document
	err := j.client.do(ctx, call{root: j.client.documenten, method: http.MethodPatch, url: d.URL, body: body}, &renewed)
	if isForeign(err) {
		return document{}, j.lostLock(ctx, err)
	}
	if err != nil {
		return document{}, j.letGo(ctx, d, err)
	}
	j.did = Renewed
	return renewed, nil
}

// lock makes sure that the document is locked by us and that we have the key in writing.
func (j *job) lock(ctx context.Context, d document) error {
	switch own := d.partLock(); {
	case d.Locked && j.diary.Lock != "":
		return nil
	case d.Locked && own != "": // ours: half a large document
		return j.diary.write(ctx, func(p *Progress) { p.Lock, p.Locking = own, false })
	case d.Locked && j.diary.Locking:
		return ErrOrphanLock
	case d.Locked:
		return ErrLocked
	}
	if err := j.diary.write(ctx, func(p *Progress) { p.Lock, p.Locking = "", true }); err != nil {
		return err
	}
	var told struct{ Lock string }
	err := j.client.do(ctx, call{root: j.client.documenten, method: http.MethodPost, url: d.URL + "/lock", body: struct{}{}}, &told)
	var refused *Problem
	if errors.As(err, &refused) && refused.Status < 500 { // certainly not locked by us
		return errors.Join(err, j.diary.write(ctx, func(p *Progress) { p.Locking = false }))
	}
	if err != nil {
		return err
	}
	return j.diary.write(ctx, func(p *Progress) { p.Lock, p.Locking = told.Lock, false })
}

// isForeign tells whether a refusal says that the lock is not, or no longer, ours.
func isForeign(err error) bool { return hasCode(err, "incorrect-lock-id") || hasCode(err, "unlocked") }

// lostLock: the municipality took our lock away. The key is of no use any more.
func (j *job) lostLock(ctx context.Context, err error) error {
	return errors.Join(err, j.diary.write(ctx, func(p *Progress) { p.Lock, p.Locking = "", false }))
}

// letGo unlocks after a refusal that will not change by itself, so that the municipality can work on.
func (j *job) letGo(ctx context.Context, d document, err error) error {
	if ClassOf(err) == Again || errors.Is(err, ErrTooLarge) || errors.Is(err, ErrAuth) || errors.Is(err, ErrClock) {
		return err
	}
	d.Locked = true
	return errors.Join(err, j.unlock(ctx, d))
}

// unlock lets go of the document, if it is ours to let go.
func (j *job) unlock(ctx context.Context, d document) error {
	free := func(p *Progress) { p.Lock, p.Locking = "", false }
	lock := j.diary.Lock
	if lock == "" {
		lock = d.partLock()
	}
	if lock == "" || !d.Locked && j.did == Unchanged {
		return j.diary.write(ctx, free)
	}
	body := map[string]string{"lock": lock}
	err := j.client.do(ctx, call{root: j.client.documenten, method: http.MethodPost, url: d.URL + "/unlock", body: body}, nil)
	if err != nil && !isForeign(err) {
		return err
	}
	return j.diary.write(ctx, free) // a foreign lock is not ours to take
}
