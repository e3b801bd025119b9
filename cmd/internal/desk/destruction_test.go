package desk

import (
	"bytes"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/samples"
	"keukentafel/storage/sealed"
)

const canary = "kanariepietje"

var approved = casework.DestructionOrder{Why: "de bewaartermijn is voorbij", ApprovedBy: "de archivaris"}

// withTraces is a desk on which the De Wit family left traces in every
// place that can hold some.
func withTraces(t *testing.T) (in *Installation, id family.FamilyID, parcel string) {
	t.Helper()
	in, id = withDeWit(t)
	other := newDesk(t, cheap(t))
	card, err := other.MyCard(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	contact, err := in.AddCard(t.Context(), card.Raw, family.Partner{})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := in.PutStatement(t.Context(), id, family.Statement{Topic: family.TopicStory, Speaker: family.Speaker{Name: canary}, Text: canary}); err != nil {
		t.Fatal(err)
	}
	out, err := in.OfferHandover(t.Context(), id, contact.ID, family.Handover{FamilyInformed: in.Today()})
	if err != nil {
		t.Fatal(err)
	}
	slice := []casework.ReceivedSlice{{ID: "s", Slice: consent.Slice{Family: family.Family{ID: id, Name: canary}}}}
	e, err := in.entry(t.Context(), "package.receive", "C")
	if err != nil {
		t.Fatal(err)
	}
	if err := in.vault.Change(t.Context(), e, func(tx casework.Tx) error { return tx.SaveDesk("slices", slice) }); err != nil {
		t.Fatal(err)
	}
	return in, id, out.ID
}

// waitsAgain queues what is in the outbox, as if it was never stopped.
func waitsAgain(t *testing.T, in *Installation) {
	t.Helper()
	list, err := in.Outbox(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for i := range list {
		list[i].State = consent.ReceiptQueued
	}
	e, err := in.entry(t.Context(), "post.handled", "U")
	if err != nil {
		t.Fatal(err)
	}
	if err := in.vault.Change(t.Context(), e, func(tx casework.Tx) error { return tx.SaveDesk("outbox", list) }); err != nil {
		t.Fatal(err)
	}
}

func TestAFamilyIsNotDestroyedWhileOthersCountOnIt(t *testing.T) {
	in, id, parcel := withTraces(t)
	_, err := in.DestroyFamily(t.Context(), id, approved)
	wantRefusal(t, err, casework.ErrHandoverOut, "a handover that has no answer")
	wantRefusal(t, in.WithdrawHandover(t.Context(), id), nil, "withdrawing")
	waitsAgain(t, in)
	_, err = in.DestroyFamily(t.Context(), id, approved)
	wantRefusal(t, err, casework.ErrStillQueued, "a package that was not sent")
	if list, err := in.Outbox(t.Context()); err != nil || list[0].ID != parcel || list[0].State != consent.ReceiptQueued {
		t.Errorf("the package that waits is gone: %v", err)
	}
	_, err = in.ParcelFile(t.Context(), parcel)
	wantRefusal(t, err, casework.ErrStopped, "carrying a handover that was withdrawn")
	if _, err := in.Dossier(t.Context(), id); err != nil {
		t.Errorf("the family is gone: %v", err)
	}
}

func TestADestroyedFamilyIsNowhere(t *testing.T) {
	in, id, parcel := withTraces(t)
	wantRefusal(t, in.WithdrawHandover(t.Context(), id), nil, "withdrawing")
	wantRefusal(t, in.Carried(t.Context(), parcel), nil, "carrying the package by hand")
	d, err := in.Dossier(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	wantRefusal(t, errors.Join(
		in.HoldFamily(t.Context(), id, in.Today(), canary), in.ReleaseFamily(t.Context(), id),
		in.Drafts.SaveDraft(string(id)+"/plan/story", canary)), nil, "planting words")
	if _, err := in.AskDestruction(t.Context(), id, person(d, "Noor"), in.Today()); err != nil {
		t.Fatal(err)
	}
	if _, _, text := everything(t, in); !strings.Contains(text, canary) || !strings.Contains(text, string(id)) {
		t.Fatal("the words were not there to be found")
	}
	record, err := in.DestroyFamily(t.Context(), id, approved)
	if err != nil {
		t.Fatal(err)
	}
	if record.Basis != casework.DestroyedOnAsking || record.Parts < 6 {
		t.Errorf("%s, %d parts", record.Basis, record.Parts)
	}
	for range 2 {
		found, log, text := everything(t, in)
		if found != 0 || log == 0 || strings.Contains(text, canary) || strings.Contains(text, "Sanne") {
			t.Errorf("%d hits, %d lines in the log; the words stand somewhere: %v", found, log, strings.Contains(text, canary))
		}
		if onlyIn := strings.Count(text, string(id)); onlyIn != 1 {
			t.Errorf("the id stands in %d documents, want only in the record", onlyIn)
		}
		nowhereOnDisk(t, in.Folder())
		if faults, err := in.Verify(t.Context(), nil); err != nil || len(faults) != 0 {
			t.Errorf("%v %v", faults, err)
		}
		wantRefusal(t, in.Close(), nil, "closing")
		if in, err = Open(in.Folder(), goodPassphrase, cheap(t)); err != nil {
			t.Fatal(err)
		}
	}
	defer in.Close()
	back := samples.DeWit(in.Today(), sealed.NewID)
	back.Family.ID = id
	wantRefusal(t, in.Import(t.Context(), back), casework.ErrDestroyed, "bringing it back")
}

// everything is what can be opened with the keys of the vault: the hits of a
// search, the lines of the log about the family, and all documents and drafts.
func everything(t *testing.T, in *Installation) (hits, lines int, text string) {
	t.Helper()
	wantRefusal(t, in.Search(t.Context(), canary, func(casework.Hit) bool { hits++; return true }), nil, "searching")
	log, err := in.Log(t.Context(), casework.LogFilter{})
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range log {
		if e.Family != "" {
			lines++
		}
		if strings.Contains(string(e.Why)+e.Object, canary) {
			t.Error("the log tells the words")
		}
	}
	var all bytes.Buffer
	for _, name := range []string{"outbox", "slices", "offers", "retention", "destructions", "seen", "handled", "counters"} {
		var content any
		if _, err := in.vault.Desk(t.Context(), name, &content); err != nil {
			t.Fatal(err)
		}
		wantRefusal(t, json.NewEncoder(&all).Encode(content), nil, name)
	}
	headers, headErr := in.Families(t.Context())
	tasks, taskErr := in.Tasks(t.Context())
	drafts, draftErr := in.Drafts.Drafts()
	wantRefusal(t, errors.Join(headErr, taskErr, draftErr), nil, "reading the lists")
	wantRefusal(t, json.NewEncoder(&all).Encode([]any{headers, tasks, drafts}), nil, "lists")
	return hits, lines, all.String()
}

// nowhereOnDisk looks for the words in every file of the folder.
func nowhereOnDisk(t *testing.T, dir string) {
	t.Helper()
	err := filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || !entry.Type().IsRegular() {
			return err
		}
		content, err := os.ReadFile(path)
		for _, word := range []string{canary, "Sanne", "de bewaartermijn is voorbij"} {
			if bytes.Contains(content, []byte(word)) {
				t.Errorf("%s holds %q", filepath.Base(path), word)
			}
		}
		return err
	})
	wantRefusal(t, err, nil, "reading the folder")
}

func TestADestructionRecordIsAPaperWithoutTheFamily(t *testing.T) {
	in, id := withDeWit(t)
	record, err := in.DestroyFamily(t.Context(), id, approved)
	if err != nil {
		t.Fatal(err)
	}
	var paper bytes.Buffer
	wantRefusal(t, in.WriteDestruction(t.Context(), record.ID, &paper), nil, "writing the record")
	if !bytes.HasPrefix(paper.Bytes(), []byte("%PDF-")) || paper.Len() < 5000 {
		t.Errorf("%d bytes of paper", paper.Len())
	}
	rules, err := in.RetentionRules(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	said := destructionOf(record, rules, "nl")
	if said.Basis != "een besluit binnen de bewaartermijn" || !strings.Contains(said.Rule, "5 jaar") || said.At.IsZero() {
		t.Errorf("the paper says %q, %q", said.Basis, said.Rule)
	}
	if folder := os.Getenv("KEUKENTAFEL_PICTURES"); folder != "" {
		wantRefusal(t, os.WriteFile(filepath.Join(folder, "verklaring.pdf"), paper.Bytes(), 0o600), nil, "keeping the paper")
	}
}

func TestAFamilyThatIsDueIsShownOnTheDayItself(t *testing.T) {
	in := newDesk(t, cheap(t))
	o := cheap(t)
	id, err := in.NewFamily(t.Context(), "De Vries", "Almere")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		now  time.Time
		want bool
	}{{noon.AddDate(5, 0, -1), false}, {noon.AddDate(5, 0, 0), true}} {
		wantRefusal(t, in.Close(), nil, "closing")
		o.Clock = func() time.Time { return c.now }
		if in, err = Open(in.Folder(), goodPassphrase, o); err != nil {
			t.Fatal(err)
		}
		r, err := in.RetainedOf(t.Context(), id)
		if err != nil || (r.State == casework.RetentionDue) != c.want {
			t.Errorf("on %s it is %s, %v", c.now, r.State, err)
		}
	}
	wantRefusal(t, in.Close(), nil, "closing")
}
