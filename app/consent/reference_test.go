package consent_test

import (
	"slices"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// askedThing is one thing that the second definition is asked: may this category
// about this person go to this partner (or be asked from it) for this purpose.
type askedThing struct {
	partner   family.PartnerID
	person    family.PersonID
	category  consent.Category
	purpose   consent.Purpose
	direction consent.Direction
}

// mayOnPaper is M1 to M6 and M9.
func mayOnPaper(facts consent.Facts, q askedThing) bool {
	on := string(facts.On)
	if !partnerIsThere(facts.Family, q.partner, on) {
		return false // M9
	}
	if carriedByLaw(facts, q) {
		return true // M1
	}
	if q.category == consent.CatSafety {
		return false // M2
	}
	newest, says := "", saysWait // M3
	for _, c := range facts.Consents {
		if !bearsOn(c, q, on) {
			continue
		}
		switch said := wordOf(facts.Family, c, q.category, on); {
		case said == saysWait: // M3: decides nothing
		case says == saysWait || string(c.AskedOn) > newest:
			newest, says = string(c.AskedOn), said
		case string(c.AskedOn) == newest && said == saysNo:
			says = saysNo // M4
		}
	}
	return says == saysYes
}

// bearsOn is M3, M5 and M6: for this, not asked after today, in this direction.
func bearsOn(c consent.Consent, q askedThing, on string) bool {
	return c.Partner == q.partner && c.About == q.person && c.Purpose == q.purpose && slices.Contains(c.Asked, q.category) &&
		string(c.AskedOn) <= on && (c.Direction == q.direction || c.Direction == consent.Both)
}

// partnerIsThere is M9.
func partnerIsThere(f family.Family, id family.PartnerID, on string) bool {
	for _, p := range f.Partners {
		if p.ID == id {
			return !(p.Until != "" && string(p.Until) < on) && !(p.Dissolved != "" && string(p.Dissolved) <= on)
		}
	}
	return false
}

// carriedByLaw is L1 to L5.
func carriedByLaw(facts consent.Facts, q askedThing) bool {
	for _, u := range facts.Uses {
		for _, g := range facts.Grounds {
			if u.Ground == g.ID && u.Partner == q.partner && u.Purpose == q.purpose && slices.Contains(u.About, q.person) && slices.Contains(u.Categories, q.category) &&
				runs(g, u, string(facts.On)) && fits(facts.Family, g, q) && weighedWell(g, u) && familyKnows(u, string(facts.On)) && orderStands(facts.Family, g, u, string(facts.On)) {
				return true
			}
		}
	}
	return false
}

// runs is L1.
func runs(g consent.LegalGround, u consent.GroundUse, on string) bool {
	return g.On && inTerm(on, string(g.From), string(g.Until)) && inTerm(on, string(u.From), string(u.Until))
}

// fits is L2.
func fits(f family.Family, g consent.LegalGround, q askedThing) bool {
	kind := len(g.Kinds) == 0
	for _, p := range f.Partners {
		kind = kind || p.ID == q.partner && slices.Contains(g.Kinds, p.Kind)
	}
	return kind && (len(g.Categories) == 0 || slices.Contains(g.Categories, q.category))
}

// weighedWell is L3.
func weighedWell(g consent.LegalGround, u consent.GroundUse) bool {
	for _, question := range g.Questions {
		if u.Weighing[question] == "" {
			return false
		}
	}
	return u.Why != ""
}

// familyKnows is L4.
func familyKnows(u consent.GroundUse, on string) bool {
	return u.WhyNot != "" || u.Informed != "" && string(u.Informed) <= on
}

// orderStands is L5.
func orderStands(f family.Family, g consent.LegalGround, u consent.GroundUse, on string) bool {
	if !restsOnOrder(g) {
		return true
	}
	for _, child := range u.About {
		found := false
		for _, o := range f.Orders {
			found = found || o.Child == child && o.Partner == u.Partner && inTerm(on, string(o.From), string(o.Until))
		}
		if !found {
			return false
		}
	}
	return true
}

// restsOnOrder tells whether a ground rests on a supervision order.
func restsOnOrder(g consent.LegalGround) bool { return g.Requires == "supervision-order" }
