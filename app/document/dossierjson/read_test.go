package dossierjson

import (
	"bytes"
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"keukentafel/app/consent"
	"keukentafel/app/document/jsonfile"
	"keukentafel/app/document/sampleplan"
	"keukentafel/app/family"
)

func TestOnlyAMoveIsWritten(t *testing.T) {
	to, purpose := sampleplan.ToHome()
	plan, err := sampleplan.For(to, purpose)
	if err != nil {
		t.Fatal(err)
	}
	d := sampleplan.Dossier()
	d.Pen.Handover = family.Handover{ID: "h", State: family.HandoverOffered, To: "key", FamilyInformed: today}
	offer, err := consent.DiscloseHandover(d, consent.Request{ID: "d", At: today.Time(), On: today, Recipient: consent.Recipient{Key: "key"}})
	if err != nil {
		t.Fatal(err)
	}
	for name, made := range map[string]consent.Disclosure{"nothing": {}, "a plan": plan, "a handover, which is sealed": offer} {
		var out bytes.Buffer
		if err := Write(&out, made); !errors.Is(err, ErrNoDossier) || out.Len() > 0 {
			t.Errorf("%s: error %v and %d bytes", name, err, out.Len())
		}
	}
}

func TestABadDossierIsRefusedAndNeverQuoted(t *testing.T) {
	good := string(moved(t, sampleplan.Dossier()))
	one := func(old, fresh string) string { return strings.Replace(good, old, fresh, 1) }
	for name, test := range map[string]struct {
		content string
		want    error
	}{
		"half a file":                 {good[:len(good)/2], jsonfile.ErrCut},
		"a plan":                      {one("keukentafel-dossier", "keukentafel-plan"), jsonfile.ErrForeign},
		"a newer version":             {one(`"formatVersion": 1`, `"formatVersion": 2`), jsonfile.ErrNewer},
		"an unknown field":            {one(`"family": {`, `"family": { "Sanne": 1,`), jsonfile.ErrMisfit},
		"a person twice":              {one(`"id": "daan"`, `"id": "sanne"`), jsonfile.ErrMisfit},
		"custody of who is not there": {one(`"holder": "sanne"`, `"holder": "nobody"`), jsonfile.ErrMisfit},
		"a name for an id":            {strings.ReplaceAll(good, `"riet"`, `"oma Riet"`), jsonfile.ErrMisfit},
		"an unknown answer":           {one(`"capacity": "parent"`, `"capacity": "Sanne"`), jsonfile.ErrMisfit},
		"a moment that is none":       {one(`"at": "2026`, `"at": "Sanne`), jsonfile.ErrMisfit},
		"a broken number":             {one(`"score": 5`, `"score": 5.5`), jsonfile.ErrMisfit},
		"a huge number":               {one(`"score": 5`, `"score": 5e30`), jsonfile.ErrMisfit},
		"null":                        {one(`"town":`, `"closed": null, "town":`), jsonfile.ErrMisfit},
	} {
		if test.content == good {
			t.Fatalf("%s: nothing was changed", name)
		}
		_, err := Read(strings.NewReader(test.content))
		if !errors.Is(err, test.want) {
			t.Errorf("%s: got %v, want %v", name, err, test.want)
		}
		if err != nil && (strings.Contains(err.Error(), "Sanne") || strings.Contains(err.Error(), "Riet")) {
			t.Errorf("%s: the error quotes the file: %v", name, err)
		}
	}
}

func TestAFileLargerThanCanBeReadIsNotWritten(t *testing.T) {
	d := sampleplan.Dossier()
	long := family.Text(strings.Repeat("a", family.MaxText))
	for range jsonfile.Most/family.MaxText + 1 {
		d.Notes = append(d.Notes, family.Note{ID: "n", Passages: []family.Passage{{Text: long}}})
	}
	request := consent.Request{ID: "d1", At: today.Time(), On: today, Purpose: consent.PurposeTransfer,
		Recipient: consent.Recipient{Kind: consent.ToOrganisation, Name: "Gemeente Ede"}}
	made, err := consent.DiscloseTransfer(d, request, today)
	if err != nil {
		t.Fatal(err)
	}
	if err := Write(io.Discard, made); !errors.Is(err, jsonfile.ErrTooLarge) {
		t.Errorf("got %v", err)
	}
}

func TestTheHeadSaysForWhomAndSinceWhenTheFamilyKnows(t *testing.T) {
	read, err := Read(bytes.NewReader(moved(t, sampleplan.Dossier())))
	if err != nil {
		t.Fatal(err)
	}
	want := Head{ID: "d1", At: time.Date(2026, 11, 24, 12, 0, 0, 0, time.UTC), Organisation: "Gemeente Ede", Informed: today}
	if read.Head != want {
		t.Errorf("the head of disclosure %s is not what was given", read.Head.ID)
	}
}

// The example is of the invented family De Wit, with one adopted version that
// is signed with a key that everybody knows.
func TestTheExampleIsThatOfTheSample(t *testing.T) {
	d := sampleplan.Dossier()
	v := &d.Versions[0]
	v.Number, v.AdoptedAt, v.AdoptedBy, v.Epoch, v.Key = 1, v.AdoptedOn.Time(), "Marieke Oudshoorn", 1, "example"
	encoded, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	digest := sha256.Sum256(encoded)
	v.Hash = hex.EncodeToString(digest[:])
	v.Signature = ed25519.Sign(ed25519.NewKeyFromSeed(make([]byte, ed25519.SeedSize)), digest[:])
	d.Pen = family.Pen{Epoch: 1, State: family.PenHere, Holder: "example"}
	d.Changed = v.AdoptedAt
	keptAs(t, filepath.Join(schemaFolder, "examples", "dossier-v1.json"), moved(t, d))
}

func FuzzReadingADossier(f *testing.F) {
	good := moved(f, sampleplan.Dossier())
	f.Add(good)
	f.Add(good[:len(good)/3])
	f.Add([]byte(`{"format":"keukentafel-dossier","formatVersion":1,"disclosure":{"id":"x"},"dossier":{}}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		read, err := Read(bytes.NewReader(data))
		if err != nil {
			return
		}
		content, err := encode(file{Format: jsonfile.Dossier.Name, FormatVersion: 1, Disclosure: read.Head, Dossier: read.Dossier})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := Read(bytes.NewReader(content)); err != nil {
			t.Errorf("what was read cannot be read again: %v", err)
		}
	})
}
