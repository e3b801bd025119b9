package rules

import (
	"go/ast"
	"go/parser"
	"go/token"
	"slices"
	"strings"
	"testing"
)

// slow are the verbs that may take longer than somebody waits (0.3 s) with a
// large family or on an old laptop, and why. A screen gives them to work that
// goes on off the screen, with a title, a way to stop and no second start.
var slow = map[string]string{
	"AdoptVersion":      "checks and signs the whole chain of versions",
	"VerifyVersions":    "checks a signature for each version",
	"AnswerHandover":    "stores a whole dossier and seals the answer",
	"OfferHandover":     "seals a whole dossier",
	"WithdrawHandover":  "stores a whole dossier and seals the withdrawal",
	"ShareStatement":    "stops and weighs again what waits in the outbox",
	"PreviewDisclosure": "weighs every item of the plan for one recipient",
	"PreviewProposal":   "weighs every item twice",
	"PreviewGroundUse":  "weighs every item twice",
	"FileBlanks":        "weighs the whole file, with the notes",
	"DestroyFamily":     "rewrites the vault file without the family",
	"MakeSample":        "stores a whole dossier",
	"LogOf":             "reads and checks the log of years",
	"Writers":           "reads and checks the log of years",
	"LookInFile":        "checks a file and a signature for each version",
	"ExportDossier":     "writes a whole dossier",
	"BringIn":           "stores a whole dossier",
	"Sync":              "reads and writes on a network folder",
	"Receive":           "opens and checks a package",
	"Share":             "seals a package",
	"DeliverToRegister": "draws the plan and keeps it",
	"CheckRegister":     "asks a server of the municipality",
	"BackUp":            "copies the vault",
	"TestBackup":        "restores a backup in memory",
	"Restore":           "checks a whole backup",
	"Rotate":            "encrypts everything anew",
	"ExportAs":          "draws a paper",
	"ViewAs":            "draws a paper",
	"PrintAs":           "draws a paper and waits for the printer",
	"ExportLog":         "draws a paper of the log of years",
	"ExportOverview":    "draws a paper",
	"GiveFile":          "draws the whole file",
	"ViewFile":          "draws the whole file",
	"WriteDestruction":  "draws a paper",
	"ConsentForm":       "draws a paper",
}

// off are the calls of which the function literals run off the screen.
var off = []string{"Run", "run", "slowly", "Save", "View"}

// workOf are the fields of a task or a paper that are done off the screen.
var workOf = []string{"Work", "View", "Print"}

// receivers are what holds slow verbs; the same words elsewhere are something
// else ("Split.Share").
var receivers = []string{"Desk", "desk", "Backups", "Access"}

func TestNothingSlowIsDoneWhileTheWindowWaits(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range open(t).packages {
		if r.path != "app/ui" && !strings.HasPrefix(r.path, "app/ui/screen/") || r.path == "app/ui/screen/trial" {
			continue
		}
		for _, file := range r.code() {
			good, bad := slowCalls(file)
			for _, call := range good {
				seen[calledName(call)] = true
			}
			for _, call := range bad {
				name := calledName(call)
				t.Errorf("%s calls %s while the window waits, and it %s: put it in a function given to Run", file.at(call), name, slow[name])
			}
		}
	}
	for name := range slow {
		if !seen[name] {
			t.Errorf("no screen calls %s: take it off the list, or the rule looks past it", name)
		}
	}
}

// slowCalls gives the calls of slow verbs: those that run off the screen, and
// those that do not.
func slowCalls(file *source) (good, bad []*ast.CallExpr) {
	var above []ast.Node
	ast.Inspect(file.syntax, func(node ast.Node) bool {
		if node == nil {
			above = above[:len(above)-1]
			return true
		}
		if call, ok := node.(*ast.CallExpr); ok && isSlow(call) {
			if offScreen(append(above, node)) {
				good = append(good, call)
			} else {
				bad = append(bad, call)
			}
		}
		above = append(above, node)
		return true
	})
	return good, bad
}

func isSlow(call *ast.CallExpr) bool {
	verb, ok := call.Fun.(*ast.SelectorExpr)
	if !ok || slow[verb.Sel.Name] == "" {
		return false
	}
	switch holder := verb.X.(type) {
	case *ast.Ident:
		return slices.Contains(receivers, holder.Name)
	case *ast.SelectorExpr:
		return slices.Contains(receivers, holder.Sel.Name)
	}
	return false
}

