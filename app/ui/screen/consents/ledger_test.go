package consents

import (
	"testing"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/screen/trial"
)

func TestAReasonThatIsNotKnownHereIsNeverAYes(t *testing.T) {
	c := cell{category: consent.CatSchool}
	c.lacks(consent.Facts{On: trial.Today}, consent.Missing{Category: consent.CatSchool, Reason: "made-later"})
	if c.allowed || c.mark != kit.MarkOpen {
		t.Errorf("it became mark %d, allowed %v", c.mark, c.allowed)
	}
	nobody := consent.Facts{On: trial.Today}
	cells := cellsOf(nobody, consent.May(nobody, consent.Question{Categories: consent.Categories()}).Cells)
	if len(cells) != len(consent.Categories()) {
		t.Fatalf("a question about nobody has %d cells", len(cells))
	}
	for _, c := range cells {
		if c.allowed || c.mark != kit.MarkOpen {
			t.Errorf("%s of a question about nobody became mark %d, allowed %v", c.category, c.mark, c.allowed)
		}
	}
}

func TestAPartnerThatIsGoneMayKnowNothing(t *testing.T) {
	d := trial.DeWit()
	d.Family.Partners[0].Dissolved = trial.Today
	for _, p := range d.Family.Persons {
		for _, c := range newLedger(d, nil, trial.Today).cells(p.ID, d.Family.Partners[0]) {
			if c.allowed || !c.gone {
				t.Errorf("%s of %s may still be known", c.category, p.ID)
			}
		}
	}
}

func TestEachCellSaysWhatTheRulesSayAndIsJudgedOnce(t *testing.T) {
	d := trial.DeWit()
	facts := consent.Facts{Family: d.Family, Consents: d.Consents, Uses: d.GroundUses, On: trial.Today}
	l := newLedger(d, nil, trial.Today)
	if len(l.judged) != 0 {
		t.Error("a pair was judged before anybody looked")
	}
	for _, p := range d.Family.Persons {
		for _, q := range d.Family.Partners {
			_, purpose := casework.ToPartnerOf(q)
			cells := l.cells(p.ID, q)
			for _, c := range cells {
				want := consent.May(facts, consent.Question{Partner: q.ID, Purpose: purpose, About: []family.PersonID{p.ID}, Categories: []consent.Category{c.category}}).Allowed
				if shows := c.mark == kit.MarkYes || c.mark == kit.MarkShield; c.allowed != want || shows != want {
					t.Errorf("%s about %s for %s: shown %v, the rules say %v", c.category, p.ID, q.ID, shows, want)
				}
			}
			if again := l.cells(p.ID, q); &again[0] != &cells[0] {
				t.Error("a pair was judged twice")
			}
		}
	}
}
