package document_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"keukentafel/app/consent"
	"keukentafel/app/document"
	"keukentafel/app/document/sampleplan"
	"keukentafel/app/family"
	"keukentafel/app/picture"
	"keukentafel/app/words"
)

func disclosure(t testing.TB, d consent.Dossier, to consent.Recipient, purpose consent.Purpose) consent.Disclosure {
	t.Helper()
	made, err := sampleplan.From(d, to, purpose)
	if err != nil {
		t.Fatal(err)
	}
	return made
}

func plan(t testing.TB, lang words.Lang, to consent.Recipient, purpose consent.Purpose) document.Document {
	t.Helper()
	doc, err := document.PlanDocument(disclosure(t, sampleplan.Dossier(), to, purpose), lang)
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// paper is everything that a document prints, block by block.
func paper(doc document.Document) string {
	var b strings.Builder
	say := func(texts ...string) { b.WriteString(strings.Join(texts, "\n") + "\n") }
	runs := func(all []document.Run) {
		for _, run := range all {
			b.WriteString(run.Text)
		}
		say("")
	}
	say(doc.Title, doc.Subject, doc.Header.Left, doc.Header.Right, doc.Footer.Left, doc.Footer.Right)
	for _, block := range document.InOneColumn(doc.All()) {
		switch x := block.(type) {
		case document.Heading:
			say(x.Text)
		case document.Paragraph:
			runs(x.Runs)
		case document.List:
			for _, item := range x.Items {
				runs(item.Runs)
			}
		case document.Contents:
			say(x.Title)
		case document.Table:
			say(x.Caption)
			for _, column := range x.Columns {
				say(column.Title)
			}
			for _, row := range x.Rows {
				for _, cell := range row.Cells {
					runs(cell)
				}
			}
		case document.KeyValues:
			for _, pair := range x.Pairs {
				say(pair.Key)
				runs(pair.Value)
			}
		case document.Statement:
			say(x.Text, x.Speaker, x.Detail)
		case document.Note:
			say(x.Title)
			runs(x.Runs)
		case document.Figure:
			say(string(x.Draw(picture.Paper{}).Description))
		case document.Signatures:
			for _, line := range x.Lines {
				say(line.Name, line.Role)
			}
		case document.Blank:
			say(x.Label, strings.Join(x.Options, "\n"))
		case document.PageBreak:
		default:
			panic(fmt.Sprintf("paper does not know %T", block))
		}
	}
	return b.String()
}

func TestNothingIsComposedFromADisclosureThatWasNeverMade(t *testing.T) {
	if _, err := document.PlanDocument(consent.Disclosure{}, words.NL); !errors.Is(err, consent.ErrNotADisclosure) {
		t.Errorf("plan: got %v", err)
	}
	if _, err := document.FamilySheet(consent.Disclosure{}, words.NL); !errors.Is(err, consent.ErrNotADisclosure) {
		t.Errorf("sheet: got %v", err)
	}
}

func TestAContributionIsNotPrintedAsIfItWereAPlan(t *testing.T) {
	at := family.Date("2026-11-23").Time()
	d, err := consent.DiscloseContribution(family.Contribution{ID: "x", Family: "fam-1", Made: at}, consent.Recipient{Key: "k"}, "d")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := document.PlanDocument(d, words.NL); !errors.Is(err, document.ErrNoPlan) {
		t.Errorf("got %v", err)
	}
}

func TestTheSheetForTheFridgeIsNotForAPartner(t *testing.T) {
	to, purpose := sampleplan.ToSchool()
	d := disclosure(t, sampleplan.Dossier(), to, purpose)
	if _, err := document.FamilySheet(d, words.NL); !errors.Is(err, document.ErrNotOwnCopy) {
		t.Errorf("got %v", err)
	}
}

func TestTheSchoolReadsNothingThatIsNotForTheSchool(t *testing.T) {
	to, purpose := sampleplan.ToSchool()
	text := paper(plan(t, words.NL, to, purpose))
	for _, secret := range append(sampleplan.Secrets(), "Noor", "Karim", "1.240") {
		if strings.Contains(text, secret) {
			t.Errorf("the school reads %q", secret)
		}
	}
	for _, expected := range []string{"Daan kan op school rustig blijven", "Eerst rust, dan pas rekenen.", "Alleen voor Joost Bakker"} {
		if !strings.Contains(text, expected) {
			t.Errorf("the school does not read %q", expected)
		}
	}
}

func TestAPartnerCannotTellWhetherSomethingWasLeftOut(t *testing.T) {
	d := sampleplan.Dossier()
	v := &d.Versions[0]
	v.Plan.Statements = v.Plan.Statements[:1]
	v.Plan.Goals, v.Plan.Safety = v.Plan.Goals[:1], nil
	v.Plan.Evaluations = nil
	full := sampleplan.Dossier()
	full.Versions[0].Plan.Statements = append(full.Versions[0].Plan.Statements[:1], full.Versions[0].Plan.Statements[2:6]...)
	full.Versions[0].Plan.Goals = full.Versions[0].Plan.Goals[:2]
	full.Versions[0].Plan.Evaluations = nil
	to, purpose := sampleplan.ToSchool()
	var texts []string
	for _, dossier := range []consent.Dossier{d, full} {
		doc, err := document.PlanDocument(disclosure(t, dossier, to, purpose), words.NL)
		if err != nil {
			t.Fatal(err)
		}
		texts = append(texts, paper(doc))
	}
	if texts[0] != texts[1] {
		t.Error("the paper differs by what the school may not know")
	}
}

func TestTheFamilyReadsItsOwnReasonFirstLiterallyWithWhoSaidIt(t *testing.T) {
	to, purpose := sampleplan.ToHome()
	for _, block := range plan(t, words.NL, to, purpose).Blocks {
		if s, ok := block.(document.Statement); ok {
			if s.Speaker != "Sanne" || !strings.HasPrefix(s.Text, "Daan ontploft op school en thuis durf ik") {
				t.Errorf("the first words are %q by %q", s.Text, s.Speaker)
			}
			return
		}
	}
	t.Error("nobody's words are in the plan")
}

func TestWhatRelativesDoStandsBeforeWhatProfessionalsDo(t *testing.T) {
	to, purpose := sampleplan.ToHome()
	text := paper(plan(t, words.NL, to, purpose))
	if strings.Index(text, "bij een kop thee") > strings.Index(text, "Een rustplek in de klas") {
		t.Error("the school stands before grandmother")
	}
}

func TestTheFamilysCopySaysTheSameAboutWhatIsNeverInItWhateverThereIs(t *testing.T) {
	to, purpose := sampleplan.ToHome()
	without := sampleplan.Dossier()
	without.Versions[0].Plan.Safety = nil
	for name, d := range map[string]consent.Dossier{"with safety agreements": sampleplan.Dossier(), "without": without} {
		doc, err := document.PlanDocument(disclosure(t, d, to, purpose), words.NL)
		if err != nil {
			t.Fatal(err)
		}
		text := paper(doc)
		if !strings.Contains(text, "Dat is bij elk gezin zo.") {
			t.Errorf("%s: the sentence is missing", name)
		}
		if strings.Contains(text, "huisverbod") {
			t.Errorf("%s: a safety agreement lies on the table", name)
		}
	}
}

func TestEveryTextIsThereInBothLanguages(t *testing.T) {
	for _, lang := range words.Langs() {
		for _, recipient := range []func() (consent.Recipient, consent.Purpose){sampleplan.ToHome, sampleplan.ToSchool, sampleplan.ToTown} {
			to, purpose := recipient()
			if text := paper(plan(t, lang, to, purpose)); strings.Contains(text, "⟦") {
				t.Errorf("%s for %s has a missing text: %s", lang, to.Kind, text[strings.Index(text, "⟦"):][:60])
			}
		}
		for _, key := range stateKeys() {
			if !lang.Has(key) {
				t.Errorf("%s has no text for %s", lang, key)
			}
		}
	}
}

// stateKeys are the keys that are put together while writing.
func stateKeys() []string {
	var keys []string
	for _, state := range family.GoalStates() {
		keys = append(keys, "document.goal-state."+string(state))
	}
	for _, state := range family.ActionStates() {
		keys = append(keys, "document.action-state."+string(state))
	}
	for _, kind := range family.PartnerKinds() {
		keys = append(keys, "document.partner-kind."+string(kind))
	}
	for level := 1; level <= 7; level++ {
		keys = append(keys, fmt.Sprint("document.level.", level))
	}
	for score := family.GASWorst; score <= family.GASBest; score++ {
		keys = append(keys, fmt.Sprint("document.attainment.", int(score)))
	}
	for _, kind := range []family.StatementKind{family.KindQuote, family.KindFact, family.KindObservation, family.KindOpinion} {
		keys = append(keys, "document.kind."+string(kind))
	}
	for _, answer := range []family.AgreementAnswer{family.AgreeYes, family.AgreePartly, family.AgreeNo, family.AgreeNotAsked} {
		keys = append(keys, "document.answer."+string(answer))
	}
	for _, place := range []family.Place{family.PlaceHousehold, family.PlaceOtherParent, family.PlaceNetwork} {
		keys = append(keys, "document.place."+string(place))
	}
	for _, answer := range []family.FamilyGroupPlanAnswer{family.GroupPlanMakes, family.GroupPlanDeclines, family.GroupPlanLater} {
		keys = append(keys, "document.group-plan."+string(answer))
	}
	return keys
}
