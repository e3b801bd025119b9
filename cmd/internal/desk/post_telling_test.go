package desk

import (
	"testing"

	"keukentafel/app/casework"
)

func TestARoundTellsHowFarEachPackageIs(t *testing.T) {
	p := newPartnerPlay(t)
	_, err := p.joost.Contribute(t.Context(), p.only(p.fatma).ID, contributionOf("Daan was er de hele dag."))
	p.must(err)
	var told []casework.ItemProgress
	_, err = p.joost.Sync(t.Context(), casework.SyncOptions{Now: true, Item: func(x casework.ItemProgress) { told = append(told, x) }})
	p.must(err)
	whole := map[string]bool{}
	for _, x := range told {
		if x.ID == "" || x.Done > x.Total && x.Total > 0 {
			t.Fatalf("told %+v", x)
		}
		if x.Total > 0 && x.Done == x.Total {
			whole[x.ID] = true
		}
	}
	list, err := p.joost.Outbox(t.Context())
	p.must(err)
	for _, o := range list {
		if o.Kind == casework.LetterContribution && !whole[o.ID] {
			t.Error("it was not told that all of the contribution was moved")
		}
	}
}

func TestARoundTellsHowFarEachPackageIsThatComesIn(t *testing.T) {
	p := newPartnerPlay(t)
	_, err := p.joost.Contribute(t.Context(), p.only(p.fatma).ID, contributionOf("Daan was er de hele dag."))
	p.must(err)
	_, err = p.joost.Sync(t.Context(), casework.SyncOptions{Now: true})
	p.must(err)
	var told []casework.ItemProgress
	result, err := p.fatma.Sync(t.Context(), casework.SyncOptions{Now: true, Item: func(x casework.ItemProgress) { told = append(told, x) }})
	p.must(err)
	begun, whole := map[string]bool{}, map[string]bool{}
	for _, x := range told {
		if x.Incoming {
			begun[x.ID] = begun[x.ID] || x.Done == 0 && x.Total > 0
			whole[x.ID] = x.Done > 0 && x.Done == x.Total
		}
	}
	if len(result.Received) == 0 || len(whole) < len(result.Received) {
		t.Fatalf("%d came in, and of %d it was told how far they were", len(result.Received), len(whole))
	}
	for name := range whole {
		if !begun[name] || !whole[name] {
			t.Errorf("of %s the beginning or the end was not told", name)
		}
	}
}
