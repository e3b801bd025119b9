package sealed

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"reflect"
	"slices"
	"strings"
	"testing"

	"filippo.io/age"
	"github.com/go-jose/go-jose/v4"
)

// refuses opens a package and expects the error, and nothing of the contents.
func refuses(t *testing.T, what string, file []byte, o Opening, want error) Opened {
	t.Helper()
	opened, err := Open(bytes.NewReader(file), o)
	if !errors.Is(err, want) {
		t.Errorf("%s: got %v, want %v", what, err, want)
	}
	if opened.Slice != nil || opened.Contribution != nil || opened.Dossier != nil || opened.Receipt != nil || len(opened.Files) > 0 {
		t.Errorf("%s: contents came out all the same", what)
	}
	if err != nil && strings.Contains(err.Error(), "Fatma") {
		t.Errorf("%s: the error names somebody", what)
	}
	return opened
}

func TestAPackageWithoutItsEndIsTruncated(t *testing.T) {
	fatma, joost := newSomebody(t, "Fatma", RoleCoordinator), newSomebody(t, "Joost", RolePartner)
	l := fatma.to(joost)
	l.Renders = []Render{text("plan.txt", strings.Repeat(canary, 8000))}
	file := sealed(t, shareWith(t, joost.fingerprint(), canary), l)
	for _, n := range []int{0, 1, 10, 22, 60, 1000, 2000, 10_000, ageChunk, ageChunk * 2, len(file) / 2, len(file) - 16, len(file) - 1} {
		refuses(t, fmt.Sprintf("%d of %d bytes", n, len(file)), file[:n], joost.opens(fatma), ErrTruncated)
	}
}

func TestAForeignFileIsNotAPackage(t *testing.T) {
	joost := newSomebody(t, "Joost", RolePartner)
	for name, content := range map[string]string{
		"a letter": "Beste Joost,", "a PDF": "%PDF-1.7\n", "armored age": "-----BEGIN AGE ENCRYPTED FILE-----\n", "zeros": string(make([]byte, 5000)),
		"a card": `{"format":"keukentafel contact card"}`,
	} {
		refuses(t, name, []byte(content), joost.opens(), ErrNotAPackage)
	}
	var plainAge bytes.Buffer
	w, err := age.Encrypt(&plainAge, joost.open.Recipient())
	if err != nil {
		t.Fatal(err)
	}
	if _, err := io.WriteString(w, "something else"); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	refuses(t, "an age file of another program", plainAge.Bytes(), joost.opens(), ErrNotAPackage)
	refuses(t, "another age file in our envelope", envelope(t, make([]byte, smallestPlain), joost.card), joost.opens(), ErrNotAPackage)
}

func TestAPackageFromANewerVersionSaysSo(t *testing.T) {
	fatma, joost := newSomebody(t, "Fatma", RoleCoordinator), newSomebody(t, "Joost", RolePartner)
	file := sealed(t, shareWith(t, joost.fingerprint(), canary), fatma.to(joost))
	newer := func(old, new string) []byte { return bytes.Replace(file, []byte(old), []byte(new), 1) }
	refuses(t, "age 2", newer("encryption.org/v1", "encryption.org/v2"), joost.opens(fatma), ErrNewerVersion)
	refuses(t, "envelope 2", newer("-> keukentafel 1 ", "-> keukentafel 2 ~ "), joost.opens(fatma), ErrNewerVersion)
	plain := container(t, validManifest(fatma, joost), fatma)
	plain[3] = '2'
	refuses(t, "container 2", envelope(t, plain, joost.card), joost.opens(fatma), ErrNewerVersion)
	forge := func(change func(*manifest)) []byte {
		m := validManifest(fatma, joost)
		change(&m)
		return envelope(t, container(t, m, fatma), joost.card)
	}
	refuses(t, "manifest 2", forge(func(m *manifest) { m.Version = 2 }), joost.opens(fatma), ErrNewerVersion)
	refuses(t, "unknown kind", forge(func(m *manifest) { m.Kind = "video" }), joost.opens(fatma), ErrNewerVersion)
	m := validManifest(fatma, joost)
	record := part{name: "receipt.json", kind: jsonType, bytes: []byte(`{"Version":2}`)}
	m.Parts = []partEntry{record.entry()}
	opened := refuses(t, "record 2", envelope(t, container(t, m, fatma, record), joost.card), joost.opens(fatma), ErrNewerVersion)
	if opened.ID != m.ID || opened.Sender.Fingerprint() != fatma.card.Fingerprint() {
		t.Error("a genuine package from a newer version cannot be answered")
	}
}

