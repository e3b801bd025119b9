package consent

import "keukentafel/app/family"

// Judge tells how the consents of one family stand on many days, and works out
// who has a say about a person once for each day. It holds for as long as the
// family does not change, and serves one goroutine.
type Judge struct {
	family *family.Family
	days   map[family.PersonID][]turn
}

// NewJudge judges the consents of a family.
func NewJudge(f *family.Family) *Judge {
	return &Judge{family: f, days: make(map[family.PersonID][]turn, len(f.Persons))}
}

// Required is RequiredGivers of the family. The caller does not change it.
func (j *Judge) Required(about family.PersonID, on family.Date) Required {
	judged := j.days[about]
	for i := range judged {
		if judged[i].on == on {
			return judged[i].required
		}
	}
	required := requiredGivers(j.family, about, on)
	j.days[about] = append(judged, turn{on, required})
	return required
}

// State is how a consent stands on a day, and who have still to answer:
// Standing without the rest.
func (j *Judge) State(c *Consent, on family.Date) (State, []Giver) {
	s := c.standing(j.family, j.Required(c.About, on), on)
	return s.State, s.Missing
}
