package telling

import (
	"slices"

	"keukentafel/app/consent"
	"keukentafel/app/words"
)

// Categories are kinds of data in words, in the order of every screen: "doelen
// en school".
func Categories(l words.Lang, list []consent.Category) string {
	var found []string
	for _, c := range consent.Categories() {
		if slices.Contains(list, c) {
			found = append(found, l.T("list.category."+string(c)))
		}
	}
	return l.List(found)
}
