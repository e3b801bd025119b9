package notes

import (
	"strconv"

	"fyne.io/fyne/v2"

	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/words"
)

// readers says who may read the notes: whoever is in the file, from 12; for
// younger children their parents.
func readers(l words.Lang, f family.Family, today family.Date) string {
	var names []string
	for _, id := range f.Core() {
		p, _ := f.Person(id)
		if age, known := p.Birth.Age(today); !known || age >= 12 {
			names = append(names, string(p.ShortName()))
		}
	}
	if len(names) == 0 {
		return l.T("notes.readers.nobody")
	}
	return l.N("notes.readers", len(names), "namen", l.List(names))
}

func kinds(l words.Lang) []kit.Option {
	var options []kit.Option
	for _, k := range []family.StatementKind{family.KindFact, family.KindObservation, family.KindOpinion, family.KindQuote} {
		options = append(options, kit.Option{ID: string(k), Label: l.T("list.statement-kind." + string(k))})
	}
	return options
}

// note is one note with its passages.
func (s *Screen) note(n family.Note) fyne.CanvasObject {
	l := s.needs.Words
	list := kit.Down(14)
	for i, p := range n.Passages {
		if i > 0 {
			list.Add(kit.Line())
		}
		list.Add(s.passage(n, i, p))
	}
	return kit.Section(words.Line(l.Date(string(n.On)), string(n.By)), nil, list)
}

func (s *Screen) passage(n family.Note, i int, p family.Passage) fyne.CanvasObject {
	l := s.needs.Words
	text := kit.Prose(string(p.Text))
	if p.Kind == family.KindQuote {
		text = kit.Quote(string(p.Text))
	}
	under := kit.NewParagraph(underPassage(l, s.dossier.Family, p), kit.Style{Size: kit.SizeCaption, Color: kit.ColorMuted})
	foot := kit.Across(2, kit.Grow(under))
	if s.dossier.Pen.Writable() {
		id := string(n.ID) + " " + strconv.Itoa(i)
		foot.Add(kit.Keep(s.places, "change "+id, kit.IconButton(kit.IconPen, l.T("notes.change"), func() { s.change(n, i) })))
		foot.Add(kit.Keep(s.places, "remove "+id, kit.IconButton(kit.IconTrash, l.T("notes.remove"), func() { s.remove(n, i) })))
	}
	row := kit.Down(4, text, foot)
	if p.Blank {
		row.Add(kit.Chips(kit.Label{Text: l.T("notes.blanked"), Tone: kit.Warn}))
	}
	return row
}

// underPassage says what sort of words they are, who said them and about whom.
func underPassage(l words.Lang, f family.Family, p family.Passage) string {
	kind, about := "", l.T("notes.about.everybody")
	if p.Kind != "" {
		kind = l.T("list.statement-kind." + string(p.Kind))
	}
	var names []string
	for _, id := range p.About {
		names = append(names, string(f.NameOf(id)))
	}
	if len(names) > 0 {
		about = l.T("notes.about.named", "namen", l.List(names))
	}
	return words.Line(kind, string(p.Speaker), about)
}
