package s3test

import (
	"context"
	"net/http"
	"slices"
	"strings"
	"sync"
)

// The bucket and the keys of every server.
const (
	Bucket = "letters"
	Access = "KEUKENTAFELTEST"
	Secret = "a secret for tests only"
)

// Server is an http.Handler with one bucket. Make one with New.
type Server struct {
	mu       sync.Mutex
	objects  map[string][]byte
	sorted   []string
	faults   []Fault
	requests []string
	look     func(*http.Request)
	cuts     chan struct{}
}

// New gives a server with an empty bucket.
func New() *Server { return &Server{objects: map[string][]byte{}, cuts: make(chan struct{}, 1000)} }

// Plant puts an object into the bucket, under any key and over what is there.
func (s *Server) Plant(key string, content []byte) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.keep(key, slices.Clone(content))
}

// Object gives what lies under a key.
func (s *Server) Object(key string) ([]byte, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	content, found := s.objects[key]
	return slices.Clone(content), found
}

// Keys gives all keys in order.
func (s *Server) Keys() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.inOrder())
}

// Requests gives what was asked since the last time: each as method, space, and path with query.
func (s *Server) Requests() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	asked := s.requests
	s.requests = nil
	return asked
}

// AwaitCut waits until an upload that ended before its announced length has been dealt with, and says whether there was one before
// ctx ended.
func (s *Server) AwaitCut(ctx context.Context) bool {
	select {
	case <-s.cuts:
		return true
	case <-ctx.Done():
		return false
	}
}

// ServeHTTP answers one request.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	fault := s.note(r)
	if fault.instead != nil {
		fault.instead(w, r)
		return
	}
	if problem := unsigned(r); problem != nil {
		problem.write(w)
		return
	}
	bucket, key := address(r)
	switch {
	case bucket != Bucket:
		noSuchBucket.write(w)
	case key == "" && r.Method == http.MethodGet:
		s.list(w, r)
	case key == "":
		w.WriteHeader(http.StatusOK)
	case r.Method == http.MethodPut:
		s.put(w, r, key, fault)
	case r.Method == http.MethodGet || r.Method == http.MethodHead:
		s.get(w, r, key, fault)
	case r.Method == http.MethodDelete:
		s.remove(key)
		w.WriteHeader(http.StatusNoContent)
	default:
		problem{http.StatusMethodNotAllowed, "MethodNotAllowed"}.write(w)
	}
}

// address finds bucket and key, in the path or with the bucket in front of the name of the host.
func address(r *http.Request) (bucket, key string) {
	path := strings.TrimPrefix(r.URL.Path, "/")
	if first, _, _ := strings.Cut(r.Host, "."); first == Bucket {
		return Bucket, path
	}
	bucket, key, _ = strings.Cut(path, "/")
	return bucket, key
}

func (s *Server) keep(key string, content []byte) {
	if _, known := s.objects[key]; !known {
		s.sorted = nil
	}
	s.objects[key] = content
}

func (s *Server) remove(key string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	delete(s.objects, key)
	s.sorted = nil
}

// inOrder gives the keys in byte order; it is called with the lock held.
func (s *Server) inOrder() []string {
	if s.sorted == nil {
		for key := range s.objects {
			s.sorted = append(s.sorted, key)
		}
		slices.Sort(s.sorted)
	}
	return s.sorted
}
