package document_test

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"keukentafel/app/consent"
	"keukentafel/app/document"
	"keukentafel/app/document/html"
	"keukentafel/app/document/pdf"
	"keukentafel/app/document/sampleplan"
	"keukentafel/app/family"
	"keukentafel/app/words"
)

func atHome(t *testing.T, d consent.Dossier) consent.Disclosure {
	t.Helper()
	to, purpose := sampleplan.ToHome()
	return disclosure(t, d, to, purpose)
}

func cards(t *testing.T, d consent.Dossier) []document.ContactCard {
	t.Helper()
	doc, err := document.ContactCards(atHome(t, d), words.NL)
	if err != nil {
		t.Fatal(err)
	}
	var all []document.ContactCard
	for _, b := range doc.Blocks {
		if c, ok := b.(document.ContactCard); ok {
			all = append(all, c)
		}
	}
	return all
}

func TestWithoutAnybodyToRingThereIsNoCard(t *testing.T) {
	d := sampleplan.Dossier()
	f := &d.Versions[0].Family
	for i := range f.Partners {
		f.Partners[i].Phone, f.Partners[i].Email = "", ""
	}
	d.Family = *f
	var out bytes.Buffer
	if _, err := document.ContactCards(atHome(t, d), words.NL); !errors.Is(err, consent.ErrNothingToShare) {
		t.Errorf("%v", err)
	}
	if err := document.VCards(&out, atHome(t, d)); !errors.Is(err, consent.ErrNothingToShare) || out.Len() > 0 {
		t.Errorf("%v, %d bytes", err, out.Len())
	}
	if err := document.VCards(&out, consent.Disclosure{}); !errors.Is(err, consent.ErrNotADisclosure) || out.Len() > 0 {
		t.Errorf("%v, %d bytes", err, out.Len())
	}
	if _, err := document.ContactCards(consent.Disclosure{}, words.NL); !errors.Is(err, consent.ErrNotADisclosure) {
		t.Errorf("%v", err)
	}
}

func TestTheSchoolGetsNoCardOfTheClinic(t *testing.T) {
	to, purpose := sampleplan.ToSchool()
	var out bytes.Buffer
	if err := document.VCards(&out, disclosure(t, sampleplan.Dossier(), to, purpose)); err != nil {
		t.Fatal(err)
	}
	if text := out.String(); strings.Contains(text, "Els Vos") || !strings.Contains(text, "Joost Bakker") {
		t.Errorf("the school gets\n%s", text)
	}
}

func TestTheClinicThatNoorChoseHerselfIsNoCardOnTheKitchenTable(t *testing.T) {
	for _, c := range cards(t, sampleplan.Dossier()) {
		if strings.Contains(c.Name, "Els Vos") {
			t.Error("it is")
		}
	}
}

func TestTheCoordinatorComesFirstAndWhoLeftIsNotThere(t *testing.T) {
	d := sampleplan.Dossier()
	v := &d.Versions[0]
	v.Plan.Coordinators = []family.Coordinator{{Role: family.CaseCoordinator, Name: "Marieke Oudshoorn", From: "2026-11-20"}}
	v.Family.Partners = append(v.Family.Partners, family.Partner{ID: "gone", Name: "Wie weg is", Phone: "1", Until: "2026-11-01"})
	d.Family = v.Family
	var names []string
	for _, c := range cards(t, d) {
		names = append(names, c.Name)
	}
	if got := strings.Join(names, ", "); got != "Marieke Oudshoorn, Joost Bakker" {
		t.Errorf("the cards are of %s", got)
	}
	if role := cards(t, d)[0].Facts[1].Value[0].Text; role != "Regisseur" {
		t.Errorf("the first is %q", role)
	}
}

