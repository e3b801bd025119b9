package consent_test

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// tighten says one more no, or lets one more answer be missing, and tells what.
func (p pen) tighten(d *dealt) string {
	if len(d.dossier.Consents) == 0 {
		return p.leaveOpen(d)
	}
	c := &d.dossier.Consents[p.even(len(d.dossier.Consents), "which")]
	givers := whoHasASay(d.dossier.Family, c.About, string(d.on)).who
	switch p.even(4, "tighten") {
	case 0:
		// A no to a renewal of later is no taking back of it.
		if len(givers) > 0 && !(string(c.From) > string(d.on)) {
			by := givers[p.even(len(givers), "who refuses")]
			c.Answers = append(c.Answers, consent.Answer{By: by, On: d.on})
			return fmt.Sprintf("%s refuses %s", by, c.ID)
		}
	case 1:
		if len(c.Answers) > 0 {
			a := &c.Answers[p.even(len(c.Answers), "who takes back")]
			if a.Withdrawn == "" {
				a.Withdrawn = max(a.On, d.on)
				return fmt.Sprintf("%s takes back %s", a.By, c.ID)
			}
		}
	case 2:
		if len(givers) > 0 {
			by := givers[p.even(len(givers), "who refuses a part")]
			if last, found := lastSaid(*c, by, string(d.on)); found && !last.tookBack && !last.before && !last.waits && len(last.allows) > 0 {
				c.Answers = append(c.Answers, consent.Answer{By: by, On: family.Date(last.day), Allowed: last.allows[1:]})
				return fmt.Sprintf("%s refuses a part of %s", by, c.ID)
			}
		}
	}
	return p.leaveOpen(d)
}

// leaveOpen lets somebody else have a say who has not answered, or lets it be
// unknown who has.
func (p pen) leaveOpen(d *dealt) string {
	f := &d.dossier.Family
	who := &f.Persons[p.even(len(f.Persons), "about whom")]
	switch p.even(4, "leave open") {
	case 3:
		known := whoHasASay(*f, who.ID, string(d.on))
		by := f.Persons[p.even(len(f.Persons), "who gets a say")].ID
		if len(known.gaps) > 0 || by == who.ID || custodyRecorded(*f, by, who.ID) {
			return "nothing changes"
		}
		f.Custodies = append(f.Custodies, family.Custody{Holder: by, Child: who.ID, State: family.CustodyYes})
		return string(by) + " has custody over " + string(who.ID)
	case 0:
		f.Custodies = append(f.Custodies, family.Custody{Holder: "new", Child: who.ID, State: family.CustodyYes})
		return "somebody new has custody over " + string(who.ID)
	case 1:
		f.Custodies = append(f.Custodies, family.Custody{Holder: "new", Child: who.ID, State: family.CustodyUnknown})
		return "custody over " + string(who.ID) + " is unknown"
	}
	who.Birth = ""
	return "the birth date of " + string(who.ID) + " is unknown"
}

func TestOneMoreNoNeverGivesMoreAway(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := deal(t)
		tight := d
		tight.dossier = d.dossier.Clone()
		what := pen{t: t, on: d.on}.tighten(&tight)
		before, after := d.facts(), tight.facts()
		everyQuestion(d, func(q askedThing) {
			if now := mayNow(after, q); now.Allowed && !mayNow(before, q).Allowed {
				t.Fatalf("%s, and now %+v is allowed on %v\n%s", what, q, now.Grounds, written(tight))
			}
		})
	})
}

// A birthday, or custody that ends, makes no yes count that is not younger than
// the no of who loses his say. What was asked later, and waited for somebody who
// has no say any more, is another matter.
func TestTheNextDayBringsNoYesAfterANo(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := deal(t)
		settled(&d)
		before, after := d.facts(), d.facts()
		after.On = d.on.AddDays(1)
		everyQuestion(d, func(q askedThing) {
			was := mayNow(before, q)
			if was.Allowed || was.Missing[0].Reason != consent.Refused && was.Missing[0].Reason != consent.Withdrawn && was.Missing[0].Reason != consent.FormerNo {
				return
			}
			if now := mayNow(after, q); now.Allowed && askedOf(d, consent.ID(now.Grounds[0])) <= askedOf(d, was.Missing[0].Consent) {
				t.Fatalf("%+v was %s, and the next day it is allowed on %v\n%s", q, was.Missing[0].Reason, now.Grounds, written(d))
			}
		})
	})
}

