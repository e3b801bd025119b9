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
