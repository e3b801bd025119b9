package rules

import (
	"go/ast"
	"strings"
	"testing"
)

// A store that did not pass the suite of package mailboxtest is no mailbox.
func TestEveryMailboxStoreRunsTheWholeSuite(t *testing.T) {
	stores := 0
	for _, r := range open(t).packages {
		if !strings.HasPrefix(r.path, "storage/mailbox/") || !isStore(r.code()) {
			continue
		}
		stores++
		if !runsSuite(r.files) {
			t.Errorf("%s is a mailbox store, and no test of it calls mailboxtest.Run", r.path)
		}
	}
	if stores < 4 {
		t.Errorf("only %d stores were found: the rule looks in the wrong place", stores)
	}
}

// isStore looks for a type that can put an object and be probed.
func isStore(files []*source) bool {
	puts := map[string]bool{}
	for _, f := range files {
		for _, d := range f.syntax.Decls {
			if fn, ok := d.(*ast.FuncDecl); ok && fn.Recv != nil && fn.Name.IsExported() {
				puts[fn.Name.Name] = true
			}
		}
	}
	return puts["PutNew"] && puts["Probe"] && puts["List"]
}

func runsSuite(files []*source) bool {
	found := false
	for _, f := range files {
		ast.Inspect(f.syntax, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok {
				return true
			}
			if s, ok := call.Fun.(*ast.SelectorExpr); ok && s.Sel.Name == "Run" {
				if x, ok := s.X.(*ast.Ident); ok && x.Name == "mailboxtest" {
					found = true
				}
			}
			return true
		})
	}
	return found
}
