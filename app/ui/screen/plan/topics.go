package plan

import (
	"fyne.io/fyne/v2"

	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
)

// A topic with more than manyStatements shows the last few until one asks for
// all of them.
const (
	manyStatements = 6
	fewStatements  = 4
)

// topics are the parts of what people said. What was learned has a part here
// once something is in it; it is written down when looking back.
func (s *Screen) topics() []family.StatementTopic {
	topics := []family.StatementTopic{family.TopicReason, family.TopicStory, family.TopicStrength, family.TopicWorry, family.TopicEarlierHelp, family.TopicNetwork}
	if len(s.dossier.Plan.On(family.TopicLesson)) > 0 {
		topics = append(topics, family.TopicLesson)
	}
	return topics
}

// topic is one part of what people said, with a place to add to it.
func (s *Screen) topic(topic family.StatementTopic) fyne.CanvasObject {
	l := s.needs.Words
	said := s.dossier.Plan.On(topic)
	count := l.T("plan.nothing")
	if len(said) > 0 {
		count = l.N("plan.statements", len(said))
	}
	return s.section(folding{key: string(topic), title: l.T("list.topic." + string(topic)), count: count, open: true, body: func() []fyne.CanvasObject {
		return s.topicBody(topic, said)
	}})
}

func (s *Screen) topicBody(topic family.StatementTopic, said []family.Statement) []fyne.CanvasObject {
	l, body := s.needs.Words, []fyne.CanvasObject(nil)
	if len(said) == 0 {
		body = append(body, kit.Note(l.T("plan.empty."+string(topic))))
	}
	all := "all " + string(topic)
	if hidden := len(said) - fewStatements; len(said) > manyStatements && !s.folds[all] {
		said = said[hidden:]
		more := kit.Quiet(l.N("plan.earlier", hidden), kit.IconHistory, func() { s.turn(all, true) })
		body = append(body, kit.Wrap(8, more))
	}
	var list []fyne.CanvasObject
	for i, st := range said {
		if i > 0 {
			list = append(list, kit.Line())
		}
		list = append(list, s.later("statement "+string(st.ID), 96, func() fyne.CanvasObject { return s.statement(st) }))
	}
	if len(said) > 0 {
		body = append(body, kit.Down(14, list...))
	}
	if s.dossier.Writable() {
		body = append(body, s.form("add "+string(topic), func() form { return newStatement(s, topic) }).box())
	}
	return body
}

// statement is what somebody said, or the form that changes it.
func (s *Screen) statement(st family.Statement) fyne.CanvasObject {
	if key := "statement " + string(st.ID); s.editing == key {
		return s.form(key, func() form { return changeStatement(s, st) }).box()
	}
	id := string(st.ID)
	said := s.inPlace(written{key: "statement " + id, text: st.Text, quote: st.Kind == family.KindQuote, save: func(text family.Text) error {
		return s.changeStatement(st.ID, func(st *family.Statement) { st.Text = text })
	}})
	about := kit.NewParagraph(statementLine(s.needs.Words, s.dossier.Family, st), kit.Style{Size: kit.SizeCaption, Color: kit.ColorMuted})
	foot := []fyne.CanvasObject{kit.Grow(kit.Down(2, about, s.whoLine(id)))}
	if s.dossier.Writable() {
		foot = append(foot, s.viewButton(st), s.iconButton("share "+id, kit.IconEye, "plan.share", func() { s.openShare(st) }), s.statementMenu(st))
	}
	row := []fyne.CanvasObject{said, kit.Across(0, foot...)}
	if labels := s.statementChips(st); len(labels) > 0 {
		row = append(row, kit.Chips(labels...))
	}
	return kit.Down(4, append(row, s.views(st)...)...)
}

// statementChips say for whom it was chosen, and what it waits for.
func (s *Screen) statementChips(st family.Statement) []kit.Label {
	var labels []kit.Label
	if who := readers(s.needs.Words, s.dossier.Family, st); who != "" {
		labels = append(labels, kit.Label{Text: who, Tone: kit.Info})
	}
	return append(labels, s.waitChips(string(st.ID))...)
}

// statementMenu is what can be done with a statement, in words.
func (s *Screen) statementMenu(st family.Statement) *kit.Button {
	l, id := s.needs.Words, string(st.ID)
	menu := kit.NewMenu(l.T("order.more-statement"),
		kit.MenuItem{Text: l.T("plan.change"), Do: func() { s.edit("statement " + id) }},
		kit.MenuItem{Text: l.T("plan.view"), Do: func() { s.openView(st, "") }},
		kit.MenuItem{Text: l.T("plan.share"), Do: func() { s.openShare(st) }},
		kit.MenuItem{Text: l.T("plan.remove"), Do: func() { s.removeStatement(st) }})
	s.places["edit statement "+id] = menu
	return menu
}

func (s *Screen) removeStatement(st family.Statement) {
	err := s.needs.Desk.RemoveStatement(s.ctx, s.needs.Family, st.ID)
	s.removed(err, "plan.statement.removed", "fold "+string(st.Topic))
}
