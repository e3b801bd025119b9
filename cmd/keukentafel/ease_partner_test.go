package main

import (
	"context"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/samples"
	"keukentafel/cmd/internal/desk"
	"keukentafel/storage/sealed"
)

// readsAlong lets a school move in, and gives it a part of the plan of a
// coordinator who has an installation of her own. The door is locked then.
func (h *hands) readsAlong() {
	h.Helper()
	ctx := context.Background()
	code, err := h.door.Create(passphrase)
	h.must(err)
	h.must(h.door.Confirm(code))
	_, err = h.door.Desk().SetUp(ctx, casework.Profile{Name: "Joost Brandsma", House: "Het Kompas", Role: casework.RolePartner})
	h.must(err)
	school, err := h.door.Desk().MyCard(ctx)
	h.must(err)
	pending, err := desk.Create(h.TempDir()+"/riet", passphrase, h.door.options)
	h.must(err)
	riet, err := pending.Confirm(pending.Code())
	h.must(err)
	h.Cleanup(func() { _ = riet.Close() })
	_, err = riet.SetUp(ctx, casework.Profile{Name: "Riet Postma", House: "Gemeente Vecht", Role: casework.RoleCoordinator})
	h.must(err)
	card, err := riet.MyCard(ctx)
	h.must(err)
	d := samples.DeWit(riet.Today(), sealed.NewID)
	h.must(riet.Import(ctx, d))
	_, err = riet.AddCard(ctx, school.Raw, d.Family.Partners[0])
	h.must(err)
	_, err = h.door.Desk().AddCard(ctx, card.Raw, family.Partner{Kind: family.PartnerYouthCare})
	h.must(err)
	for _, c := range d.Consents {
		for _, g := range c.Standing(d.Family, riet.Today()).Missing {
			h.must(riet.AnswerConsent(ctx, d.Family.ID, c.ID, consent.Answer{By: g.Person, Allowed: c.Asked}))
		}
	}
	to, purpose := casework.ToPartnerOf(d.Family.Partners[0])
	out, err := riet.Share(ctx, d.Family.ID, casework.Ask{To: to, Purpose: purpose})
	h.must(err)
	parcel, err := riet.ParcelFile(ctx, out.ID)
	h.must(err)
	_, err = h.door.Desk().Receive(ctx, parcel, nil)
	h.must(err)
	h.shell.Start()
	h.hit(fyne.KeyL, control)
	h.presses, h.keys = 0, 0
}

// unlocked types the passphrase: its letters count as one text.
func (h *hands) unlocked() {
	h.write(passphrase)
	h.hit(fyne.KeyReturn)
}

// brought is what went to the coordinator.
func (h *hands) brought() []family.Contribution {
	h.Helper()
	list, err := h.door.Desk().Slices(context.Background())
	h.must(err)
	if len(list) != 1 {
		h.Fatalf("%d slices", len(list))
	}
	return list[0].Mine
}

// A text is typed at two letters a second; a press or a key takes three
// seconds, with looking for it. Five minutes are 300.
func (h *hands) seconds() int {
	letters := 0
	for _, text := range h.written {
		letters += len(text)
	}
	return (h.presses+h.keys)*3 + letters/2
}

func TestASchoolContributesInAFewKeysFromTheLockedDoor(t *testing.T) {
	const seen = "Daan bleef vier ochtenden in de klas. Hij droeg de koptelefoon en ging zelf naar de rustige hoek."
	for name, way := range map[string]struct {
		most int
		do   func(h *hands)
		done func(c family.Contribution) bool
	}{
		"an observation, by pointer": {5, func(h *hands) {
			h.click("De Wit…")
			h.click("Uw woorden…")
			h.write(seen)
			h.click("Versturen")
		}, func(c family.Contribution) bool { return string(c.Text) == seen }},
		"an observation, by keyboard": {8, func(h *hands) {
			h.hit(fyne.KeyReturn) // what was shared has the focus
			h.hit(fyne.KeyReturn) // Iets inbrengen
			h.tabTo("Uw woorden…")
			h.write(seen)
			h.tabTo("Versturen")
			h.hit(fyne.KeyReturn)
		}, func(c family.Contribution) bool { return string(c.Text) == seen }},
		"an action that is done, by keyboard": {6, func(h *hands) {
			h.hit(fyne.KeyReturn)
			h.tabTo("Gedaan melden")
			h.hit(fyne.KeyReturn)
			h.tabTo("Versturen")
			h.hit(fyne.KeyReturn)
		}, func(c family.Contribution) bool { return c.Action != "" }},
	} {
		t.Run(name, func(t *testing.T) {
			h := &hands{house: newHouse(t)}
			h.readsAlong()
			h.unlocked()
			if said := h.texts(); strings.Contains(said, "Gezinnen") || !strings.Contains(said, "Er worden u") {
				t.Errorf("a school that reads along sees:\n%s", said)
			}
			way.do(h)
			if got := h.brought(); len(got) != 1 || !way.done(got[0]) {
				t.Fatalf("brought in %d; the window shows:\n%s", len(got), h.texts())
			}
			t.Logf("%d presses, %d keys, %d texts: about %d seconds", h.presses, h.keys, len(h.written), h.seconds())
			if n := h.presses + h.keys; n > way.most || h.seconds() > 120 {
				t.Errorf("it takes %d presses and keys, and %d were enough; about %d seconds", n, way.most, h.seconds())
			}
		})
	}
}
