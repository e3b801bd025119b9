package casework

import (
	"context"
	"io"

	"keukentafel/app/audit"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// CaseAsk is which case without names one wants to give to whom.
type CaseAsk struct {
	To       family.Text // who thinks along: a group, a council; never empty
	Version  int         // an adopted version; 0 is the draft
	Texts    map[consent.Item]family.Text
	Language string // "nl" or "en"; empty is the language of the settings
}

// CaseProposal is one free text of the plan, with the names taken out as far
// as the program knows them.
type CaseProposal struct {
	consent.CaseText
	Masked family.Text
	Swaps  []consent.CaseSwap // what was taken out
}

// ProposeCase gives the free texts that may go along in a case, for somebody to
// read over. Say is how somebody is called there. It leaves nothing.
func (d *Desk) ProposeCase(ctx context.Context, id family.FamilyID, version int, say func(consent.CaseName) string) ([]CaseProposal, error) {
	dossier, err := d.Vault.Load(ctx, id)
	if err != nil {
		return nil, err
	}
	names, err := consent.CaseNamesOf(dossier, version, d.Today())
	if err != nil {
		return nil, err
	}
	plan := dossier.Plan
	if version > 0 {
		adopted, _ := dossier.Version(version)
		plan = adopted.Plan
	}
	var list []CaseProposal
	for _, text := range consent.CaseTexts(plan) {
		masked, swaps := names.Swapped(text.Text, say)
		list = append(list, CaseProposal{text, masked, swaps})
	}
	return list, nil
}

// PreviewCase is what a case without names would hold. It refuses what
// ExportCase refuses, but for the name of who thinks along, and leaves nothing.
func (d *Desk) PreviewCase(ctx context.Context, id family.FamilyID, ask CaseAsk) (consent.Case, error) {
	dossier, err := d.Vault.Load(ctx, id)
	if err != nil {
		return consent.Case{}, err
	}
	if !dossier.Pen.Shares() {
		return consent.Case{}, ErrNoPen
	}
	return consent.PreviewCase(dossier, ask.Version, d.Today(), ask.Texts)
}

// ViewCase writes a case without names to w, for the coordinator's own eyes.
// It refuses what ExportCase refuses. The log says that it was looked at.
func (d *Desk) ViewCase(ctx context.Context, id family.FamilyID, ask CaseAsk, w io.Writer) error {
	render, err := d.rendererIn(ctx, FormCase, ask.Language)
	if err != nil {
		return err
	}
	request := d.caseRequest(ask)
	m := mark{event: audit.DocumentView, object: string(request.ID), purpose: request.Purpose, action: audit.Read}
	return d.show(ctx, id, m, func(dossier consent.Dossier) (consent.View, error) {
		if !dossier.Pen.Shares() {
			return consent.View{}, ErrNoPen
		}
		return consent.LookCase(dossier, request, ask.Texts)
	}, render, w)
}

// ExportCase writes a case without names. Only who holds the pen may do it. It
// goes into the register and the log before a byte reaches w, and is refused
// with a consent.NamedError while a text still leads to somebody.
func (d *Desk) ExportCase(ctx context.Context, id family.FamilyID, ask CaseAsk, w io.Writer) (consent.Record, error) {
	render, err := d.rendererIn(ctx, FormCase, ask.Language)
	if err != nil {
		return consent.Record{}, err
	}
	request := d.caseRequest(ask)
	return d.leave(ctx, id, leaving{form: FormCase,
		mark: mark{event: audit.DisclosureAs(FormCase), object: string(request.ID), purpose: request.Purpose, action: audit.Execute},
		made: func(dossier consent.Dossier) (consent.Disclosure, error) {
			if !dossier.Pen.Shares() {
				return consent.Disclosure{}, ErrNoPen
			}
			return consent.DiscloseCase(dossier, request, ask.Texts)
		}}, render, w)
}

func (d *Desk) caseRequest(ask CaseAsk) consent.Request {
	return d.request(Ask{To: consent.Recipient{Kind: consent.ToCase, Name: ask.To}, Purpose: consent.PurposeCase, Version: ask.Version})
}
