package rules

import (
	"path"
	"strings"
	"testing"
)

func TestEveryPackageSaysWhatItIs(t *testing.T) {
	for _, r := range open(t).packages {
		comments := packageComments(r)
		if len(r.code()) == 0 || len(comments) == 0 {
			t.Errorf("%s has no package comment: say what it is, what it is not and what it promises", r.path)
			continue
		}
		if len(comments) > 1 {
			t.Errorf("%s has %d package comments: keep one, the others are overlooked", r.path, len(comments))
		}
		if opening := openings(r); !startsWithOne(comments[0], opening) {
			t.Errorf("%s: the package comment must start with %q", r.path, opening[0])
		}
	}
}

func packageComments(r *room) []string {
	var found []string
	for _, file := range r.code() {
		if file.syntax.Doc != nil && file.syntax.Doc.Text() != "" {
			found = append(found, file.syntax.Doc.Text())
		}
	}
	return found
}

func openings(r *room) []string {
	if r.name != "main" {
		return []string{"Package " + r.name + " "}
	}
	command := path.Base(r.path)
	return []string{"Command " + command + " ", command + " ", strings.ToUpper(command[:1]) + command[1:] + " "}
}

func startsWithOne(text string, openings []string) bool {
	for _, opening := range openings {
		if strings.HasPrefix(text, opening) {
			return true
		}
	}
	return false
}
