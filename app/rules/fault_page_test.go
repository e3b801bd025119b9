package rules

import (
	"go/ast"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

var (
	testInFault = regexp.MustCompile("`((?:Test|Fuzz|Benchmark)\\w+)`")
	faultRow    = regexp.MustCompile(`^\| (.+) \| (.+) \| (.+) \| (holds.*) \|$`)
)

// unshown are the names in a page of tests that do not exist, and the faults of it that name none or have no result.
func unshown(page string, exists func(string) bool) (faults int, wrong []string) {
	for _, line := range strings.Split(page, "\n") {
		for _, name := range testInFault.FindAllStringSubmatch(line, -1) {
			if !exists(name[1]) {
				wrong = append(wrong, "no test is called "+name[1])
			}
		}
		if cells := strings.Count(line, " | "); cells != 3 || !strings.HasPrefix(line, "| ") || strings.HasPrefix(line, "| what happens") || !strings.Contains(line, "`") && !strings.Contains(line, "holds") {
			continue
		}
		faults++
		if row := faultRow.FindStringSubmatch(line); row == nil || !testInFault.MatchString(row[3]) {
			wrong = append(wrong, "without a test or a result: "+line)
		}
	}
	return faults, wrong
}

func TestEveryFaultOfTheExchangeNamesTestsThatExist(t *testing.T) {
	h := open(t)
	page, err := os.ReadFile(filepath.Join(h.root, "assets", "docs", "exchange-faults.md"))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, r := range h.packages {
		for _, file := range r.files {
			for _, d := range file.syntax.Decls {
				if f, ok := d.(*ast.FuncDecl); ok && f.Recv == nil && file.isTest() {
					names = append(names, f.Name.Name)
				}
			}
		}
	}
	faults, wrong := unshown(string(page), func(name string) bool { return slices.Contains(names, name) })
	for _, w := range wrong {
		t.Errorf("exchange-faults.md: %s", w)
	}
	if faults < 45 {
		t.Errorf("only %d faults were found", faults)
	}
}

func TestAFaultThatNothingShowsIsNoticed(t *testing.T) {
	exists := func(name string) bool { return name == "TestThere" }
	for page, want := range map[string]string{
		"| what happens | what must hold | tests | result |\n|---|---|---|---|\n| a | b | `TestThere` | holds |": "",
		"| a | b | `TestThere`, `FuzzGone` | holds by hand |":                                                    "no test is called FuzzGone",
		"| a | b |  | holds |":                "without a test or a result: | a | b |  | holds |",
		"| a | b | `TestThere` | not tried |": "without a test or a result: | a | b | `TestThere` | not tried |",
		"| 401 | person | person | person |":  "",
	} {
		if _, wrong := unshown(page, exists); strings.Join(wrong, "\n") != want {
			t.Errorf("%s:\ngot %q", page, wrong)
		}
	}
}
