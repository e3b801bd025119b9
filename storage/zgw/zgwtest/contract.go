package zgwtest

import (
	"bytes"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"
	"github.com/getkin/kin-openapi/openapi3filter"
	"github.com/getkin/kin-openapi/routers"
	"github.com/getkin/kin-openapi/routers/legacy"
)

// Folder is the environment variable that names the folder with the published descriptions. They are not ours to keep here.
const Folder = "ZGW_OAS_DIR"

var descriptions = map[string]string{
	catalogiRoot: "catalogi-1.3.1.vng.yaml", zakenRoot: "zaken-1.5.1.vng.yaml", documentenRoot: "documenten-1.4.2.vng.yaml",
}

// host stands for the three hosts, whose ports change with each test, so that the descriptions are read once.
const host = "zgw.example"

// contract holds what requests must look like. A nil contract asks nothing.
type contract struct {
	routers map[string]routers.Router
	off     bool
	checked int
}

func loadContract(t testing.TB) *contract {
	t.Helper()
	if os.Getenv(Folder) == "" {
		return nil
	}
	read, err := published()
	if err != nil {
		t.Fatal(err)
	}
	return &contract{routers: read}
}

var published = sync.OnceValues(func() (map[string]routers.Router, error) {
	read := map[string]routers.Router{}
	for root, name := range descriptions {
		doc, err := openapi3.NewLoader().LoadFromFile(filepath.Join(os.Getenv(Folder), name))
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		forgetContentType(doc)
		doc.Servers = openapi3.Servers{{URL: "https://" + host + root}}
		if read[root], err = legacy.NewRouter(doc, openapi3.DisableExamplesValidation()); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
	}
	return read, nil
})

// forgetContentType: OpenAPI says that a parameter of this name is ignored, and the checker does not.
func forgetContentType(doc *openapi3.T) {
	for _, path := range doc.Paths.Map() {
		for _, o := range path.Operations() {
			o.Parameters = slices.DeleteFunc(o.Parameters, func(p *openapi3.ParameterRef) bool { return p.Value.In == "header" && p.Value.Name == "Content-Type" })
		}
	}
}

// Loose lets requests through that do not fit the standard, for tests that make such ones.
func (s *Server) Loose() {
	s.set(func() {
		if s.contract != nil {
			s.contract.off = true
		}
	})
}

// Checked counts the requests that were held against the published descriptions; -1 when those are not at hand.
func (s *Server) Checked() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.contract == nil {
		return -1
	}
	return s.contract.checked
}

func (c *contract) check(t testing.TB, r *http.Request, root string, body []byte) {
	if c == nil || c.off {
		return
	}
	asked := r.Clone(r.Context())
	asked.URL.Scheme, asked.URL.Host, asked.Host = "https", host, host
	asked.Body = io.NopCloser(bytes.NewReader(body))
	route, params, err := c.routers[root].FindRoute(asked)
	if err != nil {
		t.Errorf("%s %s is no call of the standard: %v", r.Method, r.URL.Path, err)
		return
	}
	err = openapi3filter.ValidateRequest(r.Context(), &openapi3filter.RequestValidationInput{
		Request: asked, PathParams: params, Route: route,
		Options: &openapi3filter.Options{AuthenticationFunc: openapi3filter.NoopAuthenticationFunc},
	})
	if err != nil {
		t.Errorf("%s %s does not fit the standard: %s", r.Method, r.URL.Path, firstLine(err.Error()))
	}
	c.checked++
}

func firstLine(s string) string {
	line, _, _ := strings.Cut(s, "\n")
	return line
}
