package consent

import (
	"slices"
	"time"

	"keukentafel/app/family"
)

// Dossier is everything that is known about one family on this computer. It
// never leaves as such; a Disclosure is made from it.
type Dossier struct {
	Family        family.Family
	Plan          family.Plan
	Pen           family.Pen
	Versions      []family.Version
	Consents      []Consent
	GroundUses    []GroundUse
	Register      []Record
	Contributions []family.Contribution
	Changed       time.Time

	Notes    []family.Note
	Requests []family.RightsRequest
	Recalls  []Recall
}

// Version finds an adopted version by number; 0 finds the newest.
func (d Dossier) Version(number int) (family.Version, bool) {
	if number == 0 && len(d.Versions) > 0 {
		return d.Versions[len(d.Versions)-1], true
	}
	for _, v := range d.Versions {
		if v.Number == number {
			return v, true
		}
	}
	return family.Version{}, false
}

// Writable tells whether the plan may be changed here: the pen is here and the
// family is not closed.
func (d Dossier) Writable() bool { return d.Pen.Writable() && !d.Family.Closed.Known() }

// Asked are those whose view of the plan counts: the core of the family, and
// whoever else answered.
func (d Dossier) Asked() []family.PersonID {
	ids := d.Family.Core()
	for _, a := range d.Plan.Agreements {
		if _, known := d.Family.Person(a.Person); known && !slices.Contains(ids, a.Person) {
			ids = append(ids, a.Person)
		}
	}
	return ids
}

// Consent finds a consent by id.
func (d *Dossier) Consent(id ID) (*Consent, bool) {
	for i := range d.Consents {
		if d.Consents[i].ID == id {
			return &d.Consents[i], true
		}
	}
	return nil, false
}

// Contribution finds a contribution by id.
func (d *Dossier) Contribution(id family.ContributionID) (*family.Contribution, bool) {
	for i := range d.Contributions {
		if d.Contributions[i].ID == id {
			return &d.Contributions[i], true
		}
	}
	return nil, false
}

// String is the family's id, never its name.
func (d Dossier) String() string { return "dossier of " + d.Family.String() }

// Clone is a deep copy: nothing in it is shared with d.
func (d Dossier) Clone() Dossier {
	d.Family = d.Family.Clone()
	d.Plan = d.Plan.Clone()
	d.Pen.Passed = cloneAll(d.Pen.Passed, family.Passing.Clone)
	d.Versions = cloneAll(d.Versions, family.Version.Clone)
	d.Consents = cloneAll(d.Consents, Consent.Clone)
	d.GroundUses = cloneAll(d.GroundUses, GroundUse.Clone)
	d.Register = cloneAll(d.Register, Record.Clone)
	d.Contributions = cloneAll(d.Contributions, family.Contribution.Clone)
	d.Notes = cloneAll(d.Notes, family.Note.Clone)
	d.Requests = slices.Clone(d.Requests)
	d.Recalls = cloneAll(d.Recalls, Recall.Clone)
	return d
}

func cloneAll[T any](list []T, clone func(T) T) []T {
	list = slices.Clone(list)
	for i := range list {
		list[i] = clone(list[i])
	}
	return list
}
