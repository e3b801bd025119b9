package postbox_test

import (
	"strings"
	"testing"
	"time"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
	"keukentafel/app/ui/screen/trial"
)

// troubled is a mailbox with one of everything that can be the matter.
func troubled() *mail {
	return &mail{folder: "/post", inbox: casework.Inbox{
		Senders: []casework.InboxSender{
			{Mailbox: "box", Card: joost, Missing: []int64{41}, Asked: now, Parked: []casework.Parked{{Number: 42, Why: casework.ParkedGap, For: 41}, {Number: 43, Why: casework.ParkedBehind, For: 42}},
				Quarantined: []casework.Quarantined{{Name: "one", Number: 39, Reason: casework.SetApartAltered, When: now}}},
			{Mailbox: "other", Parked: []casework.Parked{{Number: 1, Why: casework.ParkedUnknown}}}},
		Alarms: []casework.Alarm{{ID: "fork", From: joost, Number: 40, Applied: true, When: now}}}}
}

func TestNothingThatWaitsIsSaidSo(t *testing.T) {
	v := open(t, &mail{folder: "/post"})
	press(v, "Wacht")
	if !v.Has("Er wacht niets") {
		t.Error("it does not say that nothing waits")
	}
	press(v, "Geschiedenis")
	if !v.Has("Niets gevonden") {
		t.Error("it does not say that there is no history")
	}
}

func TestAMessageThatIsMissingIsNamedAndNoLongerWaitedForWhenSomebodySaysSo(t *testing.T) {
	v := open(t, troubled())
	press(v, "Wacht")
	for _, words := range []string{"Bericht 41 van Joost Brandsma, Het Kompas ontbreekt.", "We hebben er op", "2 latere berichten wachten erop", "een onbekende afzender", "De visitekaart van de afzender ontbreekt"} {
		if !v.Has(words) {
			t.Errorf("it does not say %q in\n%s", words, v.Texts())
		}
	}
	v.Press("Niet langer wachten")
	if len(v.asked) != 0 {
		t.Fatal("it did not ask first")
	}
	v.Press("Niet langer wachten")
	if strings.Join(v.asked, ", ") != "skip box" {
		t.Errorf("asked %v", v.asked)
	}
	v.Press("Naar Partners")
	if len(v.Went) != 1 || v.Went[0].Name != route.Partners {
		t.Errorf("went to %v", v.Went)
	}
}

func TestAForkIsAnAlarmUntilSomebodySaysWhatItWas(t *testing.T) {
	v := open(t, troubled())
	if !v.Has("Twee verschillende berichten van Joost Brandsma, Het Kompas hebben nummer 40.") || !v.Has("het tweede is apart gezet") {
		t.Fatal("there is no alarm")
	}
	v.Press("Ik heb gebeld")
	v.Press("Vastleggen")
	if len(v.asked) != 0 {
		t.Fatal("it was recorded without a choice")
	}
	trial.Find(v.Stage, func(*kit.Cards) bool { return true }).SetSelected("stolen")
	v.Press("Vastleggen")
	if strings.Join(v.asked, ", ") != "settle fork stolen" {
		t.Errorf("asked %v", v.asked)
	}
}

func TestWhatWasSetApartSaysWhyAndWhatToDo(t *testing.T) {
	v := open(t, troubled())
	v.Press("Bericht 39 van Joost")
	if !v.Has("veranderd nadat het werd verzegeld") || !v.Has("Bel Joost Brandsma, Het Kompas en vraag of dit klopt") {
		t.Errorf("it shows\n%s", v.Texts())
	}
}

func TestWhatWaitsForTheSameThingIsToldOnce(t *testing.T) {
	m := &mail{folder: "/post", counts: casework.OutboxCounts{Queued: 9}}
	for _, id := range []string{"a", "b", "c", "d", "e", "f", "g"} {
		m.outbox = append(m.outbox, late(id, "full", time.Hour))
	}
	m.outbox = append(m.outbox, out(casework.LetterShare, joost, consent.ReceiptSent, ""), out(casework.LetterDecision, joost, consent.ReceiptQueued, ""))
	v := open(t, m)
	press(v, "Wacht")
	text := v.Texts()
	if strings.Count(text, "Vraag de beheerder om ruimte") != 1 || !strings.Contains(text, "7 berichten") || !strings.Contains(text, "Nog 2, in Uit") {
		t.Errorf("it shows\n%s", text)
	}
	for _, words := range []string{"Wacht op het postvak", "Wacht op de volgende ronde", "Wacht op de ontvanger"} {
		if !strings.Contains(text, words) {
			t.Errorf("it does not say %q", words)
		}
	}
	v.Press("Nog 2, in Uit")
	if !v.Has("Versturen pauzeren") {
		t.Error("it does not lead to all of them")
	}
}

func TestTheHistoryIsPerFamilyAndCanBeSearched(t *testing.T) {
	mine := out(casework.LetterDecision, joost, consent.ReceiptImported, "")
	mine.Family = "dewit"
	other := out(casework.LetterShare, marieke, consent.ReceiptRejected, "unexpected")
	other.Family = "jansen"
	m := &mail{folder: "/post", outbox: []casework.Outgoing{mine, other},
		came: []casework.Came{{At: now, Kind: casework.LetterContribution, Family: "dewit", From: joost, Object: "seen"}}}
	v := open(t, m)
	press(v, "Geschiedenis")
	if !v.Has("3 berichten") || !v.Has("Inbreng van Joost") {
		t.Fatalf("it shows\n%s", v.Texts())
	}
	families := trial.Find(v.Stage, func(*kit.Select) bool { return true })
	families.SetSelected("dewit")
	families.OnChanged("dewit")
	if !v.Has("2 berichten") || v.Has("aan Marieke") {
		t.Error("the other family is shown too")
	}
	search := trial.Find(v.Stage, func(*kit.Entry) bool { return true })
	search.SetText("antwoord joost")
	if !v.Has("1 bericht") || v.Has("Inbreng van Joost") {
		t.Errorf("the search shows\n%s", v.Texts())
	}
	search.SetText("niets")
	if !v.Has("Niets gevonden") {
		t.Error("it does not say that nothing was found")
	}
	families.OnChanged("all")
	search.SetText("")
	which := trial.Find(v.Stage, func(c *kit.Choice) bool { return true })
	which.OnChanged("failed")
	which.SetSelected("failed")
	which.OnChanged("failed")
	if !v.Has("1 bericht") || !v.Has("aan Marieke") {
		t.Errorf("of what failed it shows\n%s", v.Texts())
	}
}
