package main

import (
	"testing"
	"time"

	"keukentafel/app/casework"
	"keukentafel/app/family"
)

// colleagues are two coordinators with one mailbox, who know each other; the
// first has families with a plan.
func colleagues(t *testing.T) (marieke, fatma *shell) {
	t.Helper()
	marieke, fatma = person(t, "Marieke", "coordinator"), person(t, "Fatma", "coordinator")
	mailbox := t.TempDir()
	for _, who := range []*shell{marieke, fatma} {
		who.done("mailbox", "set", mailbox)
	}
	marieke.knows(fatma, "--kind", "team")
	fatma.knows(marieke, "--kind", "team")
	marieke.done("demo", "--families", "1")
	return marieke, fatma
}

// goRound lets the first send, and the second receive.
func goRound(who ...*shell) {
	for _, s := range who {
		s.Helper()
		s.done("sync")
	}
}

func (s *shell) offers(family string) {
	s.Helper()
	s.done("handover", "offer", family, "--to", "Fatma", "--informed", time.Now().Format("02-01-2006"), "--told", "Sanne", "--how", "talk")
}

func (s *shell) offered(want casework.OfferState) string {
	s.Helper()
	list := reads[[]offerLine](s, "handover", "list")
	if len(list) != 1 || list[0].State != want {
		s.Fatalf("the offers: %+v, want one that is %q", list, want)
	}
	return list[0].ID
}

func TestAPenThatDoesNotMoveIsRefusedByCommand(t *testing.T) {
	marieke, fatma := colleagues(t)
	tomorrow := time.Now().AddDate(0, 0, 2).Format("02-01-2006")
	for _, args := range [][]string{
		{"handover", "again", "De Wit"}, {"handover", "talked", "De Wit"}, {"handover", "withdraw", "De Wit"}, {"handover", "take", "niets", "--why", "zomaar"},
		{"handover", "dismiss", "niets"}, {"handover", "refuse", "niets"}, {"handover", "accept", "niets"},
	} {
		marieke.refused(exitRefused, "geen overdracht", args...)
	}
	marieke.refused(exitUsage, "--how", "handover", "offer", "De Wit", "--to", "Fatma", "--informed", "1-1-2026", "--how", "duif")
	marieke.refused(exitRefused, "moet nog komen", "handover", "offer", "De Wit", "--to", "Fatma", "--informed", tomorrow)
	marieke.refused(exitRefused, "visitekaart", "handover", "offer", "De Wit", "--to", "Niemand", "--informed", "1-1-2026")
	marieke.refused(exitRefused, "niet stilgezet", "pen", "keep", "De Wit", "--why", "zomaar")
	marieke.refused(exitRefused, "niet stilgezet", "pen", "follow", "De Wit", "--why", "zomaar")
	marieke.refused(exitRefused, "waarom", "pen", "keep", "De Wit")
	if list := reads[[]gapLine](marieke, "handover", "check", "De Wit"); !blocks(list) {
		t.Errorf("a plan that was not adopted: %+v", list)
	}
	marieke.done("handover", "check", "De Wit")
	if list := reads[[]offerLine](fatma, "handover", "list"); len(list) != 0 {
		t.Errorf("%d offers", len(list))
	}
}

func blocks(list []gapLine) bool {
	for _, g := range list {
		if g.Weight == casework.GapBlocks {
			return true
		}
	}
	return false
}

