package rules

import (
	"go/ast"
	"go/token"
	"strconv"
	"strings"
	"testing"
	"unicode"
)

func TestScreensSayNothingThatIsNotTranslated(t *testing.T) {
	for _, r := range open(t).packages {
		if r.path != "app/ui" && r.path != "app/ui/secret" && !strings.HasPrefix(r.path, "app/ui/screen/") {
			continue
		}
		for _, file := range r.code() {
			imports := file.imports()
			ast.Inspect(file.syntax, func(node ast.Node) bool {
				for _, literal := range shownBy(node, imports) {
					t.Errorf("%s shows %s: put the text in assets/translations and ask for its key", file.at(literal), literal.Value)
				}
				return true
			})
		}
	}
}

// shownBy gives the sentences that a node hands to a widget: arguments of a
// call, or fields of a struct, of app/ui/kit or of Fyne.
func shownBy(node ast.Node, imports map[string]string) []*ast.BasicLit {
	var given []ast.Expr
	switch n := node.(type) {
	case *ast.CallExpr:
		if fromScreenPackage(n.Fun, imports) {
			given = n.Args
		}
	case *ast.CompositeLit:
		if fromScreenPackage(n.Type, imports) {
			given = n.Elts
		}
	}
	var found []*ast.BasicLit
	for _, expression := range given {
		if pair, ok := expression.(*ast.KeyValueExpr); ok {
			expression = pair.Value
		}
		literal, ok := expression.(*ast.BasicLit)
		if ok && literal.Kind == token.STRING && isSentence(literal.Value) {
			found = append(found, literal)
		}
	}
	return found
}

func fromScreenPackage(expression ast.Expr, imports map[string]string) bool {
	selector, ok := expression.(*ast.SelectorExpr)
	if !ok {
		return false
	}
	holder, ok := selector.X.(*ast.Ident)
	if !ok || holder.Obj != nil {
		return false
	}
	from := imports[holder.Name]
	return from == module+"/app/ui/kit" || strings.HasPrefix(from, "fyne.io/fyne/v2")
}

// isSentence guesses whether a literal is words for people: letters with a
// space between, or a word that begins with a capital. The shape of a code,
// such as XXXX-XXXX, is the same in every language.
func isSentence(quoted string) bool {
	text, err := strconv.Unquote(quoted)
	if err != nil || strings.IndexFunc(text, unicode.IsLower) < 0 {
		return false
	}
	return strings.Contains(strings.TrimSpace(text), " ") || strings.IndexFunc(text, unicode.IsUpper) == 0
}
