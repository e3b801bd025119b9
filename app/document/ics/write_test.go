package ics_test

import (
	"bytes"
	"errors"
	"io"
	"regexp"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	reader "github.com/arran4/golang-ical"

	"keukentafel/app/consent"
	"keukentafel/app/document"
	"keukentafel/app/document/ics"
	"keukentafel/app/document/sampleplan"
	"keukentafel/app/family"
	"keukentafel/app/words"
)

// write writes a dossier for a recipient, in plain words unless said otherwise.
func write(t *testing.T, d consent.Dossier, to consent.Recipient, purpose consent.Purpose, detail ics.Detail) (string, error) {
	t.Helper()
	made, err := sampleplan.From(d, to, purpose)
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	err = ics.Write(&out, made, words.NL, detail)
	return out.String(), err
}

func home(t *testing.T, d consent.Dossier, detail ics.Detail) string {
	t.Helper()
	to, purpose := sampleplan.ToHome()
	file, err := write(t, d, to, purpose, detail)
	if err != nil {
		t.Fatal(err)
	}
	return file
}

// events are read by a library that is not ours.
func events(t *testing.T, file string) []*reader.VEvent {
	t.Helper()
	c, err := reader.ParseCalendar(strings.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	return c.Events()
}

func value(e *reader.VEvent, property reader.ComponentProperty) string {
	if p := e.GetProperty(property); p != nil {
		return reader.FromText(p.Value)
	}
	return ""
}

func TestWhatIsNoPlanIsRefused(t *testing.T) {
	var out bytes.Buffer
	if err := ics.Write(&out, consent.Disclosure{}, words.NL, ics.Plain); !errors.Is(err, consent.ErrNotADisclosure) || out.Len() > 0 {
		t.Errorf("%v, %d bytes", err, out.Len())
	}
	to, purpose := sampleplan.ToHome()
	view, err := consent.Look(sampleplan.Dossier(), consent.Request{ID: "v1", At: time.Unix(1, 0), On: sampleplan.Today, Recipient: to, Purpose: purpose})
	if err != nil {
		t.Fatal(err)
	}
	err = view.Write(&out, func(w io.Writer, d consent.Disclosure) error { return ics.Write(w, d, words.NL, ics.Plain) })
	if !errors.Is(err, consent.ErrNotADisclosure) || out.Len() > 0 {
		t.Errorf("what is only looked at was written: %v", err)
	}
}

func TestNobodyButTheFamilyGetsTheWordsOfThePlanInACalendar(t *testing.T) {
	to, purpose := sampleplan.ToSchool()
	if file, err := write(t, sampleplan.Dossier(), to, purpose, ics.Full); !errors.Is(err, document.ErrNotOwnCopy) || file != "" {
		t.Errorf("%v, %q", err, file)
	}
}

func TestAPlanWithoutAnyDayGivesNoCalendar(t *testing.T) {
	d := sampleplan.Dossier()
	p := &d.Versions[0].Plan
	p.NextReview, p.Goals = "", nil
	to, purpose := sampleplan.ToHome()
	if file, err := write(t, d, to, purpose, ics.Plain); !errors.Is(err, consent.ErrNothingToShare) || file != "" {
		t.Errorf("%v, %q", err, file)
	}
}

// Whatever is in the plan, an entry is made of our own texts, days and numbers.
func TestACalendarHoldsNothingPersonal(t *testing.T) {
	d := sampleplan.Dossier()
	p := &d.Versions[0].Plan
	p.Meetings = []family.Meeting{{ID: "m1", On: "2026-12-18", Where: "bij oma Riet thuis", Others: "Joost"}}
	file := strings.ReplaceAll(home(t, d, ics.Plain), "\r\n ", "")
	ours := regexp.MustCompile(`^(BEGIN:|END:|VERSION:2.0|PRODID:|CALSCALE:|METHOD:PUBLISH|UID:[0-9a-f]{32}@|DTSTAMP:20261123T140500Z|LAST-MODIFIED:20261123T140500Z|SEQUENCE:3|DT(START|END);VALUE=DATE:\d{8}$|CLASS:PRIVATE|STATUS:|TRANSP:|ACTION:|TRIGGER:-PT15H|SUMMARY:(Gesprek over het plan|Afspraak uit het plan)$|DESCRIPTION:(Gesprek over het plan|Afspraak uit het plan|Wat het is\, staat in het plan\.|Wat het is\\, staat in het plan\.)$)`)
	for line := range strings.SplitSeq(strings.TrimSuffix(file, "\r\n"), "\r\n") {
		if !ours.MatchString(line) {
			t.Errorf("%q is in the calendar", line)
		}
	}
}

func TestTwoRecipientsCannotTellThatTheyHaveTheSameFamily(t *testing.T) {
	to, purpose := sampleplan.ToSchool()
	school, err := write(t, sampleplan.Dossier(), to, purpose, ics.Plain)
	if err != nil {
		t.Fatal(err)
	}
	atHome := home(t, sampleplan.Dossier(), ics.Plain)
	for _, e := range events(t, school) {
		if strings.Contains(atHome, value(e, reader.ComponentPropertyUniqueId)) {
			t.Error("the same entry has the same name in both")
		}
	}
}

func TestAnotherLibraryReadsTheDaysAndTheReminders(t *testing.T) {
	all := events(t, home(t, sampleplan.Dossier(), ics.Plain))
	var days []string
	for _, e := range all {
		start, err := e.GetAllDayStartAt()
		if err != nil {
			t.Fatal(err)
		}
		days = append(days, start.Format(time.DateOnly)+" "+value(e, reader.ComponentPropertySummary))
		alarms := e.Alarms()
		if len(alarms) != 1 || alarms[0].GetProperty(reader.ComponentPropertyTrigger).Value != "-PT15H" || alarms[0].GetProperty(reader.ComponentPropertyDescription) == nil {
			t.Errorf("%v has no reminder", start)
		}
	}
	expected := "2026-12-07 Afspraak uit het plan|2026-12-15 Afspraak uit het plan|2027-01-18 Gesprek over het plan|2027-01-18 Afspraak uit het plan"
	if got := strings.Join(days, "|"); got != expected {
		t.Errorf("it reads\n%s", got)
	}
}

func TestTheFamilyMayAskForTheWordsInItsOwnCalendar(t *testing.T) {
	d := sampleplan.Dossier()
	p := &d.Versions[0].Plan
	said := `Bel om 9:00; neem "alles" mee, ook C:\post` + "\n" + strings.Repeat("één Şükrü 😀 ", 30)
	p.Goals[0].Actions[0].What = family.Text(said)
	p.Meetings = []family.Meeting{{ID: "m1", On: "2026-12-18", Where: "Buurthuis"}}
	file := home(t, d, ics.Full)
	all := events(t, file)
	if got := value(all[0], reader.ComponentPropertySummary); got != strings.TrimSpace(said) {
		t.Errorf("it reads %q", got)
	}
	if got := value(all[0], reader.ComponentPropertyDescription); !strings.Contains(got, "Joost Bakker") {
		t.Errorf("who does it is not told: %q", got)
	}
	if got := value(all[2], reader.ComponentPropertyLocation); got != "Buurthuis" {
		t.Errorf("the place is %q", got)
	}
	for line := range strings.SplitSeq(strings.TrimSuffix(file, "\r\n"), "\r\n") {
		if len(line) > 75 || !utf8.ValidString(line) || strings.ContainsAny(line, "\r\n") {
			t.Errorf("%d bytes: %q", len(line), line)
		}
	}
}

func TestWhatWasDoneTakesItsReminderAway(t *testing.T) {
	d := sampleplan.Dossier()
	before := events(t, home(t, d, ics.Plain))[0]
	d.Versions[0].Plan.Goals[0].Actions[0].State = family.ActionDone
	after := events(t, home(t, d, ics.Plain))[0]
	if value(before, reader.ComponentPropertyUniqueId) != value(after, reader.ComponentPropertyUniqueId) {
		t.Error("it is another entry now")
	}
	if value(after, reader.ComponentPropertyStatus) != "CANCELLED" || len(after.Alarms()) != 0 {
		t.Error("it still reminds")
	}
}

func TestADayThatIsOverRemindsNobodyAndAnOldMeetingIsNotThere(t *testing.T) {
	d := sampleplan.Dossier()
	p := &d.Versions[0].Plan
	p.Goals[0].Actions[0].Due = "2026-11-01"
	p.Meetings = []family.Meeting{{ID: "m1", On: "2026-11-20"}, {ID: "m2", On: "2027-01-18"}}
	all := events(t, home(t, d, ics.Plain))
	if len(all) != 4 || len(all[0].Alarms()) != 0 {
		t.Errorf("%d entries, the first with %d reminders", len(all), len(all[0].Alarms()))
	}
}

func TestTheSameDisclosureGivesTheSameBytes(t *testing.T) {
	first := home(t, sampleplan.Dossier(), ics.Plain)
	if second := home(t, sampleplan.Dossier(), ics.Plain); second != first {
		t.Error("other bytes")
	}
}
