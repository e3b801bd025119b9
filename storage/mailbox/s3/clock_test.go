package s3

import (
	"net/http/httptest"
	"sync"
	"testing"
	"time"

	"keukentafel/storage/mailbox/s3/s3test"
)

// bells is a clock on which time passes when a test says so.
type bells struct {
	mu   sync.Mutex
	set  int
	last time.Duration
	all  []*bell
	new  chan struct{}
}

type bell struct {
	clock *bells
	do    func()
}

func (b *bell) Reset(d time.Duration) bool {
	b.clock.mu.Lock()
	defer b.clock.mu.Unlock()
	b.clock.set++
	b.clock.last = d
	return true
}

func (b *bell) Stop() bool { return true }

func (c *bells) after(d time.Duration, do func()) alarm {
	c.mu.Lock()
	c.all = append(c.all, &bell{c, do})
	c.last = d
	c.mu.Unlock()
	c.new <- struct{}{}
	return c.all[len(c.all)-1]
}

func (c *bells) ring() {
	c.mu.Lock()
	all := c.all
	c.mu.Unlock()
	for _, b := range all {
		b.do()
	}
}

func (c *bells) resets() int {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.set
}

// during makes the first request of a call hang until its time is over.
func (c *bells) during(call func() error) error {
	result := make(chan error)
	go func() { result <- call() }()
	<-c.new
	c.ring()
	return <-result
}

func started(t *testing.T) (*s3test.Server, Options, *bells) {
	t.Helper()
	fake := s3test.New()
	server := httptest.NewServer(fake)
	t.Cleanup(server.Close)
	clock := &bells{new: make(chan struct{}, 100)}
	o := options(server.URL)
	o.Stall, o.after = 3*time.Minute, clock.after
	return fake, o, clock
}
