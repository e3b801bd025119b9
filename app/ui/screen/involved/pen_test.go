package involved_test

import (
	"context"
	"testing"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
	"keukentafel/app/ui/screen/trial"
)

func TestThePenIsNotOfferedBeforeTheFamilyKnows(t *testing.T) {
	v := open(t, nil)
	v.Press("Pen overdragen")
	v.Press("Pen aanbieden")
	if !v.Has("Kies wie het overneemt.") {
		t.Error("offered to nobody")
	}
	v.choose("fatma")
	v.Press("Pen aanbieden")
	if !v.Has("Vul in op welke dag het gezin het hoorde.") {
		t.Error("offered although the family does not know")
	}
	v.told(trial.Today.AddDays(1))
	v.Press("Pen aanbieden")
	if !v.Has("Deze dag is nog niet geweest.") || len(v.desk.offers) != 0 {
		t.Error("offered although the family will only know tomorrow")
	}
}

func (v *visit) choose(id string) {
	trial.Find(v.Stage, func(*kit.Combobox) bool { return true }).SetSelected(id)
}

func (v *visit) told(on family.Date) {
	first(v, func(*kit.DateField) bool { return true }).SetDate(string(on))
}

// first is the first of a kind in the panel; others of it come below.
func first[T fyne.CanvasObject](v *visit, which func(T) bool) T {
	seen := 0
	return trial.Find(v.Stage, func(o T) bool {
		if which(o) {
			seen++
		}
		return seen == 1
	})
}

func TestACardThatNobodyComparedIsWarnedAbout(t *testing.T) {
	v := open(t, nil)
	v.Press("Pen overdragen")
	v.choose("doctor")
	v.told(trial.Today)
	v.Press("Pen aanbieden")
	if !v.Has("niet zeker of deze kaart echt van Kees Vonk is") || len(v.desk.offers) != 0 {
		t.Fatal("the dossier goes to an unverified card without a warning")
	}
	v.Window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if len(v.desk.offers) != 0 {
		t.Fatal("Enter confirms the warning")
	}
	v.Press("Pen aanbieden")
	v.Press("Toch aanbieden")
	if len(v.desk.offers) != 1 || v.desk.to != "doctor" {
		t.Error("the coordinator decided, and the pen is not offered")
	}
}

func TestAnOfferThatFailsIsToldInThePanel(t *testing.T) {
	v := open(t, nil)
	v.desk.refuse = casework.ErrNoPen
	v.Press("Pen overdragen")
	v.choose("fatma")
	v.told(trial.Today)
	v.Press("Pen aanbieden")
	if !v.Has("explained: the pen of this plan is elsewhere") {
		t.Error(v.Texts())
	}
}

func TestThePenIsOfferedWithTheDayTheFamilyHeardItAndANote(t *testing.T) {
	v := open(t, nil)
	v.Press("Pen overdragen")
	v.choose("fatma")
	v.told(trial.Today)
	note := first(v, func(*kit.Area) bool { return true })
	note.SetText("Bel eerst oma.")
	note.OnChanged("Bel eerst oma.")
	if len(v.Kept) != 1 {
		t.Error("half-typed words are not kept")
	}
	v.Press("Pen aanbieden")
	if len(v.desk.offers) != 1 || v.desk.offers[0].FamilyInformed != trial.Today || v.desk.offers[0].Note != "Bel eerst oma." || v.desk.to != "fatma" {
		t.Errorf("offers %d to %s", len(v.desk.offers), v.desk.to)
	}
	if len(v.Kept) != 0 || v.Changed == 0 || len(v.Said) != 1 {
		t.Error("the draft stays, or nothing is said")
	}
}

func TestWithoutCardsThePenLeadsToTheDirectory(t *testing.T) {
	v := open(t, nil)
	v.desk.contacts = nil
	v.screen.Open(context.Background())
	v.Press("Pen overdragen")
	v.Press("Naar de visitekaarten")
	if len(v.Went) != 1 || v.Went[0].Name != route.Partners {
		t.Errorf("%v", v.Went)
	}
}

func TestAnOfferIsWithdrawnAfterAClearYes(t *testing.T) {
	v := open(t, func(d *consent.Dossier) {
		d.Pen.State = family.PenOffered
		d.Pen.Handover = family.Handover{ID: "h", State: family.HandoverOffered, ToName: "Fatma Yıldız", FamilyInformed: trial.Today, Offered: trial.Today.Time(), Note: "Bel eerst oma."}
	})
	if !v.Has("aangeboden aan Fatma Yıldız") || !v.Has("Bel eerst oma.") || v.Has("Partner toevoegen") {
		t.Error(v.Texts())
	}
	v.Press("Aanbod intrekken")
	v.Press("Wachten op antwoord")
	if v.dossier().Pen.State != family.PenOffered {
		t.Fatal("withdrawn although somebody said no")
	}
	v.Press("Aanbod intrekken")
	v.Press("Aanbod intrekken")
	if !v.dossier().Pen.Writable() || !v.Has("Uw aanbod aan Fatma Yıldız hebt u ingetrokken.") {
		t.Error("the plan cannot be changed again")
	}
}

func frozen(why family.FreezeReason) func(*consent.Dossier) {
	return func(d *consent.Dossier) {
		d.Pen.State = family.PenFrozen
		d.Pen.Frozen = family.Freeze{Why: why, Was: family.PenHere, Since: trial.Today.Time(), Key: "fatma", Name: "Fatma Yıldız", Epoch: 3}
	}
}

func TestAFrozenPenIsDecidedAboutWithAReason(t *testing.T) {
	v := open(t, frozen(family.FreezeTwoPens))
	if !v.Has("Fatma Yıldız schrijft ook aan dit plan") || v.Has("Partner toevoegen") {
		t.Error(v.Texts())
	}
	v.Press("Ik ga hier verder")
	v.Press("Ik ga hier verder")
	if !v.Has("Schrijf kort op waarom.") || v.dossier().Pen.State != family.PenFrozen {
		t.Fatal("decided without a reason")
	}
	trial.Find(v.Stage, func(*kit.Entry) bool { return true }).SetText("met Fatma besproken")
	v.Press("Ik ga hier verder")
	if pen := v.dossier().Pen; !pen.Writable() || pen.Epoch != 4 {
		t.Errorf("the pen is %s in epoch %d", pen.State, pen.Epoch)
	}
}

func TestARestoredCopyAsksWhetherItIsTheOnlyOneAndAGivenPenCannotBeKept(t *testing.T) {
	if v := open(t, frozen(family.FreezeRestored)); !v.Has("Ja, dit is de enige kopie") || !v.Has("oudere kopie") {
		t.Error(v.Texts())
	}
	if v := open(t, frozen(family.FreezeGivenOn)); v.Has("Ik ga hier verder") || !v.Has("De ander gaat verder") {
		t.Error(v.Texts())
	}
}

func TestTheTalkTogetherStaysAtWhoGaveUntilItWasHeld(t *testing.T) {
	v := open(t, func(d *consent.Dossier) {
		d.Pen.State = family.PenElsewhere
		d.Pen.Handover = family.Handover{ID: "h", State: family.HandoverAccepted, ToName: "Fatma Yıldız", FamilyInformed: trial.Today, Told: "Riet", ToldHow: family.ToldPhone, Warm: trial.Today, Answered: trial.Today.Time()}
	})
	if !v.Has("Riet (aan de telefoon)") {
		t.Error(v.Texts())
	}
	v.Press("Het gesprek is geweest")
	if v.dossier().Pen.Handover.Talked != trial.Today || v.Has("Het gesprek is geweest") {
		t.Error("the talk is not kept")
	}
}
