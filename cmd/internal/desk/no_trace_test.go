package desk_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"testing"
	"time"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/samples"
	"keukentafel/app/words"
	"keukentafel/cmd/internal/desk"
	"keukentafel/storage/sealed"
)

var at = time.Date(2026, 11, 24, 12, 0, 0, 0, time.UTC)

// readers are everybody who can get something of a dossier, with all grounds.
func readers(d consent.Dossier, version int) []consent.Request {
	ask := func(to consent.Recipient, purpose consent.Purpose) consent.Request {
		return consent.Request{ID: "01JDISCLOSURE", At: at, On: "2026-11-24", Recipient: to, Purpose: purpose, Version: version, Partial: true}
	}
	all := []consent.Request{ask(consent.Recipient{Kind: consent.ToHousehold}, consent.PurposeOwnCopy)}
	for _, p := range d.Family.Persons {
		all = append(all, ask(consent.Recipient{Kind: consent.ToPerson, Person: p.ID}, consent.PurposeOwnCopy))
	}
	for _, p := range d.Family.Partners {
		kind := consent.ToPartner
		if p.Kind == family.PartnerMunicipality {
			kind = consent.ToMunicipality
		}
		all = append(all, ask(consent.Recipient{Kind: kind, Partner: p.ID}, consent.PurposeCooperate))
	}
	return all
}

// papers are everything that comes out of a disclosure, by what it is; drawing
// them as PDF takes time.
func papers(t *testing.T, d consent.Disclosure, drawn bool) map[string][]byte {
	t.Helper()
	slice, err := json.Marshal(d.Slice())
	if err != nil {
		t.Fatal(err)
	}
	all := map[string][]byte{"slice": slice, "anchor": fmt.Append(nil, d.Anchor())}
	own := d.Purpose() == consent.PurposeOwnCopy
	renders := desk.Renders(words.NL)
	for _, form := range []desk.Form{desk.FormJSON, desk.FormPDF, desk.FormSheet, desk.FormHTML, desk.FormSVG, "genogram-svg", "timeline-svg", "goals-svg",
		casework.FormEvaluation, casework.FormInvitation, casework.FormMinutes, casework.FormODS, casework.FormCSV} {
		if form == desk.FormSheet && !own || form != desk.FormJSON && !drawn {
			continue
		}
		var file bytes.Buffer
		if err := renders[form](&file, d); err != nil && !errors.Is(err, consent.ErrNothingToShare) && !errors.Is(err, casework.ErrNoMeeting) {
			t.Fatal(err)
		}
		all[string(form)] = file.Bytes()
	}
	return all
}

// sizeOfPackage seals a disclosure with its documents, as it would be sent.
func sizeOfPackage(t *testing.T, d consent.Disclosure) int {
	t.Helper()
	from, card := somebody(t)
	_, to := somebody(t)
	render := desk.Renders(words.NL)[desk.FormPDF]
	var file bytes.Buffer
	err := sealed.Seal(&file, d, sealed.Letter{ID: sealed.NewID(), Sender: from, Card: card, Recipients: []sealed.Card{to}, Created: at, Seq: 1,
		Renders: []sealed.Render{{Name: "plan.pdf", Type: "application/pdf", Write: render}}})
	if err != nil {
		t.Fatal(err)
	}
	return file.Len()
}

func somebody(t *testing.T) (sealed.Identity, sealed.Card) {
	t.Helper()
	identity, err := sealed.NewIdentity()
	if err != nil {
		t.Fatal(err)
	}
	card, err := identity.Card(sealed.Holder{House: "Huis", Role: sealed.RolePartner}, "2026-11-24")
	if err != nil {
		t.Fatal(err)
	}
	return identity, card
}

func TestNobodyCanTellFromWhatHeGetsWhatHeDoesNotGet(t *testing.T) {
	dossiers := []consent.Dossier{samples.DeWit("2026-11-24", ids())}
	for seed := range uint64(6) {
		dossiers = append(dossiers, samples.Family(1000+seed, "2026-11-24"))
	}
	compared, sealedToo := 0, 0
	for i, d := range dossiers {
		for _, r := range readers(d, 0) {
			plain, err := consent.Disclose(d, r)
			if err != nil {
				continue // nothing for this one
			}
			stirred, err := consent.Disclose(stir(d, plain), anchored(r))
			if err != nil {
				t.Fatal(err)
			}
			same(t, r.Recipient, papers(t, plain, i == 0), papers(t, stirred, i == 0))
			if compared++; r.Recipient.Kind == consent.ToPartner && sealedToo < 3 {
				sealedToo++
				if a, b := sizeOfPackage(t, plain), sizeOfPackage(t, stirred); a != b {
					t.Errorf("the package for %s is of %d bytes, and of %d when something else is withheld", r.Recipient.Partner, a, b)
				}
			}
		}
	}
	if compared < 50 || sealedToo == 0 {
		t.Errorf("only %d disclosures were compared, %d of them sealed", compared, sealedToo)
	}
}

// anchored lets the log be longer, when the reader is a partner.
func anchored(r consent.Request) consent.Request {
	if r.Recipient.Kind == consent.ToPartner {
		r.Anchor = consent.LogAnchor{Seq: 4711, MAC: "00112233445566778899aabbccddeeff"}
	}
	return r
}

func same(t *testing.T, who consent.Recipient, plain, stirred map[string][]byte) {
	t.Helper()
	for what, content := range plain {
		if !bytes.Equal(content, stirred[what]) {
			t.Errorf("%s %s%s: what is withheld left a trace in the %s (%d and %d bytes)", who.Kind, who.Partner, who.Person, what, len(content), len(stirred[what]))
		}
	}
}

func TestHowOftenThePlanWasAdoptedIsNotToldToAPartner(t *testing.T) {
	d := samples.DeWit("2026-11-24", ids())
	adopt := func(d *consent.Dossier, times int) {
		for i := range times {
			plan := d.Plan.Clone()
			if i < times-1 {
				plan.Goals = nil
			}
			d.Versions = append(d.Versions, family.Version{Number: i + 1, Family: d.Family.Clone(), Plan: plan, AdoptedOn: "2026-11-20"})
		}
	}
	once, often := d.Clone(), d.Clone()
	adopt(&once, 1)
	adopt(&often, 5)
	compared := 0
	for i, r := range readers(once, 1) {
		plain, err := consent.Disclose(once, r)
		if err != nil || r.Recipient.Kind != consent.ToPartner {
			continue
		}
		other, err := consent.Disclose(often, readers(often, 5)[i])
		if err != nil {
			t.Fatal(err)
		}
		same(t, r.Recipient, papers(t, plain, true), papers(t, other, true))
		if other.Record().Version != 5 {
			t.Errorf("the register says version %d", other.Record().Version)
		}
		compared++
	}
	if compared == 0 {
		t.Error("nothing was compared")
	}
}

func ids() func() string {
	n := 0
	return func() string { n++; return fmt.Sprintf("id%04d", n) }
}
