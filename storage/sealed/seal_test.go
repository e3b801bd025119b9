package sealed

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"
	"time"

	"keukentafel/app/consent"
)

func TestNothingLeavesWithoutADisclosure(t *testing.T) {
	fatma, joost := newSomebody(t, "Fatma", RoleCoordinator), newSomebody(t, "Joost", RolePartner)
	var file bytes.Buffer
	if err := Seal(&file, consent.Disclosure{}, fatma.to(joost)); !errors.Is(err, consent.ErrNotADisclosure) {
		t.Errorf("got %v, want ErrNotADisclosure", err)
	}
	if file.Len() > 0 {
		t.Error("something was written")
	}
}

func TestADisclosureForOneDoesNotGoToAnother(t *testing.T) {
	fatma, joost, karin := newSomebody(t, "Fatma", RoleCoordinator), newSomebody(t, "Joost", RolePartner), newSomebody(t, "Karin", RolePartner)
	forJoost := shareWith(t, joost.fingerprint(), canary)
	for name, l := range map[string]Letter{"another": fatma.to(karin), "one more": fatma.to(joost, karin), "joost twice": fatma.to(joost, joost)} {
		var file bytes.Buffer
		if err := Seal(&file, forJoost, l); !errors.Is(err, ErrWrongRecipient) || file.Len() > 0 {
			t.Errorf("%s: got %v and %d bytes, want ErrWrongRecipient and none", name, err, file.Len())
		}
	}
	var file bytes.Buffer
	if err := Seal(&file, forJoost, fatma.to()); !errors.Is(err, ErrBadLetter) {
		t.Errorf("nobody: got %v, want ErrBadLetter", err)
	}
}

func TestTheMunicipalitysCopyGoesToTheMunicipality(t *testing.T) {
	partner, town := newSomebody(t, "Joost", RolePartner), newSomebody(t, "Gemeente", RoleMunicipality)
	to := consent.Recipient{Kind: consent.ToMunicipality}
	if err := checkRecipients(to, []Card{partner.card}); !errors.Is(err, ErrWrongRecipient) {
		t.Errorf("a partner: got %v, want ErrWrongRecipient", err)
	}
	if err := checkRecipients(to, []Card{town.card}); err != nil {
		t.Errorf("the municipality: %v", err)
	}
}

func TestALetterThatIsNotCompleteIsNotSealed(t *testing.T) {
	fatma, joost := newSomebody(t, "Fatma", RoleCoordinator), newSomebody(t, "Joost", RolePartner)
	d := shareWith(t, joost.fingerprint(), canary)
	unsigned := joost.card
	unsigned.Mailbox = NewID()
	for name, spoil := range map[string]func(*Letter){
		"no id":               func(l *Letter) { l.ID = "" },
		"no date":             func(l *Letter) { l.Created = time.Time{} },
		"no keys":             func(l *Letter) { l.Sender = Identity{} },
		"somebody's card":     func(l *Letter) { l.Card = joost.card },
		"altered card":        func(l *Letter) { l.Recipients = []Card{unsigned} },
		"expired before sent": func(l *Letter) { l.Expires = noon.Add(-time.Hour) },
		"words as anchor":     func(l *Letter) { l.Anchor = "Karim de Wit" },
		"words as reply":      func(l *Letter) { l.ReplyTo = "Karim" },
		"odd file name":       func(l *Letter) { l.Renders = []Render{text("../plan.pdf", "x")} },
		"file without a type": func(l *Letter) {
			l.Renders = []Render{{Name: "a.pdf", Write: func(io.Writer, consent.Disclosure) error { return nil }}}
		},
		"two files, one name": func(l *Letter) { l.Renders = []Render{text("a.txt", "x"), text("a.txt", "y")} },
		"name of the record":  func(l *Letter) { l.Renders = []Render{text("slice.json", "{}")} },
	} {
		l := fatma.to(joost)
		spoil(&l)
		var file bytes.Buffer
		err := Seal(&file, d, l)
		if !errors.Is(err, ErrBadLetter) && !errors.Is(err, ErrAltered) || file.Len() > 0 {
			t.Errorf("%s: got %v and %d bytes, want a refusal and none", name, err, file.Len())
		}
	}
}

