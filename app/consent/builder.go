package consent

import (
	"slices"

	"keukentafel/app/family"
)

// judge decides whether one item may go to the recipient.
type judge func(item) Decision

// item is one piece of the plan, as the judge needs to see it.
type item struct {
	name       Item
	about      []family.PersonID
	categories []Category
	chosen     bool // free text: was it chosen for this recipient
	freeText   bool
}

// builder makes one slice. It copies an item only after the judge allowed it.
type builder struct {
	request    Request
	facts      Facts
	plan       family.Plan
	judge      judge
	scale      *scale // of the partner
	own        bool   // the family's or a person's own copy
	inside     bool   // ... and the reader sits at the table
	slice      Slice
	present    map[family.PersonID]bool
	contact    map[family.PersonID]bool
	grounds    []ItemGround
	withheld   []Withheld
	categories []Category
}

func newBuilder(d Dossier, r Request) (*builder, error) {
	b := &builder{request: r, present: map[family.PersonID]bool{}, contact: map[family.PersonID]bool{}}
	fam, plan, version := d.Family, d.Plan, family.Version{}
	if r.Version > 0 {
		v, ok := d.Version(r.Version)
		if !ok {
			return nil, ErrNotAdopted
		}
		fam, plan, version = v.Family, v.Plan, v
	}
	b.plan = plan
	// What is shared is the adopted plan; who must consent, and who may be
	// told, is judged on today's persons and custody.
	b.facts = Facts{Family: d.Family, Consents: consentsFor(d.Consents, r), Uses: d.GroundUses, Grounds: r.Grounds, On: r.On}
	b.scale = weigh(&b.facts, Question{Partner: r.Recipient.Partner, Purpose: r.Purpose})
	b.judge = b.judgePartner
	if r.Recipient.Kind == ToHousehold || r.Recipient.Kind == ToPerson {
		b.judge, b.own = b.judgeOwn, true
		b.inside = b.readsAtTheTable()
	}
	b.slice = Slice{Disclosure: r.ID, Recipient: r.Recipient, Purpose: r.Purpose, On: r.On, Version: numberFor(d, r, version.Number), AdoptedOn: version.AdoptedOn}
	b.slice.Family.ID, b.slice.History = fam.ID, historyFor(d, r)
	b.slice.Plan.State = plan.State
	return b, nil
}

// consentsFor are the consents that can matter to the request: a family with
// many partners has hundreds. In an own copy they only tell who may know what.
func consentsFor(all []Consent, r Request) []Consent {
	if r.Recipient.Kind == ToHousehold || r.Recipient.Kind == ToPerson {
		return all
	}
	var found []Consent
	for i := range all {
		if all[i].Partner == r.Recipient.Partner && all[i].Purpose == r.Purpose {
			found = append(found, all[i])
		}
	}
	return found
}

// judgePartner: consent or a legal ground for every category and person, and
// free text only when it was chosen for this partner.
func (b *builder) judgePartner(it item) Decision {
	decision := b.scale.may(it.about, it.categories)
	if it.freeText && !it.chosen {
		decision.Allowed, decision.Grounds = false, nil
		decision.Missing = []Missing{{Reason: NotChosen}}
	}
	return decision
}

// allow judges an item and keeps the books: grounds, or the reason why not.
func (b *builder) allow(it item) bool {
	it.about = b.aboutOr(it.about)
	decision := b.judge(it)
	if !decision.Allowed {
		b.withheld = append(b.withheld, Withheld{Item: it.name, Missing: decision.Missing})
		return false
	}
	b.grounds = append(b.grounds, ItemGround{Item: it.name, Grounds: decision.Grounds})
	for _, c := range it.categories {
		if !slices.Contains(b.categories, c) {
			b.categories = append(b.categories, c)
		}
	}
	for _, id := range it.about {
		b.present[id] = true
	}
	return true
}

// aboutOr is whom an item is about: the named persons, or else everybody who
// lives in the household on the day (M7).
func (b *builder) aboutOr(named []family.PersonID) []family.PersonID {
	if len(named) > 0 {
		return named
	}
	return b.facts.Family.CoreOn(b.request.On)
}

// withhold leaves out what is not judged by itself.
func (b *builder) withhold(name Item, why Reason) {
	b.withheld = append(b.withheld, Withheld{Item: name, Missing: []Missing{{Reason: why}}})
}

func (b *builder) build() {
	b.persons()
	b.statements()
	b.goals()
	b.marks()
	b.safety()
	b.evaluations()
	b.frame()
	b.family()
	b.sharing()
	slices.Sort(b.categories)
	b.slice.Categories = slices.Clone(b.categories)
}

// shared counts the items that may be shared.
func (b *builder) shared() int { return len(b.grounds) }

// pending collects whose answers are missing for what was asked for this
// recipient. A consent that a newer one settled, or a renewal of what still
// runs, keeps nothing waiting.
func (b *builder) pending() []Missing {
	var found []Missing
	if b.own {
		return nil
	}
	for _, c := range b.scale.consents {
		for _, v := range b.scale.about(c.About).verdicts {
			if v.consent == c && v.standing.State.Open() && b.decides(c) {
				found = append(found, v.missing(""))
			}
		}
	}
	return found
}

// decides tells whether it is this consent that stands in the way of
// something it asked for.
func (b *builder) decides(c *Consent) bool {
	d := b.scale.may([]family.PersonID{c.About}, c.Asked)
	return slices.ContainsFunc(d.Missing, func(m Missing) bool { return m.Consent == c.ID })
}

func (b *builder) disclosure() Disclosure {
	record := Record{ID: b.request.ID, At: b.request.At, Recipient: b.request.Recipient, Purpose: b.request.Purpose,
		Version: b.request.Version, Categories: slices.Clone(b.categories), Items: len(b.grounds)}
	for _, g := range b.grounds {
		for _, id := range g.Grounds {
			if !slices.Contains(record.Grounds, id) {
				record.Grounds = append(record.Grounds, id)
			}
		}
	}
	for _, p := range b.slice.Family.Persons {
		record.About = append(record.About, p.ID)
	}
	return enclose(made{record: record, family: b.facts.Family.ID, slice: b.slice.Clone(), grounds: b.grounds, withheld: b.withheld, anchor: b.anchor()})
}
