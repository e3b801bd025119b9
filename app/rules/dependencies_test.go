package rules

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestEveryDependencyHasItsReasonWrittenDown(t *testing.T) {
	root := open(t).root
	reasons, err := os.ReadFile(filepath.Join(root, "assets", "docs", "dependencies.md"))
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range strings.Split(goMod(t, root), "\n") {
		fields := strings.Fields(strings.TrimPrefix(line, "require "))
		if len(fields) != 2 || !strings.Contains(fields[0], ".") {
			continue // a bracket, or a dependency of a dependency, which has a comment behind it
		}
		if module, version := fields[0], strings.TrimPrefix(fields[1], "v"); !strings.Contains(string(reasons), "`"+module+"` "+version+" ") {
			t.Errorf("assets/docs/dependencies.md does not say why %s %s is here", module, version)
		}
	}
}

func goMod(t *testing.T, root string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(root, "go.mod"))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}
