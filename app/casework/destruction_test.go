package casework

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"keukentafel/app/audit"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

var order = DestructionOrder{Why: "bewaartermijn voorbij", ApprovedBy: "archivaris Bakker"}

func destroy(d *Desk, t *testing.T) (DestructionRecord, error) {
	return d.DestroyFamily(t.Context(), "f", order)
}

func TestNothingIsDestroyedWithoutAReasonAndAnApproval(t *testing.T) {
	d, s := keeping(t)
	for name, c := range map[string]struct {
		order DestructionOrder
		want  error
	}{
		"no reason":                   {DestructionOrder{ApprovedBy: "a"}, ErrNoReason},
		"no approval":                 {DestructionOrder{Why: "b"}, ErrNotApproved},
		"a reason that names a child": {DestructionOrder{Why: "Op verzoek van Noor.", ApprovedBy: "a"}, ErrNamesSomebody},
		"a reason with the surname":   {DestructionOrder{Why: "verzoek van mevrouw De Wit", ApprovedBy: "a"}, ErrNamesSomebody},
	} {
		_, err := d.DestroyFamily(t.Context(), "f", c.order)
		refused(t, err, c.want, name)
	}
	if _, there := s.families["f"]; !there {
		t.Error("the family is gone")
	}
	if NamesSomebody("De termijn van 20 jaar is voorbij, het papier was wit.", s.families["f"].Family) {
		t.Error("an ordinary sentence counts as a name")
	}
}

func TestNothingIsDestroyedWhileSomethingStandsInTheWay(t *testing.T) {
	for name, c := range map[string]struct {
		prepare func(*Desk, *shelf) error
		want    error
	}{
		"kept longer": {func(d *Desk, _ *shelf) error { return d.HoldFamily(context.Background(), "f", "2030-01-01", "beroep") }, ErrHeld},
		"offered to somebody": {func(_ *Desk, s *shelf) error {
			f := s.families["f"]
			f.Pen.State = family.PenOffered
			s.families["f"] = f
			return nil
		}, ErrHandoverOut},
		"offered to us": {func(_ *Desk, s *shelf) error {
			return shelfTx{s}.SaveDesk(deskOffers, []Offer{{ID: "o", Dossier: consent.Dossier{Family: family.Family{ID: "f"}}}})
		}, ErrHandoverOut},
		"a package that was not sent": {func(_ *Desk, s *shelf) error {
			return shelfTx{s}.SaveDesk(deskOutbox, []Outgoing{{ID: "p", Family: "f", State: consent.ReceiptQueued}})
		}, ErrStillQueued},
	} {
		d, s := keeping(t)
		refused(t, c.prepare(d, s), nil, name)
		_, err := destroy(d, t)
		refused(t, err, c.want, name)
		last := s.log[len(s.log)-1]
		if _, there := s.families["f"]; !there || last.Outcome != "refused" || last.Event != "family.shred" || !last.Why.Empty() {
			t.Errorf("%s: there %v, logged %s %s", name, there, last.Event, last.Outcome)
		}
		if list, _ := d.Destructions(t.Context()); len(list) != 0 {
			t.Errorf("%s: a record of what was not done", name)
		}
	}
}

func TestARecordTellsWhatWasDestroyedAndNamesNobodyOfTheFamily(t *testing.T) {
	d, s := keeping(t)
	f := s.families["f"]
	f.Register = []consent.Record{{ID: "x", At: noon, Purpose: consent.PurposeRegister, Version: 2, Receipt: consent.ReceiptImported}}
	f.Plan.Goals = []family.Goal{{ID: "g"}}
	s.families["f"] = f
	_, err := d.AskDestruction(t.Context(), "f", "noor", today)
	refused(t, err, nil, "asking")
	r, err := destroy(d, t)
	if err != nil {
		t.Fatal(err)
	}
	if r.Basis != DestroyedOnAsking || r.AskedAs != RequesterYouth || r.Versions != 2 || r.Parts != 5 || r.Opened != "1998-01-01" || r.LastChange != "2000-01-01" ||
		r.Exported != today || r.Rule != "jeugdwet-7.3.8" || r.By != "Fatma" || r.ApprovedBy != order.ApprovedBy {
		t.Errorf("%s by %s: %d parts, %d versions, rule %s", r.Basis, r.By, r.Parts, r.Versions, r.Rule)
	}
	list, err := d.Destructions(t.Context())
	if err != nil || len(list) != 1 || list[0].ID != r.ID {
		t.Errorf("%d records, %v", len(list), err)
	}
	for name, paper := range s.desk {
		for _, word := range []string{"Noor", "noor", "De Wit", "Sanne", "2012"} {
			if name != deskIdentity && strings.Contains(string(paper), word) {
				t.Errorf("%s still says %s", name, word)
			}
		}
	}
	_, err = destroy(d, t)
	refused(t, err, ErrNoFamily, "destroying twice")
}