func TestAFileThatCannotBeMadeKeepsThePackageBack(t *testing.T) {
	fatma, joost := newSomebody(t, "Fatma", RoleCoordinator), newSomebody(t, "Joost", RolePartner)
	noGlyph := errors.New("no glyph")
	l := fatma.to(joost)
	l.Renders = []Render{{Name: "plan.pdf", Type: "application/pdf", Write: func(io.Writer, consent.Disclosure) error { return noGlyph }}}
	var file bytes.Buffer
	if err := Seal(&file, shareWith(t, joost.fingerprint(), canary), l); !errors.Is(err, noGlyph) || file.Len() > 0 {
		t.Errorf("got %v and %d bytes", err, file.Len())
	}
}

func TestAPartThatIsTooLargeIsRefused(t *testing.T) {
	fatma, joost := newSomebody(t, "Fatma", RoleCoordinator), newSomebody(t, "Joost", RolePartner)
	l := fatma.to(joost)
	l.Renders = []Render{{Name: "plan.pdf", Type: "application/pdf", Write: func(w io.Writer, _ consent.Disclosure) error {
		for range MaxPart/(1<<20) + 1 {
			if _, err := w.Write(make([]byte, 1<<20)); err != nil {
				return err
			}
		}
		return nil
	}}}
	if err := Seal(io.Discard, shareWith(t, joost.fingerprint(), canary), l); !errors.Is(err, ErrTooLarge) {
		t.Errorf("got %v, want ErrTooLarge", err)
	}
	l.Renders = nil
	for i := range maxParts {
		l.Renders = append(l.Renders, text(strings.Repeat("a", i+1), "x"))
	}
	if err := Seal(io.Discard, shareWith(t, joost.fingerprint(), canary), l); !errors.Is(err, ErrTooLarge) {
		t.Errorf("65 parts: got %v, want ErrTooLarge", err)
	}
}

func TestWhatIsSharedIsReadByTheReceiverAndNobodyElse(t *testing.T) {
	fatma, joost := newSomebody(t, "Fatma", RoleCoordinator), newSomebody(t, "Joost", RolePartner)
	l := fatma.to(joost)
	l.Renders = []Render{text("plan.txt", canary)}
	l.Expires, l.ReplyTo, l.Anchor = noon.AddDate(0, 3, 0), NewID(), "0123abcd"
	file := sealed(t, shareWith(t, joost.fingerprint(), canary), l)

	for _, word := range []string{canary, "Karim", "De Wit", "Regenboog", "Fatma", "Joost", l.ID, joost.fingerprint(), fatma.fingerprint(), joost.Mailbox()} {
		if bytes.Contains(file, []byte(word)) {
			t.Errorf("%q can be read in the package", word)
		}
	}
	opened := mustOpen(t, file, joost.opens(fatma))
	if goals := opened.Slice.Plan.Goals; len(goals) != 1 || string(goals[0].Words) != canary {
		t.Errorf("the goal did not arrive: %d goals", len(goals))
	}
	if string(opened.Files["plan.txt"]) != canary || len(opened.Files) != 1 {
		t.Errorf("the file did not arrive: %d files", len(opened.Files))
	}
	got := []any{opened.ID, opened.Kind, opened.Purpose, opened.Seq, opened.ReplyTo, opened.Anchor, opened.Sender.Fingerprint()}
	want := []any{l.ID, KindShare, consent.PurposeCooperate, uint64(1), l.ReplyTo, l.Anchor, fatma.card.Fingerprint()}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("heading: got %v, want %v", got[i], want[i])
		}
	}
	if !opened.Created.Equal(noon) || !opened.Expires.Equal(l.Expires) || len(opened.Grounds) == 0 {
		t.Errorf("dates or grounds are missing: %v, %v, %v", opened.Created, opened.Expires, opened.Grounds)
	}
}

func TestWhatWasWithheldIsNotInThePackage(t *testing.T) {
	fatma, joost := newSomebody(t, "Fatma", RoleCoordinator), newSomebody(t, "Joost", RolePartner)
	d := shareWith(t, joost.fingerprint(), "een doel")
	record, err := recordOf(d, KindShare)
	if err != nil {
		t.Fatal(err)
	}
	if len(d.Withheld()) == 0 {
		t.Fatal("nothing was withheld, so this test shows nothing")
	}
	for _, word := range []string{notForSchool, "statement s1", string(consent.NotChosen)} {
		if bytes.Contains(record.bytes, []byte(word)) {
			t.Errorf("the record holds %q, which the school may not see", word)
		}
	}
	if opened := mustOpen(t, sealed(t, d, fatma.to(joost)), joost.opens(fatma)); opened.Contribution != nil || opened.Dossier != nil {
		t.Error("a share brought something else")
	}
}

