package casework

import (
	"bytes"
	"context"
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"
	"time"

	"keukentafel/app/audit"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// registerFiles are the files that go to a register, in the order in which they
// are delivered.
func registerFiles() []consent.ExportFile {
	return []consent.ExportFile{{Name: "plan.pdf", Type: "application/pdf"}, {Name: "plan.json", Type: "application/json"}}
}

// deliveredKept is how long the list remembers what was delivered.
const deliveredKept = 90 * 24 * time.Hour

// DeliverToRegister puts an adopted version ready for the register of the
// municipality: judged, made and kept in one step, with its line in the
// register of disclosures. Sync brings it there. ErrNoRegister without a
// profile, ErrNoZaakNumber when the municipality makes its own zaken and the
// number was never given, consent.ErrNotAdopted for a draft, ErrDeliveredTwice
// for what is on its way or there already.
func (d *Desk) DeliverToRegister(ctx context.Context, id family.FamilyID, ask RegisterAsk) (RegisterDelivery, error) {
	if ask.Zaak != "" && !zaakNumber.MatchString(ask.Zaak) {
		return RegisterDelivery{}, ErrRegisterBadOrder
	}
	if ask.Version <= 0 {
		return RegisterDelivery{}, consent.ErrNotAdopted
	}
	profile, partner, err := d.registerOf(ctx, id, ask)
	if err != nil {
		return RegisterDelivery{}, err
	}
	to, purpose := ToPartnerOf(partner)
	l, err := d.asked(ctx, Ask{To: to, Purpose: purpose, Version: ask.Version, Form: FormRegister, Partial: ask.Partial})
	if err != nil {
		return RegisterDelivery{}, err
	}
	out := RegisterDelivery{Family: id, Partner: partner.ID, Municipality: profile.Municipality, Version: ask.Version}
	_, err = d.disclosed(ctx, id, l, func(disclosure consent.Disclosure, tx Tx, record *consent.Record) error {
		export, err := d.exportOf(ctx, disclosure, ask.Language)
		if err != nil {
			return err
		}
		dossier, err := tx.Load(id)
		if err != nil {
			return err
		}
		out.ID, out.Basis = record.ID, consent.BasisOf(dossier, *record, d.Today())
		record.Receipt, record.ReceiptAt = consent.ReceiptQueued, d.Clock()
		if err := editPlace(tx, id, func(p *RegisterPlace) {
			p.Municipality = profile.Municipality
			if ask.Zaak != "" {
				p.Zaak = ask.Zaak
			}
		}); err != nil {
			return err
		}
		return d.queueDelivery(tx, &out, export)
	})
	return out, err
}

// registerOf is where a plan goes, and refuses what is missing for it.
func (d *Desk) registerOf(ctx context.Context, id family.FamilyID, ask RegisterAsk) (RegisterProfile, family.Partner, error) {
	dossier, err := d.Vault.Load(ctx, id)
	if err != nil {
		return RegisterProfile{}, family.Partner{}, err
	}
	place, err := d.PlaceOf(ctx, id)
	if err != nil {
		return RegisterProfile{}, family.Partner{}, err
	}
	list, err := d.RegisterProfiles(ctx)
	if err != nil {
		return RegisterProfile{}, family.Partner{}, err
	}
	if d.Register == nil || len(list) == 0 {
		return RegisterProfile{}, family.Partner{}, ErrNoRegister
	}
	partner, profile, err := registerFor(dossier.Family, list, place, ask)
	if err == nil && profile.Mode == RegisterFind && ask.Zaak == "" && place.Zaak == "" {
		err = ErrNoZaakNumber
	}
	return profile, partner, err
}

// exportOf makes the files of a disclosure, once.
func (d *Desk) exportOf(ctx context.Context, disclosure consent.Disclosure, language string) (consent.Export, error) {
	export := consent.Export{Slice: disclosure.Slice(), Made: disclosure.At()}
	for _, f := range registerFiles() {
		render, err := d.rendererIn(ctx, strings.TrimPrefix(path.Ext(f.Name), "."), language)
		if err != nil {
			return export, err
		}
		var content bytes.Buffer
		if err := render(&content, disclosure); err != nil {
			return export, fmt.Errorf("make %s: %w", f.Name, err)
		}
		f.Data = content.Bytes()
		export.Files = append(export.Files, f.Summed())
	}
	_, err := consent.Forward(export) // what could not leave is not put ready
	return export, err
}

// queueDelivery puts an export in the queue, within a transaction.
func (d *Desk) queueDelivery(tx Tx, out *RegisterDelivery, export consent.Export) error {
	if err := refuseSample(tx, out.Family); err != nil {
		return err
	}
	var list []RegisterDelivery
	if _, err := tx.Desk(deskRegisterQueue, &list); err != nil {
		return err
	}
	list = slices.DeleteFunc(list, func(r RegisterDelivery) bool { return !r.State.Open() && d.Clock().Sub(r.Changed) > deliveredKept })
	if slices.ContainsFunc(list, func(r RegisterDelivery) bool {
		return r.ID == out.ID || !out.Relay && r.Family == out.Family && r.Version == out.Version && r.Municipality == out.Municipality &&
			(r.State.Open() || r.State == DeliveryDelivered)
	}) {
		return ErrDeliveredTwice
	}
	out.State, out.Queued, out.Changed = DeliveryQueued, d.Clock(), d.Clock()
	for _, f := range export.Files {
		out.Size += int64(len(f.Data))
	}
	if err := tx.SaveDesk(registerExportName(out.ID), export); err != nil {
		return err
	}
	return tx.SaveDesk(deskRegisterQueue, append(list, *out))
}

// ForwardToRegister puts an export that was received here ready for the
// register, byte for byte: the relay, by which no laptop holds the secret of
// the municipality. zaak may be empty. Doing it again with the same export
// changes nothing. ErrNoRegister without a profile; consent.ErrNotAnExport and
// others for what may not be forwarded.
func (d *Desk) ForwardToRegister(ctx context.Context, o Opened, municipality, zaak string) (RegisterDelivery, error) {
	profile, err := d.RegisterProfile(ctx, municipality)
	switch {
	case err != nil:
		return RegisterDelivery{}, err
	case o.Kind != LetterMunicipality || o.Slice == nil:
		return RegisterDelivery{}, consent.ErrNotAnExport
	case zaak != "" && !zaakNumber.MatchString(zaak):
		return RegisterDelivery{}, ErrRegisterBadOrder
	}
	export, err := receivedExport(o)
	if err != nil {
		return RegisterDelivery{}, err
	}
	out := RegisterDelivery{ID: export.Slice.Disclosure, Family: export.Slice.Family.ID, Municipality: profile.Municipality, Version: export.Slice.Version, Relay: true}
	e, err := d.entryOf(ctx, out.Family, mark{event: audit.RegisterForward, object: string(out.ID), action: audit.Execute})
	if err != nil {
		return out, err
	}
	err = d.Vault.Change(ctx, e, func(tx Tx) error {
		if err := editPlace(tx, out.Family, func(p *RegisterPlace) {
			p.Municipality = profile.Municipality
			if zaak != "" {
				p.Zaak = zaak
			}
		}); err != nil {
			return err
		}
		return d.queueDelivery(tx, &out, export)
	})
	return out, err
}

// receivedExport is an opened package as an export, with the files that go to a
// register; a package may bring more.
func receivedExport(o Opened) (consent.Export, error) {
	export := consent.Export{Slice: o.Slice.Clone(), Made: o.Created}
	for _, f := range registerFiles() {
		if data, there := o.Files[f.Name]; there {
			f.Data = slices.Clone(data)
			export.Files = append(export.Files, f.Summed())
		}
	}
	if len(export.Files) < len(registerFiles()) {
		return export, fmt.Errorf("%w: %d of %v", consent.ErrNotAnExport, len(export.Files), slices.Sorted(maps.Keys(o.Files)))
	}
	_, err := consent.Forward(export)
	return export, err
}
