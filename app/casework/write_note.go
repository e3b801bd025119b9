package casework

import (
	"context"
	"slices"

	"keukentafel/app/audit"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// WriteNote records a working note (werkaantekening) of who works here, or
// changes one by its id. A note is part of the file: whoever it is about may
// read it. It is in no slice of a partner, it is found by searching, and it
// goes along with a handover. An empty day is today; a note without words is
// refused (family.ErrEmpty), and so is a quote of which nobody is the speaker
// (ErrNoSpeaker). It needs the pen.
func (d *Desk) WriteNote(ctx context.Context, id family.FamilyID, n family.Note) (family.NoteID, error) {
	if err := d.checkNote(n); err != nil {
		return "", err
	}
	me, err := d.Profile(ctx)
	if err != nil {
		return "", err
	}
	event := audit.NoteChange
	if n.ID == "" {
		event, n.ID = audit.NoteWrite, family.NoteID(d.NewID())
	}
	if !n.On.Known() {
		n.On = d.Today()
	}
	m := mark{event: event, object: string(n.ID), about: aboutOf(n)}
	return n.ID, d.change(ctx, id, m, func(dossier *consent.Dossier) error {
		if !dossier.Pen.Writable() {
			return ErrNoPen
		}
		if err := dossier.Family.CheckPersons(aboutOf(n)...); err != nil {
			return err
		}
		n := n.Clone()
		i := slices.IndexFunc(dossier.Notes, func(x family.Note) bool { return x.ID == n.ID })
		switch {
		case i < 0 && event == audit.NoteChange:
			return ErrNoSuchNote
		case i < 0:
			n.By = me.Name
			dossier.Notes = append(dossier.Notes, n)
		default:
			n.By = dossier.Notes[i].By // who wrote it stays who wrote it
			dossier.Notes[i] = n
		}
		return nil
	})
}

func (d *Desk) checkNote(n family.Note) error {
	if len(n.Passages) == 0 {
		return family.ErrEmpty
	}
	if d.Today().Before(n.On) {
		return ErrFutureDate
	}
	for _, p := range n.Passages {
		if blank(p.Text) {
			return family.ErrEmpty
		}
		if p.Kind == family.KindQuote && blank(p.Speaker) {
			return ErrNoSpeaker
		}
		if err := family.CheckText(p.Text, p.Speaker); err != nil {
			return err
		}
	}
	return nil
}

// aboutOf are all persons that a note is about.
func aboutOf(n family.Note) []family.PersonID {
	var about []family.PersonID
	for _, p := range n.Passages {
		for _, id := range p.About {
			if !slices.Contains(about, id) {
				about = append(about, id)
			}
		}
	}
	return about
}

// RemoveNote takes a working note out of the file, which is logged. It cannot
// be undone, so whoever calls it asks first.
func (d *Desk) RemoveNote(ctx context.Context, id family.FamilyID, note family.NoteID) error {
	return d.change(ctx, id, mark{event: audit.NoteRemoved, object: string(note)}, func(dossier *consent.Dossier) error {
		if !dossier.Pen.Writable() {
			return ErrNoPen
		}
		i := slices.IndexFunc(dossier.Notes, func(x family.Note) bool { return x.ID == note })
		if i < 0 {
			return ErrNoSuchNote
		}
		dossier.Notes = slices.Delete(dossier.Notes, i, i+1)
		return nil
	})
}