func TestAContributionComesBackAndIsAnswered(t *testing.T) {
	fatma, joost := newSomebody(t, "Fatma", RoleCoordinator), newSomebody(t, "Joost", RolePartner)
	sent := mustOpen(t, sealed(t, contributionFor(t, fatma, canary), joost.to(fatma)), fatma.opens(joost))
	if sent.Kind != KindContribution || string(sent.Contribution.Text) != canary {
		t.Fatalf("got a %s", sent.Kind)
	}
	back := mustOpen(t, sealed(t, decisionFor(t, joost), fatma.to(joost)), joost.opens(fatma))
	if back.Kind != KindDecision || string(back.Contribution.Decision.Reason) != "te vroeg" {
		t.Errorf("got a %s", back.Kind)
	}
}

func TestAHandoverCarriesTheWholeDossier(t *testing.T) {
	fatma, oma := newSomebody(t, "Fatma", RoleCoordinator), newSomebody(t, "Oma", RoleCoordinator)
	opened := mustOpen(t, sealed(t, handoverTo(t, oma), fatma.to(oma)), oma.opens(fatma))
	if opened.Kind != KindHandover || string(opened.Dossier.Family.Name) != "De Wit" || opened.Dossier.Pen.Epoch != 3 {
		t.Errorf("got a %s", opened.Kind)
	}
}

func TestAPlanForPaperDoesNotTravelAsAPackage(t *testing.T) {
	fatma, joost := newSomebody(t, "Fatma", RoleCoordinator), newSomebody(t, "Joost", RolePartner)
	own := disclose(t, consent.Recipient{Kind: consent.ToHousehold}, canary)
	if err := Seal(io.Discard, own, fatma.to(joost)); !errors.Is(err, ErrNotForSealing) {
		t.Errorf("got %v, want ErrNotForSealing", err)
	}
}

func TestWhatIsOnlyLookedAtIsNeverSealed(t *testing.T) {
	fatma, joost := newSomebody(t, "Fatma", RoleCoordinator), newSomebody(t, "Joost", RolePartner)
	view, err := consent.Look(familyOf(canary), consent.Request{ID: "v1", At: noon, On: "2026-11-24", Recipient: consent.Recipient{Kind: consent.ToPartner, Partner: "school"}, Purpose: consent.PurposeCooperate})
	if err != nil {
		t.Fatal(err)
	}
	err = view.Write(io.Discard, func(w io.Writer, d consent.Disclosure) error { return Seal(w, d, fatma.to(joost)) })
	if !errors.Is(err, ErrNotForSealing) {
		t.Errorf("got %v, want ErrNotForSealing", err)
	}
}

func TestShortLettersAllHaveTheSameSize(t *testing.T) {
	fatma, joost := newSomebody(t, "Fatma", RoleCoordinator), newSomebody(t, "Joost", RolePartner)
	var receipt bytes.Buffer
	if err := SealReceipt(&receipt, Receipt{Package: NewID(), State: Imported, Head: 7}, fatma.to(joost)); err != nil {
		t.Fatal(err)
	}
	short := sealed(t, shareWith(t, joost.fingerprint(), "a"), fatma.to(joost))
	longer := sealed(t, shareWith(t, joost.fingerprint(), strings.Repeat("a", 200)), fatma.to(joost))
	if len(short) != len(longer) || len(short) != receipt.Len() {
		t.Errorf("got %d, %d and %d bytes", receipt.Len(), len(short), len(longer))
	}
}

func TestPaddingCostsLittleAndLeavesFewLengths(t *testing.T) {
	lengths := map[int]bool{}
	for n := 1; n <= 1<<20; n += 37 {
		padded := padmeLength(n)
		if padded < n || n > smallestPlain && float64(padded) > 1.12*float64(n) {
			t.Fatalf("%d becomes %d", n, padded)
		}
		lengths[padded] = true
	}
	if len(lengths) > 200 {
		t.Errorf("%d different lengths up to 1 MiB", len(lengths))
	}
}
