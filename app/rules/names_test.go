package rules

import (
	"go/ast"
	"regexp"
	"slices"
	"testing"
)

// A package with one of these names holds what nobody found the idea of.
var emptyNames = []string{"util", "utils", "common", "helpers", "helper", "misc", "shared", "lib", "base", "tools"}

// The words are put together here so that this file does not refuse itself.
var unfinished = regexp.MustCompile(`\b(TO` + `DO|FIX` + `ME|XX` + `X)\b`)

func TestPackagesAreNamedAfterAnIdea(t *testing.T) {
	for _, r := range open(t).packages {
		if slices.Contains(emptyNames, r.name) {
			t.Errorf("%s: a package named %q says nothing about what is in it", r.path, r.name)
		}
	}
}

func TestNothingIsLeftUnfinished(t *testing.T) {
	for _, r := range open(t).packages {
		for _, file := range r.files {
			if word := unfinished.Find(file.text); word != nil {
				t.Errorf("%s contains %s: finish it, or write down why it is as it is", file.path, word)
			}
		}
	}
}

func TestNothingHappensByItselfAtTheStart(t *testing.T) {
	for _, r := range open(t).packages {
		for _, file := range r.files {
			for _, declaration := range file.syntax.Decls {
				function, ok := declaration.(*ast.FuncDecl)
				if ok && function.Recv == nil && function.Name.Name == "init" {
					t.Errorf("%s: func init works behind the reader's back; let the caller do it", file.at(function))
				}
			}
		}
	}
}
