package casework

import (
	"context"
	"encoding/hex"
	"io"
	"slices"

	"keukentafel/app/audit"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// Sign signs a digest with the installation's key.
type Sign func(digest []byte) ([]byte, error)

// RenderLog writes the log in a disclosure, and has its end signed.
type RenderLog func(io.Writer, consent.Disclosure, Sign) error

// LogAsk is which log one wants to give to whom.
type LogAsk struct {
	To     consent.Recipient // the household, a person of the family or the privacy officer
	Period Period
	Form   string // "pdf", "csv"
}

// ExportLog writes the log of a family over a period for one recipient, with
// the end of the vault's log and a signature, so that others can check it. It
// goes into the register and the log before a byte reaches w.
func (d *Desk) ExportLog(ctx context.Context, id family.FamilyID, ask LogAsk, w io.Writer) (consent.Record, error) {
	var record consent.Record
	settings, err := d.Settings(ctx)
	if err != nil {
		return record, err
	}
	render, known := d.RendersLog(ask.Form, settings.Language)
	if !known {
		return record, ErrNoSuchForm
	}
	mine, err := d.owner(ctx)
	if err != nil {
		return record, err
	}
	log, err := d.logToLeave(ctx, id, ask.Period, mine)
	if err != nil {
		return record, err
	}
	request := d.request(Ask{To: ask.To, Purpose: purposeOfLog(ask.To)})
	sign := func(digest []byte) ([]byte, error) { return d.Courier.Sign(mine.Identity, digest) }
	return d.leave(ctx, id, leaving{form: "log-" + ask.Form,
		mark: mark{event: audit.LogExport, object: string(request.ID), purpose: request.Purpose, action: audit.Execute},
		made: func(dossier consent.Dossier) (consent.Disclosure, error) {
			return consent.DiscloseLog(dossier, request, log)
		},
		then: d.changedNow,
	}, func(w io.Writer, disclosure consent.Disclosure) error { return render(w, disclosure, sign) }, w)
}

func purposeOfLog(to consent.Recipient) consent.Purpose {
	if to.Kind == consent.ToPrivacyOfficer {
		return consent.PurposeAccountability
	}
	return consent.PurposeOwnCopy
}

// logToLeave gathers the lines of a period, oldest first, up to an anchor.
func (d *Desk) logToLeave(ctx context.Context, id family.FamilyID, p Period, mine owner) (consent.Log, error) {
	if p.Until.Known() && p.Until.Before(p.From) {
		return consent.Log{}, family.ErrPeriodBackwards
	}
	t, err := d.logTeller(ctx, id)
	if err != nil {
		return consent.Log{}, err
	}
	log := consent.Log{From: p.From, Until: p.Until, Anchor: d.logAnchor(),
		Signer: consent.LogSigner{Key: mine.Card.Key, Fingerprint: d.groups(mine.Card.Key), Card: mine.Card.Raw}}
	entries, err := d.Log(ctx, d.LogFilterOf(id, p))
	if err != nil {
		return log, err
	}
	for _, e := range slices.Backward(entries) {
		if !log.Anchor.Known() || e.Seq <= log.Anchor.Seq { // what came after it is for the next time
			log.Lines = append(log.Lines, t.leaving(e))
		}
	}
	return log, nil
}

// logAnchor is the end of the vault's log now.
func (d *Desk) logAnchor() consent.LogAnchor {
	if d.Anchor == nil {
		return consent.LogAnchor{}
	}
	a := d.Anchor()
	if a.Seq == 0 {
		return consent.LogAnchor{}
	}
	return consent.LogAnchor{Seq: a.Seq, MAC: hex.EncodeToString(a.MAC[:])}
}

func (d *Desk) groups(key string) string {
	if d.Groups == nil {
		return key
	}
	return d.Groups(key)
}
