package consent_test

import (
	"slices"
	"testing"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

func TestS3WhoTookItBackIsNamedAndGoesBeforeTheNoOfAnother(t *testing.T) {
	f := child("2017-04-02")
	c := asked2("c", "2026-01-01", withdrawn(earlier(says("sanne", consent.CatGoals), 9), today), earlier(says("karim"), 5))
	if got := schoolAbout(f, c)(consent.CatGoals).Missing; got.Reason != consent.Withdrawn || !slices.Equal(got.By, []family.PersonID{"sanne", "karim"}) {
		t.Errorf("%+v", got)
	}
	c.From = today.AddDays(1)
	if s := c.Standing(f, today); s.State != consent.StateWithdrawn {
		t.Errorf("before its first day it is %s", s.State)
	}
}

func TestS9WhoseYesIsTooOldIsNamedAndThoseWhoseNoStandsByID(t *testing.T) {
	f := custody(child("2010-11-20"), "ruud", family.CustodyYes)
	c := asked2("c", "2026-06-01", earlier(says("kind", consent.CatGoals, consent.CatSchool), 10), earlier(says("sanne"), 10), earlier(says("ruud"), 10), earlier(says("karim"), 9))
	got := schoolAbout(f, c)(consent.CatSchool).Missing
	if got.Reason != consent.FormerNo || !slices.Equal(got.By, []family.PersonID{"karim", "ruud", "sanne"}) || len(got.Givers) != 1 || got.Givers[0].Person != "kind" {
		t.Errorf("%+v", got)
	}
	older := asked2("older", "2026-01-01", earlier(says("kind", consent.CatGoals, consent.CatSchool), 100))
	if cell := schoolAbout(f, older, c)(consent.CatSchool); cell.Allowed {
		t.Error("the yes of an older consent came back")
	}
}

func TestS9APartThatAFormerNoTookOutIsRefusedWhileAConditionWaits(t *testing.T) {
	both := []consent.Category{consent.CatGoals, consent.CatSchool}
	yes := earlier(says("kind", both...), 10)
	yes.Condition.Words = "eerst lezen"
	older := asked2("older", "2026-01-01", earlier(says("kind", both...), 100))
	c := asked2("c", "2026-06-01", yes, earlier(says("karim", consent.CatGoals), 10))
	cell := schoolAbout(child("2010-11-20"), older, c)
	if got := cell(consent.CatSchool); got.Allowed || got.Missing.Reason != consent.FormerNo {
		t.Errorf("what was taken out: %+v", got)
	}
	if got := cell(consent.CatGoals); !got.Allowed || got.Ground != "older" {
		t.Errorf("what waits: %+v", got)
	}
}
