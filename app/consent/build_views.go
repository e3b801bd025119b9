package consent

import (
	"slices"

	"keukentafel/app/family"
)

// views are those of the views on a statement that go with it: what somebody
// says of it is about that person too, and is told where the statement is told
// and he or she may be.
func (b *builder) views(s family.Statement, statement item) []family.View {
	var kept []family.View
	for _, v := range s.Views {
		it := statement
		it.name = Item{Kind: ItemView, ID: string(s.ID)}
		it.about = append(slices.Clone(b.aboutOr(statement.about)), v.Person)
		if b.allow(it) {
			kept = append(kept, v)
		}
	}
	return kept
}
