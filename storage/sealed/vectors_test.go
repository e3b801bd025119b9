package sealed

import (
	"bytes"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// The packages in testdata are kept for ever: every later version must answer them as their name says. -write-vectors makes the ones
// that are missing and leaves the others alone.
var writeVectors = flag.Bool("write-vectors", false, "make the packages in testdata that are missing")

const vectorFolder = "testdata/v1"

// vectorOutcome: what stands before the underscore in a name is the expected outcome, as CodeOf gives it.
func vectorOutcome(file string) string {
	outcome, _, _ := strings.Cut(filepath.Base(file), "_")
	return outcome
}

func TestPackagesOfEveryVersionAreAnsweredAsTheirNameSays(t *testing.T) {
	if *writeVectors {
		makeVectors(t)
	}
	files, err := filepath.Glob(vectorFolder + "/*.ktp")
	if err != nil || len(files) < 18 {
		t.Fatalf("%d packages, %v", len(files), err)
	}
	sender, receiver := keptSomebody(t, "sender"), keptSomebody(t, "receiver")
	o := receiver.opens(sender)
	o.Seen = func(_ Fingerprint, id string) bool { return id == strings.Repeat("r", idLength) }
	for _, name := range files {
		file, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		opened, err := Open(bytes.NewReader(file), o)
		outcome := "good"
		if err != nil {
			outcome = CodeOf(err)
		}
		if outcome != vectorOutcome(name) {
			t.Errorf("%s: got %s (%v)", name, outcome, err)
		}
		if outcome == "good" {
			checkVector(t, name, opened)
		}
	}
}

func TestCardsOfEveryVersionAreAnsweredAsTheirNameSays(t *testing.T) {
	files, err := filepath.Glob(vectorFolder + "/*.ktk")
	if err != nil || len(files) < 7 {
		t.Fatalf("%d cards, %v", len(files), err)
	}
	for _, name := range files {
		file, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		outcome := "good"
		if _, err := ReadCard(bytes.NewReader(file)); err != nil {
			outcome = CodeOf(err)
		}
		if outcome != vectorOutcome(name) {
			t.Errorf("%s: got %s", name, outcome)
		}
	}
}

// checkVector notices a field of the vocabulary that was renamed without a new version of the record.
func checkVector(t *testing.T, name string, o Opened) {
	t.Helper()
	ok := false
	switch o.Kind {
	case KindShare:
		s := o.Slice
		ok = s.Family.ID == "fam1" && s.Family.Persons[0].Given == "Karim" && s.Plan.Goals[0].Words == canary && s.Plan.Goals[0].ForWhom[0] == "karim" &&
			s.Purpose == consent.PurposeCooperate && s.Recipient.Partner == "school" && s.On == "2026-11-24" && o.Grounds[0].Grounds[0] == "c1" &&
			string(o.Files["plan.txt"]) == "het plan"
	case KindContribution:
		c := o.Contribution
		ok = c.ID == "b1" && c.Family == "fam1" && c.Kind == "observation" && c.Partner == "school" && c.Text == canary && c.Made.Equal(noon)
	case KindDecision:
		c := o.Contribution
		ok = c.State == family.ContribPartly && c.Decision.Reason == "te vroeg" && c.Decision.At.Equal(noon)
	case KindHandover:
		ok = reflect.DeepEqual(o.Dossier.Clone(), richDossier(keptSomebody(t, "receiver")).Clone())
	case KindReceipt:
		ok = o.Receipt.State == Rejected && o.Receipt.Code == "altered" && o.Receipt.Head == 41 && isID(o.Receipt.Package)
	case KindHandoverAnswer:
		ok = *o.Answer == Answer{Handover: "h1", Accepted: true, Epoch: 4}
	case KindWithdrawal:
		ok = isID(o.Withdrawal.Package) && o.Withdrawal.Code == "consent-withdrawn" && (o.Withdrawal.Recall == "" || isID(o.Withdrawal.Also[0]))
	case KindWithdrawalAnswer:
		ok = *o.WithdrawalAnswer == WithdrawalAnswer{Recall: "k1", Code: "legal-duty"}
	case KindCard:
		ok = o.Card.Role == RoleConsultant
	default:
		t.Errorf("%s: nobody looks at a %s", name, o.Kind)
	}
	if !ok {
		t.Errorf("%s: something of a %s did not arrive", name, o.Kind)
	}
}

// keptSomebody is an installation whose keys lie in testdata. They are keys of nobody.
func keptSomebody(t testing.TB, name string) somebody {
	t.Helper()
	keys, err := os.ReadFile(filepath.Join(vectorFolder, name+".test-identity"))
	if err != nil {
		t.Fatal(err)
	}
	var s somebody
	if err := s.Identity.UnmarshalBinary(keys); err != nil {
		t.Fatal(err)
	}
	file, err := os.Open(filepath.Join(vectorFolder, "good_"+name+".ktk"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	if s.card, err = ReadCard(file); err != nil {
		t.Fatal(err)
	}
	return s
}

func makeVectors(t *testing.T) {
	for name, role := range map[string]Role{"sender": RoleConsultant, "receiver": RolePartner} {
		if _, err := os.Stat(filepath.Join(vectorFolder, name+".test-identity")); err == nil {
			continue
		}
		s := newSomebody(t, name, role)
		keys, err := s.MarshalBinary()
		if err != nil {
			t.Fatal(err)
		}
		writeVector(t, name+".test-identity", keys)
		writeVector(t, "good_"+name+".ktk", []byte(cardFile(t, s.card)))
	}
	sender, receiver := keptSomebody(t, "sender"), keptSomebody(t, "receiver")
	for name, file := range cardVectors(t, sender) {
		writeVector(t, name+".ktk", []byte(file))
	}
	for name, file := range packageVectors(t, sender, receiver) {
		writeVector(t, name+".ktp", file)
	}
}

func writeVector(t *testing.T, name string, content []byte) {
	t.Helper()
	path := filepath.Join(vectorFolder, name)
	if _, err := os.Stat(path); err == nil {
		return
	}
	if err := os.WriteFile(path, content, 0o644); err != nil {
		t.Fatal(err)
	}
}

func cardVectors(t *testing.T, s somebody) map[string]string {
	file := cardFile(t, s.card)
	return map[string]string{
		"truncated_half":         file[:len(file)/2],
		"not-a-card_letter":      "Beste Joost,\n",
		"altered_name":           strings.Replace(file, `"sender"`, `"zender"`, 1),
		"altered_extra-field":    strings.Replace(file, `"format"`, `"phone": "06", "format"`, 1),
		"newer-version_card":     strings.Replace(file, `"version": 1`, `"version": 2`, 1),
		"too-large_many-letters": strings.Repeat(" ", MaxCardFile) + file,
	}
}

func packageVectors(t *testing.T, from, to somebody) map[string][]byte {
	share := shareWith(t, to.fingerprint(), canary)
	letter := from.to(to)
	letter.Renders = []Render{text("plan.txt", "het plan")}
	good := sealed(t, share, letter)
	stranger := newSomebody(t, "stranger", RolePartner)
	expired, replayed := from.to(to), from.to(to)
	expired.Created, expired.Expires = noon.AddDate(0, -2, 0), noon.AddDate(0, -1, 0)
	replayed.ID = strings.Repeat("r", idLength)
	forwarded, newer, unsigned := validManifest(from, stranger), validManifest(from, to), validManifest(from, to)
	newer.Version = 2
	unsigned.Recipients = append(unsigned.Recipients, stranger.fingerprint())
	vectors := map[string][]byte{
		"good_share":                  good,
		"good_contribution":           sealed(t, contributionFor(t, to, canary), from.to(to)),
		"good_decision":               sealed(t, decisionFor(t, to), from.to(to)),
		"good_handover":               sealed(t, handoverTo(t, to), from.to(to)),
		"truncated_header":            good[:1000],
		"truncated_last-byte":         good[:len(good)-1],
		"truncated_empty":             nil,
		"not-a-package_pdf":           []byte("%PDF-1.7\n"),
		"altered_last-byte":           append(bytes.Clone(good[:len(good)-1]), good[len(good)-1]^1),
		"altered_byte-more":           append(bytes.Clone(good), 0),
		"altered_missing-recipient":   envelope(t, container(t, unsigned, from), to.card),
		"not-for-me_stranger":         sealed(t, shareWith(t, stranger.fingerprint(), canary), from.to(stranger)),
		"forwarded_receipt":           envelope(t, container(t, forwarded, from), to.card),
		"unknown-sender_stranger":     sealed(t, share, stranger.to(to)),
		"expired_last-month":          sealed(t, share, expired),
		"replayed_share":              sealed(t, share, replayed),
		"newer-version_age":           bytes.Replace(good, []byte("/v1"), []byte("/v2"), 1),
		"newer-version_envelope":      bytes.Replace(good, []byte("-> keukentafel 1 "), []byte("-> keukentafel 2 "), 1),
		"newer-version_manifest":      envelope(t, container(t, newer, from), to.card),
		"too-large_length":            bytes.Replace(good, []byte(fmt.Sprintf("-> keukentafel 1 %d", smallestPlain)), []byte("-> keukentafel 1 99999999999"), 1),
		"altered_shortened-on-header": bytes.Replace(good, []byte(fmt.Sprintf("-> keukentafel 1 %d", smallestPlain)), []byte("-> keukentafel 1 4097"), 1),
	}
	notices := map[string]func(io.Writer, Letter) error{
		"good_receipt": func(w io.Writer, l Letter) error {
			return SealReceipt(w, Receipt{Package: NewID(), State: Rejected, Code: "altered", Head: 41}, l)
		},
		"good_handover-answer": func(w io.Writer, l Letter) error {
			return SealAnswer(w, Answer{Handover: "h1", Accepted: true, Epoch: 4}, l)
		},
		"good_withdrawal": func(w io.Writer, l Letter) error {
			return SealWithdrawal(w, Withdrawal{Package: NewID(), Code: "consent-withdrawn"}, l)
		},
		"good_withdrawal-of-many": func(w io.Writer, l Letter) error {
			return SealWithdrawal(w, Withdrawal{Package: NewID(), Also: []string{NewID()}, Recall: "k1", Code: "consent-withdrawn"}, l)
		},
		"good_withdrawal-answer": func(w io.Writer, l Letter) error {
			return SealWithdrawalAnswer(w, WithdrawalAnswer{Recall: "k1", Code: "legal-duty"}, l)
		},
		"good_card": SealCard,
	}
	for name, seal := range notices {
		var file bytes.Buffer
		if err := seal(&file, from.to(to)); err != nil {
			t.Fatal(err)
		}
		vectors[name] = file.Bytes()
	}
	return vectors
}
