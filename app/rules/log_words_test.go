package rules

import (
	"go/ast"
	"path/filepath"
	"strings"
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

// What undo and redo would do is told in a word or two.
func TestEveryChangeThatCanBeUndoneHasAShortName(t *testing.T) {
	h := open(t)
	dutch := texts(t, h.root, "nl")
	for _, r := range h.packages {
		if r.path != "app/audit" {
			continue
		}
		for _, file := range r.code() {
			for _, event := range constants(file) {
				if undoable(event) && dutch["steps."+event] == "" {
					t.Errorf("%s has no short name", event)
				}
			}
		}
	}
}

// undoable tells whether an event changes a family or its plan, and no more.
func undoable(event string) bool {
	switch event {
	case "plan.undo", "plan.redo", "plan.adopt", "family.new", "family.imported", "family.imported-with-pen", "family.open", "family.retained", "family.shred", "family.destruction-asked", "family.destruction-refused":
		return false
	}
	return strings.HasPrefix(event, "plan.") || strings.HasPrefix(event, "family.")
}

func TestEveryFormAndPackageHasWordsInTheLog(t *testing.T) {
	dutch := texts(t, open(t).root, "nl")
	for _, event := range []string{"disclosure.pdf", "disclosure.html", "disclosure.svg", "disclosure.png", "disclosure.genogram-svg", "disclosure.genogram-png", "disclosure.timeline-svg", "disclosure.timeline-png", "disclosure.goals-svg", "disclosure.goals-png", "disclosure.json", "disclosure.sheet", "disclosure.odt", "disclosure.docx", "disclosure.ods", "disclosure.csv", "disclosure.ics", "disclosure.fhir", "disclosure.cards", "disclosure.vcf", "disclosure.handover-sheet", "disclosure.evaluation-form", "disclosure.invitation", "disclosure.minutes", "disclosure.evaluation-form-odt", "disclosure.invitation-odt", "disclosure.minutes-odt", "disclosure.case",
		"disclosure.ktp", "disclosure.register", "disclosure.consent-form", "disclosure.dossier", "post.share", "post.contribution", "post.decision",
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
