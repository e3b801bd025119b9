package rules

import (
	"go/ast"
	"path/filepath"
	"testing"
)

// Every event of the log is told in words; a new constant that was forgotten
// fails here.
func TestEveryEventOfTheLogHasWords(t *testing.T) {
	h := open(t)
	dutch, found := texts(t, h.root, "nl"), 0
	for _, r := range h.packages {
		if r.path != "app/audit" {
			continue
		}
		for _, file := range r.code() {
			if filepath.Base(file.path) != "events.go" {
				continue
			}
			for _, event := range constants(file) {
				found++
				if dutch["logbook.event."+event] == "" {
					t.Errorf("%s has no words in the log", event)
				}
			}
		}
	}
	if found < 50 {
		t.Errorf("found %d events only", found)
	}
}

func TestEveryFormAndPackageHasWordsInTheLog(t *testing.T) {
	dutch := texts(t, open(t).root, "nl")
	for _, event := range []string{"disclosure.pdf", "disclosure.html", "disclosure.svg", "disclosure.png", "disclosure.json", "disclosure.sheet", "disclosure.ktp", "disclosure.consent-form", "post.share", "post.contribution", "post.decision",
		"post.handover", "post.handover-answer", "post.municipality", "post.receipt", "post.withdrawal", "post.withdrawal-answer"} {
		if dutch["logbook.event."+event] == "" {
			t.Errorf("%s has no words in the log", event)
		}
	}
}

func constants(file *source) []string {
	var values []string
	for _, declaration := range file.syntax.Decls {
		ast.Inspect(declaration, func(node ast.Node) bool {
			if spec, ok := node.(*ast.ValueSpec); ok && len(spec.Values) == 1 {
				if text, ok := literalText(spec.Values[0]); ok {
					values = append(values, text)
				}
			}
			return true
		})
	}
	return values
}
