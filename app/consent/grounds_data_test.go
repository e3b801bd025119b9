package consent_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// carried tells whether a fully weighed use of a shipped ground carries safety
// about Daan to a partner on a day.
func carried(g consent.LegalGround, partner family.PartnerID, on family.Date) bool {
	u := weighed(g.ID, partner, "daan", consent.CatInvolvement)
	u.From, u.Informed, u.Weighing = "", on, map[string]family.Text{}
	for _, q := range g.Questions {
		u.Weighing[q] = "gewogen"
	}
	f := deWitFamily()
	for _, about := range u.About { // for a ground that rests on an order
		f.PutOrder(family.Order{Child: about, Partner: partner})
	}
	facts := consent.Facts{Family: f, Uses: []consent.GroundUse{u}, Grounds: []consent.LegalGround{g}, On: on}
	return consent.May(facts, consent.Question{Partner: partner, Purpose: u.Purpose, About: u.About, Categories: u.Categories}).Allowed
}

func TestAGroundThatIsOffCarriesNothingOnAnyDay(t *testing.T) {
	off := 0
	for id, g := range shipped(t) {
		if g.On {
			continue
		}
		off++
		g.Kinds = nil
		for _, on := range []family.Date{"2020-01-01", today, "2026-12-31", "2027-01-01", "2099-12-31"} {
			if g.State(on) != consent.GroundOff || carried(g, "vt", on) {
				t.Errorf("%s carries something on %s", id, on)
			}
			if g.On = true; g.InForce(on) && !carried(g, "vt", on) {
				t.Errorf("%s would not carry anything on %s when it were on: the test proves nothing", id, on)
			}
			g.On = false
		}
	}
	if off != 5 {
		t.Errorf("%d grounds are off", off)
	}
}

func TestL8AGroundStopsOnTheDayAfterItsLastAndNothingTakesItsPlace(t *testing.T) {
	ended := 0
	for id, g := range shipped(t) {
		if g.Until != "2026-12-31" || !g.On {
			continue
		}
		ended++
		kinds := g.Kinds
		g.Kinds = nil
		if !carried(g, "vt", "2026-12-31") || carried(g, "vt", "2027-01-01") || g.State("2027-01-01") != consent.GroundEnded {
			t.Errorf("%s does not stop after its last day", id)
		}
		for other, g := range shipped(t) {
			if other != "conflict-of-duties" && g.InForce("2027-01-01") && len(g.Kinds) > 0 && slices.Contains(kinds, g.Kinds[0]) {
				t.Errorf("%s takes the place of %s by itself", other, id)
			}
		}
	}
	if ended != 2 {
		t.Errorf("%d grounds end with 2026", ended)
	}
	for id, g := range shipped(t) {
		if strings.HasPrefix(string(id), "jeugdwet-7.3.11") && !strings.HasSuffix(string(id), "-2027") && g.Until != "2026-12-31" {
			t.Errorf("%s goes on after the announced change", id)
		}
	}
}

func TestAGroundThatBeginsLaterIsNotInForceYet(t *testing.T) {
	g := shipped(t)["jeugdwet-7.3.11-helpers-2027"]
	g.On = true
	if g.State("2026-12-31") != consent.GroundUpcoming || g.State("2027-01-01") != consent.GroundInForce {
		t.Error("it does not begin on its first day")
	}
}

func TestTheFamilyIsToldUnlessTheGroundSaysOtherwise(t *testing.T) {
	g := consent.LegalGround{ID: "g", On: true}
	u := consent.GroundUse{Ground: "g", Why: "daarom"}
	for inform, want := range map[consent.Informing]error{"": consent.ErrNotInformed, consent.InformAsked: consent.ErrNotInformed, consent.InformNotAsked: nil} {
		g.Inform = inform
		if err := consent.CheckUse(u, []consent.LegalGround{g}, family.Family{}, today); !errors.Is(err, want) {
			t.Errorf("%q: %v", inform, err)
		}
	}
	for id, g := range shipped(t) {
		if g.Inform != consent.InformAsked {
			t.Errorf("%s keeps the family in the dark", id)
		}
	}
}

// What nobody read may not count.
func TestAGroundOfWhichTheTextWasNotReadIsOff(t *testing.T) {
	for id, g := range shipped(t) {
		if !g.Read.Known() && (g.On || !g.Unverified) {
			t.Errorf("%s is on, and nobody read it", id)
		}
		if g.Explanation["nl"] == "" || g.Explanation["en"] == "" {
			t.Errorf("%s is not explained", id)
		}
	}
}

// Who must consent under 7.3.11 (2)(b) is a giver: a ground for the givers
// themselves would let a parent who said nothing carry what needs his yes.
func TestL9WhoMustConsentIsNoGroundAndNoPartner(t *testing.T) {
	for id, g := range shipped(t) {
		if strings.Contains(g.Source, "7.3.11 lid 2") && !strings.Contains(g.Source, "onder a") {
			t.Errorf("%s rests on another part of 7.3.11 (2)", id)
		}
	}
	f := deWitFamily()
	for _, holder := range []family.PartnerID{"sanne", "karim"} {
		u := consent.GroundUse{Ground: "any", Partner: holder, About: []family.PersonID{"daan"}, Categories: goals, Purpose: consent.PurposeCooperate, Why: "ouder", Informed: today}
		got := consent.May(consent.Facts{Family: f, Uses: []consent.GroundUse{u}, Grounds: []consent.LegalGround{{ID: "any", On: true}}, On: today},
			consent.Question{Partner: holder, Purpose: consent.PurposeCooperate, About: u.About, Categories: goals})
		if got.Allowed {
			t.Errorf("%s, who must consent, is taken for a partner", holder)
		}
	}
}
