package fhir

import (
	"strings"

	"keukentafel/app/document"
	"keukentafel/app/family"
)

// composition is the text that people read, in parts, each with what it speaks
// of. It comes first in the file.
func (b *book) composition(plan document.Document) composition {
	made := composition{Type: "Composition", Language: string(b.lang), Identifier: identifier{ours + "disclosure-id", string(b.disclosure.ID())},
		Status: "preliminary", Kind: *b.own("document", "family-plan", b.lang.T("document.title.nameless")), Subject: b.group(b.patients),
		Date: b.made(), Title: plan.Title, Confidentiality: "R", Author: list(b.coordinating()), Attester: b.assents()}
	if b.slice.Version > 0 {
		made.Status = "final"
	}
	if made.Author == nil {
		made.Author = []reference{{Display: b.lang.T("document.coordinator")}}
	}
	made.Sections = b.sections(plan.Blocks)
	return made
}

// assents are the persons who said yes to the plan. Other answers stand in the
// text.
func (b *book) assents() []attester {
	var all []attester
	for _, a := range b.slice.Plan.Agreements {
		if who := b.who(family.Doer{Person: a.Person}); a.Answer == family.AgreeYes && who != nil {
			all = append(all, attester{"personal", day(a.On), who})
		}
	}
	return all
}

// sections cuts the text at its headings of the second level. What has no part
// of its own in the text goes with the first.
func (b *book) sections(blocks []document.Block) []section {
	opening := section{Title: b.lang.T("fhir.opening")}
	all, from := []section{opening}, 0
	keys := []string{partOpening}
	finish := func(to int) {
		last := len(all) - 1
		if all[last].Text = b.narrative(blocks[from:to]); all[last].Text == nil {
			all, keys = all[:last], keys[:last] // a part with a picture, or without words
		}
	}
	for i, block := range blocks {
		h, ok := block.(document.Heading)
		if !ok || h.Level != 2 {
			continue
		}
		finish(i)
		from = i + 1
		name := strings.ReplaceAll(strings.TrimPrefix(h.Where, "document."), ".", "-")
		all, keys = append(all, section{Title: h.Text, Code: b.own("part", name, "")}), append(keys, h.Where)
	}
	finish(len(blocks))
	return b.sorted(all, keys)
}

// sorted gives each part the resources that it speaks of.
func (b *book) sorted(all []section, keys []string) []section {
	place := map[string]int{}
	for i, key := range keys {
		place[key] = i
	}
	for _, e := range b.entries {
		at := place[e.part] // the first when there is none
		all[at].Entries = append(all[at].Entries, reference{Reference: e.FullURL})
	}
	return all
}
