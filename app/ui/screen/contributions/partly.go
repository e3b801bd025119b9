package contributions

import (
	"errors"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
)

// partly is taking over some of the words: sentences or words are ticked, or
// the text is changed by hand. What was changed by hand is never replaced.
type partly struct {
	screen   *Screen
	c        family.Contribution
	units    []string
	on       []bool
	composed string // what the ticks make
	ticks    *fyne.Container
	words    *kit.Area
	field    *kit.Field
	notes    *fyne.Container
}

// fillPartly shows the form.
func (s *Screen) fillPartly(c family.Contribution) {
	p := &partly{screen: s, c: c, ticks: kit.Down(2), notes: kit.Down(10)}
	p.words, p.field = s.kept(c, family.ContribPartly, "words", string(c.Text))
	keep := p.words.OnChanged
	p.words.OnChanged = func(text string) {
		keep(text)
		p.tell()
	}
	reason, reasonField := s.kept(c, family.ContribPartly, "reason", "")
	mode := kit.NewChoice(kit.Option{ID: "sentences", Label: s.needs.Words.T("contributions.per-sentence")}, kit.Option{ID: "words", Label: s.needs.Words.T("contributions.per-word")})
	mode.OnChanged = func(id string) { p.split(id == "words") }
	single := len(sentences(string(c.Text))) == 1
	if single {
		mode.SetSelected("words")
	} else {
		mode.SetSelected("sentences")
	}
	parts := []fyne.CanvasObject{kit.NewText(s.needs.Words.T("contributions.tick"), caption())}
	if few := len(wordsOf(string(c.Text))) <= mostTicks; few && !single {
		parts = append(parts, mode)
	} else if !few {
		single = false
	}
	p.split(single)
	s.send = func() { p.send(reason, reasonField) }
	s.form.Objects = append(parts, p.ticks, p.field, p.notes, reasonField, s.suggestions(reason, "partly"), s.sendButton(c, family.ContribPartly))
}

// split offers the sentences, or the words, to be ticked. Ticked is what
// stands in the field now.
func (p *partly) split(byWord bool) {
	p.units = sentences(string(p.c.Text))
	if byWord {
		p.units = wordsOf(string(p.c.Text))
	}
	p.on = standing(p.units, p.words.Text())
	p.composed = compose(p.units, p.on, string(p.c.Text))
	var checks []fyne.CanvasObject
	for i, unit := range p.units {
		check := kit.NewCheck(unit, func(on bool) { p.tick(i, on) })
		check.SetChecked(p.on[i])
		checks = append(checks, check)
	}
	p.ticks.Objects = checks
	if byWord {
		p.ticks.Objects = []fyne.CanvasObject{kit.Wrap(10, checks...)}
	}
	p.tell()
}

// tick takes a unit in or out. After a change by hand only this unit is put in
// or taken out; the rest stays as it was typed.
func (p *partly) tick(i int, on bool) {
	p.on[i] = on
	before := p.composed
	p.composed = compose(p.units, p.on, string(p.c.Text))
	text := p.words.Text()
	if text == before || text == string(p.c.Text) {
		text = p.composed
	} else {
		text = patched(text, p.units[i], on)
	}
	p.words.SetText(text)
	p.words.OnChanged(text)
}

// tell shows how the words will stand in the plan, and says which of them are
// not the giver's.
func (p *partly) tell() {
	s, text := p.screen, p.words.Text()
	t := s.teller()
	notes := []fyne.CanvasObject{s.preview(p.c, text)}
	if strange := strangeWords(string(p.c.Text), text); len(strange) > 0 {
		notes = append(notes, kit.Notice(kit.Warn, t.T("contributions.strange", "name", t.short(p.c), "words", t.List(strange))))
	}
	if text == string(p.c.Text) {
		notes = append(notes, kit.Note(t.T("contributions.whole")))
	} else if text != "" {
		notes = append(notes, kit.Down(3, kit.NewText(t.T("contributions.left-out"), caption()), kit.NewDiff(t.Lang, differ(string(p.c.Text), text)...)))
	}
	p.notes.Objects = notes
	p.notes.Refresh()
	s.body.Refresh()
}

func (p *partly) send(reason *kit.Area, reasonField *kit.Field) {
	s := p.screen
	p.field.SetError("")
	reasonField.SetError("")
	v := casework.Verdict{State: family.ContribPartly, Accepted: family.Text(p.words.Text()), Reason: family.Text(reason.Text())}
	s.decide(p.c, v, func(err error) {
		if errors.Is(err, family.ErrEmpty) {
			p.field.SetError(s.needs.Explain(err))
			p.words.Focus()
			return
		}
		reasonField.SetError(s.needs.Explain(err))
		reason.Focus()
	})
}
