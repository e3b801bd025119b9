package casework

import (
	"context"
	"slices"

	"keukentafel/app/audit"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// PutView records what a person of the family says of a statement, beside it;
// an empty text takes it away. The words of the statement stay as they are.
// A view is part of the plan, so it is written where the plan is: it needs the
// pen (ErrNoPen) and can be undone. Any person of the family may have one, also
// who lives elsewhere; a person has one view of each statement.
func (d *Desk) PutView(ctx context.Context, id family.FamilyID, statement family.StatementID, person family.PersonID, text family.Text) error {
	if err := family.CheckText(text); err != nil {
		return err
	}
	m := mark{event: audit.PlanStatementView, object: string(statement), about: []family.PersonID{person}}
	return d.edit(ctx, id, m, func(dossier *consent.Dossier) error {
		s, ok := dossier.Plan.Statement(statement)
		if !ok {
			return family.ErrUnknownItem
		}
		if _, known := dossier.Family.Person(person); !known {
			return family.ErrUnknownPerson
		}
		s.Views = slices.DeleteFunc(slices.Clone(s.Views), func(v family.View) bool { return v.Person == person })
		if !blank(text) {
			s.Views = append(s.Views, family.View{Person: person, Text: text, On: d.Today()})
		}
		return nil
	})
}
