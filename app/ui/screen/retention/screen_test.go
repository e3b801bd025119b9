package retention_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
	"keukentafel/app/ui/screen/retention"
	"keukentafel/app/ui/screen/trial"
	"keukentafel/app/words"
)

var rules = []casework.RetentionRule{
	{ID: "adopted", About: casework.RetainAdopted, Years: 20, From: "2020-01-01", Source: "Jeugdwet art. 7.3.8", Name: map[string]string{"nl": "Vastgesteld gezinsplan: 20 jaar na de laatste wijziging", "en": "Adopted family plan: 20 years after the last change"}},
	{ID: "never", About: casework.RetainNeverAdopted, Years: 5, From: "2020-01-01", Source: "Selectielijst 3.2", Name: map[string]string{"nl": "Plan dat nooit is vastgesteld: 5 jaar", "en": "Plan that was never adopted: 5 years"}},
	{ID: "request", About: casework.RetainRequest, Months: 3, Age: 12, From: "2020-01-01"},
}

// old is the invented family as it was changed last years ago.
func old() consent.Dossier {
	d := trial.DeWit()
	d.Changed = family.Date("2019-03-04").Time()
	return d
}

type archive struct {
	*trial.Stage
	id        family.FamilyID
	screen    *retention.Screen
	forgotten []family.FamilyID
	backups   int
}

func open(t *testing.T, d consent.Dossier, look trial.Look) *archive {
	t.Helper()
	a := &archive{Stage: trial.New(t, d, look), id: d.Family.ID}
	a.Desk.Retention = rules
	a.screen = retention.New(retention.Needs{Frame: a.Frame, Desk: a.Desk,
		Forget: func(id family.FamilyID) { a.forgotten = append(a.forgotten, id) },
		BackUp: func(context.Context) error { a.backups++; return nil }})
	a.Show(a.screen)
	return a
}

func (a *archive) filter(id string) {
	trial.Find(a.Stage, func(*kit.Choice) bool { return true }).OnChanged(id)
	a.Settle()
}

// details opens the panel of the first family, by keyboard.
func (a *archive) details() {
	rows := trial.Find(a.Stage, func(*kit.Rows) bool { return true })
	a.Window.Canvas().Focus(rows)
	rows.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	a.Settle()
}

// entries are the one-line fields of the panel.
func (a *archive) entries() []*kit.Entry {
	var found []*kit.Entry
	trial.Each(a.Window.Canvas(), func(o fyne.CanvasObject) {
		if e, ok := o.(*kit.Entry); ok {
			found = append(found, e)
		}
	})
	return found
}

// say fills in who approves, and the typed name.
func (a *archive) say(approved, name string) {
	fields := a.entries()
	fields[len(fields)-2].SetText(approved)
	fields[len(fields)-1].SetText(name)
	a.Settle()
}

func (a *archive) there() bool {
	_, err := a.Desk.Dossier(context.Background(), a.id)
	return err == nil
}

func TestAFamilyIsNotDestroyedBeforeItsNameWasTyped(t *testing.T) {
	a := open(t, old(), trial.Look{})
	a.details()
	a.Press("Vernietigen")
	a.say("archivaris", "De Witt")
	a.Press("Voorgoed vernietigen")
	if !a.there() || !a.Has("Dit is niet de naam van het gezin") {
		t.Error("another name was enough")
	}
	a.say("", "De Wit")
	a.Press("Voorgoed vernietigen")
	if !a.there() || !a.Has("explained: destruction was approved by nobody") {
		t.Error("nobody approved, and that was enough")
	}
	trial.Find(a.Stage, func(*kit.Area) bool { return true }).SetText("Noor vroeg het")
	a.say("archivaris", "De Wit")
	a.Press("Voorgoed vernietigen")
	if !a.there() || !a.Has("explained: reason names somebody") {
		t.Error("a reason with a name was enough")
	}
}