// offScreen tells whether a node lies in a function literal that is the first
// one given to Run or its like (the second one hears the end, on the screen),
// or the work of a task or a paper. A literal in it that is called by that work counts.
func offScreen(path []ast.Node) bool {
	for i := len(path) - 1; i > 0; i-- {
		literal, ok := path[i].(*ast.FuncLit)
		if !ok {
			continue
		}
		switch parent := path[i-1].(type) {
		case *ast.CallExpr:
			if slices.Contains(off, calledName(parent)) && firstLiteral(parent) == literal {
				return true
			}
			continue
		case *ast.KeyValueExpr:
			key, _ := parent.Key.(*ast.Ident)
			if key != nil && slices.Contains(workOf, key.Name) {
				return true
			}
		case *ast.AssignStmt:
			if len(parent.Lhs) == 1 && handedOver(path, parent.Lhs[0]) {
				return true
			}
		}
	}
	return false
}

func calledName(call *ast.CallExpr) string {
	switch f := call.Fun.(type) {
	case *ast.Ident:
		return f.Name
	case *ast.SelectorExpr:
		return f.Sel.Name
	}
	return ""
}

func firstLiteral(call *ast.CallExpr) *ast.FuncLit {
	for _, arg := range call.Args {
		if literal, ok := arg.(*ast.FuncLit); ok {
			return literal
		}
	}
	return nil
}

// handedOver tells whether a function that got a name is given to Run or its
// like by that name, and nothing else is done with it.
func handedOver(path []ast.Node, name ast.Expr) bool {
	variable, ok := name.(*ast.Ident)
	if !ok || variable.Obj == nil {
		return false
	}
	given, used := 0, 0
	ast.Inspect(path[0], func(node ast.Node) bool {
		if id, ok := node.(*ast.Ident); ok && id.Obj == variable.Obj && id != variable {
			used++
		}
		if call, ok := node.(*ast.CallExpr); ok && slices.Contains(off, calledName(call)) {
			for _, arg := range call.Args {
				if id, ok := arg.(*ast.Ident); ok && id.Obj == variable.Obj {
					given++
				}
			}
		}
		return true
	})
	return given > 0 && given == used
}

const waiting = `package planted

func (s *Screen) press() {
	s.needs.Desk.AdoptVersion(s.ctx, s.needs.Family)
	s.needs.Run("", func(ctx C) error { return s.needs.Desk.AdoptVersion(ctx, id) }, func(err error) {
		s.needs.Desk.ShareStatement(s.ctx, id)
	})
	kit.Ask(func() { s.needs.Desk.WithdrawHandover(s.ctx) })
	s.once.Run(frame, "", func(ctx C) error { return s.all(func() { s.needs.Desk.VerifyVersions(ctx, d) }) }, nil)
	write := func(w W) error { return s.needs.Desk.GiveFile(s.ctx, w) }
	s.needs.Files.Save("", write, nil)
	twice := func(w W) error { return s.needs.Desk.ViewFile(s.ctx, w) }
	s.needs.Files.View("", twice, nil)
	twice(nil)
	s.house.Start(Task{Work: func(ctx C) error { return desk.Sync(ctx) }, Done: func(error) { desk.Receive(nil) }})
	s.splits.Share(name)
}
`

func TestTheRuleAboutSlowWorkSeesWhatIsPlanted(t *testing.T) {
	set := token.NewFileSet()
	syntax, err := parser.ParseFile(set, "planted.go", waiting, 0)
	if err != nil {
		t.Fatal(err)
	}
	good, bad := slowCalls(&source{path: "planted.go", text: []byte(waiting), syntax: syntax, set: set})
	var names []string
	for _, call := range bad {
		names = append(names, calledName(call))
	}
	if want := []string{"AdoptVersion", "ShareStatement", "WithdrawHandover", "ViewFile", "Receive"}; len(good) != 4 || !slices.Equal(names, want) {
		t.Errorf("saw %d good calls, and bad ones %v, want 4 and %v", len(good), names, want)
	}
}
