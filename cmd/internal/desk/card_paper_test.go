package desk

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"keukentafel/app/family"
)

// What is on paper is what counts: the sheet is drawn by one program, its codes
// are read by another, and what that reads is the whole card.
func TestTheCardOnOneSheetOfPaperIsReadByAnotherProgram(t *testing.T) {
	for _, tool := range []string{"zbarimg", "pdftoppm"} {
		if _, err := exec.LookPath(tool); err != nil {
			t.Skipf("NOT TESTED: %s (Debian: zbar-tools, poppler-utils) is not on this machine", tool)
		}
	}
	p := newPlay(t)
	card, err := p.joost.MyCard(t.Context())
	p.must(err)
	var paper bytes.Buffer
	p.must(p.joost.CardPaper(t.Context(), &paper))
	dir := t.TempDir()
	name := filepath.Join(dir, "card.pdf")
	p.must(os.WriteFile(name, paper.Bytes(), 0o600))
	if text, err := exec.CommandContext(t.Context(), "pdftoppm", "-r", "150", "-png", name, filepath.Join(dir, "page")).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, text)
	}
	drawn, err := filepath.Glob(filepath.Join(dir, "page*.png"))
	if err != nil || len(drawn) != 1 {
		t.Fatalf("the card stands on %d pages, %v", len(drawn), err)
	}
	read, err := exec.CommandContext(t.Context(), "zbarimg", "--quiet", "--raw", drawn[0]).Output()
	p.must(err)
	raw, err := CardFrom(read)
	p.must(err)
	contact, err := p.marieke.AddCard(t.Context(), raw, family.Partner{})
	if err != nil || contact.Card.Key != card.Key {
		t.Errorf("the paper gives another card, or none: %v", err)
	}
	picture, err := os.ReadFile(drawn[0])
	p.must(err)
	if raw, err = CardFrom(picture); err != nil || !bytes.Equal(raw, card.Raw) {
		t.Errorf("a picture of the sheet is not read here: %v", err)
	}
}
