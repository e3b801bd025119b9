package rules

import (
	"go/ast"
	"go/token"
	"slices"
	"strings"
	"testing"
)

// Methods of the standard interfaces need no words: everybody knows them.
var wellKnown = []string{"Error", "String", "Unwrap", "Is", "As", "Read", "Write", "Close", "Len", "Less", "Swap", "Format", "GoString", "LogValue",
	"MarshalJSON", "UnmarshalJSON", "MarshalText", "UnmarshalText"}

func TestEverythingThatOthersUseIsExplained(t *testing.T) {
	for _, r := range open(t).packages {
		if strings.HasPrefix(r.path+"/", "app/ui/") || strings.HasPrefix(r.path, "cmd/") {
			continue
		}
		for _, file := range r.code() {
			for _, declaration := range file.syntax.Decls {
				for _, name := range unexplained(declaration) {
					t.Errorf("%s: %s is exported and has no comment", file.at(declaration), name)
				}
			}
		}
	}
}

func unexplained(declaration ast.Decl) []string {
	switch d := declaration.(type) {
	case *ast.FuncDecl:
		if d.Doc == nil && d.Name.IsExported() && isPublicMethod(d) {
			return []string{d.Name.Name}
		}
	case *ast.GenDecl:
		if d.Tok != token.IMPORT && d.Doc == nil {
			return unexplainedSpecs(d)
		}
	}
	return nil
}

// isPublicMethod is true for functions, and for methods that others can reach
// and do not know already.
func isPublicMethod(function *ast.FuncDecl) bool {
	if function.Recv == nil {
		return true
	}
	if slices.Contains(wellKnown, function.Name.Name) {
		return false
	}
	receiver := function.Recv.List[0].Type
	if pointer, ok := receiver.(*ast.StarExpr); ok {
		receiver = pointer.X
	}
	if generic, ok := receiver.(*ast.IndexExpr); ok {
		receiver = generic.X
	}
	name, ok := receiver.(*ast.Ident)
	return ok && name.IsExported()
}

func unexplainedSpecs(declaration *ast.GenDecl) []string {
	var found []string
	for _, spec := range declaration.Specs {
		switch s := spec.(type) {
		case *ast.TypeSpec:
			if s.Doc == nil && s.Comment == nil && s.Name.IsExported() {
				found = append(found, s.Name.Name)
			}
		case *ast.ValueSpec:
			if s.Doc == nil && s.Comment == nil && s.Names[0].IsExported() {
				found = append(found, s.Names[0].Name)
			}
		}
	}
	return found
}
