package casework

import (
	"context"

	"keukentafel/app/family"
)

// redrawnAtMost is how many headers of an older program are drawn anew in one
// go, the families that changed last first: each is a dossier to open. The
// others keep counts without names until they are saved.
const redrawnAtMost = 2000

// redrawn gives the headers as this program draws them. A header of an older
// program lacks what is due; that is read from the dossier once, and stored
// when the family is saved next. A dossier that cannot be read keeps the header
// that it has.
func (d *Desk) redrawn(ctx context.Context, headers []Header) []Header {
	d.guard.Lock()
	defer d.guard.Unlock()
	var fresh []Header
	room := redrawnAtMost
	for i, h := range headers {
		if h.Shape >= headerShape || h.Closed || h.Pen == family.PenElsewhere || room == 0 || ctx.Err() != nil {
			continue
		}
		made, known := d.drawn[h.ID]
		if !known || !made.Changed.Equal(h.Changed) {
			room--
			dossier, err := d.Vault.Load(ctx, h.ID)
			if err != nil {
				continue
			}
			made = HeaderOf(dossier)
			made.ID, made.Changed = h.ID, h.Changed
			if d.drawn == nil {
				d.drawn = map[family.FamilyID]Header{}
			}
			d.drawn[h.ID] = made
		}
		if fresh == nil {
			fresh = append(fresh, headers...)
		}
		fresh[i] = made
	}
	if fresh == nil {
		return headers
	}
	return fresh
}
