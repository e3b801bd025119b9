package document

import (
	"fmt"
	"io"
	"strings"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// reachable is somebody whom one can ring or write to.
type reachable struct {
	name        string // as one says it
	surname     string // with its infix; only when it is known which part that is
	given       string
	house       string
	function    string
	phone, mail string
	leads       bool // the coordinator of the plan
	where       string
}

// Format keeps a name out of logs and error texts.
func (reachable) Format(state fmt.State, _ rune) { _, _ = io.WriteString(state, "[withheld]") }

// reachables are the coordinator and the partners in a slice with a telephone or
// an e-mail address, the coordinator first. Who is no longer involved is left
// out. Without anybody it fails with consent.ErrNothingToShare.
func reachables(s consent.Slice) ([]reachable, error) {
	var lead family.Coordinator
	if len(s.Plan.Coordinators) > 0 {
		lead = s.Plan.Coordinators[0]
	}
	var first, rest []reachable
	if p, ok := s.Family.Person(lead.Person); ok {
		first = append(first, reachable{name: clean(p.Name()), surname: clean(joined(p.Infix, p.Surname)), given: clean(p.Given), phone: clean(p.Phone),
			mail: clean(p.Email), leads: true, where: "person " + string(p.ID)})
	}
	for _, p := range s.Family.Partners {
		if p.Ended(s.On) || p.Gone(s.On) {
			continue
		}
		r := reachable{name: clean(p.Name), house: clean(p.House), function: clean(p.Function), phone: clean(p.Phone), mail: clean(p.Email), where: "partner " + string(p.ID)}
		if r.name == "" {
			r.name, r.house = r.house, ""
		}
		r.leads = lead.Partner != "" && lead.Partner == p.ID || !lead.Name.Empty() && lead.Name == p.Name
		if r.leads {
			first = append(first, r)
		} else {
			rest = append(rest, r)
		}
	}
	var all []reachable
	for _, r := range append(first, rest...) {
		if r.name != "" && r.phone+r.mail != "" {
			all = append(all, r)
		}
	}
	if len(all) == 0 {
		return nil, consent.ErrNothingToShare
	}
	return all, nil
}

func joined(infix, surname family.Text) family.Text {
	if infix.Empty() {
		return surname
	}
	return infix + " " + surname
}

// clean is a text on one line.
func clean(t family.Text) string { return strings.Join(strings.Fields(Clean(string(t))), " ") }
