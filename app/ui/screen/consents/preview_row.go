package consents

import (
	"context"

	"fyne.io/fyne/v2"

	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
)

// draw lists everything in the scroll: what is to be known first, then the
// sections of the plan.
func (p *preview) draw() []part {
	parts := p.notices()
	for _, s := range p.compare.sections() {
		parts = append(parts, part{draw: func() fyne.CanvasObject { return p.heading(s) }})
		for _, row := range s.rows {
			parts = append(parts, part{draw: func() fyne.CanvasObject { return p.row(row) }, stops: p.switchable(row)})
		}
	}
	return parts
}

// twoColumns puts the whole beside what goes along, or above it when the room
// is narrow or the text large.
func twoColumns(whole, gets fyne.CanvasObject) *fyne.Container {
	return kit.Columns(kit.Grid{Columns: 2, Narrow: 270, Gap: 22}, whole, gets)
}

func (p *preview) heading(s sectionOf) fyne.CanvasObject {
	l := p.screen.needs.Words
	title := kit.NewText(l.T("preview.section."+string(s.name)), kit.Style{Bold: true, Color: kit.ColorPrimary})
	count := kit.Caption("")
	if s.all > 0 {
		count = kit.Caption(l.T("preview.some-of-all", "some", s.given, "all", s.all))
	}
	return kit.InsetBy(kit.Edges{Top: 14, Bottom: 4, Left: 10, Right: 14}, kit.Down(4, kit.Across(10, title, kit.Grow(count)), kit.Line()))
}

func (p *preview) row(x pairing) fyne.CanvasObject {
	return kit.InsetBy(kit.Edges{Top: 5, Bottom: 5, Left: 10, Right: 14}, twoColumns(p.wholeOf(x), p.getsOf(x)))
}

// wholeOf is the left half: what stands in the plan, and whether it goes along.
func (p *preview) wholeOf(x pairing) fyne.CanvasObject {
	l := p.screen.needs.Words
	if x.whole == nil {
		return kit.NewParagraph(l.T("preview.only-there"), kit.Style{Size: kit.SizeCaption, Color: kit.ColorMuted})
	}
	sign := kit.NewIcon(kit.IconCheck, kit.ColorPrimary)
	if x.gets == nil {
		sign = kit.NewIcon(kit.IconEyeOff, kit.ColorMuted)
	}
	lines := linesOf(x.whole.lines)
	if x.gets == nil && len(x.whole.items) > 0 && p.usual[x.whole.items[0]] {
		lines.Add(kit.Chips(kit.Label{Text: l.T("preview.usual"), Tone: kit.Info}))
	}
	if p.switchable(x) {
		lines.Add(p.tick(x.whole.free))
	}
	return kit.Across(10, kit.AtTop(kit.InsetBy(kit.Edges{Top: 2}, sign)), kit.Fill(lines))
}

// getsOf is the right half: what the recipient gets, and in a quiet gap why
// something stays behind.
func (p *preview) getsOf(x pairing) fyne.CanvasObject {
	half := kit.Down(6)
	if x.gets != nil {
		plane := kit.NewSurface(kit.ColorPage)
		plane.Stroke, plane.Radius = kit.ColorCardBorder, 8
		half.Add(kit.Layers(plane, kit.InsetBy(kit.Edges{Left: 10, Right: 10, Top: 6, Bottom: 7}, linesOf(x.gets.lines))))
	}
	if reasons := p.reasons(x); len(reasons) > 0 {
		why := kit.Down(2)
		for _, text := range reasons {
			why.Add(kit.NewParagraph(text, kit.Style{Size: kit.SizeCaption, Color: kit.ColorMuted, Italic: true}))
		}
		half.Add(kit.InsetBy(kit.Edges{Left: 10, Top: 2}, why))
	}
	return half
}

// reasons say why something stays behind; where nobody has a say about it, the
// rule that keeps it.
func (p *preview) reasons(x pairing) []string {
	l := p.screen.needs.Words
	switch {
	case len(x.why) > 0:
		return x.why
	case x.gets == nil && x.whole != nil && x.whole.rule != "":
		return []string{l.T("preview.rule." + x.whole.rule)}
	case x.gets == nil:
		return []string{l.T("preview.rule.frame")}
	case x.partly:
		return []string{l.T("preview.part")}
	}
	return nil
}

func linesOf(lines []line) *fyne.Container {
	drawn := kit.Down(3)
	for _, x := range lines {
		if x.quoted {
			drawn.Add(kit.Quote(x.text))
		} else {
			drawn.Add(kit.Prose(x.text))
		}
		if x.under != "" {
			drawn.Add(kit.NewParagraph(x.under, kit.Style{Size: kit.SizeCaption, Color: kit.ColorMuted}))
		}
	}
	return drawn
}

// switchable tells whether it is chosen here, for this thing by itself, if it
// goes along: free text of the draft, for somebody outside the family.
func (p *preview) switchable(x pairing) bool {
	return x.whole != nil && x.whole.free != "" && p.to.Partner != "" && p.version == 0
}

// tick is the switch of one free text. It stays the same while the row is drawn
// anew, so that it keeps the focus.
func (p *preview) tick(id family.StatementID) *kit.Check {
	s, partner := p.screen, p.to.Partner
	tick := p.ticks[id]
	if tick == nil {
		tick = kit.NewCheck(s.needs.Words.T("preview.share"), nil)
		p.ticks[id] = tick
	}
	tick.SetChecked(p.chosen(id))
	if !s.writable() {
		tick.Disable()
	}
	tick.OnChanged = func(on bool) {
		began := p.sharing.Run(s.needs.Frame, s.needs.Words.T("busy.sharing"), func(ctx context.Context) error {
			return s.needs.Desk.ShareStatement(ctx, s.needs.Family, id, partner, on)
		}, func(err error) {
			if err != nil {
				tick.SetChecked(!on)
				s.needs.Fail(err)
				return
			}
			p.again()
		})
		if !began {
			tick.SetChecked(!on)
		}
	}
	return tick
}

// chosen tells whether a free text was chosen for this partner.
func (p *preview) chosen(id family.StatementID) bool {
	statement, ok := p.screen.dossier.Plan.Statement(id)
	if !ok {
		return false
	}
	for _, partner := range statement.Shared {
		if partner == p.to.Partner {
			return true
		}
	}
	return false
}
