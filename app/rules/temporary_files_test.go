package rules

import (
	"go/ast"
	"go/parser"
	"go/token"
	"slices"
	"testing"
)

// temporary are the ways to make a file that nobody removes for sure, in a
// folder that others can list. The library that has them -> their names.
var temporary = map[string][]string{
	"os":        {"CreateTemp", "MkdirTemp", "TempDir"},
	"io/ioutil": {"TempFile", "TempDir"},
}

// besideTarget may make a file with a name of chance: it lies beside the file
// that it becomes, where the user chose to have that.
var besideTarget = []string{"cmd/internal/desk/write_file.go"}

func TestNothingReadableIsPutInATemporaryFile(t *testing.T) {
	for _, r := range open(t).packages {
		for _, file := range r.code() {
			if slices.Contains(besideTarget, file.path) {
				continue
			}
			for _, place := range temporaryUses(file) {
				t.Errorf("%s: what is half done stays in memory, and what is looked at lies in cmd/internal/viewing", place)
			}
		}
	}
}

// temporaryUses finds the places where a temporary file is made.
func temporaryUses(file *source) []string {
	var places []string
	imports := file.imports()
	ast.Inspect(file.syntax, func(node ast.Node) bool {
		selector, ok := node.(*ast.SelectorExpr)
		if !ok {
			return true
		}
		holder, ok := selector.X.(*ast.Ident)
		// On Windows the toolkit writes the text of a notification into a script there.
		if selector.Sel.Name == "SendNotification" || ok && slices.Contains(temporary[imports[holder.Name]], selector.Sel.Name) {
			places = append(places, file.at(node)+" uses "+selector.Sel.Name)
		}
		return true
	})
	return places
}

func TestATemporaryFileIsSeenUnderAnyName(t *testing.T) {
	text := `package planted
import ("os"; old "io/ioutil"; "testing")
func f(t *testing.T) { os.CreateTemp("", "x"); old.TempFile("", ""); _ = os.TempDir; t.TempDir(); os.Create("x"); app().SendNotification(n) }
`
	set := token.NewFileSet()
	syntax, err := parser.ParseFile(set, "planted.go", text, 0)
	if err != nil {
		t.Fatal(err)
	}
	found := temporaryUses(&source{path: "planted.go", syntax: syntax, set: set})
	want := []string{"planted.go:3 uses CreateTemp", "planted.go:3 uses TempFile", "planted.go:3 uses TempDir", "planted.go:3 uses SendNotification"}
	if !slices.Equal(found, want) {
		t.Errorf("found %q", found)
	}
}
