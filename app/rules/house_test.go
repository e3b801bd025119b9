package rules

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

const module = "keukentafel"

// house is the whole source, read once for all rules.
type house struct {
	root     string
	packages []*room
	broken   []error
}

// room is one package of ours.
type room struct {
	path  string // relative to the module: "app/family"
	name  string
	deps  []string // all packages it needs, also indirectly, without tests
	files []*source
}

// source is one Go file, for whatever system it is meant.
type source struct {
	path   string // relative to the module
	text   []byte
	syntax *ast.File
	set    *token.FileSet
}

func (s *source) isTest() bool { return strings.HasSuffix(s.path, "_test.go") }

func (s *source) lines() int { return bytes.Count(s.text, []byte("\n")) }

func (s *source) generated() bool { return ast.IsGenerated(s.syntax) }

// at gives the place of a node as file:line.
func (s *source) at(node ast.Node) string {
	return fmt.Sprintf("%s:%d", s.path, s.set.Position(node.Pos()).Line)
}

// imports lists what the file imports, as name in the file -> import path.
func (s *source) imports() map[string]string {
	found := map[string]string{}
	for _, spec := range s.syntax.Imports {
		importPath := strings.Trim(spec.Path.Value, `"`)
		name := importPath[strings.LastIndex(importPath, "/")+1:]
		if spec.Name != nil {
			name = spec.Name.Name
		}
		found[name] = importPath
	}
	return found
}

// code gives the files that end up in a program.
func (r *room) code() []*source {
	var found []*source
	for _, file := range r.files {
		if !file.isTest() {
			found = append(found, file)
		}
	}
	return found
}

var readHouse = sync.OnceValues(readAll)

func open(t *testing.T) *house {
	t.Helper()
	h, err := readHouse()
	if err != nil {
		t.Fatalf("read the source: %v", err)
	}
	return h
}

func readAll() (*house, error) {
	root, err := findRoot()
	if err != nil {
		return nil, err
	}
	list := exec.Command("go", "list", "-e", "-deps=false", "-json=ImportPath,Name,Dir,Deps", "-tags", "ci", "./...")
	list.Dir = root
	out, err := list.Output()
	if err != nil {
		return nil, fmt.Errorf("go list: %w", err)
	}
	h := &house{root: root}
	for decoder := json.NewDecoder(bytes.NewReader(out)); ; {
		var listed struct {
			ImportPath, Name, Dir string
			Deps                  []string
		}
		if err := decoder.Decode(&listed); errors.Is(err, io.EOF) {
			return h, nil
		} else if err != nil {
			return nil, fmt.Errorf("read the answer of go list: %w", err)
		}
		r := &room{path: strings.TrimPrefix(listed.ImportPath, module+"/"), name: listed.Name, deps: listed.Deps}
		if err := h.readRoom(r, listed.Dir); err != nil {
			return nil, err
		}
		h.packages = append(h.packages, r)
	}
}

func (h *house) readRoom(r *room, dir string) error {
	paths, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		return err
	}
	for _, name := range paths {
		text, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		set := token.NewFileSet()
		syntax, err := parser.ParseFile(set, name, text, parser.ParseComments)
		if err != nil {
			h.broken = append(h.broken, err)
			continue
		}
		short, err := filepath.Rel(h.root, name)
		if err != nil {
			return err
		}
		r.files = append(r.files, &source{path: filepath.ToSlash(short), text: text, syntax: syntax, set: set})
	}
	return nil
}

func findRoot() (string, error) {
	dir, err := os.Getwd()
	for err == nil {
		if _, missing := os.Stat(filepath.Join(dir, "go.mod")); missing == nil {
			return dir, nil
		}
		if filepath.Dir(dir) == dir {
			return "", errors.New("no go.mod above the working directory")
		}
		dir = filepath.Dir(dir)
	}
	return "", err
}

func TestEveryFileIsValidGo(t *testing.T) {
	for _, err := range open(t).broken {
		t.Error(err)
	}
}
