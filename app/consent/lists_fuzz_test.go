package consent_test

import (
	"encoding/json"
	"os"
	"reflect"
	"slices"
	"testing"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

func shippedFile(f *testing.F, name string) []byte {
	f.Helper()
	content, err := os.ReadFile("../../assets/data/" + name)
	if err != nil {
		f.Fatal(err)
	}
	return content
}

// FuzzGrounds: a list of legal grounds that is taken over names each ground
// and its source, knows all that it speaks of, counts on no day outside its
// term, and is read the same when it was written.
func FuzzGrounds(f *testing.F) {
	f.Add(shippedFile(f, "grounds.json"))
	f.Add([]byte(`[{"id":"x","source":"s","from":"2026-01-01","until":"2026-12-31","on":true,"kinds":["gp"],"categories":["goals"],"questions":["q"],"requires":"supervision-order","inform":"asked"}]`))
	f.Add([]byte(`[[[[[[[[`))
	f.Fuzz(func(t *testing.T, data []byte) {
		grounds, err := consent.ParseGrounds(data)
		if err != nil {
			return
		}
		seen := map[consent.GroundID]bool{}
		for _, g := range grounds {
			if g.ID == "" || g.Source == "" || seen[g.ID] || g.Until.Before(g.From) {
				t.Fatalf("taken over: %+v", g)
			}
			seen[g.ID] = true
			for _, c := range g.Categories {
				if !slices.Contains(consent.Categories(), c) {
					t.Fatalf("category %q", c)
				}
			}
			before, after := g.From.Known() && g.InForce(g.From.AddDays(-1)), g.Until.Known() && g.InForce(g.Until.AddDays(1))
			if before || after || !g.On && g.InForce(today) {
				t.Fatalf("it counts outside its term, or while it is off: %+v", g)
			}
		}
		written, err := json.Marshal(grounds)
		if err != nil {
			t.Fatal(err)
		}
		if again, err := consent.ParseGrounds(written); err != nil || !reflect.DeepEqual(grounds, again) {
			t.Fatalf("written and read again: %v", err)
		}
	})
}

// FuzzProposals: a list of proposals that is taken over proposes something to
// each kind of partner once, and safety to nobody.
func FuzzProposals(f *testing.F) {
	f.Add(shippedFile(f, "slices.json"))
	f.Add([]byte(`[{"kind":"school","categories":["goals"],"why":{"nl":"n","en":"e"},"source":"s","unverified":true}]`))
	f.Fuzz(func(t *testing.T, data []byte) {
		list, err := consent.ParseProposals(data)
		if err != nil {
			return
		}
		for _, kind := range family.PartnerKinds() {
			p := consent.Proposals(list, kind)
			if p.Kind != kind || len(p.Categories) == 0 || slices.Contains(p.Categories, consent.CatSafety) {
				t.Fatalf("%s is proposed %v", kind, p.Categories)
			}
		}
		written, err := json.Marshal(list)
		if err != nil {
			t.Fatal(err)
		}
		if again, err := consent.ParseProposals(written); err != nil || !reflect.DeepEqual(list, again) {
			t.Fatalf("written and read again: %v", err)
		}
	})
}