func TestEveryFlippedBitIsNoticed(t *testing.T) {
	fatma, joost := newSomebody(t, "Fatma", RoleCoordinator), newSomebody(t, "Joost", RolePartner)
	file := sealed(t, shareWith(t, joost.fingerprint(), canary), fatma.to(joost))
	known := []error{ErrAltered, ErrNotForMe, ErrNotAPackage, ErrNewerVersion, ErrTruncated, ErrTooLarge}
	counts := map[string]int{}
	for i := 0; i < len(file); i += 7 {
		bad := slices.Clone(file)
		bad[i] ^= 1 << (i % 8)
		opened, err := Open(bytes.NewReader(bad), joost.opens(fatma))
		if !slices.ContainsFunc(known, func(k error) bool { return errors.Is(err, k) }) || opened.ID != "" {
			t.Fatalf("byte %d: got %v", i, err)
		}
		counts[CodeOf(err)]++
	}
	if counts["altered"] < len(file)/7/2 {
		t.Errorf("most should be called altered: %v", counts)
	}
	last := slices.Clone(file)
	last[len(last)-1] ^= 1
	refuses(t, "last byte", last, joost.opens(fatma), ErrAltered)
	refuses(t, "one byte more", append(slices.Clone(file), 'x'), joost.opens(fatma), ErrAltered)
}

func TestAPackageForAnotherIsNotForMe(t *testing.T) {
	fatma, joost, karin := newSomebody(t, "Fatma", RoleCoordinator), newSomebody(t, "Joost", RolePartner), newSomebody(t, "Karin", RolePartner)
	file := sealed(t, shareWith(t, joost.fingerprint(), canary), fatma.to(joost))
	refuses(t, "to Karin", file, karin.opens(fatma), ErrNotForMe)
	refuses(t, "without keys", file, Opening{}, ErrNotForMe)
}

func TestAPackageThatAReceiverPassesOnIsRefused(t *testing.T) {
	fatma, joost, karin := newSomebody(t, "Fatma", RoleCoordinator), newSomebody(t, "Joost", RolePartner), newSomebody(t, "Karin", RolePartner)
	file := sealed(t, shareWith(t, joost.fingerprint(), canary), fatma.to(joost))
	inside, err := decrypt(file, joost.Identity)
	if err != nil {
		t.Fatal(err)
	}
	refuses(t, "passed on", envelope(t, inside.plain, karin.card), karin.opens(fatma), ErrForwarded)
}

func TestARecipientWhoIsNotSignedForIsNoticed(t *testing.T) {
	fatma, joost, spy := newSomebody(t, "Fatma", RoleCoordinator), newSomebody(t, "Joost", RolePartner), newSomebody(t, "Spion", RolePartner)
	plain := container(t, validManifest(fatma, joost), fatma)
	refuses(t, "one more in the envelope", envelope(t, plain, joost.card, spy.card), joost.opens(fatma), ErrAltered)
	plain = container(t, validManifest(fatma, joost, spy), fatma)
	refuses(t, "one less in the envelope", envelope(t, plain, joost.card), joost.opens(fatma), ErrAltered)
}

func TestAnUnknownSenderIsNamedByFingerprintOnly(t *testing.T) {
	fatma, joost := newSomebody(t, "Fatma", RoleCoordinator), newSomebody(t, "Joost", RolePartner)
	file := sealed(t, shareWith(t, joost.fingerprint(), canary), fatma.to(joost))
	refuses(t, "stranger", file, joost.opens(), ErrUnknownSender)
	_, err := Open(bytes.NewReader(file), joost.opens())
	var unknown *UnknownSenderError
	if !errors.As(err, &unknown) || unknown.Fingerprint != fatma.card.Fingerprint() {
		t.Errorf("got %v", err)
	}
	impostor := newSomebody(t, "Fatma", RoleCoordinator)
	o := joost.opens()
	o.Known = func(Fingerprint) (Card, bool) { return impostor.card, true }
	refuses(t, "a card of somebody else", file, o, ErrUnknownSender)
}

