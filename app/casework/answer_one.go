package casework

import (
	"context"
	"slices"

	"keukentafel/app/audit"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// One is one word about one category: what somebody says to sharing that
// alone, about one person, with one partner.
type One struct {
	About    family.PersonID
	Partner  family.PartnerID
	Category consent.Category
	By       family.PersonID
	Yes      bool
}

// Spoken is what AnswerOne recorded, so that it can be taken back in the same
// sitting. It is empty when the same had been said before.
type Spoken struct {
	by    family.PersonID
	parts []spoken
}

// spoken is one answer that was recorded.
type spoken struct {
	consent consent.ID
	made    bool // the question was made with the answer
	had     bool // there was an answer before, and this is it
	before  consent.Answer
	answers int // how many there were then
}

// Changed tells whether anything was recorded.
func (s Spoken) Changed() bool { return len(s.parts) > 0 }

// AnswerOne records a yes or a no to exactly one category; what the giver said
// about the rest stays as it was. A no goes to every question that still
// carries a yes of this giver to the category, so that it works at once, and
// needs no pen, for taking back is as easy as giving (AVG art. 7(3)). When
// there is no question that it can be added to without answering more than was
// said, a question about this category alone is asked and answered.
func (d *Desk) AnswerOne(ctx context.Context, id family.FamilyID, o One) (Spoken, error) {
	me, err := d.Profile(ctx)
	if err != nil {
		return Spoken{}, err
	}
	known, err := d.Vault.Load(ctx, id)
	if err != nil {
		return Spoken{}, err
	}
	policy, err := d.Policy(ctx)
	if err != nil {
		return Spoken{}, err
	}
	own := consent.Consent{ID: consent.ID(d.NewID()), RecordedBy: me.Name, From: d.Today(), Until: d.Today().AddMonths(policy.ConsentTerm), Direction: consent.Give}
	plan, err := d.planOne(known, o, own)
	if err != nil {
		return Spoken{}, d.refusedOne(ctx, id, o, err)
	}
	if len(plan) == 0 {
		return Spoken{}, nil
	}
	m := mark{event: audit.ConsentAnswer, object: string(plan[0].consent), about: []family.PersonID{o.By}, partner: o.Partner}
	said := Spoken{by: o.By}
	var effect Withdrawn
	err = d.changeIn(ctx, id, m, func(tx Tx, dossier *consent.Dossier) error {
		if o.Yes && !dossier.Pen.Writable() {
			return ErrNoPen
		}
		steps, err := d.planOne(*dossier, o, own)
		if err != nil {
			return err
		}
		for _, s := range steps {
			brought, err := d.speak(tx, dossier, o, own, s)
			if err != nil {
				return err
			}
			effect.add(brought)
		}
		said.parts = steps
		return nil
	})
	if err != nil {
		return Spoken{}, err
	}
	return said, d.logEffect(ctx, id, effect)
}

// refusedOne refuses the way every change is refused, in the log too.
func (d *Desk) refusedOne(ctx context.Context, id family.FamilyID, o One, refusal error) error {
	m := mark{event: audit.ConsentAnswer, about: []family.PersonID{o.By}, partner: o.Partner}
	return d.change(ctx, id, m, func(*consent.Dossier) error { return refusal })
}

// planOne decides which questions get the answer, without changing anything.
func (d *Desk) planOne(dossier consent.Dossier, o One, own consent.Consent) ([]spoken, error) {
	partner, ok := dossier.Family.Partner(o.Partner)
	switch {
	case !ok:
		return nil, family.ErrUnknownPartner
	case !slices.Contains(consent.Categories(), o.Category):
		return nil, ErrNoCategories
	case dossier.Family.CheckPersons(o.About) != nil || o.About == "":
		return nil, family.ErrUnknownPerson
	case !consent.RequiredGivers(dossier.Family, o.About, d.Today()).Has(o.By):
		return nil, ErrNotAGiver
	}
	_, purpose := ToPartnerOf(partner)
	q := questions{one: o, purpose: purpose, today: d.Today(), asked: dossier.Consents}
	found, done := q.denied()
	if o.Yes {
		found, done = q.allowed()
	}
	if len(found) == 0 && !done {
		found = []spoken{{consent: own.ID, made: true}}
	}
	return found, nil
}

// speak records one step of a plan.
func (d *Desk) speak(tx Tx, dossier *consent.Dossier, o One, own consent.Consent, s spoken) (Withdrawn, error) {
	if s.made {
		partner, _ := dossier.Family.Partner(o.Partner)
		_, own.Purpose = ToPartnerOf(partner)
		own.About, own.Partner, own.Asked, own.AskedOn = o.About, o.Partner, []consent.Category{o.Category}, d.Today()
		dossier.Consents = append(dossier.Consents, own)
	}
	c, _ := dossier.Consent(s.consent)
	a := consent.Answer{By: o.By, How: consent.Oral}
	if s.had && !s.before.Withdrawn.Known() {
		a = s.before
	}
	a.On, a.Allowed = d.Today(), without(a.Allowed, o.Category)
	if o.Yes {
		a.Allowed, a.How = inOrder(append(a.Allowed, o.Category)), consent.Oral
	}
	for _, g := range consent.RequiredGivers(dossier.Family, c.About, a.On).Givers {
		if g.Person == o.By {
			a.Capacity = g.Capacity
		}
	}
	before, _ := c.AnswerOf(o.By)
	a.On = saidOn(before, a.On)
	c.Answers = append(c.Answers, a)
	return d.answered(tx, dossier, *c, before, a)
}

func without(list []consent.Category, c consent.Category) []consent.Category {
	return slices.DeleteFunc(slices.Clone(list), func(x consent.Category) bool { return x == c })
}

func inOrder(list []consent.Category) []consent.Category {
	return slices.DeleteFunc(consent.Categories(), func(x consent.Category) bool { return !slices.Contains(list, x) })
}
