package consent_test

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

func TestADisclosureThatNobodyMadeIsInvalid(t *testing.T) {
	var d consent.Disclosure
	if d.Valid() || d.ID() != "" || d.FamilyID() != "" || !d.At().IsZero() || !d.Slice().Empty() || d.Purpose() != "" || d.Recipient() != (consent.Recipient{}) {
		t.Error("the zero Disclosure holds something")
	}
	if _, ok := d.Contribution(); ok {
		t.Error("the zero Disclosure holds a contribution")
	}
	if _, ok := d.Whole(); ok {
		t.Error("the zero Disclosure holds a dossier")
	}
	if d.Grounds() != nil || d.Withheld() != nil || d.Record().ID != "" {
		t.Error("the zero Disclosure has grounds")
	}
}

func TestADisclosureToNobodyOrToAStrangerIsRefused(t *testing.T) {
	tests := []struct {
		name   string
		change func(*consent.Request)
		want   error
	}{
		{"without an id", func(r *consent.Request) { r.ID = "" }, consent.ErrNotADisclosure},
		{"without a time", func(r *consent.Request) { r.At = time.Time{} }, consent.ErrNotADisclosure},
		{"without a day", func(r *consent.Request) { r.On = "" }, consent.ErrNotADisclosure},
		{"without a purpose", func(r *consent.Request) { r.Purpose = "" }, consent.ErrNotADisclosure},
		{"an unknown partner", func(r *consent.Request) { r.Recipient.Partner = "stranger" }, consent.ErrUnknownRecipient},
		{"an unknown municipality", func(r *consent.Request) {
			r.Recipient = consent.Recipient{Kind: consent.ToMunicipality, Partner: "stranger"}
		}, consent.ErrUnknownRecipient},
		{"an unknown person", func(r *consent.Request) { r.Recipient = consent.Recipient{Kind: consent.ToPerson, Person: "stranger"} }, consent.ErrUnknownRecipient},
		{"no kind of recipient", func(r *consent.Request) { r.Recipient.Kind = "" }, consent.ErrUnknownRecipient},
		{"an invented kind of recipient", func(r *consent.Request) { r.Recipient.Kind = "press" }, consent.ErrUnknownRecipient},
		{"a successor, outside a handover", func(r *consent.Request) { r.Recipient.Kind = consent.ToSuccessor }, consent.ErrUnknownRecipient},
		{"a coordinator, outside a contribution", func(r *consent.Request) { r.Recipient.Kind = consent.ToCoordinator }, consent.ErrUnknownRecipient},
		{"a partner dressed up as the household", func(r *consent.Request) { r.Recipient.Kind = consent.ToHousehold }, consent.ErrUnknownRecipient},
		{"a partner dressed up as a person", func(r *consent.Request) { r.Recipient.Kind, r.Recipient.Person = consent.ToPerson, "noor" }, consent.ErrUnknownRecipient},
		{"one person dressed up as the household", func(r *consent.Request) {
			r.Recipient = consent.Recipient{Kind: consent.ToHousehold, Person: "noor"}
		}, consent.ErrUnknownRecipient},
		{"a version that was never adopted", func(r *consent.Request) { r.Version = 3 }, consent.ErrNotAdopted},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			r := nowTo("school")
			test.change(&r)
			made, err := consent.Disclose(deWit(), r)
			if !errors.Is(err, test.want) || made.Valid() {
				t.Errorf("Disclose: valid %v, %v, want %v", made.Valid(), err, test.want)
			}
			if slice, _, err := consent.Preview(deWit(), r); !errors.Is(err, test.want) || !slice.Empty() {
				t.Errorf("Preview: %v, want %v", err, test.want)
			}
		})
	}
}

func TestAPartnerWithoutAnyConsentGetsNothing(t *testing.T) {
	for _, partner := range []family.PartnerID{"ggz", "vt", "sport"} {
		if made, err := consent.Disclose(deWit(), nowTo(partner)); !errors.Is(err, consent.ErrNothingToShare) || made.Valid() {
			t.Errorf("%s: valid %v, %v", partner, made.Valid(), err)
		}
	}
	other := nowTo("school")
	other.Purpose = consent.PurposeRegister
	if _, err := consent.Disclose(deWit(), other); !errors.Is(err, consent.ErrNothingToShare) {
		t.Errorf("school, for another purpose: %v", err)
	}
	early := nowTo("school")
	early.On = "2026-11-23"
	if _, err := consent.Disclose(deWit(), early); !errors.Is(err, consent.ErrNothingToShare) && !errors.Is(err, consent.ErrPending) {
		t.Errorf("school, on the day before: %v", err)
	}
}

