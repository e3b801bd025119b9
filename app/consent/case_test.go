package consent_test

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/samples"
)

func caseRequest(version int) consent.Request {
	r := nowTo("")
	r.Recipient = consent.Recipient{Kind: consent.ToCase, Name: "intervisie"}
	r.Purpose, r.Version = consent.PurposeCase, version
	return r
}

func called(n consent.CaseName) string { return fmt.Sprintf("%s %d", n.Role, n.Number) }

func TestACaseIsOnlyMadeForWhoThinksAlongAndIsNamedAsSuch(t *testing.T) {
	for name, change := range map[string]func(*consent.Request){
		"a partner":          func(r *consent.Request) { r.Recipient = consent.Recipient{Kind: consent.ToPartner, Partner: "school"} },
		"nobody in words":    func(r *consent.Request) { r.Recipient.Name = "" },
		"a partner in cover": func(r *consent.Request) { r.Recipient.Partner = "school" },
		"another purpose":    func(r *consent.Request) { r.Purpose = consent.PurposeCooperate },
		"no id":              func(r *consent.Request) { r.ID = "" },
		"a missing version":  func(r *consent.Request) { r.Version = 99 },
	} {
		r := caseRequest(0)
		change(&r)
		if d, err := consent.DiscloseCase(deWit(), r, nil); err == nil || d.Valid() {
			t.Errorf("%s: a case was made", name)
		}
	}
	if _, err := consent.Disclose(deWit(), caseRequest(0)); !errors.Is(err, consent.ErrUnknownRecipient) {
		t.Errorf("the whole plan to who thinks along: %v", err)
	}
}

func TestWithoutTextsACaseHoldsNoWordOfTheFamily(t *testing.T) {
	d := deWit()
	made, err := consent.DiscloseCase(d, caseRequest(0), nil)
	if err != nil {
		t.Fatal(err)
	}
	told, _ := made.Case()
	if len(told.Goals) != len(d.Plan.Goals) || len(told.People) == 0 {
		t.Fatalf("%d goals and %d people", len(told.Goals), len(told.People))
	}
	for _, g := range told.Goals {
		if !g.Words.Empty() || !g.Result.Empty() || len(g.Steps) > 0 {
			t.Error("a text that nobody read over went along")
		}
	}
	if made.Record().Grounds[0] != consent.GroundWithoutNames || len(made.Record().About) != len(d.Family.Persons) {
		t.Error("the register does not say about whom it was and why")
	}
	if made.HoldsPlan() {
		t.Error("a case can be written as a plan")
	}
}

func TestATextWithANameInItIsRefusedAndTheRefusalSaysWhichNotWhat(t *testing.T) {
	d := deWit()
	goal := consent.Item{Kind: consent.ItemGoal, ID: string(d.Plan.Goals[0].ID)}
	for _, text := range []family.Text{
		"Daan blijft rustig", "daan blijft rustig", "DAAN blijft rustig", "Daans juf helpt", "Dáan blijft rustig",
		"bel 06-12345678", "mail naar iemand@example.org", "woont op 1234 AB", "vanaf 23 november", "op 23-11-2026",
	} {
		_, err := consent.DiscloseCase(d, caseRequest(0), map[consent.Item]family.Text{goal: text})
		var named *consent.NamedError
		if !errors.As(err, &named) || len(named.Items) != 1 || named.Items[0] != goal {
			t.Errorf("%q went along: %v", string(text), err)
			continue
		}
		if strings.Contains(err.Error(), "Daan") {
			t.Errorf("the refusal says %v", err)
		}
	}
}

func TestTheProposalForEveryTextOfAThousandFamiliesHasNoNameLeft(t *testing.T) {
	families := 1000
	if testing.Short() {
		families = 100
	}
	for d := range samples.Families(families, 7, "2026-11-24") {
		names, err := consent.CaseNamesOf(d, 0, "2026-11-24")
		if err != nil {
			t.Fatal(err)
		}
		texts := map[consent.Item]family.Text{}
		for _, text := range consent.CaseTexts(d.Plan) {
			texts[text.Item] = names.Masked(text.Text, func(n consent.CaseName) string { return called(n) })
		}
		r := caseRequest(0)
		r.On, r.At = "2026-11-24", d.Changed
		if _, err := consent.DiscloseCase(d, r, texts); err != nil && !errors.Is(err, consent.ErrNothingToShare) {
			t.Fatalf("family %s: %v", d.Family.ID, err)
		}
	}
}

