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
	_, purpose := casework.ToPartnerOf(partner)
	facts := consent.Facts{Family: l.family, Consents: l.asked[at], Uses: l.uses[partner.ID], Grounds: l.grounds, On: l.today}
	q := consent.Question{Partner: partner.ID, Purpose: purpose, About: []family.PersonID{person}}
	made := make([]cell, 0, len(consent.Categories()))
	for _, c := range consent.Categories() {
		if gone(partner, l.today) {
			made = append(made, cell{category: c, gone: true})
			continue
		}
		made = append(made, decide(facts, q, c))
	}
	l.judged[at] = made
	return made
}

// gone tells whether a partner gets nothing any more, whatever was agreed.
func gone(p family.Partner, today family.Date) bool {
	return p.Until.Before(today) || p.Gone(today)
}
