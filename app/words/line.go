package words

import (
	"slices"
	"strings"
)

// Line puts what is known after each other, with a dot between: "Sanne · 3 mei".
func Line(parts ...string) string {
	known := slices.DeleteFunc(slices.Clone(parts), func(part string) bool { return part == "" })
	return strings.Join(known, " · ")
}
