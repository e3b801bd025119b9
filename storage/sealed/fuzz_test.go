package sealed

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

// FuzzOpenContainer tries the bytes as a whole file, as the inside of an envelope, and as a manifest with a genuine signature.
// Run it with -fuzzminimizetime 1x: cryptography makes minimizing slow and useless.
func FuzzOpenContainer(f *testing.F) {
	files, err := filepath.Glob(vectorFolder + "/*.ktp")
	if err != nil {
		f.Fatal(err)
	}
	sender, receiver := keptSomebody(f, "sender"), keptSomebody(f, "receiver")
	for _, name := range files {
		file, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(file)
		if inside, err := decrypt(file, receiver.Identity); err == nil {
			f.Add(inside.plain)
		}
	}
	f.Add([]byte(`{"v":1,"id":"aaaaaaaaaaaaaaaaaaaaaaaaaa","kind":"receipt","created":"2026-11-24T12:00:00Z","recipients":[""],"parts":[{"size":-1}]}`))
	o := receiver.opens(sender)
	f.Fuzz(func(t *testing.T, b []byte) {
		opened, err := Open(bytes.NewReader(b), o)
		wantNothingUnlessGood(t, opened, err)
		opened, err = o.read(content{plain: b, recipients: 1})
		wantNothingUnlessGood(t, opened, err)
		jws, err := signPayload(b, sender.Identity)
		if err != nil || len(jws) > maxSigned {
			return
		}
		plain, err := build(jws, []part{receiptPart()})
		if err != nil {
			return
		}
		opened, err = o.read(content{plain: plain, recipients: 1})
		wantNothingUnlessGood(t, opened, err)
	})
}

func wantNothingUnlessGood(t *testing.T, opened Opened, err error) {
	t.Helper()
	if err != nil && CodeOf(err) == "unreadable" {
		t.Errorf("an error without a code: %v", err)
	}
	if err != nil && (opened.Slice != nil || opened.Contribution != nil || opened.Dossier != nil || opened.Receipt != nil || len(opened.Files) > 0) {
		t.Error("contents came out with an error")
	}
	if err == nil && !isID(opened.ID) {
		t.Errorf("opened without an id")
	}
}

// FuzzReadCard tries the bytes as a card. A card that is accepted is written and read back as it was.
func FuzzReadCard(f *testing.F) {
	files, err := filepath.Glob(vectorFolder + "/*.ktk")
	if err != nil {
		f.Fatal(err)
	}
	for _, name := range files {
		file, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(file)
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		card, err := ReadCard(bytes.NewReader(b))
		if err != nil {
			if CodeOf(err) == "unreadable" {
				t.Errorf("an error without a code: %v", err)
			}
			return
		}
		var file bytes.Buffer
		if err := WriteCard(&file, card); err != nil {
			t.Fatal(err)
		}
		back, err := ReadCard(&file)
		if err != nil || !bytes.Equal(back.signed(), card.signed()) {
			t.Errorf("the card came back differently: %v", err)
		}
	})
}