func TestEveryBasisOfADestructionIsTold(t *testing.T) {
	for want, change := range map[DestructionBasis]func(*consent.Dossier){
		DestroyedByRule:  func(*consent.Dossier) {},
		DestroyedEarly:   func(f *consent.Dossier) { f.Changed = noon },
		DestroyedCopy:    func(f *consent.Dossier) { f.Pen.State = family.PenElsewhere },
		DestroyedDamaged: nil,
	} {
		d, s := keeping(t)
		if change == nil {
			d.Vault = damaged{s}
		} else {
			f := s.families["f"]
			change(&f)
			s.families["f"] = f
		}
		r, err := destroy(d, t)
		if err != nil || r.Basis != want || r.Unreadable != (change == nil) {
			t.Errorf("%s: %s, %v", want, r.Basis, err)
		}
	}
}

// damaged is a shelf on which no family can be read, nor stands in the list.
type damaged struct{ *shelf }

func (damaged) Headers(context.Context) ([]Header, error) { return nil, nil }

func (v damaged) Shred(ctx context.Context, e audit.Entry, id family.FamilyID, also ...func(Tx) error) error {
	return v.shelf.Shred(ctx, e, id, func(tx Tx) error { return also[0](unreadable{tx}) })
}

type unreadable struct{ Tx }

func (unreadable) Load(family.FamilyID) (consent.Dossier, error) {
	return consent.Dossier{}, ErrDamaged
}

func TestNothingOfADestroyedFamilyStaysOnTheDesk(t *testing.T) {
	d, s := keeping(t)
	tx := shelfTx{s}
	refused(t, errors.Join(
		tx.SaveDesk(deskOutbox, []Outgoing{{ID: "sent", Family: "f", State: consent.ReceiptSent}, {ID: "other", Family: "g", State: consent.ReceiptQueued}}),
		tx.SaveDesk(parcelName("sent"), Parcel{Data: []byte("x")}), tx.SaveDesk(parcelName("other"), Parcel{Data: []byte("x")}),
		tx.SaveDesk(deskSlices, []ReceivedSlice{{ID: "s", Slice: consent.Slice{Family: family.Family{ID: "f"}}}, {ID: "t"}}),
		d.HoldFamily(t.Context(), "f", "2030-01-01", "beroep"), d.ReleaseFamily(t.Context(), "f"),
		d.edit(t.Context(), "f", mark{event: "plan.review"}, func(*consent.Dossier) error { return nil })), nil, "preparing")
	if back, _ := d.NextSteps("f"); back == "" {
		t.Fatal("there was no step back to begin with")
	}
	_, err := destroy(d, t)
	refused(t, err, nil, "destroying")
	if back, _ := d.NextSteps("f"); back != "" {
		t.Error("a step back is left")
	}
	outbox, _ := d.Outbox(t.Context())
	slices, _ := d.Slices(t.Context())
	_, parcel := s.desk[bytesName(1)]
	_, other := s.desk[bytesName(2)]
	if len(outbox) != 1 || outbox[0].ID != "other" || len(slices) != 1 || slices[0].ID != "t" || parcel || !other {
		t.Errorf("%d packages, %d slices, parcel %v", len(outbox), len(slices), parcel)
	}
}

