package rules

import (
	"go/ast"
	"slices"
	"strings"
	"testing"
)

var withoutClock = []string{"app/family", "app/consent"}

// Calls that ask the world instead of the caller.
var impure = map[string][]string{
	"time":    {"Now", "Since", "Until", "After", "Tick", "Sleep", "NewTimer", "NewTicker", "AfterFunc"},
	"os":      nil, // nil: every call
	"net":     nil,
	"rand":    nil,
	"exec":    nil,
	"syscall": nil,
}

func TestTheVocabularyAsksNoClockDiskOrDice(t *testing.T) {
	for _, r := range open(t).packages {
		if !slices.Contains(withoutClock, r.path) {
			continue
		}
		for _, file := range r.code() {
			ast.Inspect(file.syntax, func(node ast.Node) bool {
				if call, ok := impureUse(node); ok {
					t.Errorf("%s uses %s: let the caller pass it in, so that rules are the same on every day and machine", file.at(node), call)
				}
				return true
			})
		}
	}
}

func impureUse(node ast.Node) (string, bool) {
	selector, ok := node.(*ast.SelectorExpr)
	if !ok {
		return "", false
	}
	holder, ok := selector.X.(*ast.Ident)
	if !ok || holder.Obj != nil { // a local variable, not a package
		return "", false
	}
	names, listed := impure[holder.Name]
	if !listed || (names != nil && !slices.Contains(names, selector.Sel.Name)) {
		return "", false
	}
	return holder.Name + "." + selector.Sel.Name, true
}

func TestTheVocabularyKnowsNoFileFormat(t *testing.T) {
	for _, r := range open(t).packages {
		if r.path != "app/family" {
			continue
		}
		for _, file := range r.code() {
			ast.Inspect(file.syntax, func(node ast.Node) bool {
				field, ok := node.(*ast.Field)
				if ok && field.Tag != nil && strings.Contains(field.Tag.Value, "json:") {
					t.Errorf("%s has a json tag: formats belong to those who write them", file.at(field))
				}
				return true
			})
		}
	}
}

func TestScreensStartNoWorkOfTheirOwn(t *testing.T) {
	for _, r := range open(t).packages {
		if !strings.HasPrefix(r.path, "app/ui/screen/") {
			continue
		}
		for _, file := range r.code() {
			ast.Inspect(file.syntax, func(node ast.Node) bool {
				if start, ok := node.(*ast.GoStmt); ok {
					t.Errorf("%s starts a goroutine: use the runner of app/ui/background, which stops with the screen", file.at(start))
				}
				return true
			})
		}
	}
}