func askedOf(d dealt, id consent.ID) family.Date {
	c, _ := d.dossier.Consent(id)
	return c.AskedOn
}

// settled takes away what has a day of its own after today, and lets all have
// answered on one day, on which they had a say, so that no yes is younger than
// a no (S9).
func settled(d *dealt) {
	for i := range d.dossier.Consents {
		c := &d.dossier.Consents[i]
		c.From = ""
		c.AskedOn = min(c.AskedOn, d.on)
		for j := range c.Answers {
			a := &c.Answers[j]
			a.On, a.Condition = d.on.AddDays(-10), consent.Condition{}
			if a.Withdrawn != "" {
				a.Withdrawn = a.On
			}
		}
		for j := range c.Reopened {
			c.Reopened[j].On = min(c.Reopened[j].On, d.on)
		}
	}
	d.dossier.GroundUses = nil
	f := &d.dossier.Family
	for i := range f.Custodies {
		f.Custodies[i].From = ""
	}
	for i := range f.Representations {
		f.Representations[i].From = ""
	}
	for i := range f.Persons {
		if judged := f.Persons[i].Incapacity; judged != nil {
			judged.On = ""
		}
	}
}

func TestTheOrderOfRecordingPlaysNoPart(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := deal(t)
		mixed := d
		mixed.dossier = d.dossier.Clone()
		p := pen{t: t, on: d.on}
		f := &mixed.dossier.Family
		shuffled(p, f.Persons)
		shuffled(p, f.Custodies)
		shuffled(p, f.Relations)
		shuffled(p, f.Representations)
		shuffled(p, f.Orders)
		shuffled(p, f.Partners)
		shuffled(p, mixed.dossier.Consents)
		shuffled(p, mixed.dossier.GroundUses)
		shuffled(p, mixed.dossier.Plan.Goals)
		before, after := d.facts(), mixed.facts()
		everyQuestion(d, func(q askedThing) {
			was, now := mayNow(before, q), mayNow(after, q)
			if was.Allowed != now.Allowed || len(was.Missing) != len(now.Missing) || len(was.Missing) > 0 && was.Missing[0].Reason != now.Missing[0].Reason {
				t.Fatalf("%+v: %+v, in another order %+v\n%s", q, was, now, written(d))
			}
		})
	})
}

func shuffled[T any](p pen, list []T) {
	for i := range list {
		j := i + p.even(len(list)-i, "shuffle")
		list[i], list[j] = list[j], list[i]
	}
}

func TestASliceHoldsWhatTheRulesAllowAndNothingElse(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := deal(t)
		kind, partner := consent.ToPartner, draws[family.PartnerID](pen{t: t}, "to", "school", "school", "ggz", "gi", "vt", "town")
		if partner == "town" {
			kind = consent.ToMunicipality
		}
		r := d.request(kind, partner)
		want := itemsOnPaper(d.dossier, r)
		slice, _, err := consent.Preview(d.dossier, r)
		if err != nil {
			if !partnerIsThere(d.dossier.Family, partner, string(d.on)) {
				return // M9
			}
			t.Fatal(err)
		}
		got := seenIn(slice)
		for name := range got {
			if !want[name] {
				t.Errorf("%s sees %s\n%s", partner, name, written(d))
			}
		}
		for name := range want {
			if !got[name] {
				t.Errorf("%s may see %s and does not\n%s", partner, name, written(d))
			}
		}
		made, err := consent.Disclose(d.dossier, r)
		if err == nil && written(made.Slice()) != written(slice) {
			t.Error("what is disclosed is not what was previewed")
		}
	})
}
