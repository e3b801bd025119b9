package desk

import (
	"errors"
	"net/http"
	"testing"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/storage/zgw/zgwtest"
)

// rests is a consent on which a delivery rests, with one who gave it.
func (r *registry) rests(id consent.DisclosureID) (consent.ID, family.PersonID) {
	r.Helper()
	d, err := r.OpenFamily(r.Context(), r.family)
	r.ok(err)
	for _, line := range d.Register {
		if line.ID != id {
			continue
		}
		for _, ground := range line.Grounds {
			if c, ok := d.Consent(consent.ID(ground)); ok && len(c.Answers) > 0 {
				return c.ID, c.Answers[0].By
			}
		}
	}
	r.Fatal("it rests on no consent")
	return "", ""
}

func TestWhatIsTakenBackBeforeItLeavesDoesNotReachTheRegister(t *testing.T) {
	r := newRegistry(t, casework.RegisterFind)
	out := r.puts(zaakOfDeWit)
	asked, by := r.rests(out.ID)
	effect, err := r.TakeBack(t.Context(), r.family, asked, by)
	r.ok(err)
	if len(effect.Stopped) != 1 || !effect.Stopped[0].InTime() || len(effect.Recalls) != 0 {
		t.Errorf("taking back stopped %d, called back %d", len(effect.Stopped), len(effect.Recalls))
	}
	stopped := r.round()
	if stopped.State != casework.DeliveryStopped || r.receipt(out.ID) != consent.ReceiptStopped || r.town.Written() != 0 || !errors.Is(stopped.Refusal(), casework.ErrStopped) {
		t.Errorf("it is %s, receipt %s, %d writes", stopped.State, r.receipt(out.ID), r.town.Written())
	}
	wantRefusal(t, r.RetryDelivery(t.Context(), out.ID), casework.ErrNoDelivery, "once more")
}

func TestConsentIsJudgedAgainOnTheDayThatItLeaves(t *testing.T) {
	r := newRegistry(t, casework.RegisterFind)
	r.town.OnRequest(func(int, *http.Request) zgwtest.Fault { return zgwtest.Fault{Status: 503} })
	out := r.puts(zaakOfDeWit)
	r.round()
	asked, _ := r.rests(out.ID)
	d, err := r.OpenFamily(t.Context(), r.family)
	r.ok(err)
	c, _ := d.Consent(asked)
	if !c.Until.Known() {
		t.Fatal("the consent has no end")
	}
	*r.now = c.Until.AddDays(2).Time()
	r.town.OnRequest(nil)
	written := r.town.Written()
	_, err = r.DeliverDue(t.Context(), true, nil)
	r.ok(err)
	if got := r.only(); got.State != casework.DeliveryStopped || got.Code != "stopped-expired" || r.town.Written() != written {
		t.Errorf("after the term of the consent it is %s (%s), %d writes", got.State, got.Code, r.town.Written()-written)
	}
}

func TestADeliveryThatIsDroppedGoesNowhere(t *testing.T) {
	r := newRegistry(t, casework.RegisterFind)
	out := r.puts(zaakOfDeWit)
	wantRefusal(t, r.DropDelivery(t.Context(), "another"), casework.ErrNoDelivery, "one that is not there")
	r.ok(r.DropDelivery(t.Context(), out.ID))
	_, err := r.DeliverDue(t.Context(), true, nil)
	r.ok(err)
	if list, err := r.RegisterDeliveries(t.Context()); err != nil || len(list) != 0 || r.town.Written() != 0 || r.receipt(out.ID) != consent.ReceiptStopped {
		t.Errorf("%d deliveries, %d writes, receipt %s, %v", len(list), r.town.Written(), r.receipt(out.ID), err)
	}
	r.puts("")
}

func TestARelayForwardsWhatItReceivedByteForByteAndOnlyThat(t *testing.T) {
	r := newRegistry(t, casework.RegisterCreate)
	opened := casework.Opened{ID: "p-1", Kind: casework.LetterMunicipality, Created: noon,
		Slice: &consent.Slice{Disclosure: "d-1", Purpose: consent.PurposeRegister, On: "2026-11-24", Version: 3, AdoptedOn: "2026-11-20",
			Recipient: consent.Recipient{Kind: consent.ToMunicipality, Partner: "vecht"}, Family: family.Family{ID: "elders"}},
		Files: map[string][]byte{"plan.pdf": []byte("%PDF-1.7 zoals ontvangen"), "plan.json": []byte(`{"zoals":"ontvangen"}`), "nog-iets.txt": []byte("niet")}}
	for name, spoil := range map[string]func(*casework.Opened){
		"a part of a school":      func(o *casework.Opened) { o.Kind = casework.LetterShare },
		"for another than a town": func(o *casework.Opened) { o.Slice.Recipient.Kind = consent.ToPartner },
		"without its PDF":         func(o *casework.Opened) { delete(o.Files, "plan.pdf") },
	} {
		bad := opened
		slice, files := opened.Slice.Clone(), map[string][]byte{"plan.pdf": opened.Files["plan.pdf"], "plan.json": opened.Files["plan.json"]}
		bad.Slice, bad.Files = &slice, files
		spoil(&bad)
		_, err := r.ForwardToRegister(t.Context(), bad, "", "")
		wantRefusal(t, err, consent.ErrNotAnExport, name)
	}
	out, err := r.ForwardToRegister(t.Context(), opened, "", "")
	r.ok(err)
	_, err = r.ForwardToRegister(t.Context(), opened, "", "")
	wantRefusal(t, err, casework.ErrDeliveredTwice, "the same export once more")
	if done := r.round(); done.ID != out.ID || done.State != casework.DeliveryDelivered || !done.Relay {
		t.Fatalf("%+v", done)
	}
	held := r.town.Documents()
	if len(held) != 2 || held[0].Content != "%PDF-1.7 zoals ontvangen" || held[1].Content != `{"zoals":"ontvangen"}` {
		t.Errorf("the municipality holds %d documents, or other ones than were received", len(held))
	}
}