func TestAnExportDoesNotWindTheClockBack(t *testing.T) {
	if !isCopy(consent.PurposeOwnCopy) || !isCopy(consent.PurposeRegister) || isCopy(consent.PurposeCooperate) || isCopy(consent.PurposeHandover) {
		t.Error("not just copies leave the clock alone")
	}
	d, s := keeping(t)
	f := s.families["f"]
	f.Plan.Goals = []family.Goal{{ID: "g", Words: "Rust aan tafel"}}
	s.families["f"] = f
	ask := Ask{To: consent.Recipient{Kind: consent.ToHousehold}, Purpose: consent.PurposeOwnCopy, Form: "pdf"}
	_, err := d.Export(t.Context(), "f", ask, func(w io.Writer, _ consent.Disclosure) error { _, err := w.Write([]byte("x")); return err }, io.Discard)
	if err != nil || len(s.families["f"].Register) != 1 {
		t.Fatal(err)
	}
	if r, _ := d.RetainedOf(t.Context(), "f"); r.State != RetentionDue {
		t.Errorf("after the export the family is %s", r.State)
	}
}

func TestTheRegisterTellsWhetherTheLastVersionIsKeptElsewhere(t *testing.T) {
	record := func(version int, state consent.ReceiptState) consent.Record {
		return consent.Record{ID: "r", Purpose: consent.PurposeRegister, Version: version, Receipt: state}
	}
	two := []family.Version{{Number: 1}, {Number: 2}}
	for name, c := range map[string]struct {
		versions []family.Version
		register []consent.Record
		safe     bool
	}{
		"never sent":          {two, nil, false},
		"an older version":    {two, []consent.Record{record(1, consent.ReceiptImported)}, false},
		"not sent yet":        {two, []consent.Record{record(2, consent.ReceiptQueued)}, false},
		"refused there":       {two, []consent.Record{record(2, consent.ReceiptRejected)}, false},
		"only the own copy":   {two, []consent.Record{{ID: "r", Purpose: consent.PurposeOwnCopy, Version: 2}}, false},
		"never adopted":       {nil, []consent.Record{record(0, consent.ReceiptNone)}, false},
		"sent":                {two, []consent.Record{record(2, consent.ReceiptSent)}, true},
		"written out on disk": {two, []consent.Record{record(2, consent.ReceiptNone)}, true},
	} {
		if got := ExportedOf(consent.Dossier{Versions: c.versions, Register: c.register}).Safe(); got != c.safe {
			t.Errorf("%s: %v", name, got)
		}
	}
}

func TestARecordIsWrittenForTheArchivistAndThatIsLogged(t *testing.T) {
	d, s := keeping(t)
	d.Certificate = func(w io.Writer, r DestructionRecord, language string) error {
		_, err := fmt.Fprintf(w, "%s %s %s", r.ID, r.Basis, language)
		return err
	}
	refused(t, d.WriteDestruction(t.Context(), "none", io.Discard), ErrNoSuchRecord, "an unknown record")
	r, err := destroy(d, t)
	refused(t, err, nil, "destroying")
	var out strings.Builder
	refused(t, d.WriteDestruction(t.Context(), r.ID, &out), nil, "writing")
	if out.String() != r.ID+" rule nl" || s.log[len(s.log)-1].Event != "document.print" {
		t.Errorf("wrote %q", out.String())
	}
}

func TestTheNameOfAFamilyThatCannotBeReadIsKeptOutOfTheReasonToo(t *testing.T) {
	d, s := keeping(t)
	d.Vault = halfDamaged{damaged{s}}
	_, err := d.DestroyFamily(t.Context(), "f", DestructionOrder{Why: "dossier De Wit is stuk", ApprovedBy: "a"})
	refused(t, err, ErrNamesSomebody, "the name of the family")
	r, err := destroy(d, t)
	if err != nil || !r.Unreadable || r.Basis != DestroyedByRule || r.Parts != 0 {
		t.Errorf("%s, %v", r.Basis, err)
	}
}

// halfDamaged still lists the family.
type halfDamaged struct{ damaged }

func (v halfDamaged) Headers(ctx context.Context) ([]Header, error) { return v.shelf.Headers(ctx) }
