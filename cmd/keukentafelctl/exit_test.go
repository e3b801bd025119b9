package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"keukentafel/app/casework"
	"keukentafel/app/words"
)

// onlyInTheWindow are the refusals that no verb can meet, and why.
var onlyInTheWindow = map[string]string{
	"casework.ErrNothingToUndo": "there is no verb to undo",
	"casework.ErrNotASample":    "the sample family is made and removed in the window",
	"casework.ErrSampleChanged": "the same",
	"consent.ErrNotADisclosure": "the desk tells it as a mistake in the program",
	"consent.ErrBadGround":      "a file of ours",
	"consent.ErrBadProposal":    "the same",
}

func TestEveryRefusalIsToldInWordsWithItsExitCode(t *testing.T) {
	var source []byte
	files, err := filepath.Glob("exit*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		part, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.HasSuffix(file, "_test.go") {
			source = append(source, part...)
		}
	}
	seen := 0
	for _, pkg := range []string{"casework", "consent", "family"} {
		for _, name := range refusalsOf(t, pkg) {
			seen++
			if onlyInTheWindow[name] == "" && !strings.Contains(string(source), "{"+name+", exit") {
				t.Errorf("%s is told to nobody in words", name)
			}
		}
	}
	if seen < 120 {
		t.Errorf("only %d refusals were looked at", seen)
	}
}

// refusalsOf are the sentinel errors of a package.
func refusalsOf(t *testing.T, pkg string) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join("..", "..", "app", pkg, "*.go"))
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
				names = append(names, pkg+"."+name)
			}
		}
	}
	return names
}

func TestAMistakeInTheProgramIsToldWithoutItsOwnText(t *testing.T) {
	for _, l := range words.Langs() {
		code, said := explain(l, fmt.Errorf("%w: heading of Sanne", casework.ErrInternal))
		if code != exitRefused || said != l.T("error.internal") {
			t.Errorf("%d, %q", code, said)
		}
	}
}
