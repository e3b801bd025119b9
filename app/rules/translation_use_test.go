package rules

import (
	"go/ast"
	"go/token"
	"maps"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// use is one place in the code that asks for a text.
type use struct {
	place   string
	counts  bool     // asked with N: needs .one and .other
	key     string   // the key, or only how it begins
	begins  bool     // the rest is put together when the program runs
	given   []string // names of the values, nil when they are not literal
	literal bool     // given is complete
}

func TestEveryTextThatIsAskedForExists(t *testing.T) {
	h := open(t)
	dutch := texts(t, h.root, "nl")
	for _, u := range uses(h) {
		switch {
		case u.begins:
			if !someKeyBegins(dutch, u.key) {
				t.Errorf("%s asks for %s..., and no text begins like that", u.place, u.key)
			}
		case u.counts:
			for _, form := range []string{".one", ".other"} {
				checkUse(t, u, dutch, u.key+form)
			}
		default:
			checkUse(t, u, dutch, u.key)
		}
	}
}

func checkUse(t *testing.T, u use, dutch map[string]string, key string) {
	t.Helper()
	text, ok := dutch[key]
	if !ok {
		t.Errorf("%s asks for %s, which is in no translation file", u.place, key)
		return
	}
	if !u.literal {
		return
	}
	for _, wanted := range placeholders(text) {
		if !slices.Contains(u.given, strings.Trim(wanted, "{}")) {
			t.Errorf("%s asks for %s without a value for %s", u.place, key, wanted)
		}
	}
}

var looksLikeKey = regexp.MustCompile(`^[a-z]+(\.[a-z0-9-]+)+$`)

// Keys also travel through tables and constants. What looks like a key of an
// area that exists is taken for one, in the window; elsewhere it may be the
// name of something in the log.
func TestWhatLooksLikeAKeyIsOne(t *testing.T) {
	h := open(t)
	dutch := texts(t, h.root, "nl")
	spoken := literals(h)
	for _, literal := range slices.Sorted(maps.Keys(spoken)) {
		area, _, _ := strings.Cut(literal, ".")
		if !strings.HasPrefix(spoken[literal], "app/ui/") || !looksLikeKey.MatchString(literal) || !someKeyBegins(dutch, area+".") || filepath.Ext(literal) == ".json" {
			continue
		}
		begins := strings.HasSuffix(literal, "-") && someKeyBegins(dutch, literal)
		if dutch[literal] == "" && !someKeyBegins(dutch, literal+".") && !begins {
			t.Errorf("%s has %q, which is in no translation file", spoken[literal], literal)
		}
	}
}

// A text that nobody asks for is not wrong yet, so this only says which.
func TestTextsThatNobodyAsksForAreListed(t *testing.T) {
	h := open(t)
	spoken := literals(h)
	var unused []string
	for _, key := range slices.Sorted(maps.Keys(texts(t, h.root, "nl"))) {
		if !strings.HasPrefix(key, "fyne.") && !isSpoken(spoken, key) {
			unused = append(unused, key)
		}
	}
	if len(unused) > 0 {
		t.Logf("%d texts are not asked for: %s", len(unused), strings.Join(unused, " "))
	}
}

func uses(h *house) []use {
	var found []use
	for _, r := range h.packages {
		for _, file := range r.code() {
			ast.Inspect(file.syntax, func(node ast.Node) bool {
				if call, ok := node.(*ast.CallExpr); ok {
					if u, ok := useIn(call); ok {
						u.place = file.at(call)
						found = append(found, u)
					}
				}
				return true
			})
		}
	}
	return found
}

func useIn(call *ast.CallExpr) (use, bool) {
	selector, ok := call.Fun.(*ast.SelectorExpr)
	if !ok || len(call.Args) == 0 || (selector.Sel.Name != "T" && selector.Sel.Name != "N") {
		return use{}, false
	}
	u := use{counts: selector.Sel.Name == "N"}
	first := call.Args[0]
	for {
		sum, ok := first.(*ast.BinaryExpr)
		if !ok {
			break
		}
		first, u.begins = sum.X, true
	}
	if u.key, ok = literalText(first); !ok || !strings.Contains(u.key, ".") {
		return use{}, false
	}
	values := call.Args[1:]
	u.literal = call.Ellipsis == token.NoPos
	if u.counts {
		u.given = []string{"n"}
		values = values[min(1, len(values)):]
	}
	for i := 0; i < len(values); i += 2 {
		name, ok := literalText(values[i])
		u.given, u.literal = append(u.given, name), u.literal && ok
	}
	return u, true
}

func literalText(expression ast.Expr) (string, bool) {
	literal, ok := expression.(*ast.BasicLit)
	if !ok || literal.Kind != token.STRING {
		return "", false
	}
	text, err := strconv.Unquote(literal.Value)
	return text, err == nil
}

func someKeyBegins(texts map[string]string, begin string) bool {
	for key := range texts {
		if strings.HasPrefix(key, begin) {
			return true
		}
	}
	return false
}

// literals gathers every string in the code, with one place where it stands.
func literals(h *house) map[string]string {
	found := map[string]string{}
	for _, r := range h.packages {
		for _, file := range r.code() {
			ast.Inspect(file.syntax, func(node ast.Node) bool {
				if expression, ok := node.(ast.Expr); ok {
					if text, ok := literalText(expression); ok {
						found[text] = file.at(node)
					}
				}
				return true
			})
		}
	}
	return found
}

// isSpoken is true when the code has the key, its stem, or how it begins up to
// one of its dots or dashes.
func isSpoken(spoken map[string]string, key string) bool {
	if spoken[key] != "" {
		return true
	}
	for at := len(key); at > 0; at = strings.LastIndexAny(key[:at], ".-") {
		if spoken[key[:at]] != "" || (at < len(key) && spoken[key[:at+1]] != "") {
			return true
		}
	}
	return false
}
