package desk

import (
	"bytes"
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/document/sampleplan"
	"keukentafel/app/words"
)

// toldElsewhere are the refusals of parts that need no name here, and why.
var toldElsewhere = map[string]string{
	"proof.ErrBroken":        "the window opens the paper in another program",
	"proof.ErrUnknown":       "the same",
	"proof.ErrTooMuch":       "the same",
	"proof.ErrNoPage":        "the same",
	"logcsv.ErrNotALog":      "who checks an exported log asks for no desk",
	"vault.ErrMistypedCode":  "it is a wrong code",
	"vault.ErrNotFound":      "the vault itself says casework.ErrNoFamily beside it",
	"sealed.ErrPartsMissing": "CardFrom says casework.ErrPartsMissing beside it",
	"sealed.ErrMixedParts":   "CardFrom says casework.ErrMixedParts beside it",
	"mailbox.ErrExists":      "what is delivered twice lies there once",
	"mailbox.ErrForeignName": "what is no package is passed over",
}

// refusals are the sentinel errors in a folder and below it, by package.
func refusals(t *testing.T, root string) []string {
	t.Helper()
	var names []string
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
		if err != nil {
			return err
		}
		for name, object := range file.Scope.Objects {
			spec, is := object.Decl.(*ast.ValueSpec)
			if !is || object.Kind != ast.Var || !strings.HasPrefix(name, "Err") {
				continue
			}
			at := slices.IndexFunc(spec.Names, func(n *ast.Ident) bool { return n.Name == name })
			if at >= len(spec.Values) {
				continue
			}
			if _, another := spec.Values[at].(*ast.SelectorExpr); !another { // one of somebody else, under a second name
				names = append(names, file.Name.Name+"."+name)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return names
}

func TestEveryRefusalOfAPartHasANameThatTheUserIsToldInWords(t *testing.T) {
	var source []byte
	for _, file := range []string{"errors.go", "errors_paper.go", "errors_register.go"} {
		part, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		source = append(source, part...)
	}
	found := map[string]bool{}
	for _, root := range []string{"../../../app/document", "../../../storage"} {
		names := refusals(t, root)
		if len(names) < 20 {
			t.Fatalf("only %d refusals below %s", len(names), root)
		}
		for _, name := range names {
			found[name] = true
			if !strings.Contains(string(source), "\t{"+name+",") && toldElsewhere[name] == "" {
				t.Errorf("%s has no name here", name)
			}
		}
	}
	for name := range toldElsewhere {
		if !found[name] {
			t.Errorf("%s is no refusal any more", name)
		}
	}
}

func TestARefusalOfThePressKeepsItsOwnCauseBesideTheWords(t *testing.T) {
	d, err := sampleplan.For(sampleplan.ToHome())
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range paperMeanings {
		failing := explained(func(io.Writer, consent.Disclosure) error { return fmt.Errorf("compose: %w", m.from) })
		if err := failing(io.Discard, d); !errors.Is(err, m.to) || !errors.Is(err, m.from) {
			t.Errorf("%v becomes %v", m.from, err)
		}
	}
	full := errors.New("disk is full")
	if err := explained(func(io.Writer, consent.Disclosure) error { return full })(io.Discard, d); !errors.Is(err, full) || errors.Is(err, casework.ErrInternal) {
		t.Errorf("another error becomes %v", err)
	}
}

// Each writer is given what no paper of its kind is made of: a plan for school,
// and nothing at all.
func TestAFormThatIsNotForThisReaderIsRefusedInWordsByEveryWriter(t *testing.T) {
	d, err := sampleplan.For(sampleplan.ToSchool())
	if err != nil {
		t.Fatal(err)
	}
	refused := 0
	for form, render := range Renders(words.NL) {
		var file bytes.Buffer
		switch err := render(&file, d); {
		case err == nil || errors.Is(err, consent.ErrNothingToShare) || errors.Is(err, casework.ErrNoMeeting):
		case errors.Is(err, casework.ErrNotTheirForm) && file.Len() == 0:
			refused++
		default:
			t.Errorf("%s for school: %v, %d bytes", form, err, file.Len())
		}
		if err := render(&file, consent.Disclosure{}); !errors.Is(err, casework.ErrInternal) {
			t.Errorf("%s of nothing: %v", form, err)
		}
	}
	if refused < 8 {
		t.Errorf("only %d forms were refused", refused)
	}
}
