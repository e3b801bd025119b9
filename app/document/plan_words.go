package document

import (
	"keukentafel/app/family"
	"keukentafel/app/words"
)

// ownWords are the statements, the family's reason first, each literally and
// with who said it.
func (a *author) ownWords() {
	for _, topic := range []struct {
		topic family.StatementTopic
		key   string
	}{
		{family.TopicReason, "document.topic.reason"},
		{family.TopicStory, "document.topic.story"},
		{family.TopicStrength, "document.topic.strength"},
		{family.TopicWorry, "document.topic.worry"},
		{family.TopicNetwork, "document.topic.network"},
		{family.TopicEarlierHelp, "document.topic.earlier-help"},
	} {
		a.statements(2, topic.key, a.slice.Plan.On(topic.topic))
	}
}

func (a *author) statements(level int, key string, said []family.Statement) {
	if len(said) == 0 {
		return
	}
	a.heading(level, key)
	for _, s := range said {
		a.add(Statement{
			Text:    string(s.Text),
			Speaker: string(a.slice.SpeakerName(s.Speaker)),
			Detail:  words.Line(a.kind(s.Kind), a.about(s), a.date(s.On)),
			Where:   "statement " + string(s.ID),
		})
		for _, v := range s.Views {
			a.view(v, a.slice.NameOf(v.Person), "statement "+string(s.ID))
		}
	}
}

// view is what somebody says of the words above it.
func (a *author) view(v family.View, name family.Text, where string) {
	a.add(Statement{Text: string(v.Text), Speaker: string(name), Detail: words.Line(a.lang.T("document.view"), a.date(v.On)), Where: where})
}

func (a *author) kind(kind family.StatementKind) string {
	if kind == "" {
		return ""
	}
	return a.lang.T("document.kind." + string(kind))
}

// about is whom a statement is about, when that is somebody else than the one
// who said it.
func (a *author) about(s family.Statement) string {
	if len(s.About) == 1 && s.About[0] == s.Speaker.Person {
		return ""
	}
	names := a.names(s.About)
	if names == "" {
		return ""
	}
	return a.lang.T("document.about", "namen", names)
}

func (a *author) marks() {
	if len(a.slice.Plan.Marks) == 0 {
		return
	}
	table := Table{Columns: []Column{
		{Title: a.lang.T("document.mark.who"), Share: 1.2}, {Title: a.lang.T("document.mark.topic"), Share: 2},
		{Title: a.lang.T("document.mark.score"), Share: 0.8}, {Title: a.lang.T("document.mark.on"), Share: 1.4},
		{Title: a.lang.T("document.mark.higher"), Share: 2.4},
	}}
	for _, m := range a.slice.Plan.Marks {
		table.Rows = append(table.Rows, Row{
			Cells: [][]Run{
				{a.person(m.Person)}, Plain(string(m.Topic)), Strong(a.lang.Number(m.Score)), Plain(a.date(m.On)), Plain(string(m.Higher)),
			},
			Where: "mark " + string(m.ID),
		})
	}
	a.heading(2, "document.marks")
	a.add(Paragraph{Runs: Plain(a.lang.T("document.marks.explained")), Small: true, Where: "document.marks"})
	a.add(table.withoutEmptyColumns())
}
