package casework

import (
	"context"
	"errors"
	"slices"
	"time"

	"keukentafel/app/family"
)

// Came is something that came in from somebody.
type Came struct {
	At     time.Time
	Kind   LetterKind
	Family family.FamilyID
	From   Card   // only a name when no card is known
	Object string // id of the slice, the recall or the contribution
}

// PostCame lists what came in and is still kept, newest first: plans that were
// shared, what was done with contributions, recalls. Of one family, or of all
// when id is empty; the contributions that came in are those of one family only,
// since they lie in its dossier.
func (d *Desk) PostCame(ctx context.Context, id family.FamilyID) ([]Came, error) {
	shared, err := d.Slices(ctx)
	if err != nil {
		return nil, err
	}
	recalls, err := d.ReceivedRecalls(ctx)
	if err != nil {
		return nil, err
	}
	list, err := d.contributionsCame(ctx, id)
	if err != nil {
		return nil, err
	}
	for _, s := range shared {
		list = append(list, Came{s.Arrived, LetterShare, s.Slice.Family.ID, s.From, s.ID})
		for _, c := range s.Mine {
			if !c.Decision.At.IsZero() {
				list = append(list, Came{c.Decision.At, LetterDecision, s.Slice.Family.ID, s.From, s.ID})
			}
		}
	}
	for _, r := range recalls {
		list = append(list, Came{r.Arrived, LetterWithdrawal, r.Family, r.From, r.ID})
	}
	list = slices.DeleteFunc(list, func(c Came) bool { return id != "" && c.Family != id })
	slices.SortStableFunc(list, func(a, b Came) int { return b.At.Compare(a.At) })
	return list, nil
}

// contributionsCame are those of one family that came in over the mailbox.
func (d *Desk) contributionsCame(ctx context.Context, id family.FamilyID) ([]Came, error) {
	if id == "" {
		return nil, nil
	}
	dossier, err := d.Vault.Load(ctx, id)
	if errors.Is(err, ErrNoFamily) { // it is of somebody else, who shared a part of it
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	var list []Came
	for _, c := range dossier.Contributions {
		if !c.Arrived.IsZero() {
			list = append(list, Came{c.Arrived, LetterContribution, id, Card{Name: c.By}, string(c.ID)})
		}
	}
	return list, nil
}