func TestNothingIsDestroyedThatMustBeKept(t *testing.T) {
	d := old()
	a := open(t, d, trial.Look{})
	if err := a.Desk.HoldFamily(t.Context(), a.id, "2030-01-01", "bezwaar"); err != nil {
		t.Fatal(err)
	}
	a.screen.Open(t.Context())
	if !a.Has("Er is nu niets te doen") {
		t.Error("a family that is kept longer is due")
	}
	a.filter("all")
	a.details()
	if !a.Has("langer bewaard, tot en met 1 januari 2030") || !a.Has("bezwaar") || a.Has("Vernietigen") {
		t.Errorf("it shows %s", a.Texts())
	}
	a.Press("Niet langer bewaren")
	if !a.Has("De bewaartermijn is voorbij") {
		t.Error("the ordinary term does not count again")
	}
}

func TestADestroyedFamilyIsGoneAndItIsToldWhatIsLeft(t *testing.T) {
	a := open(t, old(), trial.Look{})
	a.details()
	a.Press("Vernietigen")
	if !a.Has("Er is nooit een versie vastgesteld") {
		t.Error("it does not say whether it is kept elsewhere")
	}
	a.Press("Afschrift voor het gezin")
	if len(a.Saved) != 1 || !a.Has("voor het laatst een afschrift") || strings.Contains(keyOf(a.Saved), "Wit") {
		t.Errorf("saved %v", keyOf(a.Saved))
	}
	a.say("archivaris Bakker", " De Wit ")
	if a.Kept[string(a.id)+"/retention/approved"] != "archivaris Bakker" {
		t.Error("what is half typed is not kept")
	}
	a.Press("Voorgoed vernietigen")
	if a.there() || len(a.forgotten) != 1 || a.forgotten[0] != a.id || len(a.Failed) != 0 {
		t.Fatalf("there: %v, forgotten %v, failed %v", a.there(), a.forgotten, a.Failed)
	}
	for _, words := range []string{"merkteken", "verklaring van vernietiging", "reservekopieën", "Er is nu niets te doen"} {
		if !a.Has(words) {
			t.Errorf("it does not say %q", words)
		}
	}
	a.Press("Nu een nieuwe reservekopie maken")
	if a.backups != 1 {
		t.Error("no new backup was made")
	}
	a.Desk.Certificate = certificate
	a.Press("Verklaring opslaan")
	if len(a.Saved) != 2 {
		t.Errorf("saved %v", a.Saved)
	}
	a.Press("Sluiten")
	a.filter("destroyed")
	a.details()
	if !a.Has("1 verklaring") || !a.Has("archivaris Bakker") || a.Has("De Wit") {
		t.Errorf("the record shows %s", a.Texts())
	}
}

func keyOf(saved map[string]string) string {
	var names []string
	for name := range saved {
		names = append(names, name)
	}
	return strings.Join(names, " ")
}

func TestARequestIsAnsweredWithAReasonOrByDestroying(t *testing.T) {
	d := old()
	d.Changed = trial.Today.Time()
	a := open(t, d, trial.Look{})
	if !a.Has("Er is nu niets te doen") {
		t.Error("a family that was changed today is due")
	}
	a.filter("all")
	a.details()
	a.Press("Verzoek vastleggen")
	a.Press("Vastleggen")
	if !a.Has("explained: ") {
		t.Error("it does not ask who asked")
	}
	var daan, noor family.PersonID
	for _, p := range d.Family.Persons {
		switch p.Given {
		case "Daan":
			daan = p.ID
		case "Noor":
			noor = p.ID
		}
	}
	who := trial.Find(a.Stage, func(*kit.Combobox) bool { return true })
	who.SetSelected(string(daan))
	a.Press("Vastleggen")
	if !a.Has("explained: too young") {
		t.Error("a child of nine can ask")
	}
	who.SetSelected(string(noor))
	a.Press("Vastleggen")
	if !a.Has("Noor") || !a.Has("Antwoord uiterlijk op 24 februari 2027") {
		t.Errorf("it shows %s", a.Texts())
	}
	a.Press("Verzoek weigeren")
	a.Press("Weigeren")
	if !a.Has("explained: it is not said why") {
		t.Error("a refusal needs no reason")
	}
	trial.Find(a.Stage, func(*kit.Area) bool { return true }).SetText("Er loopt een zaak.")
	a.Press("Weigeren")
	if !a.Has("Geweigerd op 24 november 2026, want: Er loopt een zaak.") {
		t.Errorf("it shows %s", a.Texts())
	}
}