func TestASignatureOfAnotherIsNotTheSenders(t *testing.T) {
	fatma, joost, mallory := newSomebody(t, "Fatma", RoleCoordinator), newSomebody(t, "Joost", RolePartner), newSomebody(t, "Mallory", RolePartner)
	payload, err := json.Marshal(validManifest(fatma, joost))
	if err != nil {
		t.Fatal(err)
	}
	forge := func(alg jose.SignatureAlgorithm, key any, typ jose.ContentType) []byte {
		jwk := jose.SigningKey{Algorithm: alg, Key: jose.JSONWebKey{Key: key, KeyID: fatma.fingerprint()}}
		signer, err := jose.NewSigner(jwk, (&jose.SignerOptions{}).WithType(typ))
		if err != nil {
			t.Fatal(err)
		}
		signature, err := signer.Sign(payload)
		if err != nil {
			t.Fatal(err)
		}
		jws, err := signature.CompactSerialize()
		if err != nil {
			t.Fatal(err)
		}
		plain, err := build(jws, nil)
		if err != nil {
			t.Fatal(err)
		}
		return envelope(t, plain, joost.card)
	}
	refuses(t, "signed by Mallory", forge(jose.EdDSA, mallory.sign, manifestType), joost.opens(fatma, mallory), ErrAltered)
	refuses(t, "HMAC with the public key", forge(jose.HS256, []byte(fatma.card.SignKey), manifestType), joost.opens(fatma), ErrAltered)
	refuses(t, "a signature for something else", forge(jose.EdDSA, fatma.sign, "JWT"), joost.opens(fatma), ErrAltered)
	m := validManifest(fatma, joost)
	m.Sender = mallory.fingerprint()
	refuses(t, "another sender inside", envelope(t, container(t, m, fatma), joost.card), joost.opens(fatma, mallory), ErrAltered)
}

func TestAnExpiredOrRepeatedPackageGivesOnlyItsHeading(t *testing.T) {
	fatma, joost := newSomebody(t, "Fatma", RoleCoordinator), newSomebody(t, "Joost", RolePartner)
	l := fatma.to(joost)
	l.Expires = noon.AddDate(0, 0, 7)
	file := sealed(t, shareWith(t, joost.fingerprint(), canary), l)

	late := joost.opens(fatma)
	late.Now = l.Expires.Add(1)
	opened := refuses(t, "too late", file, late, ErrExpired)
	if opened.ID != l.ID || opened.Kind != KindShare {
		t.Errorf("the heading is missing: %v", opened)
	}
	again := joost.opens(fatma)
	again.Seen = func(sender Fingerprint, id string) bool { return sender == fatma.card.Fingerprint() && id == l.ID }
	if opened := refuses(t, "again", file, again, ErrReplayed); opened.ID != l.ID {
		t.Errorf("the heading is missing: %v", opened)
	}
	onTime := joost.opens(fatma)
	onTime.Now = l.Expires
	mustOpen(t, file, onTime)
}

func TestMoreThanAPackageMayHoldIsRefusedBeforeItIsRead(t *testing.T) {
	fatma, joost := newSomebody(t, "Fatma", RoleCoordinator), newSomebody(t, "Joost", RolePartner)
	endless := io.MultiReader(strings.NewReader("age-encryption.org/v1\n"), zeros{})
	if _, err := Open(endless, joost.opens()); !errors.Is(err, ErrTooLarge) {
		t.Errorf("endless file: got %v, want ErrTooLarge", err)
	}
	file := sealed(t, shareWith(t, joost.fingerprint(), canary), fatma.to(joost))
	huge := bytes.Replace(file, []byte("-> keukentafel 1 4096"), []byte("-> keukentafel 1 99999999999"), 1)
	refuses(t, "a huge length", huge, joost.opens(fatma), ErrTooLarge)
}

func TestAManifestThatBreaksARuleIsRefused(t *testing.T) {
	fatma, joost := newSomebody(t, "Fatma", RoleCoordinator), newSomebody(t, "Joost", RolePartner)
	file := part{name: "a.txt", kind: "text/plain", bytes: []byte("x")}
	for name, rule := range map[string]struct {
		change func(*manifest)
		want   error
	}{
		"no recipients":        {func(m *manifest) { m.Recipients = nil }, ErrAltered},
		"a recipient twice":    {func(m *manifest) { m.Recipients = append(m.Recipients, m.Recipients[0]) }, ErrAltered},
		"odd id":               {func(m *manifest) { m.ID = "../../x" }, ErrAltered},
		"a path as part name":  {func(m *manifest) { m.Parts[1].Name = "../a.txt" }, ErrAltered},
		"a device as name":     {func(m *manifest) { m.Parts[1].Name = "com1.txt" }, ErrAltered},
		"a part twice":         {func(m *manifest) { m.Parts = append(m.Parts, m.Parts[1]) }, ErrAltered},
		"a negative size":      {func(m *manifest) { m.Parts[1].Size = -1 }, ErrAltered},
		"a size past the end":  {func(m *manifest) { m.Parts[1].Size = 1 << 20 }, ErrAltered},
		"a huge size":          {func(m *manifest) { m.Parts[1].Size = 1 << 40 }, ErrTooLarge},
		"another hash":         {func(m *manifest) { m.Parts[1].SHA256 = strings.Repeat("0", 64) }, ErrAltered},
		"65 parts":             {func(m *manifest) { m.Parts = append(m.Parts, make([]partEntry, 63)...) }, ErrTooLarge},
		"no record":            {func(m *manifest) { m.Parts[0].Name = "other.json" }, ErrAltered},
		"bytes after the last": {func(m *manifest) { m.Parts = m.Parts[:1] }, ErrAltered},
	} {
		m := validManifest(fatma, joost)
		m.Parts = append(m.Parts, file.entry())
		rule.change(&m)
		refuses(t, name, envelope(t, container(t, m, fatma, receiptPart(), file), joost.card), joost.opens(fatma), rule.want)
	}
}

