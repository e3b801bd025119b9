package sealed

import (
	"encoding/json"
	"testing"

	"keukentafel/app/consent"
)

// validManifest is the manifest of a receipt.
func validManifest(from somebody, to ...somebody) manifest {
	m := manifest{
		Version: manifestVersion, ID: NewID(), Kind: KindReceipt, Created: noon, Purpose: consent.PurposeCooperate, Sender: from.fingerprint(), Seq: 1,
		Parts: []partEntry{receiptPart().entry()},
	}
	for _, s := range to {
		m.Recipients = append(m.Recipients, s.fingerprint())
	}
	return m
}

func receiptPart() part {
	return part{name: "receipt.json", kind: jsonType, bytes: []byte(`{"Version":1,"Receipt":{"Package":"aaaaaaaaaaaaaaaaaaaaaaaaaa","State":"received"}}`)}
}

// container builds the inside of a package, checked by nobody. Without parts it holds those of a receipt.
func container(t testing.TB, m manifest, by somebody, parts ...part) []byte {
	t.Helper()
	if len(parts) == 0 {
		parts = []part{receiptPart()}
	}
	payload, err := json.Marshal(m)
	if err != nil {
		t.Fatal(err)
	}
	jws, err := signPayload(payload, by.Identity)
	if err != nil {
		t.Fatal(err)
	}
	plain, err := build(jws, parts)
	if err != nil {
		t.Fatal(err)
	}
	return plain
}

func envelope(t testing.TB, plain []byte, cards ...Card) []byte {
	t.Helper()
	file, err := encrypt(plain, cards)
	if err != nil {
		t.Fatal(err)
	}
	return file
}

type zeros struct{}

func (zeros) Read(p []byte) (int, error) { clear(p); return len(p), nil }
