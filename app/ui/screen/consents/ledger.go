package consents

import (
	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// ledger is how every category stands in one state of a dossier. Each pair is
// judged when it is first looked at, and only once; who changes the dossier
// makes another ledger.
type ledger struct {
	family  family.Family
	grounds []consent.LegalGround
	today   family.Date
	asked   map[match][]consent.Consent
	uses    map[family.PartnerID][]consent.GroundUse
	judged  map[match][]cell
}

// match is one person and one partner.
type match struct {
	person  family.PersonID
	partner family.PartnerID
}

func newLedger(d consent.Dossier, grounds []consent.LegalGround, today family.Date) *ledger {
	l := &ledger{family: d.Family, grounds: grounds, today: today,
		asked: map[match][]consent.Consent{}, uses: map[family.PartnerID][]consent.GroundUse{}, judged: map[match][]cell{}}
	for _, c := range d.Consents {
		at := match{c.About, c.Partner}
		l.asked[at] = append(l.asked[at], c)
	}
	for _, u := range d.GroundUses {
		l.uses[u.Partner] = append(l.uses[u.Partner], u)
	}
	return l
}

// cells are all categories of a pair, in the order of consent.Categories.
func (l *ledger) cells(person family.PersonID, partner family.Partner) []cell {
	at := match{person, partner.ID}
	if known, ok := l.judged[at]; ok {
		return known
	}
	facts, q := l.question(person, partner)
	made := cellsOf(facts, consent.May(facts, q).Cells)
	l.judged[at] = made
	return made
}

// question is what there is to know about a pair: whether every category may
// be shared, and what that rests on.
func (l *ledger) question(person family.PersonID, partner family.Partner) (consent.Facts, consent.Question) {
	_, purpose := casework.ToPartnerOf(partner)
	facts := consent.Facts{Family: l.family, Consents: l.asked[match{person, partner.ID}], Uses: l.uses[partner.ID], Grounds: l.grounds, On: l.today}
	return facts, consent.Question{Partner: partner.ID, Purpose: purpose, About: []family.PersonID{person}, Categories: consent.Categories()}
}

// explain is one category of a pair, with what can be done about it; meanwhile
// is what of all categories may be known now.
func (l *ledger) explain(person family.PersonID, partner family.Partner, c consent.Category) (one consent.Explanation, meanwhile []consent.Category) {
	facts, q := l.question(person, partner)
	meanwhile = consent.Explain(facts, q).Meanwhile
	q.Categories = []consent.Category{c}
	return consent.Explain(facts, q), meanwhile
}

// gone tells whether a partner gets nothing any more, whatever was agreed.
func gone(p family.Partner, today family.Date) bool { return consent.Closed(p, today) != "" }
