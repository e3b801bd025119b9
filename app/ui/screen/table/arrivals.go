package table

import (
	"slices"
	"strings"

	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
)

// between stands between the names of partners at the table, which are kept
// in words.
const between = "; "

// guests are the partners at the table today, in words.
func guests(m family.Meeting) []string {
	if m.Others.Empty() {
		return nil
	}
	return strings.Split(string(m.Others), between)
}

// atTable are the partners who sit at the table today.
func (s *Screen) atTable() []family.Partner {
	meeting, _ := meetingOf(s.dossier.Plan, s.needs.Today())
	names := guests(meeting)
	return slices.DeleteFunc(partnersNow(s.dossier.Family, s.needs.Today()), func(p family.Partner) bool {
		return !slices.Contains(names, string(p.Label()))
	})
}

// sit records who sits down or leaves.
func (s *Screen) sit(id family.PersonID, here bool) {
	meeting, _ := meetingOf(s.dossier.Plan, s.needs.Today())
	meeting.Present = slices.DeleteFunc(slices.Clone(meeting.Present), func(p family.PersonID) bool { return p == id })
	if here {
		meeting.Present = append(meeting.Present, id)
	}
	s.hold(meeting)
}

// sitPartner records that a partner sits down or leaves.
func (s *Screen) sitPartner(p family.Partner, here bool) {
	meeting, _ := meetingOf(s.dossier.Plan, s.needs.Today())
	name := string(p.Label())
	names := slices.DeleteFunc(guests(meeting), func(n string) bool { return n == name })
	if here {
		names = append(names, name)
	}
	meeting.Others = family.Text(strings.Join(names, between))
	s.hold(meeting)
}

func (s *Screen) hold(m family.Meeting) {
	_, err := s.needs.Desk.HoldMeeting(s.ctx, s.needs.Family, m)
	if s.stored(err) {
		if at, ok := s.now.(interface{ arrived() }); ok {
			at.arrived()
			s.renew()
		}
	}
}

// showArrivals lets somebody sit down who came later: one press after the
// panel opened.
func (s *Screen) showArrivals() {
	l := s.needs.Words
	meeting, _ := meetingOf(s.dossier.Plan, s.needs.Today())
	people, partners := kit.Wrap(22), kit.Down(4)
	for _, p := range seats(s.dossier.Family, s.needs.Today()) {
		tick := kit.NewCheck(called(s.dossier.Family, p.ID), func(on bool) { s.sit(p.ID, on) })
		tick.SetChecked(slices.Contains(meeting.Present, p.ID))
		people.Add(tick)
	}
	for _, p := range partnersNow(s.dossier.Family, s.needs.Today()) {
		tick := kit.NewCheck(partnerButton(l, p), func(on bool) { s.sitPartner(p, on) })
		tick.SetChecked(slices.Contains(guests(meeting), string(p.Label())))
		partners.Add(tick)
	}
	body := kit.Down(12, people)
	if len(partners.Objects) > 0 {
		body = kit.Down(12, people, kit.Line(), partners)
	}
	var panel *kit.Panel
	panel = kit.NewPanel(l.T("table.arrivals"), body, kit.Secondary(l.T("table.close"), kit.IconNone, func() { panel.Close() }))
	panel.Show(s.needs.Canvas())
}
