package zgw

import (
	"net/http"
	"net/url"
	"strings"
	"sync"
	"time"
)

// Sizes and patience. A file above partsAbove goes in parts, which are not blown up by a third and can be resumed.
const (
	partsAbove = 10 << 20
	patience   = time.Minute // without a single byte going either way
)

// Client speaks with one municipality. It may be used by several goroutines.
type Client struct {
	profile Profile
	secrets Secrets
	actor   Actor
	now     func() time.Time
	http    *http.Client
	proof   provider

	catalogi, zaken, documenten root

	partsAbove int64
	patience   time.Duration
	passing    func(point string) // where a test pulls the plug

	mu       sync.Mutex
	skew     time.Duration // clock of the server minus ours, by which tokens are made after a refusal
	seen     time.Duration // the same, as the last answer showed
	types    typesOfDay
	versions map[string]string
}

// Options are what a Client needs beside the profile.
type Options struct {
	Secrets Secrets
	Actor   Actor
	Now     func() time.Time // nil: the clock of the computer
}

// New makes a client. It reaches for nothing yet. A profile that is not right gives ErrProfile.
func New(p Profile, o Options) (*Client, error) {
	if err := p.Check(); err != nil {
		return nil, err
	}
	c := &Client{profile: p, secrets: o.Secrets, actor: o.Actor, now: o.Now, partsAbove: partsAbove, patience: patience,
		passing: func(string) {}, versions: map[string]string{}}
	if c.now == nil {
		c.now = time.Now
	}
	c.catalogi, c.zaken, c.documenten = rootOf("catalogi", p.Catalogi.URL), rootOf("zaken", p.Zaken.URL), rootOf("documenten", p.Documents.URL)
	c.proof = c.provider()
	c.http = &http.Client{Transport: c.transport(), CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	return c, nil
}

// Close lets go of the connections.
func (c *Client) Close() { c.http.CloseIdleConnections() }

// root is where one interface begins. A token goes nowhere else.
type root struct {
	name string
	url  *url.URL
}

func rootOf(name, address string) root {
	u, _ := url.Parse(address) // the profile was checked
	u.Path = strings.TrimSuffix(u.Path, "/")
	return root{name, u}
}

// to makes the address of a call below the root.
func (r root) to(path string, query url.Values) string {
	u := *r.url
	u.Path += path
	u.RawQuery = query.Encode()
	return u.String()
}

// holds tells whether an address that the server gave lies below the root.
func (r root) holds(address string) bool {
	u, err := url.Parse(address)
	return err == nil && u.User == nil && u.Scheme == r.url.Scheme && strings.EqualFold(u.Host, r.url.Host) &&
		strings.HasPrefix(u.Path, r.url.Path+"/") && !strings.Contains(u.Path, "..")
}

// serverTime is what the clock of the server shows, as far as we know.
func (c *Client) serverTime() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.now().Add(c.skew)
}

func (c *Client) readClock(h http.Header) {
	at, err := http.ParseTime(h.Get("Date"))
	if err != nil {
		return
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	c.seen = at.Sub(c.now())
}

// setClock makes the next tokens by the clock of the server.
func (c *Client) setClock() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.skew = c.seen
}

func (c *Client) readVersion(r root, h http.Header) {
	if said := bare(h.Get("API-version")); said != "" {
		c.mu.Lock()
		defer c.mu.Unlock()
		c.versions[r.name] = said
	}
}
