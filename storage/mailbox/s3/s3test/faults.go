package s3test

import (
	"io"
	"maps"
	"net/http"
	"slices"
)

// Fault is one way in which a request of one method goes wrong.
type Fault struct {
	method      string
	instead     http.HandlerFunc
	keepOnly    int
	dropAnswer  bool
	cutDownload bool
	after       int
	hold        bool
}

// Answer gives a status and a body instead of doing anything.
func Answer(method string, status int, body string, header http.Header) Fault {
	return Fault{method: method, instead: func(w http.ResponseWriter, _ *http.Request) {
		maps.Copy(w.Header(), header)
		w.WriteHeader(status)
		_, _ = w.Write([]byte(body))
	}}
}

// Problem gives an error of S3 instead of doing anything.
func Problem(method string, status int, code string) Fault {
	return Answer(method, status, problem{status, code}.body(), http.Header{"Content-Type": {"application/xml"}})
}

// LoseAnswer does what was asked by a PUT, and then breaks the connection.
func LoseAnswer() Fault { return Fault{method: http.MethodPut, dropAnswer: true} }

// KeepOnly keeps the first n bytes of an upload and breaks the connection: a server that trusts what it gets.
func KeepOnly(n int) Fault { return Fault{method: http.MethodPut, keepOnly: n, dropAnswer: true} }

// CutDownload breaks the connection after n bytes of a GET.
func CutDownload(n int) Fault { return Fault{method: http.MethodGet, cutDownload: true, after: n} }

// HoldDownload stops sending after n bytes of a GET, and keeps the connection open until the other side gives up.
func HoldDownload(n int) Fault {
	return Fault{method: http.MethodGet, cutDownload: true, after: n, hold: true}
}

// Hold answers nothing until the other side gives up.
func Hold(method string) Fault {
	return Fault{method: method, instead: func(_ http.ResponseWriter, r *http.Request) {
		_, _ = io.Copy(io.Discard, r.Body)
		<-r.Context().Done()
	}}
}

// Plan makes the next requests go wrong: each fault waits for the first request of its method.
func (s *Server) Plan(faults ...Fault) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.faults = append(s.faults, faults...)
}

// Watch calls look with every request before it is answered.
func (s *Server) Watch(look func(*http.Request)) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.look = look
}

// note writes down a request and takes the fault that is planned for it.
func (s *Server) note(r *http.Request) Fault {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.requests = append(s.requests, r.Method+" "+r.URL.RequestURI())
	if s.look != nil {
		s.look(r)
	}
	for i, f := range s.faults {
		if f.method == r.Method {
			s.faults = slices.Delete(s.faults, i, i+1)
			return f
		}
	}
	return Fault{}
}

// cutting breaks or holds a download.
type cutting struct {
	http.ResponseWriter
	left int
	hold <-chan struct{}
}

func (c *cutting) Write(p []byte) (int, error) {
	n, err := c.ResponseWriter.Write(p[:min(len(p), c.left)])
	if c.left -= n; c.left > 0 || err != nil {
		return n, err
	}
	_ = http.NewResponseController(c.ResponseWriter).Flush()
	if c.hold != nil {
		<-c.hold
	}
	panic(http.ErrAbortHandler)
}
