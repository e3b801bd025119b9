package consent_test

import (
	"encoding/json"
	"errors"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// full is the De Wit family with everything in it that a file can hold, and
// canaries in what is about somebody else.
func full() consent.Dossier {
	d := deWit()
	ruud, noor := []family.PersonID{"ruud"}, []family.PersonID{"noor"}
	d.Plan.Statements = append(d.Plan.Statements,
		family.Statement{ID: "s-ruud", Kind: family.KindOpinion, Text: "secret-drink: Ruud drinkt", Speaker: family.Speaker{Person: "sanne"}, Domain: family.DomainSubstances, About: ruud},
		family.Statement{ID: "s-debts", Kind: family.KindFact, Text: "secret-debt: Ruud en Sanne hebben schulden", Domain: family.DomainMoney, About: []family.PersonID{"ruud", "sanne"}},
		family.Statement{ID: "s-late", Kind: family.KindObservation, Text: "Noor kwam drie keer te laat", Speaker: family.Speaker{Partner: "school"}, Domain: family.DomainSchool, About: noor,
			Views: []family.View{{Person: "noor", Text: "Het was twee keer.", On: today}, {Person: "sanne", Text: "view-of-sanne", On: today}}})
	d.Notes = []family.Note{{ID: "n-1", On: today, By: "Marieke", Passages: []family.Passage{
		{Kind: family.KindObservation, Text: "Noor zat stil op de bank.", About: noor},
		{Kind: family.KindQuote, Speaker: "Sanne", Text: "secret-note: Ruud slikt pillen", About: ruud},
		{Kind: family.KindFact, Text: "secret-second: Ruud moet naar de rechter", About: ruud},
		{Kind: family.KindFact, Text: "Iedereen was er."},
		{Kind: family.KindOpinion, Text: "secret-marked: Noor is bang voor Karim", About: noor, Blank: true},
	}}, {ID: "n-2", On: today, By: "Marieke", Passages: []family.Passage{{Kind: family.KindFact, Text: "secret-other-note", About: ruud}}}}
	d.Register = []consent.Record{
		{ID: "d-old", At: time.Date(2026, 10, 1, 9, 0, 0, 0, time.UTC), Recipient: consent.Recipient{Kind: consent.ToPartner, Partner: "school", Name: "Joost"},
			Purpose: consent.PurposeCooperate, Categories: []consent.Category{consent.CatGoals, consent.CatFinance}, About: []family.PersonID{"noor", "sanne"}},
		{ID: "d-secret", At: time.Date(2026, 10, 2, 9, 0, 0, 0, time.UTC), Recipient: consent.Recipient{Kind: consent.ToPartner, Partner: "vt", Name: "secret-vt"},
			Purpose: consent.PurposeCooperate, Categories: []consent.Category{consent.CatSafety}, About: noor, Grounds: []string{"u-1"}},
	}
	d.GroundUses = []consent.GroundUse{weighed("safe-home", "vt", "noor", consent.CatSafety)}
	d.GroundUses[0].Informed, d.GroundUses[0].WhyNot, d.GroundUses[0].Why = "", "ernstig nadeel", "secret-report"
	return d
}

func fileFor(t *testing.T, d consent.Dossier, reader, about family.PersonID) consent.File {
	t.Helper()
	made, err := consent.DiscloseFile(d, ownCopy(consent.ToPerson, reader), about)
	if err != nil {
		t.Fatal(err)
	}
	f, ok := made.File()
	if !ok {
		t.Fatal("no file")
	}
	return f
}

func inFile(t *testing.T, f consent.File) string {
	t.Helper()
	text, err := json.Marshal(f)
	if err != nil {
		t.Fatal(err)
	}
	var all strings.Builder
	gather(reflect.ValueOf(f), &all)
	return string(text) + all.String()
}

func TestAFileIsForNobodyButAPersonWhoMayAsk(t *testing.T) {
	for name, c := range map[string]struct {
		request consent.Request
		about   family.PersonID
		want    error
	}{
		"a partner":                    {to("school"), "noor", consent.ErrUnknownRecipient},
		"the table of the household":   {ownCopy(consent.ToHousehold, ""), "noor", consent.ErrUnknownRecipient},
		"a stepfather about the child": {ownCopy(consent.ToPerson, "ruud"), "daan", consent.ErrNotTheirFile},
		"a child of 9":                 {ownCopy(consent.ToPerson, "daan"), "daan", consent.ErrTooYoungForRights},
		"a mother about one of 16":     {ownCopy(consent.ToPerson, "sanne"), "lisa", consent.ErrDecidesAlone},
		"without a number":             {consent.Request{Recipient: consent.Recipient{Kind: consent.ToPerson, Person: "noor"}, Purpose: consent.PurposeOwnCopy}, "noor", consent.ErrNotADisclosure},
	} {
		if made, err := consent.DiscloseFile(full(), c.request, c.about); !errors.Is(err, c.want) || made.Valid() {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// Nobody's health, debts, court case or address is in another's file.
func TestF2NoCanaryIsInAnothersFile(t *testing.T) {
	everywhere := []string{"secret-drink", "secret-note", "secret-second", "secret-other-note", "secret-debt", "secret-report", "secret-vt", "Kredietbank", "kanarie-geld", "blowen", "deurwaarder"}
	for _, c := range []struct {
		reader, about family.PersonID
		never         []string
	}{
		{"noor", "noor", append(everywhere, "06-kanarie-sanne", "kanarie-laan", "kanarie-karim@", "1989-03-02")},
		{"karim", "noor", append(everywhere, "06-kanarie", "kanarie-straat", "psycholoog", "somber", "GGZ", "secret-marked", "Noor is boos op mij", "view-of-sanne", "wij hebben ruzie", "keukentafel", "Iedereen was er")},
		{"karim", "daan", append(everywhere, "06-kanarie", "kanarie-straat", "kanarie-dorp", "Noor", "gaat naar oma ")},
		{"sanne", "noor", append(everywhere, "06-kanarie", "psycholoog", "somber", "secret-marked", "kanarie-straat")},
	} {
		text := inFile(t, fileFor(t, full(), c.reader, c.about))
		for _, word := range c.never {
			if at := strings.Index(text, word); at >= 0 {
				t.Errorf("%s reads %q in the file of %s: ...%s...", c.reader, word, c.about, text[max(0, at-80):min(len(text), at+60)])
			}
		}
	}
}

func TestABlankTellsNothingButThatItIsThere(t *testing.T) {
	short, long := full(), full()
	long.Notes[0].Passages[1].Text += family.Text(strings.Repeat(" en nog iets", 100))
	long.Notes[0].Passages = slices.Insert(long.Notes[0].Passages, 2, family.Passage{Kind: family.KindFact, Text: "nog een", About: []family.PersonID{"ruud"}})
	long.Plan.Statements[len(long.Plan.Statements)-2].Text += " van vele duizenden euro's"
	if a, b := inFile(t, fileFor(t, short, "noor", "noor")), inFile(t, fileFor(t, long, "noor", "noor")); a != b {
		t.Error("a blank tells how much is under it")
	}
	f := fileFor(t, full(), "sanne", "sanne")
	if f.Blanks() == 0 {
		t.Fatal("nothing is blanked in the file of Sanne")
	}
	for _, l := range f.Lines {
		if l.Blank && !reflect.DeepEqual(l, consent.FileLine{Kind: l.Kind, Of: l.Of, Blank: true}) {
			t.Errorf("a blank %s tells more", l.Kind)
		}
	}
}

func TestF1NoorReadsEverythingThatIsAboutHer(t *testing.T) {
	text := inFile(t, fileFor(t, full(), "noor", "noor"))
	for _, word := range []string{"psycholoog", "somber", "Ik wil op tijd komen", "Noor zat stil op de bank.", "Iedereen was er.", "secret-marked", "Het was twee keer.", "view-of-sanne",
		"ik wil bij papa wonen", "06-kanarie-noor", "kanarie-straat 1", "GGZ kanarie", "goede week", "Joost"} {
		if !strings.Contains(text, word) {
			t.Errorf("%q is not in her file", word)
		}
	}
	if !strings.Contains(text, "De Brug") || !strings.Contains(text, "Voetbalclub") {
		t.Error("she is not told who got something about her")
	}
}

func TestF4AParentElsewhereReadsAboutTheChildInHisCustody(t *testing.T) {
	f := fileFor(t, full(), "karim", "noor")
	text := inFile(t, f)
	for _, word := range []string{"Noor zat stil op de bank.", "Ik wil op tijd komen", "Noor kwam drie keer te laat", "Het was twee keer."} {
		if !strings.Contains(text, word) {
			t.Errorf("%q is not there", word)
		}
	}
	if f.Subject.Birth == "" || f.Subject.Phone != "" || len(f.Households) > 0 {
		t.Error("the address of the child is told, or its birth date is not")
	}
}

func TestF2AMentorReadsAsTheAdultWould(t *testing.T) {
	d := full()
	acts(family.RepMentor, "")(&d.Family)
	if text := inFile(t, fileFor(t, d, "riet", "sanne")); !strings.Contains(text, "kanarie-geld: de schulden worden minder") || strings.Contains(text, "secret-drink") {
		t.Error("a mentor reads less, or more, than the adult")
	}
}

func TestAMotherReadsOfADisclosureWhatIsNotAnothers(t *testing.T) {
	d := full()
	d.Register[0].Categories = append(d.Register[0].Categories, consent.CatMentalHealth)
	for _, l := range fileFor(t, d, "sanne", "noor").Lines {
		if l.Kind == consent.ItemDisclosure && (!l.Partly || !slices.Equal(l.Categories, []consent.Category{consent.CatGoals, consent.CatFinance})) {
			t.Errorf("categories %v, partly %v", l.Categories, l.Partly)
		}
	}
}

func TestF5AUseOfAGroundThatWasToldIsInTheFile(t *testing.T) {
	d := full()
	d.GroundUses[0].Informed = today
	if text := inFile(t, fileFor(t, d, "noor", "noor")); !strings.Contains(text, "secret-report") || !strings.Contains(text, "Veilig Thuis") {
		t.Error("the family was told, and Noor does not read it")
	}
}

func TestTheCoordinatorSeesWhyAndTheRegisterSaysWhatWasGiven(t *testing.T) {
	made, err := consent.DiscloseFile(full(), ownCopy(consent.ToPerson, "sanne"), "noor")
	if err != nil {
		t.Fatal(err)
	}
	record := made.Record()
	if !slices.Equal(record.About, []family.PersonID{"noor"}) || record.Recipient.Person != "sanne" || record.Items == 0 || !slices.Equal(record.Grounds, []string{consent.GroundOwnCopy}) {
		t.Errorf("%+v", record)
	}
	if len(made.Withheld()) == 0 || made.ViewOnly() {
		t.Error("why something was blanked is not kept")
	}
	if _, err := consent.LookFile(full(), ownCopy(consent.ToPerson, "ruud"), "daan"); !errors.Is(err, consent.ErrNotTheirFile) {
		t.Error(err)
	}
}

func TestF1WhatIsBlankedChangesNoByteOfAFile(t *testing.T) {
	with, without := full(), full()
	without.Notes = without.Notes[:1]
	without.GroundUses, without.Register = nil, without.Register[:1]
	if inFile(t, fileFor(t, with, "noor", "noor")) != inFile(t, fileFor(t, without, "noor", "noor")) {
		t.Error("a note about somebody else, or a report that was kept from the family, leaves a trace")
	}
}

func TestAFileIsACopyAndPrintsItsNumberOnly(t *testing.T) {
	d := full()
	made, err := consent.DiscloseFile(d, ownCopy(consent.ToPerson, "noor"), "noor")
	if err != nil {
		t.Fatal(err)
	}
	first, _ := made.File()
	for i := range first.Lines {
		first.Lines[i].Text = "changed"
		if first.Lines[i].Score != nil {
			*first.Lines[i].Score = -9
		}
	}
	again, _ := made.File()
	if strings.Contains(inFile(t, again), "changed") || strings.Contains(inFile(t, again), "-9") {
		t.Error("whoever reads a file can change it")
	}
}

func TestF3APassageAboutTwoAdultsIsBlankedForEachOfThem(t *testing.T) {
	d := full()
	d.Notes = []family.Note{{ID: "n", On: today, Passages: []family.Passage{
		{Kind: family.KindOpinion, Text: "secret-both: zij hebben ruzie over zijn ziekte", About: []family.PersonID{"sanne", "ruud"}},
		{Kind: family.KindObservation, Text: "open-child: zij las voor", About: []family.PersonID{"sanne", "daan"}},
	}}}
	text := inFile(t, fileFor(t, d, "sanne", "sanne"))
	if strings.Contains(text, "secret-both") || !strings.Contains(text, "open-child") {
		t.Error("a passage about another adult is told, or one about her child is not")
	}
}