func TestWhatComesWithinAYearIsShownApart(t *testing.T) {
	d := old()
	d.Changed = family.Date("2022-06-01").Time()
	a := open(t, d, trial.Look{})
	if !a.Has("Er is nu niets te doen") || a.Has("De Wit") {
		t.Error("it is due already")
	}
	a.filter("year")
	if !a.Has("De Wit") || !a.Has("01-06-2027") || !a.Has("1 gezin") {
		t.Errorf("it shows %s", a.Texts())
	}
	a.filter("destroyed")
	if !a.Has("Nog niets vernietigd") {
		t.Error("it does not say that nothing was destroyed")
	}
}

func TestAFamilyThatWasAskedForIsShownAtOnce(t *testing.T) {
	d := old()
	s := trial.New(t, d, trial.Look{})
	s.Desk.Retention = rules
	s.Show(retention.New(retention.Needs{Frame: s.Frame, Desk: s.Desk, Family: d.Family.ID}))
	if !s.Has("Bewaartermijn") || !s.Has("Selectielijst 3.2") || !s.Has("4 maart 2024") {
		t.Errorf("it shows %s", s.Texts())
	}
	s.Press("Naar het dossier")
	if len(s.Went) != 1 || s.Went[0].Family != d.Family.ID || s.Went[0].Name != route.Dossier {
		t.Errorf("went to %v", s.Went)
	}
}

func TestWhatCannotBeReadIsTold(t *testing.T) {
	s := trial.New(t, old(), trial.Look{})
	s.Desk.Retention = rules
	s.Show(retention.New(retention.Needs{Frame: s.Frame, Desk: s.Desk, Family: "nobody"}))
	if len(s.Failed) != 1 || !errors.Is(s.Failed[0], casework.ErrNoFamily) {
		t.Errorf("told %v", s.Failed)
	}
}

func TestADestructionThatFailsDestroysNothingAndForgetsNothing(t *testing.T) {
	a := open(t, old(), trial.Look{})
	a.details()
	a.Press("Vernietigen")
	a.say("archivaris", "De Wit")
	a.Refuse(casework.ErrDiskFull)
	a.Press("Voorgoed vernietigen")
	if !a.there() || len(a.Failed) != 1 || len(a.forgotten) != 0 || a.Kept[string(a.id)+"/retention/approved"] == "" {
		t.Errorf("there %v, failed %v, forgotten %v", a.there(), a.Failed, a.forgotten)
	}
}

func TestEveryStateAndBasisHasItsWords(t *testing.T) {
	for _, l := range words.Langs() {
		for _, state := range casework.RetentionStates() {
			if !l.Has("list.retention-state."+string(state)) || !l.Has("retention.told."+string(state)) {
				t.Errorf("%s: %s has no words", l, state)
			}
		}
		for _, basis := range casework.DestructionBases() {
			if !l.Has("list.destruction-basis." + string(basis)) {
				t.Errorf("%s: %s has no words", l, basis)
			}
		}
		for _, kind := range []casework.RequesterKind{casework.RequesterAdult, casework.RequesterYouth} {
			if !l.Has("list.requester." + string(kind)) {
				t.Errorf("%s: %s has no words", l, kind)
			}
		}
	}
}
