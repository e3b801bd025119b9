package logcsv_test

import (
	"bytes"
	"encoding/csv"
	"errors"
	"strings"
	"testing"
	"time"

	"keukentafel/app/consent"
	"keukentafel/app/document/logcsv"
	"keukentafel/app/family"
	"keukentafel/app/words"
)

func disclosure(t *testing.T, lines ...consent.LogLine) consent.Disclosure {
	t.Helper()
	d, err := consent.DiscloseLog(consent.Dossier{Family: family.Family{ID: "f", Name: "De Wit"}},
		consent.Request{ID: "d", At: time.Date(2026, 11, 24, 9, 0, 0, 0, time.UTC), On: "2026-11-24",
			Recipient: consent.Recipient{Kind: consent.ToPrivacyOfficer}, Purpose: consent.PurposeAccountability}, consent.Log{Lines: lines})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func signed(digest []byte) ([]byte, error) { return digest, nil }

func TestWhatIsNoLogIsRefused(t *testing.T) {
	if err := logcsv.Write(&bytes.Buffer{}, consent.Disclosure{}, words.NL, signed); !errors.Is(err, consent.ErrNotADisclosure) {
		t.Errorf("the zero disclosure: %v", err)
	}
	for _, file := range []string{"", "a,b\r\nc,d\r\n", "%PDF-1.7", strings.Repeat("x,", 30) + "\n" + strings.Repeat("y,", 30)} {
		if _, err := logcsv.Check(strings.NewReader(file)); !errors.Is(err, logcsv.ErrNotALog) {
			t.Errorf("%.10q: %v", file, err)
		}
	}
}

func TestNoCellIsTakenForAFormula(t *testing.T) {
	var out bytes.Buffer
	bad := consent.LogLine{Seq: 1, At: time.Date(2026, 11, 20, 10, 0, 0, 0, time.UTC), Who: "=HYPERLINK(\"x\")", Event: "+1", Object: "@a\n=b", Key: "-2", Role: "\t=3"}
	if err := logcsv.Write(&out, disclosure(t, bad), words.NL, signed); err != nil {
		t.Fatal(err)
	}
	if !bytes.HasPrefix(out.Bytes(), []byte("\ufeff")) || !bytes.Contains(out.Bytes(), []byte("\r\n")) {
		t.Error("no mark of UTF-8, or other line ends than RFC 4180 has")
	}
	rows, err := csv.NewReader(bytes.NewReader(out.Bytes()[3:])).ReadAll()
	if err != nil || len(rows) != 3 {
		t.Fatalf("%d rows, %v", len(rows), err)
	}
	for _, cell := range rows[1] {
		if strings.ContainsAny(cell, "\n\r\t") || cell != "" && strings.ContainsAny(cell[:1], "=+-@") {
			t.Errorf("cell %q", cell)
		}
	}
	report, err := logcsv.Check(bytes.NewReader(out.Bytes()))
	if err != nil || len(report.Faults) != 0 || !bytes.Equal(report.Digest, report.End.Signature) {
		t.Errorf("a whole file is not sound: %+v %v", report.Faults, err)
	}
}

func TestALineThatWasAddedAtTheEndIsNamed(t *testing.T) {
	var out bytes.Buffer
	line := consent.LogLine{Seq: 1, At: time.Date(2026, 11, 20, 10, 0, 0, 0, time.UTC), Event: "family.open"}
	if err := logcsv.Write(&out, disclosure(t, line, line), words.EN, signed); err != nil {
		t.Fatal(err)
	}
	rows := strings.SplitAfter(out.String(), "\r\n")
	forged := strings.Join(append(rows[:3:3], append([]string{"3" + rows[2][1:]}, rows[3:]...)...), "")
	report, err := logcsv.Check(strings.NewReader(forged))
	if err != nil || len(report.Faults) != 1 || report.Faults[0] != (logcsv.Fault{Line: 3, What: logcsv.Added}) {
		t.Errorf("%+v %v", report.Faults, err)
	}
}
