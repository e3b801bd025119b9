package desk

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"
	"runtime/debug"

	"keukentafel/app/audit"
	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/document"
	"keukentafel/app/document/logcsv"
	"keukentafel/app/words"
	"keukentafel/storage/sealed"
	"keukentafel/storage/vault"
)

// The forms of the log of a family.
const (
	FormLogPDF Form = "pdf" // to read
	FormLogCSV Form = "csv" // for a sheet, and to check
)

func (in *Installation) rendersLog(form, language string) (casework.RenderLog, bool) {
	lang := words.Parse(language)
	switch Form(form) {
	case FormLogCSV:
		return func(w io.Writer, d consent.Disclosure, sign casework.Sign) error {
			return logcsv.Write(w, d, lang, sign)
		}, true
	case FormLogPDF:
		return func(w io.Writer, d consent.Disclosure, _ casework.Sign) error {
			return press{lang: lang, logo: in.logoNow()}.paper(document.LogDocument)(w, d)
		}, true
	}
	return nil, false
}

// originOf is what each line of the log says of where it was written. The
// computer is told apart by a hash that differs for each vault: the name of a
// computer often has the name of a person in it.
func originOf(dir string) audit.Origin {
	origin := audit.Origin{Program: programVersion()}
	if info, err := vault.Look(dir); err == nil {
		origin.Source = info.ID
	}
	if host, err := os.Hostname(); err == nil {
		sum := sha256.Sum256([]byte(origin.Source + " " + host))
		origin.Device = runtime.GOOS + "-" + hex.EncodeToString(sum[:4])
	}
	return origin
}

func programVersion() string {
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" && info.Main.Version != "(devel)" {
		return info.Main.Version
	}
	return ""
}

// Holds tells whether the vault still has the end of the log that an export
// names: false for an older copy, or a log that was cut off.
func (in *Installation) Holds(seq int64, mac string) (bool, error) {
	anchor := audit.Anchor{Seq: seq}
	link, err := hex.DecodeString(mac)
	if err != nil || len(link) != len(anchor.MAC) || seq == 0 {
		return false, fmt.Errorf("anchor of an export: %w", casework.ErrNotAPackage)
	}
	copy(anchor.MAC[:], link)
	err = in.vault.CheckAnchor(anchor)
	if errors.Is(err, vault.ErrOlderCopy) {
		return false, nil
	}
	return err == nil, inWords(err)
}

// LogChecked is what the check of an exported log found.
type LogChecked struct {
	logcsv.Report
	Signer string // fingerprint of who signed, in groups
	Signed bool   // the signature fits the content
	Known  bool   // it was compared with a card that was given
	Same   bool   // and that is the card of who signed
}

// Sound tells whether nothing is wrong.
func (c LogChecked) Sound() bool { return c.Signed && len(c.Faults) == 0 && (!c.Known || c.Same) }

// CheckLog checks an exported log without any vault. card is the contact card
// of whom one expects it from; without it, the fingerprint must be compared by
// the reader.
func CheckLog(_ context.Context, file, card []byte) (LogChecked, error) {
	report, err := logcsv.Check(bytes.NewReader(file))
	if err != nil {
		return LogChecked{}, fmt.Errorf("%w: %w", casework.ErrNotAPackage, err)
	}
	c := LogChecked{Report: report, Known: len(card) > 0}
	signer, err := sealed.ReadCard(bytes.NewReader(report.End.Card))
	if err == nil {
		c.Signer = signer.Fingerprint().String()
		c.Signed = signer.Fingerprint().Hex() == report.End.Key && signer.Signed(report.Digest, report.End.Signature)
	}
	if !c.Known {
		return c, nil
	}
	expected, err := sealed.ReadCard(bytes.NewReader(card))
	if err != nil {
		return c, fmt.Errorf("%w: %w", casework.ErrBadCard, err)
	}
	c.Same = c.Signer != "" && signer.Fingerprint() == expected.Fingerprint() && expected.Signed(report.Digest, report.End.Signature)
	return c, nil
}
