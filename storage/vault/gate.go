package vault

import (
	"context"
	"sync"
)

// gate lets work in until it is shut, and waits for the work inside. Unlike a
// read lock it refuses rather than deadlocks when work inside asks for more.
type gate struct {
	mu     sync.Mutex
	empty  sync.Cond
	inside int
	shut   bool
	life   context.Context // ends when the gate shuts, so that long work stops
	end    context.CancelFunc
}

func newGate() *gate {
	g := &gate{}
	g.empty.L = &g.mu
	g.life, g.end = context.WithCancel(context.Background())
	return g
}

func (g *gate) enter() error {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.shut {
		return ErrLocked
	}
	g.inside++
	return nil
}

func (g *gate) leave() {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.inside--; g.inside == 0 {
		g.empty.Broadcast()
	}
}

// close shuts the gate and waits until everybody is out. It tells whether this
// call was the one that shut it.
func (g *gate) close() bool {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.shut {
		return false
	}
	g.shut = true
	g.end()
	for g.inside > 0 {
		g.empty.Wait()
	}
	return true
}
