package table

import (
	"fyne.io/fyne/v2"

	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
)

// notes is where people's words are written down, literally, with who said
// them. The field comes first; what is asked besides is folded away.
type notes struct {
	s       *Screen
	draft   string // under which name half-typed words are kept
	topic   family.StatementTopic
	folded  *kit.Button // opens the choice of a life domain; nil when it is not asked
	domain  *kit.Select
	form    *fyne.Container // steps aside while something is corrected
	people  *fyne.Container
	who     *kit.Choice
	all     bool // everybody is offered as speaker
	typed   *typing
	add     *kit.Button
	list    *fyne.Container
	quotes  *quotes
	earlier bool // what was told before today is shown
}

func newNotes(s *Screen, draft string, topic family.StatementTopic, domain bool) *notes {
	l := s.needs.Words
	n := &notes{s: s, draft: draft, topic: topic, people: kit.Down(8), list: kit.Down(16)}
	n.quotes = newQuotes(s, n.show)
	n.domain = kit.NewSelect(l.T("table.domain"), domains(l))
	n.domain.Hide()
	if domain {
		n.folded = kit.Quiet(l.T("table.domain-choose"), kit.IconPlus, n.unfold)
	}
	return n
}

func (n *notes) build() []fyne.CanvasObject {
	l := n.s.needs.Words
	n.typed = n.s.newArea(n.draft, l.T("table.words-placeholder"), n.write)
	n.add = kit.Primary(l.T("table.write-down"), kit.IconPlus, n.write)
	n.offerSpeakers()
	foot := kit.Wrap(12, n.add, n.domain)
	if n.folded != nil {
		foot.Add(n.folded)
	}
	n.form = kit.Card(n.typed.whole, n.people, foot)
	return []fyne.CanvasObject{n.form, n.list}
}

// unfold shows the choice of a life domain.
func (n *notes) unfold() {
	n.folded.Hide()
	n.domain.Show()
	n.s.renew()
	n.s.focus(n.domain)
}

// offered are who may have said it, in the order of their numbers.
func (n *notes) offered() []kit.Option {
	here := n.s.here
	if n.all {
		here = everybody
	}
	return speakers(n.s.needs.Words, n.s.dossier.Family, here, n.s.atTable(), n.s.myName())
}

// offerSpeakers shows a button for each who may have said it.
func (n *notes) offerSpeakers() {
	l, s := n.s.needs.Words, n.s
	n.who = kit.NewChoice(n.offered()...)
	n.who.SetSelected(s.kept(n.draft + "-who"))
	n.who.OnChanged = n.speaker
	var more fyne.CanvasObject
	if all := speakers(l, s.dossier.Family, everybody, s.atTable(), s.myName()); len(n.offered()) < len(all) {
		more = kit.Quiet(l.T("table.other-speaker"), kit.IconMore, n.offerAll)
	}
	fill(n.people, kit.Caption(l.T("table.who-says")), kit.Wrap(8, notNil(n.who, more)...))
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

func (n *notes) offerAll() {
	n.all = true
	n.offerSpeakers()
	n.s.renew()
	n.s.focus(n.who)
}

// arrived offers who just sat down.
func (n *notes) arrived() { n.offerSpeakers() }

// speaker is called when somebody was chosen: now one can type.
func (n *notes) speaker(id string) {
	n.s.keep(n.draft+"-who", id)
	n.typed.focus()
}

// speaks chooses by number: for what is being corrected, or for new words.
func (n *notes) speaks(number int) {
	options := n.offered()
	if number > len(options) {
		return
	}
	id := options[number-1].ID
	if n.quotes.speaks(id) {
		return
	}
	n.who.SetSelected(id)
	n.speaker(id)
}

// write stores what was typed as a quote.
func (n *notes) write() {
	if n.quotes.write() {
		return
	}
	if n.typed.text().Empty() {
		n.typed.focus()
		return
	}
	s := n.s
	st := family.Statement{Topic: n.topic, Kind: family.KindQuote, Speaker: s.who(n.who.Selected()), Text: n.typed.text(),
		Domain: family.LifeDomain(n.domain.Selected())}
	if meeting, held := meetingOf(s.dossier.Plan, s.needs.Today()); held {
		st.Meeting = meeting.ID
	}
	if _, err := s.needs.Desk.PutStatement(s.ctx, s.needs.Family, st); err != nil {
		s.needs.Fail(err)
		return
	}
	n.typed.clear()
	s.stored(nil)
	n.typed.focus()
}

// show lists what was said, what was said last on top.
func (n *notes) show() {
	l := n.s.needs.Words
	n.form.Show()
	if n.quotes.open != nil {
		n.form.Hide()
	}
	today, earlier := said(n.s.dossier.Plan, n.topic, n.s.needs.Today())
	lines := n.quotes.rows(today)
	if n.earlier {
		lines = append(lines, n.quotes.rows(earlier)...)
	}
	content := []fyne.CanvasObject{}
	if len(lines) > 0 {
		content = append(content, kit.Card(lines...))
	}
	if len(earlier) > 0 && !n.earlier {
		content = append(content, kit.Wrap(0, kit.Quiet(l.N("table.earlier", len(earlier)), kit.IconHistory, n.showEarlier)))
	}
	fill(n.list, content...)
}

// showEarlier shows what was told before today, because somebody asks for it.
func (n *notes) showEarlier() {
	n.earlier = true
	n.show()
	n.s.renew()
}
