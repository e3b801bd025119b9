package consent

import "keukentafel/app/family"

// Capacity is in which role somebody gives consent.
type Capacity string

// The capacities.
const (
	AsSelf           Capacity = "self"
	AsParent         Capacity = "parent"
	AsGuardian       Capacity = "guardian"
	AsRepresentative Capacity = "representative" // mentor or curator of an adult
)

// Giver is somebody whose consent is needed.
type Giver struct {
	Person   family.PersonID
	Capacity Capacity
}

// Gap is why it cannot be told whose consent is needed.
type Gap string

// The gaps. Each one keeps the consent from being complete.
const (
	GapBirthUnknown     Gap = "birth-unknown"
	GapCustodyUnknown   Gap = "custody-unknown"
	GapNoCustodyHolder  Gap = "no-custody-holder"
	GapNoRepresentative Gap = "no-representative" // an adult who cannot decide, without mentor or curator
	GapDeceased         Gap = "deceased"
	GapUnknownPerson    Gap = "unknown-person"
)

// Required is whose consent is needed about one person on one day.
type Required struct {
	Givers []Giver
	Gaps   []Gap
}

// Has tells whether the person is one of the givers.
func (r Required) Has(id family.PersonID) bool {
	for _, g := range r.Givers {
		if g.Person == id {
			return true
		}
	}
	return false
}

// AgesOfSay are the ages at which a person's own say changes.
func AgesOfSay() []int { return []int{12, 16, 18} }

// RequiredGivers computes who must consent about a person on a day: rules G1
// to G11 of assets/docs/consent-rules.md (Jeugdwet 7.3.4 and WGBO as summed up
// in the Handreiking toestemmingsvereiste; domain sheet 3.2).
//
// Under 12: all who have custody. 12 to 15: the child and all who have
// custody. 16 and 17: the child alone. 18 and over: the person. Judged unable
// to decide: those who have custody, or an adult's mentor and curator. What is
// not known is a gap, never a guess.
func RequiredGivers(f family.Family, about family.PersonID, on family.Date) Required {
	return requiredGivers(&f, about, on)
}

func requiredGivers(f *family.Family, about family.PersonID, on family.Date) Required {
	p := find(f, about)
	if p == nil {
		return Required{Gaps: []Gap{GapUnknownPerson}}
	}
	if dead(p, on) {
		return Required{Gaps: []Gap{GapDeceased}}
	}
	age, known := p.Birth.Age(on)
	unable := p.Incapacity.Holds(on)
	switch {
	case !known:
		return Required{Gaps: []Gap{GapBirthUnknown}}
	case unable && age >= 18:
		return representatives(f, about, on)
	case unable:
		return holders(f, about, on, nil)
	case age >= 16:
		return Required{Givers: []Giver{{Person: about, Capacity: AsSelf}}}
	case age >= 12:
		return holders(f, about, on, []Giver{{Person: about, Capacity: AsSelf}})
	}
	return holders(f, about, on, nil)
}

func find(f *family.Family, id family.PersonID) *family.Person {
	for i := range f.Persons {
		if f.Persons[i].ID == id {
			return &f.Persons[i]
		}
	}
	return nil
}

// dead tells whether somebody died on or before the day; who is not in the
// family is not known to be.
func dead(p *family.Person, on family.Date) bool { return p != nil && p.Died.Known() && p.Died <= on }

// representatives are the living mentor and curator of an adult. An
// administrator decides about money only.
func representatives(f *family.Family, of family.PersonID, on family.Date) Required {
	var r Required
	for i := range f.Representations {
		x := &f.Representations[i]
		decides := x.Kind == family.RepMentor || x.Kind == family.RepCurator
		if x.Of == of && decides && on.Within(x.From, x.Until) && !r.Has(x.By) && !dead(find(f, x.By), on) {
			r.Givers = append(r.Givers, Giver{Person: x.By, Capacity: AsRepresentative})
		}
	}
	if len(r.Givers) == 0 {
		r.Gaps = []Gap{GapNoRepresentative}
	}
	return r
}

// holders are all living persons with custody over a child, after those who
// decide with them.
func holders(f *family.Family, child family.PersonID, on family.Date, with []Giver) Required {
	r := Required{Givers: with}
	unknown := parentsWithoutCustody(f, child, on)
	for i := range f.Custodies {
		c := &f.Custodies[i]
		if c.Child != child || dead(find(f, c.Holder), on) {
			continue
		}
		switch c.StateOn(on) {
		case family.CustodyYes:
			if !r.Has(c.Holder) {
				r.Givers = append(r.Givers, Giver{Person: c.Holder, Capacity: capacityOf(c)})
			}
		case family.CustodyNo:
		default: // unknown, or not filled in
			unknown = true
		}
	}
	switch {
	case unknown:
		r.Gaps = []Gap{GapCustodyUnknown}
	case len(r.Givers) == len(with):
		r.Gaps = []Gap{GapNoCustodyHolder}
	}
	return r
}

func capacityOf(c *family.Custody) Capacity {
	if c.Guardian {
		return AsGuardian
	}
	return AsParent
}

// parentsWithoutCustody tells whether somebody is a living parent of the child
// while nothing at all is recorded about the custody.
func parentsWithoutCustody(f *family.Family, child family.PersonID, on family.Date) bool {
	for i := range f.Relations {
		r := &f.Relations[i]
		if r.Kind == family.RelParent && r.To == child && !custodyRecorded(f, r.From, child) && !dead(find(f, r.From), on) {
			return true
		}
	}
	return false
}

func custodyRecorded(f *family.Family, holder, child family.PersonID) bool {
	for i := range f.Custodies {
		if f.Custodies[i].Holder == holder && f.Custodies[i].Child == child {
			return true
		}
	}
	return false
}