func TestPeopleGetARoleAndANumberAndTheirYearsABand(t *testing.T) {
	d := samples.DeWit("2026-11-23", func() func() string {
		last := 0
		return func() string { last++; return fmt.Sprint("id", last) }
	}())
	r := caseRequest(0)
	r.On = "2026-11-23"
	made, err := consent.DiscloseCase(d, r, nil)
	if err != nil {
		t.Fatal(err)
	}
	told, _ := made.Case()
	for i, p := range told.People {
		years, known := d.Family.Persons[i].Birth.Age("2026-11-23")
		if known && (p.Name.Role == consent.RoleChild) != (years < 18) {
			t.Errorf("somebody of %d is called %s", years, called(p.Name))
		}
	}
}

func TestAMaskedTextKeepsItsMeaning(t *testing.T) {
	d := consent.Dossier{Family: family.Family{Name: "De Wit", Town: "Vechtstede", Persons: []family.Person{
		{ID: "s", Given: "Sanne", Surname: "Wit", Infix: "de", Birth: "1989-03-02", Place: family.PlaceHousehold},
		{ID: "d", Given: "Daan", Surname: "El Amrani", Birth: "2017-02-09", Place: family.PlaceHousehold}},
		Relations: []family.Relation{{From: "s", To: "d", Kind: family.RelParent}},
		Partners:  []family.Partner{{ID: "x", House: "OBS De Vlieger", Name: "Joost Bakker"}}}}
	names, _ := consent.CaseNamesOf(d, 0, "2026-11-23")
	for text, want := range map[family.Text]string{
		"Daan en Sanne bakken brood.":                "Child 1 en parent 1 bakken brood.",
		"De bakker is aardig; Joost Bakker ook.":     "De bakker is aardig; […] ook.",
		"Het witte hek in Vechtstede staat open.":    "Het witte hek in […] staat open.",
		"Bel 035 000 22 01 of 06-11111111 vandaag.":  "Bel […] of […] vandaag.",
		"Twee keer per week 20 minuten lezen":        "Twee keer per week 20 minuten lezen",
		"Sannes moeder":                              "Parent 1 moeder",
		"Gisteren las Daan. Daan en ik lazen.":       "Gisteren las child 1. Child 1 en ik lazen.",
		"Zij zei: \"Goed!\" “Daan hielp.”\nDaan ook": "Zij zei: \"Goed!\" “Child 1 hielp.”\nChild 1 ook",
		"1. Daan leest (Sanne luistert)":             "1. Child 1 leest (parent 1 luistert)",
		"Joost en Daan":                              "[…] en child 1",
	} {
		if got := string(names.Masked(text, called)); got != want {
			t.Errorf("%q became %q, want %q", string(text), got, want)
		}
	}
}

func TestALookAtACaseIsRefusedLikeTheCaseAndCannotBeSent(t *testing.T) {
	d := deWit()
	goal := consent.Item{Kind: consent.ItemGoal, ID: string(d.Plan.Goals[0].ID)}
	named := map[consent.Item]family.Text{goal: "Daan blijft rustig"}
	if _, err := consent.LookCase(d, caseRequest(0), named); !errors.Is(err, consent.ErrNamed) {
		t.Errorf("a look with a name: %v", err)
	}
	if _, err := consent.PreviewCase(d, 0, "2026-11-23", named); !errors.Is(err, consent.ErrNamed) {
		t.Errorf("a preview with a name: %v", err)
	}
	view, err := consent.LookCase(d, caseRequest(0), nil)
	if err != nil {
		t.Fatal(err)
	}
	err = view.Write(io.Discard, func(_ io.Writer, seen consent.Disclosure) error {
		if _, is := seen.Case(); !is || !seen.ViewOnly() {
			t.Error("what is looked at is no case, or can be sent")
		}
		return nil
	})
	if err != nil {
		t.Error(err)
	}
}

func TestEveryWordThatWasTakenOutIsSaid(t *testing.T) {
	names, _ := consent.CaseNamesOf(deWit(), 0, "2026-11-23")
	_, swaps := names.Swapped("Daan belt 06-12345678, en Daan wacht.", called)
	var said []string
	for _, s := range swaps {
		said = append(said, string(s.Word)+"="+string(s.As))
	}
	if len(said) != 3 || said[0] != "06-12345678="+consent.LeftBlank || !strings.HasPrefix(said[1], "Daan=Child") || !strings.HasPrefix(said[2], "Daan=child") {
		t.Errorf("said %v", said)
	}
}
