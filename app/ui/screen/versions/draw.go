package versions

import (
	"strings"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/telling"
)

const (
	batch   = 25 // how many changes of one kind of item are shown at first
	longRun = 40 // more words in a row that stayed the same are folded
	around  = 12 // how many of those are left on either side
)

// section is one group: its heading with the counts, and its changes.
func (s *Screen) section(g group) fyne.CanvasObject {
	t := s.teller()
	list := kit.Down(14)
	var fill func(to int)
	fill = func(to int) {
		to = min(to, len(g.list))
		var shown []fyne.CanvasObject // all at once: each Add would measure what is there already
		for i, c := range g.list[:to] {
			if i > 0 {
				shown = append(shown, kit.Line())
			}
			shown = append(shown, s.item(c))
		}
		if rest := len(g.list) - to; rest > 0 {
			more := kit.Secondary(t.N("versions.more", min(rest, batch), "all", t.Number(len(g.list))), kit.IconDown, func() {
				fill(to + batch)
				s.body.Refresh()
			})
			shown = append(shown, kit.Wrap(10, more))
		}
		list.Objects = shown
	}
	fill(batch)
	return kit.Section(t.T("versions.group."+g.item), kit.Muted(t.counts(g)), list)
}

// item is one change: its sign and words, and part by part what became of it.
func (s *Screen) item(c change) fyne.CanvasObject {
	t := s.teller()
	lines := []fyne.CanvasObject{kit.Wrap(10, kit.NewChip(t.T("list.change."+string(c.Kind)), telling.Change(c.Kind)))}
	switch c.Kind {
	case casework.Changed:
		lines = append(lines, s.changed(c)...)
	case casework.Added:
		lines = append(lines, kit.NewDiff(t.Lang, kit.DiffPart{Text: spaced(c.title), Mark: kit.DiffNew}))
	case casework.Removed:
		lines = append(lines, kit.NewDiff(t.Lang, kit.DiffPart{Text: spaced(c.title), Mark: kit.DiffGone}))
	case casework.Moved, casework.Same:
		lines = append(lines, kit.Prose(c.title))
	}
	if facts := t.facts(c); c.Kind != casework.Changed && facts != "" {
		lines = append(lines, kit.Note(facts))
	}
	if c.Away {
		lines = append(lines, kit.Prose(t.T("versions.moved", "was", c.Was, "place", c.Place)))
	}
	return kit.Down(5, lines...)
}

// changed are the parts that changed: free text word by word, the rest as what
// it was and is.
func (s *Screen) changed(c change) []fyne.CanvasObject {
	t := s.teller()
	var lines []fyne.CanvasObject
	if c.first.before == c.first.after {
		lines = append(lines, kit.NewParagraph(c.title, kit.Style{Bold: true}))
	} else {
		lines = append(lines, s.diff(c.first))
	}
	for _, p := range c.differ {
		if p.long {
			lines = append(lines, kit.Caption(t.T("versions.part."+p.label)), s.diff(p))
		} else {
			lines = append(lines, kit.Prose(t.sentence(p)))
		}
	}
	if c.first.before == c.first.after && len(c.differ) == 0 && !c.Away {
		lines = append(lines, kit.Prose(t.T("versions.detail"))) // something that is not told in words
	}
	return lines
}

// diff shows a part with what went and what came. Long stretches that stayed
// the same are folded until somebody wants to see them.
func (s *Screen) diff(p pair) fyne.CanvasObject {
	l := s.needs.Words
	if p.pieces == nil { // a short part that is a title
		return kit.NewDiff(l, kit.DiffPart{Text: p.before, Mark: kit.DiffGone}, kit.DiffPart{Text: p.after, Mark: kit.DiffNew})
	}
	parts, folded := foldedParts(p.pieces, func(n int) string { return l.N("versions.folded", n) })
	text := kit.NewDiff(l, parts...)
	if !folded {
		return text
	}
	box := kit.Down(6, text)
	box.Add(kit.Wrap(10, kit.Quiet(l.T("versions.unfold"), kit.IconEye, func() {
		text.Set(marked(p.pieces)...)
		box.Objects = box.Objects[:1]
		s.body.Refresh()
	})))
	return box
}

var marks = map[casework.ChangeKind]kit.DiffMark{casework.Same: kit.DiffSame, casework.Removed: kit.DiffGone, casework.Added: kit.DiffNew}

func marked(pieces []casework.Piece) []kit.DiffPart {
	var parts []kit.DiffPart
	for _, p := range pieces {
		parts = append(parts, kit.DiffPart{Text: p.Text, Mark: marks[p.Kind]})
	}
	return parts
}

// foldedParts leaves out the middle of long stretches that stayed the same.
func foldedParts(pieces []casework.Piece, say func(n int) string) (parts []kit.DiffPart, folded bool) {
	for i, p := range pieces {
		list := strings.Split(p.Text, " ")
		if p.Kind != casework.Same || len(list) <= longRun {
			parts = append(parts, kit.DiffPart{Text: p.Text, Mark: marks[p.Kind]})
			continue
		}
		before, after := around, around
		if i == 0 {
			before = 0
		}
		if i == len(pieces)-1 {
			after = 0
		}
		middle := len(list) - before - after
		text := strings.TrimSpace(strings.Join(list[:before], " ") + " " + say(middle) + " " + strings.Join(list[len(list)-after:], " "))
		parts, folded = append(parts, kit.DiffPart{Text: text}), true
	}
	return parts, folded
}

// spaced lets line ends stand alone, as a Diff wants them.
func spaced(text string) string { return strings.ReplaceAll(text, "\n", " \n ") }
