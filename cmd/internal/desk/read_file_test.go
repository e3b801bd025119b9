package desk

import (
	"bytes"
	"errors"
	"io"
	"reflect"
	"regexp"
	"testing"

	"keukentafel/app/audit"
	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/samples"
	"keukentafel/app/words"
)

var toEde = casework.Transfer{To: "Gemeente Ede", Informed: "2026-11-20"}

// movedFile is the whole dossier of a family as a file.
func movedFile(t *testing.T, in *Installation, id family.FamilyID) []byte {
	t.Helper()
	var out bytes.Buffer
	if _, err := in.ExportDossier(t.Context(), id, toEde, &out); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func readBack(t *testing.T, content []byte) casework.Incoming {
	t.Helper()
	incoming, err := ReadFile(bytes.NewReader(content))
	if err != nil {
		t.Fatal(err)
	}
	return incoming
}

func TestAWholeDossierLeavesForWhoHasThePenAndWhenTheFamilyKnows(t *testing.T) {
	in, id := withDeWit(t)
	export := func(to casework.Transfer) error {
		var out bytes.Buffer
		_, err := in.ExportDossier(t.Context(), id, to, &out)
		if out.Len() > 0 {
			t.Errorf("%d bytes left with a refusal", out.Len())
		}
		return err
	}
	wantRefusal(t, export(casework.Transfer{To: "Gemeente Ede"}), consent.ErrNotInformed, "a family that knows nothing")
	wantRefusal(t, export(casework.Transfer{To: "Gemeente Ede", Informed: "2026-11-25"}), casework.ErrFutureDate, "a family that will know")
	wantRefusal(t, export(casework.Transfer{Informed: "2026-11-20"}), family.ErrEmpty, "to nobody")

	content := movedFile(t, in, id)
	d, err := in.Dossier(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	last := d.Register[len(d.Register)-1]
	if last.Form != casework.FormDossier || last.Recipient.Name != toEde.To || last.Informed != toEde.Informed {
		t.Errorf("the register says %s on %s", last.Form, last.Informed)
	}

	other := newDesk(t, cheap(t))
	if _, err := other.BringIn(t.Context(), readBack(t, content), casework.BringIn{}); err != nil {
		t.Fatal(err)
	}
	_, err = other.ExportDossier(t.Context(), id, toEde, io.Discard)
	wantRefusal(t, err, casework.ErrNoPen, "from a copy to read")
}

func TestADossierFromAFileIsToReadUnlessThePenIsClaimed(t *testing.T) {
	in, id := withDeWit(t)
	if _, err := in.AdoptVersion(t.Context(), id); err != nil {
		t.Fatal(err)
	}
	incoming := readBack(t, movedFile(t, in, id))
	_, err := in.BringIn(t.Context(), incoming, casework.BringIn{Pen: true})
	wantRefusal(t, err, casework.ErrFamilyExists, "a family that is here")

	reader := newDesk(t, cheap(t))
	brought(t, reader, incoming, casework.BringIn{}, audit.FamilyImported)
	wantRefusal(t, reader.RenameFamily(t.Context(), id, "X", ""), casework.ErrNoPen, "changing a copy to read")

	worker := newDesk(t, cheap(t))
	brought(t, worker, incoming, casework.BringIn{Pen: true}, audit.FamilyImportedPen)
	word := family.Statement{Topic: family.TopicStory, Kind: family.KindObservation, Speaker: family.Speaker{Name: "wie het schreef"}, Text: "Karim is gebeld."}
	if _, err := worker.PutStatement(t.Context(), id, word); err != nil {
		t.Error(err)
	}
	d, err := worker.Dossier(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	if len(d.Versions) != 1 || worker.VerifyVersions(t.Context(), d) != nil || d.Pen.Epoch != incoming.Dossier.Pen.Epoch+1 {
		t.Error("the signed version or the pen did not come along")
	}
	if _, err := worker.AdoptVersion(t.Context(), id); err != nil {
		t.Errorf("the next version: %v", err)
	}
}

func brought(t *testing.T, in *Installation, incoming casework.Incoming, how casework.BringIn, event audit.Event) {
	t.Helper()
	id, err := in.BringIn(t.Context(), incoming, how)
	if err != nil {
		t.Fatal(err)
	}
	log, err := in.Log(t.Context(), casework.LogFilter{Family: id, Limit: 1})
	if err != nil || len(log) != 1 || log[0].Event != event || log[0].Object != string(incoming.Disclosure) {
		t.Errorf("the log says %v, %v", log, err)
	}
}

func TestADossierWithAVersionThatWasChangedIsNotBroughtIn(t *testing.T) {
	in, id := withDeWit(t)
	if _, err := in.AdoptVersion(t.Context(), id); err != nil {
		t.Fatal(err)
	}
	content := movedFile(t, in, id)
	at := bytes.LastIndex(content, []byte(`"words": "`)) // in the version, which comes after the plan
	changed := bytes.Join([][]byte{content[:at], content[at+len(`"words": "`):]}, []byte(`"words": "Niet `))
	incoming := readBack(t, changed)
	_, err := newDesk(t, cheap(t)).BringIn(t.Context(), incoming, casework.BringIn{})
	wantRefusal(t, err, casework.ErrVersionBroken, "a changed version")
}

func TestADestroyedFamilyDoesNotComeBackFromAFile(t *testing.T) {
	in, id := withDeWit(t)
	incoming := readBack(t, movedFile(t, in, id))
	if _, err := in.MakeSample(t.Context(), samples.DeWit(in.Today(), in.NewID)); err != nil {
		t.Fatal(err)
	}
	sample, _, err := in.Sample(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	fromSample := readBack(t, movedFile(t, in, sample.Family))
	if err := in.DiscardSample(t.Context(), sample.Family, true); err != nil {
		t.Fatal(err)
	}
	_, err = in.BringIn(t.Context(), fromSample, casework.BringIn{})
	wantRefusal(t, err, casework.ErrDestroyed, "a family that was destroyed")
	_, err = in.BringIn(t.Context(), incoming, casework.BringIn{})
	wantRefusal(t, err, casework.ErrFamilyExists, "a family that is here")
}

func TestAPlanFromAFileIsANewFamilyWithoutAnyConsent(t *testing.T) {
	in, id := withDeWit(t)
	incoming := readBack(t, householdCopy(t, in, id))
	_, err := in.BringIn(t.Context(), incoming, casework.BringIn{})
	wantRefusal(t, err, casework.ErrFamilyExists, "the same family again, by accident")
	fresh, err := in.BringIn(t.Context(), incoming, casework.BringIn{Again: true})
	if err != nil {
		t.Fatal(err)
	}
	d, err := in.Dossier(t.Context(), fresh)
	if err != nil {
		t.Fatal(err)
	}
	if fresh == id || len(d.Consents)+len(d.Versions)+len(d.Register) > 0 || d.Plan.State != family.PlanDraft || d.Pen.State != family.PenHere {
		t.Error("a plan from a file brought more than a plan")
	}
}

func householdCopy(t *testing.T, in *Installation, id family.FamilyID) []byte {
	t.Helper()
	var out bytes.Buffer
	ask := casework.Ask{To: consent.Recipient{Kind: consent.ToHousehold}, Purpose: consent.PurposeOwnCopy, Form: casework.FormJSON}
	if _, err := in.Export(t.Context(), id, ask, Renders(words.NL)[FormJSON], &out); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// differs are what two exports of the same thing may differ in: by which
// disclosure, when the log ended where, and who has the pen.
var differs = regexp.MustCompile(`(?s)"disclosure": \{.*?\n  \},\n|"pen": \{.*?\n    \},\n`)

func TestDossiersGoToAnotherVaultAndBackByteForByte(t *testing.T) {
	for seed, count := range rounds(60) {
		here, there, size := newDesk(t, cheap(t)), newDesk(t, cheap(t)), 0
		for d := range samples.Families(count, seed, here.Today()) {
			size += goesRound(t, here, there, d)
		}
		t.Logf("seed %d: %d dossiers, %d bytes on average", seed, count, size/count)
	}
}

// rounds are how many families of which seed go to another vault: five hundred
// of three seeds when there is time.
func rounds(few int) map[uint64]int {
	if Long {
		return map[uint64]int{1: 500, 7: 500, 20261127: 500}
	}
	return map[uint64]int{1: few}
}

// goesRound exports a dossier, brings it into another vault and exports it there.
func goesRound(t *testing.T, here, there *Installation, d consent.Dossier) int {
	t.Helper()
	if err := here.Import(t.Context(), d); err != nil {
		t.Fatal(err)
	}
	if _, err := here.AdoptVersion(t.Context(), d.Family.ID); err != nil && !errors.Is(err, family.ErrNoCoordinator) {
		t.Fatal(err)
	}
	first := movedFile(t, here, d.Family.ID)
	if _, err := there.BringIn(t.Context(), readBack(t, first), casework.BringIn{Pen: true}); err != nil {
		t.Fatal(err)
	}
	second := movedFile(t, there, d.Family.ID)
	if !bytes.Equal(differs.ReplaceAll(first, nil), differs.ReplaceAll(second, nil)) {
		t.Fatalf("%s is not the same after the round", d.Family.ID)
	}
	return len(first)
}

// A copy for the household tells no birth dates. What is exported again is
// therefore weighed more strictly than before: so what is compared is what the
// other vault keeps with what the file told.
func TestPlansGoToAnotherVaultWithEverythingInThem(t *testing.T) {
	for seed, count := range rounds(40) {
		here, there := newDesk(t, cheap(t)), newDesk(t, cheap(t))
		for d := range samples.Families(count, seed, here.Today()) {
			planGoes(t, here, there, d)
		}
		t.Logf("seed %d: %d plans for the household", seed, count)
	}
}

func planGoes(t *testing.T, here, there *Installation, d consent.Dossier) {
	t.Helper()
	if err := here.Import(t.Context(), d); err != nil {
		t.Fatal(err)
	}
	incoming := readBack(t, householdCopy(t, here, d.Family.ID))
	id, err := there.BringIn(t.Context(), incoming, casework.BringIn{})
	if err != nil {
		t.Fatal(err)
	}
	kept, err := there.Dossier(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	told := incoming.Dossier
	told.Family.ID, told.Family.Opened, told.Plan.State = id, here.Today(), family.PlanDraft
	if !reflect.DeepEqual(kept.Family, told.Family) || !reflect.DeepEqual(kept.Plan, told.Plan) {
		t.Fatalf("%s: the vault keeps something else than the file told", d.Family.ID)
	}
	if again := readBack(t, householdCopy(t, there, id)); len(again.Dossier.Family.Persons) != len(told.Family.Persons) {
		t.Fatalf("%s: %d of %d persons are in a new copy", d.Family.ID, len(again.Dossier.Family.Persons), len(told.Family.Persons))
	}
}
