package consent

import (
	"slices"
	"strings"

	"keukentafel/app/family"
)

// Explanation is a decision with what one can do now.
type Explanation struct {
	Decision
	// Meanwhile are the asked categories that are allowed about all of the
	// persons now.
	Meanwhile []Category
	// Each is what is allowed now about each person, in the order of the question.
	Each []Allowance
	// Options are the legal grounds in force that could carry something of what
	// is missing, when they are weighed.
	Options []GroundID
	// Notices are what one should look at before deciding.
	Notices []Notice
}

// Allowance is what may be told about one person.
type Allowance struct {
	Person     family.PersonID
	Categories []Category
}

// NoticeCode is what there is to look at.
type NoticeCode string

// The notices.
const (
	// NoticePartnerIsFamily: the professional is a person of this family.
	NoticePartnerIsFamily NoticeCode = "partner-is-family"
	// NoticeSameName: these persons of the family have the same name.
	NoticeSameName NoticeCode = "same-name"
	// NoticeCustodyStated: custody over the first person rests on what somebody
	// said; it was not looked up of the others.
	NoticeCustodyStated NoticeCode = "custody-stated"
)

// NoticeCodes lists every code.
func NoticeCodes() []NoticeCode {
	return []NoticeCode{NoticePartnerIsFamily, NoticeSameName, NoticeCustodyStated}
}

// Notice is one thing to look at, with the persons whom it concerns.
type Notice struct {
	Code    NoticeCode
	Persons []family.PersonID
}

// Explain is May with everything that a person needs to understand it.
func Explain(f Facts, q Question) Explanation {
	e := Explanation{Decision: May(f, q)}
	e.Each = allowances(e.Cells, q)
	for _, c := range q.Categories {
		everybody := len(e.Each) > 0
		for _, each := range e.Each {
			everybody = everybody && slices.Contains(each.Categories, c)
		}
		if everybody {
			e.Meanwhile = append(e.Meanwhile, c)
		}
	}
	e.Options = options(&f, q, e.Cells)
	e.Notices = notices(&f, q)
	return e
}

func allowances(cells []Cell, q Question) []Allowance {
	var each []Allowance
	for _, id := range q.About {
		if slices.ContainsFunc(each, func(a Allowance) bool { return a.Person == id }) {
			continue
		}
		a := Allowance{Person: id}
		for _, c := range cells {
			if c.About == id && c.Allowed && !slices.Contains(a.Categories, c.Category) {
				a.Categories = append(a.Categories, c.Category)
			}
		}
		each = append(each, a)
	}
	return each
}

// options are the grounds that could carry one of the missing cells. A partner
// who gets nothing any more gets nothing on a ground either.
func options(f *Facts, q Question, cells []Cell) []GroundID {
	partner, ok := f.Family.Partner(q.Partner)
	if !ok || closedTo(&partner, f.On) != "" {
		return nil
	}
	var found []GroundID
	for i := range f.Grounds {
		g := &f.Grounds[i]
		could := g.InForce(f.On) && g.serves(partner.Kind) && slices.ContainsFunc(cells, func(c Cell) bool {
			return !c.Allowed && find(&f.Family, c.About) != nil && g.includes(c.Category) &&
				g.requirementMet(&f.Family, partner.ID, []family.PersonID{c.About}, f.On)
		})
		if could {
			found = append(found, g.ID)
		}
	}
	return found
}

func notices(f *Facts, q Question) []Notice {
	var found []Notice
	partner, _ := f.Family.Partner(q.Partner)
	if find(&f.Family, partner.Person) != nil {
		found = append(found, Notice{NoticePartnerIsFamily, []family.PersonID{partner.Person}})
	}
	found = append(found, sameNames(f, q)...)
	for i, id := range q.About {
		holders := statedHolders(f, id)
		if len(holders) > 0 && !slices.Contains(q.About[:i], id) {
			found = append(found, Notice{NoticeCustodyStated, append([]family.PersonID{id}, holders...)})
		}
	}
	return found
}

// concerned are the persons of the question and those who have a say.
func concerned(f *Facts, q Question) []family.PersonID {
	ids := slices.Clone(q.About)
	for _, id := range q.About {
		ids = append(ids, personsOf(requiredGivers(&f.Family, id, f.On).Givers)...)
	}
	return ids
}

// sameNames are the persons of the family who share a name with one who is
// concerned, each name once.
func sameNames(f *Facts, q Question) []Notice {
	called := make(map[string][]family.PersonID, len(f.Family.Persons))
	names := make(map[family.PersonID]string, len(f.Family.Persons))
	for i := range f.Family.Persons {
		p := &f.Family.Persons[i]
		name := plainName(p)
		called[name] = append(called[name], p.ID)
		if _, before := names[p.ID]; !before {
			names[p.ID] = name
		}
	}
	var found []Notice
	for _, id := range concerned(f, q) {
		name := names[id]
		if same := called[name]; name != "" && len(same) > 1 {
			found = append(found, Notice{NoticeSameName, same})
			delete(called, name)
		}
	}
	return found
}

// plainName is a name without capitals and needless spaces.
func plainName(p *family.Person) string {
	return strings.ToLower(strings.Join(strings.Fields(string(p.Name())), " "))
}

// statedHolders are those who have a say by custody that was not looked up.
func statedHolders(f *Facts, child family.PersonID) []family.PersonID {
	required := requiredGivers(&f.Family, child, f.On)
	var holders []family.PersonID
	for i := range f.Family.Custodies {
		c := &f.Family.Custodies[i]
		lookedUp := c.Basis == family.BasisRegister || c.Basis == family.BasisCourt
		if c.Child == child && c.Holder != child && !lookedUp && c.StateOn(f.On) == family.CustodyYes && required.Has(c.Holder) {
			holders = append(holders, c.Holder)
		}
	}
	return holders
}
