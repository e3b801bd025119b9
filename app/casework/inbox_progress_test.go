package casework

import (
	"context"
	"slices"
	"testing"
)

// halfway is a mailroom that tells when half of an object came.
type halfway struct{ *mailroom }

func (h halfway) Fetch(ctx context.Context, name string) ([]byte, error) {
	data, err := h.mailroom.Fetch(ctx, name)
	MovedBytes(ctx, int64(len(data)/2), 0)
	return data, err
}

func TestWhatComesInTellsHowFarItIs(t *testing.T) {
	p := newMailPlay(t)
	p.desk.Needs.Post = func(Settings) (Post, error) { return halfway{p.room}, nil }
	size := int64(len(p.sends("Joost", 1, "een")))
	p.room.objects[0].Size = size
	name := p.room.objects[0].Name
	var told []ItemProgress
	p.options.Item = func(x ItemProgress) { told = append(told, x) }
	p.sync()
	p.hasIn("after the round", "een")
	for _, x := range told {
		if !x.Incoming && x.ID == name || x.Incoming && x.Total != size {
			t.Errorf("told %+v", x)
		}
	}
	if !slices.ContainsFunc(told, func(x ItemProgress) bool { return x.Incoming && x.Done == size/2 }) {
		t.Errorf("it was not told that half of it came: %+v", told)
	}
}
