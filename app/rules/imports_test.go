package rules

import (
	"strings"
	"testing"
)

func TestEachPackageImportsOnlyWhatItsRowAllows(t *testing.T) {
	for _, r := range open(t).packages {
		allowed, known := rowFor(r.path)
		if !known {
			t.Errorf("%s has no row in the import table: say in import_table_test.go what it may import, and why it exists", r.path)
			continue
		}
		for _, file := range r.code() {
			for _, imported := range file.imports() {
				if !mayImport(allowed, imported) {
					t.Errorf("%s imports %s, which %s may not: %s", file.path, imported, r.path, allowed.because)
				}
			}
		}
	}
}

func TestNoProgramContainsWhatItPromisedToDoWithout(t *testing.T) {
	for _, r := range open(t).packages {
		for _, promise := range neverInside {
			if !matches(promise.packages, r.path) {
				continue
			}
			for _, dependency := range r.deps {
				if matchesAny(promise.never, dependency) {
					t.Errorf("%s contains %s: %s", r.path, dependency, promise.because)
				}
			}
		}
	}
}

func TestTheImportTableRefusesAsWellAsAllows(t *testing.T) {
	cases := []struct {
		from, to string
		allowed  bool
	}{
		{"app/family", "strings", true},
		{"app/family", "os", false},
		{"app/family", module + "/app/consent", false},
		{"app/consent", module + "/app/family", true},
		{"app/casework", module + "/storage/vault", false},
		{"app/ui/screen/today", module + "/app/ui/screen/partners", false},
		{"app/ui/screen/today", module + "/app/ui/kit", true},
		{"app/ui/screen/today", "fyne.io/fyne/v2/app", false},
		{"app/ui", module + "/app/ui/screen/today", true},
		{"app/document/pdf", module + "/app/document", true},
		{"storage/vault", "fyne.io/fyne/v2", false},
		{"cmd/gallery", module + "/storage/vault", false},
		{"cmd/keukentafel", module + "/storage/mailbox/folder", true},
	}
	for _, c := range cases {
		allowed, known := rowFor(c.from)
		if !known {
			t.Errorf("%s has no row", c.from)
		} else if mayImport(allowed, c.to) != c.allowed {
			t.Errorf("%s importing %s: allowed is %v, want %v", c.from, c.to, !c.allowed, c.allowed)
		}
	}
}

func rowFor(path string) (row, bool) {
	for _, candidate := range table {
		if matches(candidate.packages, path) {
			return candidate, true
		}
	}
	return row{}, false
}

func mayImport(allowed row, imported string) bool {
	ours, isOurs := strings.CutPrefix(imported, module+"/")
	if isOurs {
		return matchesAny(allowed.may, ours)
	}
	return !matchesAny(allowed.never, imported)
}

func matchesAny(patterns []string, path string) bool {
	for _, pattern := range patterns {
		if matches(pattern, path) {
			return true
		}
	}
	return false
}

// matches compares a path with a pattern: itself, or with "/*" at the end
// everything below it. For packages of others "/*" also means the root.
func matches(pattern, path string) bool {
	folder, below := strings.CutSuffix(pattern, "/*")
	if !below {
		return pattern == path
	}
	return strings.HasPrefix(path, folder+"/") || (path == folder && strings.Contains(folder, "."))
}
