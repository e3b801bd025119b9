package telling

import (
	"strings"

	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/words"
)

// coordinatorAge is from when somebody can be asked to coordinate.
const coordinatorAge = 16

// Candidates are who can coordinate: persons of the family first, then the
// partners who work along now or will soon. The ids say which.
func Candidates(l words.Lang, f family.Family, today family.Date) []kit.Option {
	var options []kit.Option
	for _, p := range f.Persons {
		age, known := p.Birth.Age(today)
		if p.Died.Known() || known && age < coordinatorAge {
			continue
		}
		hint := ""
		if p.Place != "" {
			hint = l.T("list.place." + string(p.Place))
		}
		options = append(options, kit.Option{ID: "person " + string(p.ID), Label: string(p.Name()), Hint: hint})
	}
	for _, p := range f.Partners {
		if !p.Ended(today) {
			options = append(options, kit.Option{ID: "partner " + string(p.ID), Label: string(p.Label()), Hint: l.T("list.partner-kind." + string(p.Kind))})
		}
	}
	return options
}

// Chosen reads a candidate back, or else takes the name; not ok when there is
// neither.
func Chosen(candidate, name string) (c family.Coordinator, ok bool) {
	kind, id, _ := strings.Cut(candidate, " ")
	switch kind {
	case "person":
		return family.Coordinator{Person: family.PersonID(id)}, true
	case "partner":
		return family.Coordinator{Partner: family.PartnerID(id)}, true
	}
	name = strings.TrimSpace(name)
	return family.Coordinator{Name: family.Text(name)}, name != ""
}

// CoordinatorRoles are the roles to choose from.
func CoordinatorRoles(l words.Lang) []kit.Option {
	var options []kit.Option
	for _, r := range []family.CoordinatorRole{family.CaseCoordinator, family.ProcessCoordinator} {
		options = append(options, kit.Option{ID: string(r), Label: l.T("list.coordinator-role." + string(r))})
	}
	return options
}
