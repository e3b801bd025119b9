package consent

import "keukentafel/app/family"

// Capacity is in which role somebody gives consent.
type Capacity string

// The capacities.
const (
	AsSelf     Capacity = "self"
	AsParent   Capacity = "parent"
	AsGuardian Capacity = "guardian"
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
	GapBirthUnknown    Gap = "birth-unknown"
	GapCustodyUnknown  Gap = "custody-unknown"
	GapNoCustodyHolder Gap = "no-custody-holder"
	GapDeceased        Gap = "deceased"
	GapUnknownPerson   Gap = "unknown-person"
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

// RequiredGivers computes who must consent about a person on a day.
//
// Under 12: all who have custody. 12 to 15: the child and all who have
// custody. 16 and 17: the child alone, unless judged unable to decide, then
// those who have custody. 18 and over: the person. Source: Jeugdwet 7.3.4 and
// WGBO as summed up in the Handreiking toestemmingsvereiste (domain sheet
// 3.2, sources 33 and 34). A parent whose custody was not looked into is a
// gap, never a guess.
func RequiredGivers(f family.Family, about family.PersonID, on family.Date) Required {
	p, found := f.Person(about)
	if !found {
		return Required{Gaps: []Gap{GapUnknownPerson}}
	}
	if p.Died.Known() && p.Died <= on {
		return Required{Gaps: []Gap{GapDeceased}}
	}
	age, known := p.Birth.Age(on)
	self := Giver{Person: p.ID, Capacity: AsSelf}
	switch {
	case !known:
		return Required{Gaps: []Gap{GapBirthUnknown}}
	case p.Incapacity != nil:
		return holders(f, p, on)
	case age >= 16:
		return Required{Givers: []Giver{self}}
	case age >= 12:
		r := holders(f, p, on)
		r.Givers = append([]Giver{self}, r.Givers...)
		return r
	}
	return holders(f, p, on)
}

// holders are all living persons with custody over p.
func holders(f family.Family, p family.Person, on family.Date) Required {
	var r Required
	unknown := parentsWithoutCustody(f, p.ID, on)
	for _, c := range f.CustodiesOver(p.ID) {
		holder, _ := f.Person(c.Holder)
		if holder.Died.Known() && holder.Died <= on {
			continue
		}
		switch c.State {
		case family.CustodyYes:
			r.Givers = append(r.Givers, Giver{Person: c.Holder, Capacity: capacityOf(c)})
		case family.CustodyNo:
		default: // unknown, or not filled in
			unknown = true
		}
	}
	if unknown {
		r.Gaps = append(r.Gaps, GapCustodyUnknown)
	}
	if len(r.Givers) == 0 && !unknown {
		r.Gaps = append(r.Gaps, GapNoCustodyHolder)
	}
	return r
}

func capacityOf(c family.Custody) Capacity {
	if c.Guardian {
		return AsGuardian
	}
	return AsParent
}

// parentsWithoutCustody tells whether somebody is a parent of the child while
// nothing at all is recorded about the custody.
func parentsWithoutCustody(f family.Family, child family.PersonID, on family.Date) bool {
	for _, r := range f.Relations {
		if r.Kind == family.RelParent && r.To == child && !custodySettled(f, r, on) {
			return true
		}
	}
	return false
}

// custodySettled tells whether something is recorded, or the parent died.
func custodySettled(f family.Family, parent family.Relation, on family.Date) bool {
	for _, c := range f.Custodies {
		if c.Holder == parent.From && c.Child == parent.To {
			return true
		}
	}
	p, _ := f.Person(parent.From)
	return p.Died.Known() && p.Died <= on
}
