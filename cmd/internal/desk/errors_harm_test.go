package desk

import (
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"testing"

	"keukentafel/app/casework"
	"keukentafel/storage/vault"
)

func TestEveryHarmOfTheVaultHasANameOfItsOwn(t *testing.T) {
	file, err := parser.ParseFile(token.NewFileSet(), "../../../storage/vault/harm.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	count := 0
	ast.Inspect(file, func(n ast.Node) bool {
		if spec, ok := n.(*ast.ValueSpec); ok && len(spec.Names) == 1 && spec.Names[0].IsExported() {
			count++
		}
		return true
	})
	if count != len(harms) {
		t.Errorf("the vault knows %d harms, %d have a name here", count, len(harms))
	}
	seen := map[error]vault.Harm{}
	for harm, name := range harms {
		if other, twice := seen[name]; twice {
			t.Errorf("%s is called what %s is called", harm, other)
		}
		seen[name] = harm
		err := inWords(fmt.Errorf("load: %w", &vault.Damage{Family: "f", Part: "goals", Harm: harm}))
		family, part := casework.Where(err)
		if !errors.Is(err, name) || !errors.Is(err, casework.ErrDamaged) || family != "f" || part != "goals" {
			t.Errorf("%s becomes %v", harm, err)
		}
	}
}

func TestOfSeveralHarmsTheWordsAndThePlaceBelongTogether(t *testing.T) {
	err := inWords(errors.Join(&vault.Damage{Family: "f-1", Harm: vault.Missing}, &vault.Damage{Family: "f-2", Harm: vault.Swapped}))
	family, _ := casework.Where(err)
	if family != "f-1" || !errors.Is(err, casework.ErrMissing) || errors.Is(err, casework.ErrSwapped) {
		t.Errorf("%v", err)
	}
}

func TestAnOlderCopyAndAFolderThatCannotBeWrittenHaveTheirOwnNames(t *testing.T) {
	for from, to := range map[error]error{
		vault.ErrOlderCopy: casework.ErrOlderCopy, vault.ErrNotWritable: casework.ErrNotWritable, vault.ErrReadOnly: casework.ErrReadOnly,
	} {
		if err := inWords(fmt.Errorf("open: %w", from)); !errors.Is(err, to) || errors.Is(err, casework.ErrTampered) {
			t.Errorf("%v becomes %v", from, err)
		}
	}
}
