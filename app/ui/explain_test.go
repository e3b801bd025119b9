package ui

import (
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"keukentafel/app/casework"
	"keukentafel/app/words"
)

func TestAnUnknownErrorNeverShowsItsOwnText(t *testing.T) {
	err := errors.New("sqlite: near Sanne: syntax error")
	if said := Explain(words.NL, err); strings.Contains(said, "Sanne") || said != words.NL.T("error.other") {
		t.Errorf("said %q", said)
	}
}

func TestEveryExplanationIsASentenceInBothLanguages(t *testing.T) {
	for _, e := range append(append(explanations(), keepingExplanations()...), slices.Concat(rightsExplanations(), documentExplanations())...) {
		for _, l := range words.Langs() {
			said := Explain(l, fmt.Errorf("deep down: %w", e.err))
			if strings.Contains(said, "⟦") || !strings.HasSuffix(said, ".") {
				t.Errorf("%s in %s: %q", e.key, l, said)
			}
		}
	}
}

func TestTheMorePreciseErrorIsExplainedFirst(t *testing.T) {
	both := errors.Join(casework.ErrNotYet, casework.ErrUnexpected)
	if said := Explain(words.NL, both); said != words.NL.T("error.not-yet") {
		t.Errorf("said %q", said)
	}
}

// Every error that casework, consent and family can give to a screen must be
// explained; a new one that was forgotten fails here.
func TestEveryErrorOfTheCaseworkHasAnExplanation(t *testing.T) {
	var source []byte
	for _, file := range []string{"explain.go", "explain_harm.go", "explain_rights.go", "explain_consent.go", "explain_file.go", "explain_documents.go", "explain_trust.go"} {
		part, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		source = append(source, part...)
	}
	neverShown := map[string]bool{
		"consent.ErrNotADisclosure": true, // a mistake in the program, not of a person
		"consent.ErrBadGround":      true, // a file of ours
		"consent.ErrBadProposal":    true, // the same
	}
	for _, pkg := range []string{"casework", "consent", "family"} {
		for _, name := range sentinels(t, filepath.Join("..", pkg)) {
			full := pkg + "." + name
			if !neverShown[full] && !strings.Contains(string(source), full+",") {
				t.Errorf("%s has no explanation", full)
			}
		}
	}
}

// sentinels lists the exported error variables of a package.
func sentinels(t *testing.T, dir string) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		for name, object := range parsed.Scope.Objects {
			if object.Kind == ast.Var && strings.HasPrefix(name, "Err") {
				names = append(names, name)
			}
		}
	}
	return names
}
