package postbox_test

import (
	"context"
	"testing"

	"keukentafel/app/casework"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/screen/trial"
)

func (m *mail) RefuseHandover(ctx context.Context, offer string, why family.RefusalReason) error {
	m.why = why
	return m.AnswerHandover(ctx, offer, false)
}

func (m *mail) AcceptAgain(context.Context, string) error { m.again++; return m.trouble }

func (m *mail) TakePen(_ context.Context, _ string, why family.Text) error {
	m.taken, m.offers = why, nil
	return m.trouble
}

func (m *mail) DismissOffer(context.Context, string) error { m.offers = nil; return m.trouble }

func TestAnOfferShowsAllThatComesWithItBeforeAnybodySaysYes(t *testing.T) {
	o := offer()
	h := &o.Dossier.Pen.Handover
	h.FamilyInformed, h.Told, h.ToldHow, h.Warm = "2026-11-20", "Riet en Karim", family.ToldTalk, "2026-12-01"
	h.Tone, h.Call = "Rustig, en na vieren.", "Riet"
	v := open(t, &mail{offers: []casework.Offer{o}})
	for _, want := range []string{"Riet en Karim (in een gesprek)", "Gesprek samen met het gezin: 1 december 2026", "Rustig, en na vieren.", "Bel eerst: Riet", "Wat loopt er nog?", "Volgende evaluatie"} {
		if !v.Has(want) {
			t.Errorf("%q is not shown", want)
		}
	}
}

func TestAnAcceptedOfferWaitsAndCanBeSentAgainOrTakenForAReason(t *testing.T) {
	o := offer()
	o.State, o.Answered = casework.OfferAccepted, trial.Today.Time()
	m := &mail{offers: []casework.Offer{o}}
	v := open(t, m)
	if v.Has("Niet overnemen") || !v.Has("U zei ja op") {
		t.Error(v.Texts())
	}
	v.Press("Nog eens ja sturen")
	v.Press("Overnemen zonder bevestiging")
	v.Press("Overnemen zonder bevestiging")
	if m.again != 1 || m.taken != "" || !v.Has("Schrijf kort op waarom.") {
		t.Fatal("it was taken without a reason")
	}
	trial.Find(v.Stage, func(*kit.Entry) bool { return true }).SetText("Marieke is uit dienst")
	v.Press("Overnemen zonder bevestiging")
	if m.taken != "Marieke is uit dienst" {
		t.Error("it was not taken")
	}
}

func TestAnOfferThatIsOffSaysThatNothingWasKept(t *testing.T) {
	o := offer()
	o.State = casework.OfferOff
	v := open(t, &mail{offers: []casework.Offer{o}})
	if v.Has("Overnemen") || !v.Has("niets van het dossier bewaard") {
		t.Error(v.Texts())
	}
	v.Press("Begrepen")
	if v.Has("Overdracht aan u") {
		t.Error("it stays")
	}
}
