package disclosures

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
	"keukentafel/app/ui/telling"
)

// drawRecalls shows what was called back, and apart what cannot be. Without
// recalls there is nothing.
func (s *Screen) drawRecalls() {
	l := s.needs.Words
	var running, beyond []fyne.CanvasObject
	for _, r := range pressingFirst(s.dossier.Recalls) {
		switch r.State {
		case consent.RecallDropped:
		case consent.RecallBeyond, consent.RecallKept:
			beyond = append(beyond, s.recall(r))
		case consent.RecallToTell, consent.RecallQueued, consent.RecallTold, consent.RecallRemoved:
			running = append(running, s.recall(r))
		}
	}
	s.recalls.Objects = nil
	if len(running) > 0 {
		s.recalls.Add(kit.Section(l.T("recalls.heading"), nil, kit.Note(l.T("recalls.intro")), lined(running)))
	}
	if len(beyond) > 0 || len(running) > 0 {
		if len(beyond) == 0 {
			beyond = append(beyond, kit.Note(l.T("recalls.beyond-none")))
		}
		s.recalls.Add(kit.Section(l.T("recalls.beyond"), nil, kit.Note(l.T("recalls.beyond-intro")), lined(beyond)))
	}
	s.recalls.Refresh()
}

// pressingFirst puts what must still be asked before what waits for an answer,
// and what is done last; of each the newest first.
func pressingFirst(recalls []consent.Recall) []consent.Recall {
	list := slices.Clone(recalls)
	slices.Reverse(list)
	slices.SortStableFunc(list, func(a, b consent.Recall) int { return cmp.Compare(pressing(a.State), pressing(b.State)) })
	return list
}

func pressing(s consent.RecallState) int {
	open := []consent.RecallState{consent.RecallToTell, consent.RecallQueued, consent.RecallTold}
	if at := slices.Index(open, s); at >= 0 {
		return at
	}
	return len(open)
}

// lined puts a line between things.
func lined(parts []fyne.CanvasObject) fyne.CanvasObject {
	list := kit.Down(12)
	for i, part := range parts {
		if i > 0 {
			list.Add(kit.Line())
		}
		list.Add(part)
	}
	return list
}

// recall is one recall: who, what, how far, and what can be done now.
func (s *Screen) recall(r consent.Recall) fyne.CanvasObject {
	t := s.teller()
	state := t.recallState(r)
	disc := kit.NewAvatar("", state.Tone)
	disc.Icon = iconOf(r.Recipient.Kind)
	what := kit.Down(3, kit.NewParagraph(t.recipient(r.Recipient), kit.Style{Bold: true}))
	for _, line := range t.recallLines(r) {
		what.Add(kit.Note(line))
	}
	if buttons := s.recallButtons(r); buttons != nil {
		what.Add(kit.InsetBy(kit.Edges{Top: 6}, buttons))
	}
	return kit.Across(12, kit.AtTop(disc), kit.Grow(what), kit.AtTop(kit.NewChip(state.Text, state.Tone)))
}

func (t teller) recallState(r consent.Recall) kit.Label {
	tone := map[consent.RecallState]kit.Tone{consent.RecallToTell: kit.Warn, consent.RecallQueued: kit.Neutral, consent.RecallTold: kit.Info,
		consent.RecallRemoved: kit.Good, consent.RecallKept: kit.Warn, consent.RecallBeyond: kit.Bad}[r.State]
	return kit.Label{Text: t.T("list.recall-state." + string(r.State)), Tone: tone}
}

// recallLines say about whom and what, since when, and what was said since.
func (t teller) recallLines(r consent.Recall) []string {
	lines := []string{
		t.T("recalls.what", "name", t.name(r.About), "what", cmp.Or(telling.Categories(t.Lang, r.Categories), "–")),
		t.N("recalls.since", len(r.Disclosures), "date", t.Date(string(r.On))),
	}
	if r.Told.Known() {
		lines = append(lines, t.T("recalls.told", "date", t.Date(string(r.Told)), "how", t.T("list.recall-how."+r.How)))
	}
	var said []string
	if r.Answered.Known() {
		said = append(said, t.T("recalls.answered", "date", t.Date(string(r.Answered))))
	}
	if why := t.recallWhy(r.Why); why != "" {
		said = append(said, why)
	}
	if len(said) > 0 {
		lines = append(lines, strings.Join(said, " "))
	}
	return lines
}

