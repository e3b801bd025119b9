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
	list := kit.Down(14)
	for i, st := range said {
		if i > 0 {
			list.Add(kit.Line())
		}
		list.Add(s.statement(st))
	}
	if len(said) > 0 {
		body = append(body, list)
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
	l := s.needs.Words
	words := kit.Prose(string(st.Text))
	if st.Kind == family.KindQuote {
		words = kit.Quote(string(st.Text))
	}
	about := kit.NewParagraph(statementLine(l, s.dossier.Family, st), kit.Style{Size: kit.SizeCaption, Color: kit.ColorMuted})
	foot := kit.Across(2, kit.Grow(about))
	if s.dossier.Writable() {
		foot.Add(s.viewButton(st))
		foot.Add(s.iconButton("share "+string(st.ID), kit.IconEye, "plan.share", func() { s.openShare(st) }))
		foot.Add(s.iconButton("edit statement "+string(st.ID), kit.IconPen, "plan.change", func() { s.edit("statement " + string(st.ID)) }))
		foot.Add(s.iconButton("remove "+string(st.ID), kit.IconTrash, "plan.remove", func() { s.removeStatement(st) }))
	}
	row := kit.Down(4, words, foot)
	if who := readers(l, s.dossier.Family, st); who != "" {
		row.Add(kit.Chips(kit.Label{Text: who, Tone: kit.Info}))
	}
	s.addViews(row, st)
	return row
}

func (s *Screen) removeStatement(st family.Statement) {
	err := s.needs.Desk.RemoveStatement(s.ctx, s.needs.Family, st.ID)
	s.removed(err, "plan.statement.removed", "fold "+string(st.Topic))
}
