package picture

import (
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"keukentafel/app/words"
)

func paperOf(name string) Paper {
	p := papers()[name]
	p.On = today
	return p
}

// Set KEUKENTAFEL_SVG to a folder to look at the shapes.
func keep(t *testing.T, name string, d Drawing) {
	t.Helper()
	folder := os.Getenv("KEUKENTAFEL_SVG")
	if folder == "" {
		return
	}
	file, err := os.Create(filepath.Join(folder, strings.ReplaceAll(name, " ", "-")+".svg"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	raw, _ := json.Marshal(d)
	os.WriteFile(strings.TrimSuffix(file.Name(), ".svg")+".json", raw, 0o600)
	if err := SVG(file, d, DayPalette()); err != nil {
		t.Fatal(err)
	}
}

func TestAFamilyThatNeedsNoCrossingHasNone(t *testing.T) {
	for _, name := range slices.Sorted(maps.Keys(shapes)) {
		d := Genogram(saga(shapes[name]), paperOf("free"))
		keep(t, name, d)
		neat(t, name, d)
		if n := crossings(d); n != 0 {
			t.Errorf("%s: %d crossings", name, n)
		}
	}
}

func TestWhatContradictsItselfIsDrawnAsFarAsItGoes(t *testing.T) {
	for _, name := range slices.Sorted(maps.Keys(contradictions)) {
		d := Genogram(saga(contradictions[name]), paperOf("free"))
		keep(t, "odd-"+name, d)
		neat(t, name, d)
		if strings.ContainsAny(string(d.Description), "⟦{") || d.Description.Empty() {
			t.Errorf("%s: %s", name, string(d.Description))
		}
		t.Log(name, crossings(d))
	}
}

func TestTheDeWits(t *testing.T) {
	d := Genogram(deWit().Family, paperOf("free"))
	keep(t, "dewit", d)
	neat(t, "De Wit", d)
	t.Log(string(d.Description))
	_ = words.NL
}
