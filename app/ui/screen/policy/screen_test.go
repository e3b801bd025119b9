package policy_test

import (
	"context"
	"strings"
	"testing"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
	"keukentafel/app/ui/screen/policy"
	"keukentafel/app/ui/screen/trial"
	"keukentafel/app/words"
	"keukentafel/assets"
)

type visit struct {
	*trial.Stage
	t      *testing.T
	screen *policy.Screen
}

func open(t *testing.T, look trial.Look, agree func(*casework.Desk)) *visit {
	t.Helper()
	v := &visit{Stage: trial.New(t, trial.DeWit(), look), t: t}
	v.Desk.Grounds = trial.Grounds(t)
	if agree != nil {
		agree(v.Desk)
	}
	v.screen = policy.New(policy.Needs{Frame: v.Frame, Desk: v.Desk})
	v.Show(v.screen)
	return v
}

func sample(t *testing.T) []byte {
	t.Helper()
	data, err := assets.Sample("policy.json")
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func agreed(t *testing.T) func(*casework.Desk) {
	return func(d *casework.Desk) {
		if err := d.ImportPolicy(t.Context(), sample(t)); err != nil {
			t.Fatal(err)
		}
	}
}

func (v *visit) policy() casework.Policy {
	v.t.Helper()
	p, err := v.Desk.Policy(context.Background())
	if err != nil {
		v.t.Fatal(err)
	}
	return p
}

func (v *visit) ground(id consent.GroundID) consent.LegalGround {
	v.t.Helper()
	grounds, err := v.Desk.GroundsNow(context.Background())
	if err != nil {
		v.t.Fatal(err)
	}
	for _, g := range grounds {
		if g.ID == id {
			return g
		}
	}
	return consent.LegalGround{}
}

// write types in the nth area of the panel, from its top.
func (v *visit) write(n int, text string) {
	v.t.Helper()
	var areas []*kit.Area
	trial.Find(v.Stage, func(a *kit.Area) bool { areas = append(areas, a); return true })
	areas[n].SetText(text)
	areas[n].OnChanged(text)
}

func (v *visit) choose(id string) {
	choice := trial.Find[*kit.Choice](v.Stage, nil)
	choice.SetSelected(id)
}

func TestAGroundThatNobodyCheckedIsNotSwitchedOn(t *testing.T) {
	v := open(t, trial.Look{}, nil)
	v.Press("Wet aanpak meervoudige problematiek")
	v.choose("on")
	v.write(0, "wij willen dit")
	v.Press("Besluit vastleggen")
	if !v.Has("explained: "+casework.ErrNeedsCheck.Error()) || v.ground("wams").On || len(v.policy().Grounds) != 0 {
		t.Error("a bill was switched on without a check")
	}
}

func TestASwitchNeedsAReason(t *testing.T) {
	v := open(t, trial.Look{}, nil)
	v.Press("Conflict van plichten")
	v.choose("off")
	v.Press("Besluit vastleggen")
	if !v.Has("Schrijf kort op waarom.") || !v.ground("conflict-of-duties").On {
		t.Error("it was switched off without a reason")
	}
}

func TestAFileWithASlipSaysWhereItIsAndChangesNothing(t *testing.T) {
	v := open(t, trial.Look{}, nil)
	v.Picked = trial.Picked{File: "afspraken.json", Data: []byte(strings.Replace(string(sample(t)), `"reviews": 14`, `"reviews": 1400`, 1))}
	v.Press("Uit een bestand")
	for _, said := range []string{"Er is niets veranderd.", "Regel 6, bij ‘lead.reviews’", "heel getal"} {
		if !v.Has(said) {
			t.Errorf("it does not say %q", said)
		}
	}
	if v.Has("Overnemen") || v.policy().House != "" {
		t.Error("something was taken over")
	}
}

func TestATermThatIsNoNumberOrTooLongIsSaidBesideIt(t *testing.T) {
	for _, typed := range []string{"", "twaalf", "0", "400", "1.5"} {
		v := open(t, trial.Look{}, nil)
		trial.Find(v.Stage, func(e *kit.Entry) bool { return e.Text == "60" }).SetText(typed)
		v.Press("Bewaren")
		if !v.Has("Vul een heel getal in") || v.policy().Lead.Birthday != 60 {
			t.Errorf("%q is taken for a number of days", typed)
		}
	}
}

func TestAGroundIsSwitchedOffHere(t *testing.T) {
	v := open(t, trial.Look{}, nil)
	v.Press("Conflict van plichten")
	v.choose("off")
	v.write(0, "eerst een werkafspraak")
	v.Press("Besluit vastleggen")
	s, there := v.policy().Switch("conflict-of-duties")
	if v.ground("conflict-of-duties").On || !there || s.By != "Marieke Bos" || s.Term != nil || !v.Has("besloten door Marieke Bos op 24 november 2026") {
		t.Errorf("%+v", s)
	}
	if len(v.Kept) != 0 {
		t.Error("half typed words are kept")
	}
}

func TestABillCountsHereAfterAWrittenCheck(t *testing.T) {
	v := open(t, trial.Look{}, nil)
	v.Press("Wet aanpak meervoudige problematiek")
	v.choose("on")
	v.write(0, "de wet geldt nu")
	v.write(1, "Staatsblad 2026")
	trial.Find(v.Stage, func(e *kit.Entry) bool { return e.Text == "" && e.PlaceHolder == "" }).SetText("Nel Vos")
	trial.Find[*kit.DateField](v.Stage, nil).SetDate(string(trial.Today))
	v.Press("Besluit vastleggen")
	if g := v.ground("wams"); !g.On || g.Unverified {
		t.Errorf("on %v, unverified %v\n%s", g.On, g.Unverified, v.Texts())
	}
}

func TestOneSeesWhatAFileChangesAndThenTakesItOver(t *testing.T) {
	v := open(t, trial.Look{}, nil)
	v.Picked = trial.Picked{File: "afspraken.json", Data: sample(t)}
	v.Press("Uit een bestand")
	for _, said := range []string{"Er veranderen 8 dingen.", "Was: 60 dagen", "Wordt: 90 dagen", "Jeugdstem, jeugdstem.nl", "Voorstel om te delen: kinderopvang"} {
		if !v.Has(said) {
			t.Errorf("it does not say %q\n%s", said, v.Texts())
		}
	}
	if v.policy().House != "" {
		t.Fatal("looking took it over")
	}
	v.Press("Overnemen")
	if p := v.policy(); p.Advocate.Name != "Jeugdstem" || p.Lead.Birthday != 90 || !v.Has("Gemeente Vechtstede, afgesproken op 5 januari 2026") {
		t.Errorf("%+v", p)
	}
	v.Press("Uit een bestand")
	if !v.Has("Er verandert niets.") {
		t.Error("the same file changes something")
	}
}

func TestAgreementsAreSavedAsAFileThatIsReadAgain(t *testing.T) {
	v := open(t, trial.Look{}, agreed(t))
	v.Press("Opslaan als bestand")
	file := v.Saved["afspraken-gemeente.json"]
	if _, changes, err := v.Desk.ReadPolicy(context.Background(), []byte(file)); err != nil || len(changes) != 0 {
		t.Errorf("%v, %v", changes, err)
	}
}

func TestContactsAndTermsAreKept(t *testing.T) {
	v := open(t, trial.Look{}, nil)
	trial.Find(v.Stage, func(e *kit.Entry) bool { return e.Text == "30" }).SetText("45")
	trial.Find(v.Stage, func(e *kit.Entry) bool { return e.Text == "12" }).SetText(" 6 ")
	v.Press("Bewaren")
	if p := v.policy(); p.Lead.Ending != 45 || p.ConsentTerm != 6 || len(v.Said) != 1 {
		t.Errorf("%+v", p)
	}
}

func TestASliceOfOnesOwnAndBackToTheProgram(t *testing.T) {
	v := open(t, trial.Look{}, nil)
	v.Press("Voor school")
	if v.Has("Voor school\nveiligheid") {
		t.Error("safety can be proposed")
	}
	v.Press("geld en werk")
	v.Press("Bewaren")
	if !v.Has("Schrijf kort op waarom.") || len(v.policy().Slices) != 0 {
		t.Error("no reason was asked")
	}
	v.write(0, "afspraak")
	v.Press("Bewaren")
	if own, there := v.policy().Slice(family.PartnerSchool); !there || len(own.Categories) != 6 || !v.Has("Eigen afspraak") && !v.Has("eigen afspraak") {
		t.Errorf("%v", own.Categories)
	}
	v.Press("Voor school")
	v.write(0, "toch niet")
	v.Press("Voorstel van het programma")
	if len(v.policy().Slices) != 0 {
		t.Error("it is still there")
	}
}

func TestWhatWasTypedIsNotLostByADecisionElsewhereNorByLeaving(t *testing.T) {
	v := open(t, trial.Look{}, nil)
	trial.Find(v.Stage, func(e *kit.Entry) bool { return e.Text == "30" }).SetText("45")
	v.Press("Voor school")
	v.Press("geld en werk")
	v.write(0, "afspraak")
	v.Press("Bewaren")
	if p := v.policy(); len(p.Slices) != 1 || p.Lead.Ending != 30 {
		t.Fatalf("%+v", p)
	}
	trial.Find(v.Stage, func(e *kit.Entry) bool { return e.Text == "45" })
	v.screen.Close()
	if p := v.policy(); p.Lead.Ending != 45 || len(p.Slices) != 1 {
		t.Errorf("%+v", p)
	}
}

func TestWhatCannotBeKeptIsSaid(t *testing.T) {
	v := open(t, trial.Look{}, nil)
	v.Refuse(casework.ErrDiskFull)
	v.Press("Bewaren")
	if len(v.Failed) != 1 {
		t.Errorf("failed %v", v.Failed)
	}
}

func TestPictures(t *testing.T) {
	create := trial.Create(t)
	trial.Photos(t, trial.Album{Name: "policy", Dossier: trial.DeWit, Create: create, Make: func(s *trial.Stage) route.Screen {
		s.Desk.Grounds = trial.Grounds(t)
		agreed(t)(s.Desk)
		return policy.New(policy.Needs{Frame: s.Frame, Desk: s.Desk})
	}})
	for name, look := range map[string]trial.Look{"": {}, "-narrow": {Size: trial.Look{}.Size.AddWidthHeight(808, 700)}, "-contrast": {Look: kit.Look{HighContrast: true, Zoom: 1}},
		"-large": {Look: kit.Look{Zoom: 1.5}}, "-en": {Words: words.EN}} {
		v := open(t, look, agreed(t))
		l := v.Frame.Words
		v.Press(map[words.Lang]string{words.NL: "Conflict van plichten", words.EN: "Conflict of duties"}[l])
		v.Photo("policy-ground"+name+".png", create)
		v.Press(l.T("policy.cancel"))
		v.Press(l.T("policy.for", "kind", l.T("list.partner-kind.school")))
		v.Photo("policy-slice"+name+".png", create)
		v.Press(l.T("policy.cancel"))
		v.Picked = trial.Picked{File: "a.json", Data: []byte(strings.Replace(string(sample(t)), "90", "3", 1))}
		v.Press(l.T("policy.import"))
		v.Photo("policy-review"+name+".png", create)
		v.Press(l.T("policy.cancel"))
		v.Picked.Data = []byte(strings.Replace(string(sample(t)), "90", "900", 1))
		v.Press(l.T("policy.import"))
		v.Photo("policy-slip"+name+".png", create)
	}
}
