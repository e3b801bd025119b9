package consent

import "testing"

func TestEveryCategoryHasAPlaceOfItsOwnInASet(t *testing.T) {
	var all categorySet
	for _, c := range Categories() {
		if c.bit() == 0 || all.has(c) {
			t.Errorf("%s has no place of its own", c)
		}
		all |= c.bit()
	}
	if all.has("invented") || setOf(Categories()) != all || len(all.of(Categories())) != len(Categories()) {
		t.Error("a set holds more or less than was put in")
	}
}
