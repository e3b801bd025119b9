package rules

import (
	"fmt"
	"go/ast"
	"go/token"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

var (
	ruleRow    = regexp.MustCompile(`^\| ([A-Z]\d+) \|`)
	testInRow  = regexp.MustCompile("`(Test\\w+)`")
	namedFirst = regexp.MustCompile(`^(?:[A-Z]\d+ )+`)
	nameOfTest = regexp.MustCompile(`^Test([A-Z]\d+)[A-Z]`)
)

// ruleTests are the tests that each rule of the document names, by its number.
func ruleTests(document string) (map[string][]string, []string) {
	rules, slips := map[string][]string{}, []string(nil)
	for _, line := range strings.Split(document, "\n") {
		row := ruleRow.FindStringSubmatch(line)
		if row == nil {
			continue
		}
		cells := strings.Split(strings.Trim(strings.TrimSpace(line), "|"), " | ")
		if _, twice := rules[row[1]]; twice || len(cells) != 4 {
			slips = append(slips, fmt.Sprintf("%s: %d cells, there twice: %v", row[1], len(cells), twice))
			continue
		}
		rules[row[1]] = nil
		for _, name := range testInRow.FindAllStringSubmatch(cells[3], -1) {
			rules[row[1]] = append(rules[row[1]], name[1])
		}
	}
	return rules, slips
}

// numbersIn are the rules that a test names: with its own name, or with what
// the names of its subtests and cases begin with.
func numbersIn(test *ast.FuncDecl) map[string]bool {
	numbers := map[string]bool{}
	if own := nameOfTest.FindStringSubmatch(test.Name.Name); own != nil {
		numbers[own[1]] = true
	}
	ast.Inspect(test, func(node ast.Node) bool {
		literal, ok := node.(*ast.BasicLit)
		if !ok || literal.Kind != token.STRING {
			return true
		}
		text, _ := strconv.Unquote(literal.Value)
		for _, number := range strings.Fields(namedFirst.FindString(text)) {
			numbers[number] = true
		}
		return true
	})
	return numbers
}

// testsOf are the tests in some files, with the rules that each names. Two
// tests of one name count as one.
func testsOf(files []*source) map[string]map[string]bool {
	tests := map[string]map[string]bool{}
	for _, file := range files {
		if !file.isTest() {
			continue
		}
		for _, declaration := range file.syntax.Decls {
			test, ok := declaration.(*ast.FuncDecl)
			if !ok || test.Recv != nil || !strings.HasPrefix(test.Name.Name, "Test") {
				continue
			}
			if tests[test.Name.Name] == nil {
				tests[test.Name.Name] = map[string]bool{}
			}
			maps.Copy(tests[test.Name.Name], numbersIn(test))
		}
	}
	return tests
}

// untraceable are what is wrong between the rules of a document and the tests.
func untraceable(document string, tests map[string]map[string]bool) []string {
	rules, wrong := ruleTests(document)
	for number, names := range rules {
		shown := false
		for _, name := range names {
			numbers, exists := tests[name]
			if !exists {
				wrong = append(wrong, number+" names "+name+", which does not exist")
			}
			shown = shown || numbers[number]
		}
		if !shown {
			wrong = append(wrong, number+" is named by none of its tests")
		}
	}
	for name, numbers := range tests {
		for number := range numbers {
			if names, exists := rules[number]; exists && !slices.Contains(names, name) {
				wrong = append(wrong, name+" names "+number+", which does not name it")
			} else if !exists && nameOfTest.MatchString(name) {
				wrong = append(wrong, name+" names "+number+", which is no rule")
			}
		}
	}
	slices.Sort(wrong)
	return wrong
}

func TestEveryRuleOfConsentNamesTheTestsThatShowIt(t *testing.T) {
	h := open(t)
	document, err := os.ReadFile(filepath.Join(h.root, "assets", "docs", "consent-rules.md"))
	if err != nil {
		t.Fatal(err)
	}
	var files []*source
	for _, r := range h.packages {
		if r.path != "app/rules" { // whose own examples show no rule
			files = append(files, r.files...)
		}
	}
	for _, wrong := range untraceable(string(document), testsOf(files)) {
		t.Errorf("consent-rules.md: %s", wrong)
	}
	if rules, _ := ruleTests(string(document)); len(rules) < 55 {
		t.Errorf("only %d rules were found", len(rules))
	}
}

func TestARuleThatNoTestShowsIsNoticed(t *testing.T) {
	tests := map[string]map[string]bool{"TestTheRules": {"G1": true, "G2": true}, "TestG9Gone": {"G9": true}, "TestOther": {}}
	for document, want := range map[string]string{
		"| G1 | a | b | `TestTheRules` |\n| G2 | a | b | `TestTheRules`, `TestOther` |\n| G9 | a | b | `TestG9Gone` |": "",
		"| G1 | a | b |  |\n| G2 | a | b | `TestTheRules` |\n| G9 | a | b | `TestG9Gone` |":                            "G1 is named by none of its tests\nTestTheRules names G1, which does not name it",
		"| G1 | a | b | `TestTheRules` |\n| G2 | a | b | `TestTheRules`, `TestNone` |\n| G9 | a | b | `TestG9Gone` |":  "G2 names TestNone, which does not exist",
		"| G1 | a | b | `TestTheRules` |\n| G2 | a | b | `TestTheRules` |\n| G9 | a | b | `TestOther` |":               "G9 is named by none of its tests\nTestG9Gone names G9, which does not name it",
		"| G1 | a | b | `TestTheRules` |\n| G2 | a | b | `TestTheRules` |":                                             "TestG9Gone names G9, which is no rule",
		"| G1 | a | b |\n| G2 | a | b | `TestTheRules` |\n| G9 | a | b | `TestG9Gone` |":                               "G1: 3 cells, there twice: false",
	} {
		if got := strings.Join(untraceable(document, tests), "\n"); got != want {
			t.Errorf("%s:\ngot  %q\nwant %q", document, got, want)
		}
	}
}
