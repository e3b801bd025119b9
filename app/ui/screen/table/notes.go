package table

import (
	"fyne.io/fyne/v2"

	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
)

// notes is where people's words are written down, literally, with who said
// them. The steps of the story and of the worries both use it.
type notes struct {
	s        *Screen
	draft    string // under which name half-typed words are kept
	topics   []family.StatementTopic
	topic    *kit.Choice
	domain   *kit.Select // nil when it is not asked
	people   *fyne.Container
	who      *kit.Choice
	all      bool // everybody is offered as speaker
	typed    *typing
	add      *kit.Button
	changing family.StatementID // what is being mended, empty for new words
	lists    []*fyne.Container  // one for each topic
	earlier  bool               // what was told before today is shown
}

func newNotes(s *Screen, draft string, topics ...family.StatementTopic) *notes {
	return &notes{s: s, draft: draft, topics: topics}
}

// build makes the card to write on. The domain is asked when askDomain.
func (n *notes) build(placeholder string, askDomain bool) fyne.CanvasObject {
	l := n.s.needs.Words
	var options []kit.Option
	for _, t := range n.topics {
		options = append(options, kit.Option{ID: string(t), Label: l.T("list.topic." + string(t))})
		n.lists = append(n.lists, kit.Down(14))
	}
	n.topic = kit.NewChoice(options...)
	n.topic.SetSelected(string(n.topics[0]))
	if chosen := n.s.kept(n.draft + "-topic"); chosen != "" {
		n.topic.SetSelected(chosen)
	}
	n.topic.OnChanged = func(id string) { n.s.keep(n.draft+"-topic", id) }
	n.typed = n.s.newArea(n.draft, placeholder, n.write)
	n.add = kit.Secondary(l.T("table.write-down"), kit.IconPlus, n.write)
	n.people = kit.Down(8)
	n.offerSpeakers()
	foot := kit.Wrap(12, n.add)
	if askDomain {
		n.domain = kit.NewSelect(l.T("table.domain"), domains(l))
		foot = kit.Wrap(12, n.domain, n.add)
	}
	return kit.Card(n.topic, n.people, n.typed.whole, foot)
}

// offerSpeakers shows a button for each who may have said it.
func (n *notes) offerSpeakers() {
	l, s := n.s.needs.Words, n.s
	here := s.here
	if n.all {
		here = everybody
	}
	n.who = kit.NewChoice(speakers(l, s.dossier.Family, here, s.myName())...)
	n.who.SetSelected(s.kept(n.draft + "-who"))
	n.who.OnChanged = n.speaker
	var more fyne.CanvasObject
	if !n.all && len(seats(s.dossier.Family, s.needs.Today())) > 0 {
		more = kit.Quiet(l.T("table.other-speaker"), kit.IconMore, func() {
			n.all = true
			n.offerSpeakers()
			s.renew()
			s.focus(n.who)
		})
	}
	fill(n.people, kit.NewText(l.T("table.who-says"), kit.Style{Size: kit.SizeCaption, Bold: true}), kit.Wrap(8, notNil(n.who, more)...))
}

func notNil(objects ...fyne.CanvasObject) []fyne.CanvasObject {
	var kept []fyne.CanvasObject
	for _, o := range objects {
		if o != nil {
			kept = append(kept, o)
		}
	}
	return kept
}

// speaker is called when somebody was chosen: now one can type.
func (n *notes) speaker(id string) {
	n.s.keep(n.draft+"-who", id)
	n.typed.focus()
}

// speaks chooses by number.
func (n *notes) speaks(number int) {
	here := n.s.here
	if n.all {
		here = everybody
	}
	options := speakers(n.s.needs.Words, n.s.dossier.Family, here, n.s.myName())
	if number <= len(options) {
		n.who.SetSelected(options[number-1].ID)
		n.speaker(options[number-1].ID)
	}
}

// write stores what was typed as a quote.
func (n *notes) write() {
	if n.typed.text().Empty() {
		n.typed.focus()
		return
	}
	s := n.s
	st := family.Statement{}
	if old, ok := s.dossier.Plan.Statement(n.changing); ok {
		st = *old
	} else if meeting, held := meetingOf(s.dossier.Plan, s.needs.Today()); held {
		st.Meeting = meeting.ID
	}
	if st.Kind == "" {
		st.Kind = family.KindQuote
	}
	st.Topic, st.Speaker, st.Text = family.StatementTopic(n.topic.Selected()), s.who(n.who.Selected()), n.typed.text()
	if n.domain != nil {
		st.Domain = family.LifeDomain(n.domain.Selected())
	}
	if _, err := s.needs.Desk.PutStatement(s.ctx, s.needs.Family, st); err != nil {
		s.needs.Fail(err)
		return
	}
	n.changing = ""
	n.typed.clear()
	s.stored(nil)
	n.typed.focus()
}

// mend takes somebody's words back into the field, to be written again.
func (n *notes) mend(st family.Statement) {
	n.changing = st.ID
	n.topic.SetSelected(string(st.Topic))
	n.who.SetSelected(n.s.optionOf(st.Speaker))
	if n.domain != nil {
		n.domain.SetSelected(string(st.Domain))
	}
	n.typed.set(string(st.Text))
	n.show()
	n.s.renew()
	n.typed.focus()
}

func (n *notes) remove(st family.Statement) {
	s := n.s
	err := s.needs.Desk.RemoveStatement(s.ctx, s.needs.Family, st.ID)
	s.removed(err, s.needs.Words.T("table.removed"), func() error {
		_, err := s.needs.Desk.PutStatement(s.ctx, s.needs.Family, st)
		return err
	})
	n.typed.focus()
}

// show lists what was said.
func (n *notes) show() {
	l := n.s.needs.Words
	n.add.Set(l.T("table.write-down"))
	if n.changing != "" {
		n.add.Set(l.T("table.write-again"))
	}
	for i, topic := range n.topics {
		today, earlier := said(n.s.dossier.Plan, topic, n.s.needs.Today())
		var lines []fyne.CanvasObject
		if n.earlier {
			lines = n.quotes(earlier)
		}
		lines = append(lines, n.quotes(today)...)
		if len(lines) == 0 {
			lines = append(lines, kit.Note(l.T("table.nothing-said")))
		}
		if len(earlier) > 0 && !n.earlier {
			lines = append(lines, kit.Wrap(0, kit.Quiet(l.N("table.earlier", len(earlier)), kit.IconHistory, n.showEarlier)))
		}
		fill(n.lists[i], lines...)
	}
}

// showEarlier shows what was told before today, because somebody asks for it.
func (n *notes) showEarlier() {
	n.earlier = true
	n.show()
	n.s.renew()
}

func (n *notes) quotes(list []family.Statement) []fyne.CanvasObject {
	l, s := n.s.needs.Words, n.s
	var lines []fyne.CanvasObject
	for _, st := range list {
		under := kit.Across(4, kit.Grow(kit.Caption(underQuote(l, s.dossier.Family, st, s.needs.Today()))),
			kit.IconButton(kit.IconPen, l.T("table.mend"), func() { n.mend(st) }),
			kit.IconButton(kit.IconTrash, l.T("table.remove"), func() { n.remove(st) }))
		words := kit.Prose(string(st.Text))
		if st.Kind == family.KindQuote || st.Kind == "" {
			words = kit.Quote(string(st.Text))
		}
		lines = append(lines, kit.Down(0, words, under))
	}
	return lines
}
