package pdf_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"keukentafel/app/document"
	"keukentafel/app/document/pdf"
	"keukentafel/app/words"
)

const recoveryCode = "YCK0-M1VZ-A9TE-G92B-6SHB-JARP-ETFH-HN86-FTSY"

func recoverySheet(t *testing.T, lang words.Lang) []byte {
	t.Helper()
	doc, err := document.RecoverySheet(document.Recovery{Code: recoveryCode, Vault: "3fa9c01e", Day: "2026-11-24"}, lang)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if _, err := pdf.WriteOnePage(&b, []document.Document{doc}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestARecoverySheetIsOnePageWithTheCodeInGroups(t *testing.T) {
	for _, lang := range words.Langs() {
		file := recoverySheet(t, lang)
		if n := pages(t, file); n != 1 {
			t.Errorf("%s: %d pages", lang, n)
		}
		said := strings.Join(strings.Fields(text(t, file)), " ")
		for group := range strings.SplitSeq(recoveryCode, "-") {
			if !strings.Contains(said, group) {
				t.Errorf("%s: group %s cannot be copied from the page", lang, group)
			}
		}
		if !strings.Contains(said, "3fa9c01e") {
			t.Errorf("%s: the vault is not told", lang)
		}
		if !bytes.Equal(file, recoverySheet(t, lang)) {
			t.Errorf("%s: the same sheet has other bytes", lang)
		}
		read(t, file, "qpdf", "--check", "FILE")
	}
}

// What is on paper is what counts: the page is drawn by one program and the code
// on it read by another.
func TestTheQRCodeOnThePageIsReadByAnotherProgram(t *testing.T) {
	for _, tool := range []string{"zbarimg", "pdftoppm"} {
		if _, err := exec.LookPath(tool); err != nil {
			t.Skipf("NOT TESTED: %s (Debian: zbar-tools, poppler-utils) is not on this machine", tool)
		}
	}
	dir := t.TempDir()
	name := filepath.Join(dir, "sheet.pdf")
	if err := os.WriteFile(name, recoverySheet(t, words.NL), 0o600); err != nil {
		t.Fatal(err)
	}
	if out, err := exec.Command("pdftoppm", "-r", "100", "-png", name, filepath.Join(dir, "page")).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	drawn, err := filepath.Glob(filepath.Join(dir, "page*.png"))
	if err != nil || len(drawn) != 1 {
		t.Fatalf("%v %v", drawn, err)
	}
	out, err := exec.Command("zbarimg", "--quiet", "--raw", drawn[0]).Output()
	if err != nil || strings.TrimSpace(string(out)) != recoveryCode {
		t.Errorf("read %q: %v", out, err)
	}
}