func TestAVCardSaysWhatIsKnownAndNoMore(t *testing.T) {
	d := sampleplan.Dossier()
	f := &d.Versions[0].Family
	f.Partners = []family.Partner{
		{ID: "a", House: `Zorg; samen, "thuis" \ buurt`, Phone: "0900-1", Name: "  Zoë\nvan 't Hof "},
		{ID: "b", House: "Buurthuis", Email: "hallo@example.org"},
	}
	d.Family = *f
	var out bytes.Buffer
	if err := document.VCards(&out, atHome(t, d)); err != nil {
		t.Fatal(err)
	}
	expected := "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Zoë van 't Hof;;;;\r\nFN:Zoë van 't Hof\r\nORG:Zorg\\; samen\\, \"thuis\" \\\\ buurt\r\nTEL;TYPE=VOICE:0900-1\r\nEND:VCARD\r\n" +
		"BEGIN:VCARD\r\nVERSION:3.0\r\nN:Buurthuis;;;;\r\nFN:Buurthuis\r\nEMAIL;TYPE=INTERNET:hallo@example.org\r\nEND:VCARD\r\n"
	if out.String() != expected {
		t.Errorf("it says\n%s", out.String())
	}
}

func TestAVeryLongNameStillGivesACardAndAFile(t *testing.T) {
	d := sampleplan.Dossier()
	f := &d.Versions[0].Family
	long := family.Text(strings.Repeat("Ëen lange naam ", 400))
	for i := range f.Partners {
		f.Partners[i].Name, f.Partners[i].House, f.Partners[i].Email, f.Partners[i].Phone = long, long, long, long
	}
	d.Family = *f
	doc, err := document.ContactCards(atHome(t, d), words.NL)
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := pdf.Write(&out, doc); err != nil {
		t.Fatal(err)
	}
	for _, c := range cards(t, d) {
		if c.Squares.Side() > 73 {
			t.Errorf("%d squares on a side are too fine", c.Squares.Side())
		}
	}
	out.Reset()
	if err := document.VCards(&out, atHome(t, d)); err != nil {
		t.Fatal(err)
	}
	for line := range strings.SplitSeq(out.String(), "\r\n") {
		if len(line) > 75 {
			t.Errorf("a line of %d bytes", len(line))
		}
	}
}

func TestACardOnAWebPageHasItsCodeAsADrawing(t *testing.T) {
	doc, err := document.ContactCards(atHome(t, sampleplan.Dossier()), words.NL)
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := html.Write(&out, doc); err != nil {
		t.Fatal(err)
	}
	for _, expected := range []string{"Joost Bakker", "0900-1234", `role="img" aria-label="QR-code met de gegevens van Joost Bakker"`, " 4h7v1h-7z"} {
		if !strings.Contains(out.String(), expected) {
			t.Errorf("%q is not on the page", expected)
		}
	}
}

// What is on paper is what counts: the page is drawn by one program and the
// codes on it read by another.
func TestTheCodesOnThePageAreReadByAnotherProgram(t *testing.T) {
	for _, tool := range []string{"zbarimg", "pdftoppm"} {
		if _, err := exec.LookPath(tool); err != nil {
			t.Skipf("NOT TESTED: %s (Debian: zbar-tools, poppler-utils) is not on this machine", tool)
		}
	}
	d := sampleplan.Dossier()
	d.Family.Partners[2].Name = "Zoë Çelik-Müller"
	doc, err := document.ContactCards(atHome(t, d), words.NL)
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	if keep := os.Getenv("KEUKENTAFEL_CARDS_OUT"); keep != "" {
		dir = keep
	}
	var out bytes.Buffer
	if err := pdf.Write(&out, doc); err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(dir, "cards.pdf")
	if err := os.WriteFile(name, out.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	if text, err := exec.Command("pdftoppm", "-r", "110", "-png", name, filepath.Join(dir, "page")).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, text)
	}
	drawn, err := filepath.Glob(filepath.Join(dir, "page*.png"))
	if err != nil || len(drawn) != 1 {
		t.Fatalf("%v %v", drawn, err)
	}
	read, err := exec.Command("zbarimg", "--quiet", "--raw", drawn[0]).Output()
	if err != nil {
		t.Fatal(err)
	}
	for name, phone := range map[string]string{"Joost Bakker": "0900-1234", "Zoë Çelik-Müller": "14 000"} {
		if card := fmt.Sprintf("FN:%s\r\n", name); !strings.Contains(string(read), card) || !strings.Contains(string(read), "TEL;TYPE=VOICE:"+phone) {
			t.Errorf("the code of %s reads\n%s", name, read)
		}
	}
}
