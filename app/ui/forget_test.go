package ui

import (
	"slices"
	"testing"

	"keukentafel/app/family"
	"keukentafel/app/ui/route"
)

func TestNoWayBackLeadsToADestroyedFamily(t *testing.T) {
	h := history{}
	for _, r := range []route.Route{{Name: route.Today}, {Name: route.Dossier, Family: "gone", Tab: route.TabPlan}, {Name: route.Dossier, Family: "kept"},
		{Name: route.Table, Family: "gone"}, {Name: route.Retention, Family: "gone"}} {
		h.visit(r)
	}
	h.forget("gone")
	want := []route.Route{{Name: route.Today}, {Name: route.Dossier, Family: "kept"}, {Name: route.Retention}}
	if !slices.Equal(h.before, want) {
		t.Errorf("the places are %v", h.before)
	}
}

func TestWhatWasHalfTypedAboutADestroyedFamilyIsNotWrittenAfterwards(t *testing.T) {
	store := &journal{texts: map[string]family.Text{"gone/plan": "oud", "gone-not/plan": "blijft"}}
	timer := &later{}
	d, err := newDrafts(store, timer.after, func(err error) { t.Error(err) })
	if err != nil {
		t.Fatal(err)
	}
	d.Keep("gone/why", "half")
	d.Keep("kept/why", "half")
	d.forget("gone/")
	for _, do := range timer.waiting {
		do()
	}
	if len(store.texts) != 2 || store.texts["kept/why"] != "half" || store.texts["gone-not/plan"] != "blijft" || d.Kept("gone/plan") != "" {
		t.Errorf("kept %d drafts", len(store.texts))
	}
}