func TestAReceiptHoldsIdsOnly(t *testing.T) {
	fatma, joost := newSomebody(t, "Fatma", RoleCoordinator), newSomebody(t, "Joost", RolePartner)
	id := NewID()
	for _, bad := range []Receipt{{}, {Package: id, State: "gelezen"}, {Package: "Karim", State: Received}, {Package: id, State: Rejected, Code: "Karim slaapt slecht"}} {
		if err := SealReceipt(io.Discard, bad, joost.to(fatma)); !errors.Is(err, ErrBadLetter) {
			t.Errorf("receipt: got %v, want ErrBadLetter", err)
		}
	}
	if err := SealAnswer(io.Discard, Answer{Handover: "h1", Code: "geen zin in"}, joost.to(fatma)); !errors.Is(err, ErrBadLetter) {
		t.Errorf("answer: got %v, want ErrBadLetter", err)
	}
	if err := SealWithdrawal(io.Discard, Withdrawal{Package: id, Code: "om Karim"}, joost.to(fatma)); !errors.Is(err, ErrBadLetter) {
		t.Errorf("withdrawal: got %v, want ErrBadLetter", err)
	}
	if err := SealWithdrawal(io.Discard, Withdrawal{Package: id, Also: []string{"plan of Karim"}}, joost.to(fatma)); !errors.Is(err, ErrBadLetter) {
		t.Errorf("a withdrawal that names something else than a package: %v", err)
	}
	if err := SealWithdrawalAnswer(io.Discard, WithdrawalAnswer{Recall: "k1"}, joost.to(fatma)); !errors.Is(err, ErrBadLetter) {
		t.Errorf("kept without a reason: %v", err)
	}
	l := joost.to(fatma)
	l.Renders = []Render{text("a.txt", canary)}
	if err := SealReceipt(io.Discard, Receipt{Package: id, State: Received}, l); !errors.Is(err, ErrBadLetter) {
		t.Errorf("a file along with a receipt: got %v, want ErrBadLetter", err)
	}
}

func TestNoticesArriveAsTheyWereSent(t *testing.T) {
	fatma, joost := newSomebody(t, "Fatma", RoleCoordinator), newSomebody(t, "Joost", RolePartner)
	send := func(seal func(io.Writer, Letter) error) Opened {
		var file bytes.Buffer
		if err := seal(&file, joost.to(fatma)); err != nil {
			t.Fatal(err)
		}
		return mustOpen(t, file.Bytes(), fatma.opens(joost))
	}
	receipt := Receipt{Package: NewID(), State: Rejected, Code: CodeOf(ErrExpired), Head: 41}
	if got := send(func(w io.Writer, l Letter) error { return SealReceipt(w, receipt, l) }); !reflect.DeepEqual(*got.Receipt, receipt) || got.Kind != KindReceipt {
		t.Errorf("receipt: got %+v", got.Receipt)
	}
	answer := Answer{Handover: "h1", Accepted: true, Epoch: 4}
	if got := send(func(w io.Writer, l Letter) error { return SealAnswer(w, answer, l) }); *got.Answer != answer || got.Kind != KindHandoverAnswer {
		t.Errorf("answer: got %+v", got.Answer)
	}
	withdrawal := Withdrawal{Package: NewID(), Code: "consent-withdrawn"}
	if got := send(func(w io.Writer, l Letter) error { return SealWithdrawal(w, withdrawal, l) }); !reflect.DeepEqual(*got.Withdrawal, withdrawal) {
		t.Errorf("withdrawal: got %+v", got.Withdrawal)
	}
	if got := send(SealCard); got.Card.String() != joost.card.String() || string(got.Card.Name) != "Joost" {
		t.Errorf("card: got %v", got.Card)
	}
}
