package desk

import (
	"context"
	"slices"
	"strings"

	"keukentafel/app/casework"
	"keukentafel/app/family"
)

// DecideRecall decides on what was called back from here. With what is
// removed go the half-typed words about it, which the desk does not know.
func (in *Installation) DecideRecall(ctx context.Context, id string, remove bool, why family.Text) error {
	list, err := in.ReceivedRecalls(ctx)
	if err != nil {
		return err
	}
	if err := in.Desk.DecideRecall(ctx, id, remove, why); err != nil || !remove {
		return err
	}
	i := slices.IndexFunc(list, func(r casework.ReceivedRecall) bool { return r.ID == id })
	if i < 0 || list[i].Slice == "" {
		return nil
	}
	drafts, err := in.Drafts.Drafts()
	if err != nil {
		return err
	}
	for key := range drafts {
		if strings.HasPrefix(key, string(list[i].Family)+"/slice/"+list[i].Slice) {
			if err := in.Drafts.DropDraft(key); err != nil {
				return err
			}
		}
	}
	return nil
}