// recallWhy words a code; what somebody typed stays as it is.
func (t teller) recallWhy(why family.Text) string {
	if slices.Contains(casework.RecallReasons(), why) {
		return t.T("list.recall-why." + string(why))
	}
	return string(why)
}

// recallButtons are what can be done: nothing about what is over, and no
// package where there is no card.
func (s *Screen) recallButtons(r consent.Recall) fyne.CanvasObject {
	l := s.needs.Words
	if r.State == consent.RecallRemoved || r.Why == casework.WhyDissolved {
		return nil
	}
	row := kit.Wrap(8)
	make := kit.Secondary
	if r.State == consent.RecallToTell {
		make = kit.Primary
	}
	if s.known[r.Recipient.Partner] && (r.State == consent.RecallToTell || r.State == consent.RecallTold) {
		row.Add(make(l.T("recalls.send"), kit.IconSend, func() { s.tell(r) }))
		make = kit.Secondary
	}
	if r.Recipient.Partner != "" && r.State != consent.RecallBeyond {
		row.Add(make(l.T("recalls.letter"), kit.IconPrint, func() { s.letter(r) }))
	}
	row.Add(kit.Secondary(l.T("recalls.answer"), kit.IconSpeech, func() { s.askAnswer(r) }))
	return row
}

// tell seals a withdrawal for the card of the recipient.
func (s *Screen) tell(r consent.Recall) {
	l := s.needs.Words
	s.sharing.Run(s.needs.Frame, l.T("recalls.sealing"), func(ctx context.Context) error {
		return s.needs.Desk.TellRecall(ctx, s.needs.Family, r.ID, casework.TellByPackage, nil)
	}, func(err error) {
		if err != nil {
			s.needs.Fail(err)
			return
		}
		s.done(l.T("recalls.queued", "name", s.teller().recipient(r.Recipient)))
	})
}

func (s *Screen) letter(r consent.Recall) {
	l := s.needs.Words
	s.needs.Files.Save(l.T("recalls.letter"), l.T("recalls.file")+"-"+string(s.needs.Today())+".pdf", func(w route.Writer) error {
		return s.needs.Desk.TellRecall(s.ctx, s.needs.Family, r.ID, casework.TellByLetter, w)
	}, func(path string) {
		s.done(l.T("disclosures.saved", "path", path))
		if err := s.needs.Files.Show(path); err != nil {
			s.needs.Fail(err)
		}
	})
}

// The answers of a recipient.
const (
	answerRemoved = "removed"
	answerKept    = "kept"
	answerTold    = "told"
)

// askAnswer records what the recipient said, or that it was asked on the phone.
func (s *Screen) askAnswer(r consent.Recall) {
	l, t := s.needs.Words, s.teller()
	options := []kit.Option{{ID: answerRemoved, Label: l.T("recalls.answer.removed")}, {ID: answerKept, Label: l.T("recalls.answer.kept")}}
	if r.State == consent.RecallToTell || r.State == consent.RecallTold {
		options = append(options, kit.Option{ID: answerTold, Label: l.T("recalls.answer.told")})
	}
	answer := kit.NewChoice(options...)
	key := string(s.needs.Family) + "/recall/" + string(r.ID)
	why := kit.NewArea(l, 2, "")
	why.SetText(s.needs.Drafts.Kept(key))
	why.OnChanged = func(text string) { s.needs.Drafts.Keep(key, text) }
	panel := kit.AskForm(s.needs.Canvas(), l, kit.Form{
		Title: l.T("recalls.answer-of", "name", t.recipient(r.Recipient)), Submit: l.T("recalls.record"),
		Fields: []fyne.CanvasObject{kit.NewField(l.T("recalls.answer-what"), "", answer), kit.NewField(l.T("recalls.why"), l.T("recalls.why-hint"), why)},
		Check: func() string {
			if answer.Selected() == "" {
				return l.T("recalls.choose")
			}
			if err := s.recordAnswer(r, answer.Selected(), family.Text(why.Text())); err != nil {
				return s.needs.Explain(err)
			}
			return ""
		},
		Done: func() { s.done(l.T("recalls.recorded")) },
	})
	panel.OnClosed = func() { s.needs.Drafts.Keep(key, "") }
}

func (s *Screen) recordAnswer(r consent.Recall, answer string, why family.Text) error {
	if answer == answerTold {
		return s.needs.Desk.TellRecall(s.ctx, s.needs.Family, r.ID, casework.TellSpoken, nil)
	}
	return s.needs.Desk.AnswerRecall(s.ctx, s.needs.Family, r.ID, answer == answerRemoved, why)
}
