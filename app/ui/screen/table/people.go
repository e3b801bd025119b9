package table

import (
	"strings"

	"keukentafel/app/family"
)

// myName is how who writes along is called.
func (s *Screen) myName() string { return string(s.me.Name) }

// myLabel is that with the function: "Marieke Bos, jeugdconsulent".
func (s *Screen) myLabel() family.Text {
	if s.me.Function.Empty() {
		return s.me.Name
	}
	return s.me.Name + ", " + s.me.Function
}

// who reads the id of an option: a person, a partner, or who writes along.
func (s *Screen) who(option string) family.Speaker {
	if id, ok := strings.CutPrefix(option, asPerson); ok {
		return family.Speaker{Person: family.PersonID(id)}
	}
	if id, ok := strings.CutPrefix(option, asPartner); ok {
		return family.Speaker{Partner: family.PartnerID(id)}
	}
	if option == asMe {
		return family.Speaker{Name: s.myLabel()}
	}
	return family.Speaker{}
}

// optionOf is the id of the option for somebody.
func (s *Screen) optionOf(k family.Speaker) string {
	switch {
	case k.Person != "":
		return asPerson + string(k.Person)
	case k.Partner != "":
		return asPartner + string(k.Partner)
	case k.Name == s.myLabel() && k.Name != "":
		return asMe
	}
	return ""
}

func (s *Screen) here(id family.PersonID) bool {
	return isHere(s.dossier.Plan, s.needs.Today(), id)
}

// everybody is the reading of here when all may have spoken.
func everybody(family.PersonID) bool { return true }

// round are the persons whose answer is asked at the end: the household, the
// other parents, and who else sits at the table.
func (s *Screen) round() []family.Person {
	meeting, held := meetingOf(s.dossier.Plan, s.needs.Today())
	var found []family.Person
	for _, p := range seats(s.dossier.Family, s.needs.Today()) {
		if p.Place != family.PlaceNetwork || held && len(meeting.Present) > 0 && s.here(p.ID) {
			found = append(found, p)
		}
	}
	return found
}
