package rules

import (
	"go/ast"
	"go/parser"
	"go/token"
	"slices"
	"testing"
)

// A rule that sees nothing passes for ever. This file is full of faults, and
// each rule must find its own.
const planted = `package planted

import (
	"time"

	"keukentafel/app/ui/kit"
)

type Bare struct{}

func (Bare) Explain() {}

func (Bare) String() string { return "" }

// Told has a comment.
func Told(l Lang) {
	kit.Heading("Nieuw gezin")
	kit.Heading(l.T("planted.title", "naam", "x"))
	kit.Icon("lock.svg")
	kit.Card(kit.Options{Title: "Opslaan"})
	l.N("planted.count", 3)
	l.T("planted.month." + "1")
	_ = time.Now()
}
`

func plantedFile(t *testing.T) *source {
	t.Helper()
	set := token.NewFileSet()
	syntax, err := parser.ParseFile(set, "planted.go", planted, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	return &source{path: "planted.go", text: []byte(planted), syntax: syntax, set: set}
}

func TestTheRulesFindWhatIsPlanted(t *testing.T) {
	file := plantedFile(t)
	var found []string
	for _, declaration := range file.syntax.Decls {
		found = append(found, unexplained(declaration)...)
	}
	imports := file.imports()
	ast.Inspect(file.syntax, func(node ast.Node) bool {
		for _, literal := range shownBy(node, imports) {
			found = append(found, literal.Value)
		}
		if call, ok := impureUse(node); ok {
			found = append(found, call)
		}
		return true
	})
	want := []string{"Bare", "Explain", `"Nieuw gezin"`, `"Opslaan"`, "time.Now"}
	if !slices.Equal(found, want) {
		t.Errorf("found %q, want %q", found, want)
	}
}

func TestTheRulesFollowEveryRequestForAText(t *testing.T) {
	asked := uses(&house{packages: []*room{{files: []*source{plantedFile(t)}}}})
	if len(asked) != 3 {
		t.Fatalf("found %d requests, want 3", len(asked))
	}
	if title := asked[0]; title.key != "planted.title" || !title.literal || !slices.Equal(title.given, []string{"naam"}) {
		t.Errorf("title read as %+v", title)
	}
	if count := asked[1]; count.key != "planted.count" || !count.counts {
		t.Errorf("count read as %+v", count)
	}
	if month := asked[2]; month.key != "planted.month." || !month.begins {
		t.Errorf("month read as %+v", month)
	}
}

func TestUnfinishedWorkIsRecognised(t *testing.T) {
	for text, want := range map[string]bool{"// TO" + "DO later": true, "FIX" + "ME": true, "methodology": false, "TO" + "DOS": false} {
		if got := unfinished.MatchString(text); got != want {
			t.Errorf("%q: unfinished is %v, want %v", text, got, want)
		}
	}
}

func TestAKeyCountsAsSpokenByItsStemOrItsBeginning(t *testing.T) {
	spoken := map[string]string{"plan.state.": "here", "plan.days": "there"}
	for key, want := range map[string]bool{"plan.state.draft": true, "plan.days.one": true, "plan.other": false} {
		if got := isSpoken(spoken, key); got != want {
			t.Errorf("%s: spoken is %v, want %v", key, got, want)
		}
	}
}