func TestAPenMovesByCommandAlsoWithoutItsGiver(t *testing.T) {
	marieke, fatma := colleagues(t)
	marieke.offers("De Wit")
	marieke.refused(exitRefused, "", "plan", "set", "De Wit", "review", "--on", "24-12-2199")
	goRound(marieke, fatma)
	id := fatma.offered(casework.OfferWaits)
	fatma.refused(exitRefused, "Zeg eerst ja", "handover", "take", id, "--why", "Marieke is weg")
	fatma.refused(exitRefused, "Zeg eerst ja", "handover", "again", id)
	fatma.refused(exitUsage, "reden", "handover", "refuse", id, "--reason", "zomaar")
	fatma.done("handover", "refuse", id, "--reason", "talk-first")
	goRound(fatma, marieke)
	marieke.refused(exitRefused, "geen overdracht", "handover", "again", "De Wit")

	marieke.offers("De Wit")
	marieke.done("handover", "again", "De Wit")
	goRound(marieke, fatma)
	id = fatma.offered(casework.OfferWaits)
	fatma.done("handover", "accept", id)
	fatma.refused(exitRefused, "U zei al ja", "handover", "accept", id)
	fatma.refused(exitRefused, "U zei al ja", "handover", "refuse", id)
	fatma.done("handover", "again", id)
	fatma.refused(exitRefused, "waarom", "handover", "take", id)
	fatma.done("handover", "take", id, "--why", "de laptop van Marieke is weg")
	fatma.refused(exitRefused, "moet nog komen", "handover", "talked", "De Wit", "--on", "24-12-2199")
	fatma.done("handover", "talked", "De Wit")
	fatma.done("plan", "set", "De Wit", "review", "--on", "24-12-2199")
	goRound(fatma, marieke)
	marieke.refused(exitRefused, "", "plan", "set", "De Wit", "review", "--on", "24-12-2199")
	marieke.done("handover", "talked", "De Wit", "--on", time.Now().Format("02-01-2006"))
	if list := reads[[]casework.Header](marieke, "family", "list"); list[0].Pen != family.PenElsewhere && list[1].Pen != family.PenElsewhere {
		t.Errorf("Marieke still has the pen: %+v", list)
	}
}

func TestAnOfferThatIsOffIsClearedAway(t *testing.T) {
	marieke, fatma := colleagues(t)
	marieke.offers("De Wit")
	goRound(marieke, fatma)
	id := fatma.offered(casework.OfferWaits)
	fatma.refused(exitRefused, "geen overdracht", "handover", "dismiss", id)
	marieke.done("handover", "withdraw", "De Wit")
	goRound(marieke, fatma)
	fatma.offered(casework.OfferOff)
	fatma.refused(exitRefused, "geen overdracht", "handover", "accept", id)
	fatma.done("handover", "dismiss", id)
	if list := reads[[]offerLine](fatma, "handover", "list"); len(list) != 0 {
		t.Errorf("%d offers", len(list))
	}
	marieke.done("plan", "set", "De Wit", "review", "--on", "24-12-2199")
}

// Both wrote: Fatma took the pen while Marieke had taken her offer back.
func TestTwoPensAreFrozenUntilAPersonChoosesByCommand(t *testing.T) {
	marieke, fatma := colleagues(t)
	marieke.offers("De Wit")
	goRound(marieke, fatma)
	id := fatma.offered(casework.OfferWaits)
	fatma.done("handover", "accept", id)
	fatma.done("handover", "take", id, "--why", "Marieke neemt niet op")
	marieke.done("handover", "withdraw", "De Wit")
	marieke.done("plan", "set", "De Wit", "review", "--on", "24-12-2199")
	goRound(fatma, marieke, fatma)
	for _, s := range []*shell{marieke, fatma} {
		s.refused(exitRefused, "stilgezet", "plan", "set", "De Wit", "review", "--on", "25-12-2199")
		s.refused(exitRefused, "waarom", "pen", "keep", "De Wit")
		s.refused(exitRefused, "waarom", "pen", "follow", "De Wit")
	}
	marieke.done("pen", "follow", "De Wit", "--why", "gebeld: Fatma gaat verder")
	fatma.done("pen", "keep", "De Wit", "--why", "gebeld")
	goRound(marieke, fatma, marieke)
	fatma.done("plan", "set", "De Wit", "review", "--on", "25-12-2199")
	marieke.refused(exitRefused, "", "plan", "set", "De Wit", "review", "--on", "25-12-2199")
	marieke.refused(exitRefused, "niet stilgezet", "pen", "keep", "De Wit", "--why", "toch ik")
}