func TestSchoolWaitsWhileKarimHasNotAnswered(t *testing.T) {
	made, err := consent.Disclose(deWit(), to("school"))
	var pending *consent.PendingError
	if !errors.As(err, &pending) || !errors.Is(err, consent.ErrPending) || made.Valid() {
		t.Fatalf("valid %v, %v", made.Valid(), err)
	}
	if len(pending.Missing) != 1 {
		t.Fatalf("missing %+v", pending.Missing)
	}
	m := pending.Missing[0]
	if m.About != "daan" || m.Consent != "c-daan" || m.Reason != consent.NotAnswered || !slices.Equal(m.Givers, []consent.Giver{{Person: "karim", Capacity: consent.AsParent}}) {
		t.Errorf("missing %+v", m)
	}
	now, err := consent.Disclose(deWit(), nowTo("school"))
	if err != nil || now.Record().Items != pending.Shareable || pending.Shareable == 0 {
		t.Errorf("%d can be shared now, and %d were: %v", pending.Shareable, now.Record().Items, err)
	}
	if strings.Contains(pending.Error(), "karim") || strings.Contains(pending.Error(), "daan") {
		t.Errorf("the error names somebody: %v", pending)
	}
}

func TestWhileNothingCanBeSharedYetPartialHelpsNot(t *testing.T) {
	d := deWit()
	d.Consents = []consent.Consent{d.Consents[1]} // only the one about Daan
	for _, r := range []consent.Request{to("school"), nowTo("school")} {
		_, err := consent.Disclose(d, r)
		var pending *consent.PendingError
		if !errors.As(err, &pending) || pending.Shareable != 0 {
			t.Errorf("partial %v: %v", r.Partial, err)
		}
	}
}

func TestWhoIsMissingIsOnlyAskedWhereItMatters(t *testing.T) {
	answered := asks("c-daan-2", "daan", "school", schoolAsks(), says("sanne", schoolAsks()...), says("karim", schoolAsks()...))
	refused := asks("c-daan-2", "daan", "school", schoolAsks(), says("sanne", schoolAsks()...), says("karim"))
	open := deWitConsents()[1]
	birthUnknown := deWit()
	birthUnknown.Family.PutPerson(family.Person{ID: "daan", Given: "Daan", Place: family.PlaceHousehold})
	tests := []struct {
		name    string
		dossier consent.Dossier
		about   []consent.Consent
		pending bool
		reason  consent.Reason
	}{
		{"still open", deWit(), []consent.Consent{open}, true, consent.NotAnswered},
		{"birth date unknown", birthUnknown, []consent.Consent{open}, true, consent.CannotTell},
		{"a renewal is open while the old one runs", deWit(), []consent.Consent{open, askedOn(answered, "2026-01-01")}, false, ""},
		{"asked again and answered", deWit(), []consent.Consent{askedOn(open, "2026-01-01"), answered}, false, ""},
		{"asked again and refused", deWit(), []consent.Consent{askedOn(open, "2026-01-01"), refused}, false, ""},
		{"refused and asked again", deWit(), []consent.Consent{open, askedOn(refused, "2026-01-01")}, true, consent.NotAnswered},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			test.dossier.Consents = append([]consent.Consent{deWitConsents()[0]}, test.about...)
			_, err := consent.Disclose(test.dossier, to("school"))
			var pending *consent.PendingError
			if errors.As(err, &pending) != test.pending {
				t.Fatalf("%v, want pending %v", err, test.pending)
			}
			if test.pending && (len(pending.Missing) != 1 || pending.Missing[0].Reason != test.reason || pending.Missing[0].Consent != "c-daan") {
				t.Errorf("missing %+v, want %s", pending.Missing, test.reason)
			}
		})
	}
}

func TestWithdrawingStopsTheNextDisclosureAtOnce(t *testing.T) {
	d := deWit()
	d.Consents[4].Answers[0].Withdrawn = today
	if _, err := consent.Disclose(d, to("debt")); !errors.Is(err, consent.ErrNothingToShare) {
		t.Errorf("debt help, after Sanne took it back: %v", err)
	}
}
