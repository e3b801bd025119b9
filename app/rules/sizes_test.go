package rules

import (
	"go/ast"
	"slices"
	"testing"
)

const (
	longestFile     = 500
	longestMedian   = 150
	longestFunction = 80
)

func TestNoFileIsTooLongToRead(t *testing.T) {
	var lengths []int
	for _, r := range open(t).packages {
		for _, file := range r.files {
			if file.generated() {
				continue
			}
			if file.lines() > longestFile {
				t.Errorf("%s has %d lines, more than %d: split it by idea", file.path, file.lines(), longestFile)
			}
			if !file.isTest() {
				lengths = append(lengths, file.lines())
			}
		}
	}
	slices.Sort(lengths)
	median := lengths[len(lengths)/2]
	t.Logf("%d files of code, median %d lines, longest %d", len(lengths), median, lengths[len(lengths)-1])
	if median > longestMedian {
		t.Errorf("the median file has %d lines, more than %d: files are growing everywhere", median, longestMedian)
	}
}

func TestNoFunctionIsLongerThanAScreen(t *testing.T) {
	for _, r := range open(t).packages {
		for _, file := range r.code() {
			for _, declaration := range file.syntax.Decls {
				function, ok := declaration.(*ast.FuncDecl)
				if !ok || file.generated() {
					continue
				}
				if lines := height(file, function); lines > longestFunction {
					t.Errorf("%s: %s has %d lines, more than %d: it does more than one thing", file.at(function), function.Name.Name, lines, longestFunction)
				}
			}
		}
	}
}

func height(file *source, node ast.Node) int {
	return file.set.Position(node.End()).Line - file.set.Position(node.Pos()).Line + 1
}
