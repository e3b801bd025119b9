package zgwtest

import (
	"bytes"
	"encoding/pem"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
)

// The client that the municipality knows at first.
const (
	ClientID = "gezinsplan-laptop-7"
	Password = "geheim-van-de-gemeente"
	RSIN     = "002220647"
)

// Roots of the three interfaces.
const (
	catalogiRoot   = "/catalogi/api/v1"
	zakenRoot      = "/zaken/api/v1"
	documentenRoot = "/documenten/api/v1"
)

// Server is one municipality.
type Server struct {
	Catalogi, Zaken, Documenten string // roots
	Catalogus                   string // address of the catalogue
	TokenURL                    string // for OAuth2; takes ClientID and Password
	CA                          string // whom to trust, PEM

	t        testing.TB
	mu       sync.Mutex
	contract *contract
	now      func() time.Time
	strict   bool // refuses tokens from the future, as older servers do
	maxBody  int64
	partSize int64
	next     string
	denied   map[string]bool
	bearers  map[string]bool
	fault    func(n int, r *http.Request) Fault
	asked    []Asked
	ids      int
	state
}

// Asked is a request that came in.
type Asked struct {
	Method, Path string
	Token        bool // it carried an Authorization
	Body         string
	Claims       map[string]any
}

// Fault is what goes wrong with one request. The zero Fault: nothing.
type Fault struct {
	Cut        bool   // the line breaks before anything is done
	Lost       bool   // all is done, and the answer gets lost
	Status     int    // this is answered and nothing is done
	Code       string // of the problem; with HTML the body is a page
	HTML       bool
	RetryAfter string
	Location   string
}

// New starts a municipality that ends with the test.
func New(t testing.TB) *Server {
	t.Helper()
	s := &Server{t: t, now: time.Now, partSize: 4 << 30, denied: map[string]bool{}, bearers: map[string]bool{}}
	for _, one := range []struct {
		address *string
		root    string
		handle  http.HandlerFunc
	}{
		{&s.Catalogi, catalogiRoot, s.catalogi}, {&s.Zaken, zakenRoot, s.zaken}, {&s.Documenten, documentenRoot, s.documenten},
	} {
		h := httptest.NewUnstartedServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { s.serve(w, r, one.root, one.handle) }))
		h.Config.ErrorLog = quiet()
		h.StartTLS()
		t.Cleanup(h.Close)
		*one.address = h.URL + one.root
		s.CA = string(pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: h.Certificate().Raw}))
		if one.root == catalogiRoot {
			s.TokenURL = h.URL + "/token"
		}
	}
	s.Catalogus = s.Catalogi + "/catalogussen/" + s.id()
	s.contract = loadContract(t)
	return s
}

func (s *Server) id() string {
	s.ids++
	return fmt.Sprintf("00000000-0000-4000-8000-%012d", s.ids)
}

// serve looks at one request, lets it go wrong if asked, and answers.
func (s *Server) serve(w http.ResponseWriter, r *http.Request, root string, handle http.HandlerFunc) {
	s.mu.Lock()
	defer s.mu.Unlock()
	body, err := io.ReadAll(r.Body)
	if err != nil {
		panic(http.ErrAbortHandler) // the line broke: as if nothing came
	}
	r.Body = io.NopCloser(bytes.NewReader(body))
	n := len(s.asked)
	s.asked = append(s.asked, Asked{Method: r.Method, Path: r.URL.Path, Token: r.Header.Get("Authorization") != "", Body: string(body), Claims: claimsOf(r)})
	var f Fault
	if s.fault != nil {
		f = s.fault(n, r)
	}
	w.Header().Set("Date", s.now().UTC().Format(http.TimeFormat))
	switch {
	case f.Cut:
		panic(http.ErrAbortHandler)
	case f.Status != 0:
		f.answer(w)
		return
	}
	if r.URL.Path == "/token" && root == catalogiRoot {
		s.token(w, r)
		return
	}
	s.contract.check(s.t, r, root, body)
	kept := httptest.NewRecorder()
	if p := s.admit(r, root, int64(len(body))); p != nil {
		p.answer(kept)
	} else {
		handle(kept, r)
	}
	if f.Lost {
		panic(http.ErrAbortHandler)
	}
	pass(w, kept)
}

func pass(w http.ResponseWriter, kept *httptest.ResponseRecorder) {
	for name, values := range kept.Header() {
		w.Header()[name] = values
	}
	w.WriteHeader(kept.Code)
	_, _ = w.Write(kept.Body.Bytes())
}

func (f Fault) answer(w http.ResponseWriter) {
	if f.RetryAfter != "" {
		w.Header().Set("Retry-After", f.RetryAfter)
	}
	if f.Location != "" {
		w.Header().Set("Location", f.Location)
	}
	if f.HTML {
		w.Header().Set("Content-Type", "text/html")
		w.WriteHeader(f.Status)
		_, _ = io.WriteString(w, "<html><title>Proxy</title>Meld u eerst aan</html>")
		return
	}
	(&problem{status: f.Status, code: f.Code}).answer(w)
}

// set changes something while nobody is served.
func (s *Server) set(change func()) {
	s.mu.Lock()
	defer s.mu.Unlock()
	change()
}

// Clock sets the clock of the municipality.
func (s *Server) Clock(now func() time.Time) { s.set(func() { s.now = now }) }

// Strict makes it refuse tokens that were made a moment from now.
func (s *Server) Strict() { s.set(func() { s.strict = true }) }

// MaxBody is the largest request that its proxy lets through; 0: any.
func (s *Server) MaxBody(n int64) { s.set(func() { s.maxBody = n }) }

// PartSize is how it wants large files to be cut.
func (s *Server) PartSize(n int64) { s.set(func() { s.partSize = n }) }

// NextPage puts this address under each list as that of the next page.
func (s *Server) NextPage(address string) { s.set(func() { s.next = address }) }

// Deny takes a scope away, such as "documenten.lock".
func (s *Server) Deny(scope string) { s.set(func() { s.denied[scope] = true }) }

// Accept lets a token of another kind in, such as a key that was handed out.
func (s *Server) Accept(bearer string) { s.set(func() { s.bearers[bearer] = true }) }

// Withdraw ends all such tokens.
func (s *Server) Withdraw() { s.set(func() { clear(s.bearers) }) }

// OnRequest decides for each request, counted from 0, what goes wrong; nil: nothing does.
func (s *Server) OnRequest(fault func(n int, r *http.Request) Fault) {
	s.set(func() { s.fault = fault })
}

// Asked is all that was asked so far.
func (s *Server) Asked() []Asked {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.asked)
}

// Written counts the requests that would change something.
func (s *Server) Written() int {
	n := 0
	for _, a := range s.Asked() {
		if a.Method != http.MethodGet && !strings.HasSuffix(a.Path, "/token") {
			n++
		}
	}
	return n
}
