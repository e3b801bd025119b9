package policy

import (
	"errors"
	"strconv"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
	"keukentafel/app/ui/telling"
	"keukentafel/app/words"
)

const fileName = "afspraken-gemeente.json"

func (s *Screen) export() {
	l := s.needs.Words
	s.needs.Files.Save(l.T("policy.export"), fileName, func(w route.Writer) error { return s.needs.Desk.ExportPolicy(s.ctx, w) }, func(string) {
		s.needs.Say(l.T("policy.exported"), nil)
	})
}

func (s *Screen) chooseFile() {
	s.needs.Files.Open(s.needs.Words.T("policy.import"), []string{".json"}, func(_ string, data []byte) { s.review(data) })
}

// review shows what a file would change, or where the slip in it is.
func (s *Screen) review(data []byte) {
	l := s.needs.Words
	read, changes, err := s.needs.Desk.ReadPolicy(s.ctx, data)
	var slip *casework.PolicyError
	switch {
	case errors.As(err, &slip):
		s.tell(kit.Notice(kit.Bad, l.T("policy.refused")), kit.Prose(slipText(l, slip)))
		return
	case err != nil:
		s.needs.Fail(err)
		return
	case len(changes) == 0:
		s.tell(kit.Notice(kit.Good, l.T("policy.same")))
		return
	}
	lines := []fyne.CanvasObject{kit.Note(l.N("policy.changes", len(changes)))}
	t := differ{Lang: l, old: s.policy, read: read, names: s.grounds}
	for _, c := range changes {
		was, becomes := t.both(c)
		lines = append(lines, kit.Down(2, kit.NewParagraph(t.title(c), kit.Style{Bold: true}), kit.Note(l.T("policy.was", "text", was)), kit.Prose(l.T("policy.becomes", "text", becomes))))
	}
	var panel *kit.Panel
	panel = kit.NewPanel(l.T("policy.review"), kit.Down(14, lines...), kit.Secondary(l.T("policy.cancel"), kit.IconNone, func() { panel.Close() }),
		kit.Primary(l.T("policy.take-over"), kit.IconCheck, func() {
			panel.Close()
			if err := s.needs.Desk.ImportPolicy(s.ctx, data); err != nil {
				s.needs.Fail(err)
				return
			}
			s.office = nil
			s.did(l.T("policy.taken-over"))
		})).Wide(700)
	panel.Show(s.needs.Canvas())
}

func (s *Screen) tell(parts ...fyne.CanvasObject) {
	var panel *kit.Panel
	panel = kit.NewPanel(s.needs.Words.T("policy.review"), kit.Down(12, parts...), kit.Primary(s.needs.Words.T("policy.close"), kit.IconNone, func() { panel.Close() })).Wide(600)
	panel.Show(s.needs.Canvas())
}

// slipText says where a slip is, and what it is.
func slipText(l words.Lang, e *casework.PolicyError) string {
	what := l.T("list.policy-slip." + string(e.Slip))
	if e.Field == "" {
		return l.T("policy.slip-line", "line", strconv.Itoa(e.Line), "what", what)
	}
	return l.T("policy.slip-field", "line", strconv.Itoa(e.Line), "field", e.Field, "what", what)
}

// differ words a difference between two sets of agreements.
type differ struct {
	words.Lang
	old, read casework.Policy
	names     []consent.LegalGround // of which the names are known
}

func (t differ) title(c casework.PolicyChange) string {
	title := t.T("list.policy-part." + string(c.Part))
	switch c.Part {
	case casework.PartGround:
		name := string(c.Ground)
		if g := consent.GroundOf(t.names, c.Ground); g != nil {
			name = g.Name[string(t.Lang)]
		}
		return title + ": " + name
	case casework.PartSlice:
		return title + ": " + t.T("list.partner-kind."+string(c.Kind))
	}
	return title
}

func (t differ) both(c casework.PolicyChange) (was, becomes string) {
	return t.value(t.old, c), t.value(t.read, c)
}

func (t differ) value(p casework.Policy, c casework.PolicyChange) string {
	switch c.Part {
	case casework.PartHouse:
		return t.or(p.House)
	case casework.PartDecided:
		return t.or(family.Text(t.Date(string(p.Decided))))
	case casework.PartLeadBirthdays:
		return t.N("policy.days", p.Lead.Birthday)
	case casework.PartLeadConsents:
		return t.N("policy.days", p.Lead.Ending)
	case casework.PartLeadReviews:
		return t.N("policy.days", p.Lead.Review)
	case casework.PartConsentTerm:
		return t.N("policy.months", p.ConsentTerm)
	case casework.PartRequestTerm:
		return t.N("policy.months", p.RequestTerm)
	case casework.PartAdvocate:
		return t.or(family.Text(p.Advocate.Line()))
	case casework.PartComplaints:
		return t.or(family.Text(p.Complaints.Line()))
	case casework.PartOfficer:
		return t.or(family.Text(p.Officer.Line()))
	case casework.PartGround:
		return t.ground(p, c.Ground)
	}
	own, there := p.Slice(c.Kind)
	if !there {
		return t.T("policy.as-program")
	}
	return telling.Categories(t.Lang, own.Categories)
}

func (t differ) or(text family.Text) string {
	if text.Empty() {
		return t.T("policy.nothing")
	}
	return string(text)
}

func (t differ) ground(p casework.Policy, id consent.GroundID) string {
	s, there := p.Switch(id)
	if !there {
		return t.T("policy.as-program")
	}
	state := t.T("policy.off")
	if s.On {
		state = t.T("policy.on")
	}
	said := []string{state, string(s.Why)}
	if s.Term != nil {
		said = append(said, t.T("policy.from", "date", t.or(family.Text(t.Date(string(s.Term.From))))), t.T("policy.until", "date", t.or(family.Text(t.Date(string(s.Term.Until))))))
	}
	if s.Check != nil {
		said = append(said, t.T("policy.checked-by", "name", string(s.Check.By), "date", t.Date(string(s.Check.On)), "source", string(s.Check.Source)))
	}
	return words.Line(said...)
}
