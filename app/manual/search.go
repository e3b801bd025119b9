package manual

import (
	"strings"

	"keukentafel/app/words"
)

// Hit is a page in which the words were found, with one block that holds them;
// the block is empty when they stand only in the title.
type Hit struct {
	Page Page
	Text string
}

// Search gives the pages that hold all the words that were typed, those with
// a word in the title first. Nothing typed finds every page.
func Search(l words.Lang, typed string) []Hit {
	wanted := strings.Fields(strings.ToLower(typed))
	var titled, others []Hit
	for _, name := range Names() {
		p, err := Read(l, name)
		if err != nil {
			continue // the tests see to it that every page is there
		}
		title := strings.ToLower(p.Title)
		all := title + "\n" + strings.ToLower(p.Text())
		switch {
		case !holds(all, wanted):
		case len(wanted) > 0 && holds(title, wanted):
			titled = append(titled, Hit{Page: p})
		default:
			others = append(others, Hit{Page: p, Text: blockWith(p, wanted)})
		}
	}
	return append(titled, others...)
}

func holds(text string, wanted []string) bool {
	for _, w := range wanted {
		if !strings.Contains(text, w) {
			return false
		}
	}
	return true
}

// blockWith is the first block that holds most of the words; without words it
// is how the page begins.
func blockWith(p Page, wanted []string) string {
	best, most := "", 0
	if len(wanted) == 0 && len(p.Blocks) > 0 {
		return p.Blocks[0].Text()
	}
	for _, b := range p.Blocks {
		text, count := b.Text(), 0
		for _, w := range wanted {
			if strings.Contains(strings.ToLower(text), w) {
				count++
			}
		}
		if count > most {
			best, most = text, count
		}
	}
	return best
}
