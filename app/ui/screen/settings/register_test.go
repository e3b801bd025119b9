package settings_test

import (
	"context"
	"errors"
	"io"
	"slices"
	"testing"

	"keukentafel/app/casework"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/screen/trial"
)

// townhall is a desk of which only the register is of interest.
type townhall struct {
	profiles []casework.RegisterProfile
	secrets  map[string]string
	wrong    *casework.RegisterError // with a profile
	found    []casework.RegisterFinding
	tried    []string // numbers of zaken
}

func (h *townhall) RegisterProfiles(context.Context) ([]casework.RegisterProfile, error) {
	return h.profiles, nil
}

func (h *townhall) SetRegisterProfile(_ context.Context, p casework.RegisterProfile) error {
	if h.wrong != nil {
		return h.wrong
	}
	h.profiles = []casework.RegisterProfile{p}
	return nil
}

func (h *townhall) RemoveRegisterProfile(context.Context, string) error {
	h.profiles = nil
	return nil
}

func (h *townhall) ReadRegisterProfile(file []byte) (casework.RegisterProfile, error) {
	if len(file) == 0 {
		return casework.RegisterProfile{}, &casework.RegisterError{Code: "profile", Class: casework.RegisterPause}
	}
	return vecht(), nil
}

func (h *townhall) ExportRegisterProfile(_ context.Context, municipality string, w io.Writer) error {
	_, err := io.WriteString(w, municipality)
	return err
}

func (h *townhall) SetRegisterSecret(_ context.Context, name, secret string) error {
	h.secrets = map[string]string{name: secret}
	return nil
}

func (h *townhall) MissingRegisterSecrets(_ context.Context, p casework.RegisterProfile) ([]string, error) {
	return slices.DeleteFunc(p.RegisterSecretNames(), func(name string) bool { return h.secrets[name] != "" }), nil
}

func (h *townhall) CheckRegister(_ context.Context, _ casework.RegisterProfile, zaak string, _ func(casework.RegisterFinding)) ([]casework.RegisterFinding, error) {
	h.tried = append(h.tried, zaak)
	return h.found, nil
}

func vecht() casework.RegisterProfile {
	return casework.RegisterProfile{Municipality: "Vecht", RSIN: "002220647", Author: "Buurtteam Zuid", Catalogi: "https://zgw.vecht.example/catalogi/api/v1",
		Zaken: "https://zgw.vecht.example/zaken/api/v1", Documents: "https://zgw.vecht.example/documenten/api/v1",
		Catalogue: "https://zgw.vecht.example/catalogi/api/v1/catalogussen/1", DocumentType: "Gezinsplan", Confidentiality: "confidentieel",
		Mode: casework.RegisterFind, Auth: casework.RegisterJWT, ClientID: "laptop-7", Secret: "vecht"}
}

func (v *visit) sees(t *testing.T, all ...string) {
	t.Helper()
	for _, words := range all {
		if !v.Has(words) {
			t.Errorf("%q is not there", words)
		}
	}
}

func TestWhoSetsARegisterReadsFirstThatTheRelayIsBetter(t *testing.T) {
	v := open(t, kept())
	v.sees(t, "Er is nog geen zaaksysteem ingesteld.", "bedoeld voor een server", "keukentafelctl receive")
	v.Press("Gegevens invullen")
	v.sees(t, "Adres van Catalogi", "Begint met https", "Naam van het geheim", "Alleen deze certificaten vertrouwen")
}

func TestAFieldThatIsNotRightSaysSoAndNothingIsKept(t *testing.T) {
	d := kept()
	d.wrong = &casework.RegisterError{Code: "profile", Class: casework.RegisterPause, Fields: []string{"zaken.url"}, Why: "not-https"}
	v := open(t, d)
	v.Press("Gegevens invullen")
	v.Press("Bewaren")
	v.sees(t, "Het adres moet met https beginnen.")
	if len(d.profiles) != 0 {
		t.Error("it was kept all the same")
	}
}

func TestAProfileComesFromAFileAndTheSecretIsTypedApart(t *testing.T) {
	d := kept()
	v := open(t, d)
	v.Picked = trial.Picked{File: "vecht.json", Data: []byte("{}")}
	v.Press("Bestand van de gemeente openen")
	if e := v.field("https://zgw.vecht.example/zaken/api/v1"); e == nil {
		t.Fatal("the file is not shown before it counts")
	}
	v.Press("Bewaren")
	v.sees(t, "Het geheim ‘vecht’ is nog niet ingevuld.")
	v.Press("Geheim invullen: vecht")
	secret := trial.Find(v.Stage, func(e *kit.Entry) bool { return e.Password })
	secret.SetText("geheim-van-de-gemeente")
	v.Press("Bewaren")
	if d.secrets["vecht"] != "geheim-van-de-gemeente" || d.profiles[0] != vecht() {
		t.Errorf("kept %+v", d.profiles)
	}
	if v.Has("is nog niet ingevuld") || v.Has("geheim-van-de-gemeente") {
		t.Error("the secret still lacks, or is shown")
	}
}

func TestADryRunSaysOfEachStepWhetherItIsRightAndWhatToDo(t *testing.T) {
	d := kept()
	d.profiles, d.secrets = []casework.RegisterProfile{vecht()}, map[string]string{"vecht": "x"}
	d.found = []casework.RegisterFinding{{Step: "catalogi", Version: "1.3.1"}, {Step: "document-type", Err: &casework.RegisterError{Code: "type-not-published"}},
		{Step: "relation", Skipped: true}}
	v := open(t, d)
	v.Press("Proef zonder iets te schrijven")
	v.Press("Begin")
	v.sees(t, "Catalogi bereikt", "in orde", "1.3.1", "type-not-published", "nog niet te zeggen", "Nog niet alles is in orde.")
	d.found = d.found[:1]
	v.Press("Begin")
	v.sees(t, "ziet u pas bij het eerste plan")
	if len(d.tried) != 2 {
		t.Errorf("tried %d times", len(d.tried))
	}
	if !errors.Is((&casework.RegisterError{Code: "type-not-published"}), casework.ErrRegisterTypeNotPublished) {
		t.Error("a code is no refusal")
	}
}

func TestPicturesOfTheRegister(t *testing.T) {
	create := trial.Create(t)
	for name, look := range map[string]trial.Look{"": {}, "-large": {Look: kit.Look{Zoom: 1.5}}, "-contrast": {Look: kit.Look{HighContrast: true}}} {
		s := trial.New(t, trial.DeWit(), look)
		d := kept()
		d.profiles = []casework.RegisterProfile{vecht()}
		d.found = []casework.RegisterFinding{{Step: "catalogi", Version: "1.3.1"}, {Step: "document-type", Err: &casework.RegisterError{Code: "type-not-published"}}, {Step: "relation", Skipped: true}}
		v := &visit{s, d, screen(s, d)}
		v.Show(v.screen)
		v.Window.Canvas().Focus(trial.Find(s, func(b *kit.Button) bool { return trial.Called(b, "Weghalen") }))
		v.Photo("register"+name+".png", create)
		v.Press("Proef zonder iets te schrijven")
		v.Press("Begin")
		v.Photo("register-try"+name+".png", create)
		v.Press("Sluiten")
		v.Press("Gegevens wijzigen")
		v.Photo("register-edit"+name+".png", create)
	}
}
