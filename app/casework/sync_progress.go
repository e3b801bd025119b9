package casework

import (
	"context"
	"sync"
)

// ItemProgress is how far one package is on its way over the mailbox, or one
// delivery to the register of a municipality.
type ItemProgress struct {
	ID       string // of the row in the outbox or the delivery, or the name in the mailbox when it comes in
	Incoming bool
	Done     int64 // bytes that were moved
	Total    int64 // bytes of the whole; 0 when that is not known
}

// Share is how far it is, from 0 to 1.
func (p ItemProgress) Share() float32 {
	if p.Total <= 0 {
		return 0
	}
	return min(1, float32(p.Done)/float32(p.Total))
}

// begins tells that the move of one package begins, and gives a ctx in which
// whatever moves its bytes tells how far it is (MovedBytes).
func (o SyncOptions) begins(ctx context.Context, p ItemProgress) context.Context {
	if o.Item == nil {
		return ctx
	}
	o.Item(p)
	return context.WithValue(ctx, movedKey{}, func(done, total int64) {
		if p.Done = done; total > 0 {
			p.Total = total
		}
		o.Item(p)
	})
}

type movedKey struct{}

// MovedBytes says how many bytes of the package of a ctx were moved, of how many;
// 0 is as many as was thought when it began. It does nothing when nobody listens. It may be called from any thread.
func MovedBytes(ctx context.Context, done, total int64) {
	if tell, ok := ctx.Value(movedKey{}).(func(done, total int64)); ok {
		tell(done, total)
	}
}

// Underway keeps what the round over the mailbox is moving now, for whoever
// draws it on another thread. Its zero value is ready.
type Underway struct {
	mu  sync.Mutex
	now ItemProgress
}

// Hear keeps how far a package is.
func (u *Underway) Hear(p ItemProgress) {
	u.mu.Lock()
	defer u.mu.Unlock()
	u.now = p
}

// Ends forgets it.
func (u *Underway) Ends() { u.Hear(ItemProgress{}) }

// Of is how far a package is; false when it is not the one that is moved now.
func (u *Underway) Of(id string) (ItemProgress, bool) {
	u.mu.Lock()
	defer u.mu.Unlock()
	return u.now, id != "" && u.now.ID == id
}
