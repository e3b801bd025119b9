package picture

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"keukentafel/app/family"
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
	}
}

func TestAGenogramCanBeReadAloudOneGenerationAfterTheOther(t *testing.T) {
	d := Genogram(deWit().Family, paperOf("free"))
	keep(t, "dewit", d)
	neat(t, "De Wit", d)
	for _, want := range []string{
		"Genogram van gezin De Wit. Generatie 1: ", "Riet (66 jaar)", "Generatie 2: Sanne (37 jaar), Ruud (41 jaar) en Karim (39 jaar).",
		"Kinderen van Sanne en Karim: Lisa, Noor en Daan. Generatie 3: Lisa (16 jaar), Noor (14 jaar) en Daan (9 jaar).",
		"In het huis “Bij papa” wonen: Noor, Daan en Karim.", "Het plan gaat over de kinderen Lisa, Noor en Daan.",
	} {
		if !strings.Contains(string(d.Description), want) {
			t.Errorf("missing %q in:\n%s", want, string(d.Description))
		}
	}
	for _, nobody := range []string{"Gülşen", "Orlando"} {
		if strings.Contains(string(d.Description), nobody) {
			t.Errorf("%s is no kin", nobody)
		}
	}
}

func TestEverySignOfAGenogramDiffersInShapeAndNotInColourAlone(t *testing.T) {
	looks := map[string]string{}
	for name, line := range map[string]string{"man": "p A m 1980", "woman": "p A v 1980", "not told": "p A 1980", "expected": "p A m ongeboren", "not known": "p A m onbekend",
		"man who died": "p A m 1980 +2020", "woman who died": "p A v 1980 +2020", "girl of the plan": "p A v 2015 hier", "boy of the plan": "p A m 2015 hier"} {
		d := Genogram(saga(line+"\np B v 1950\nr B parent A"), paperOf("free"))
		look := ""
		for _, c := range d.Circles {
			if c.Person == "A" {
				look += fmt.Sprint("circle ", c.Radius)
			}
		}
		for _, p := range d.Polygons {
			if p.Person == "A" {
				look += fmt.Sprint("corners ", len(p.Points), p.Filled, p.Points[0].X == p.Points[1].X, p.Points[1].X-p.Points[0].X)
			}
		}
		for _, l := range d.Lines {
			if l.Role == RoleMark {
				look += " cross"
			}
		}
		for _, x := range d.Texts {
			if x.Role == RoleInitial && x.Words == "?" {
				look += " ?"
			}
		}
		if other, twice := looks[look]; twice {
			t.Errorf("%s and %s look the same", name, other)
		}
		looks[look] = name
	}
}

func TestHowACoupleIsTogetherShowsInItsLine(t *testing.T) {
	looks := map[string]family.Union{}
	for _, union := range family.Unions() {
		d := Genogram(saga("p A m 1980\np B v 1980\nr A partner B "+string(union)), paperOf("free"))
		n, width := 0, 0.0
		for _, l := range d.Lines {
			n, width = n+1, l.Width
		}
		look := fmt.Sprint(n, width)
		if other, twice := looks[look]; twice && !(union == family.UnionRegistered && other == family.UnionMarried) {
			t.Errorf("%q and %q have the same line", union, other)
		}
		looks[look] = union
	}
}

func TestADeathDoesNotCutTheLineOfACouple(t *testing.T) {
	alive := Genogram(saga("p A m 1940\np B v 1940\nr A partner B married 1970 2010"), paperOf("free"))
	widowed := Genogram(saga("p A m 1940 +2010\np B v 1940\nr A partner B married 1970 2010"), paperOf("free"))
	if unions(alive) != 2 || unions(widowed) != 1 {
		t.Errorf("%d and %d strokes, want 2 and 1", unions(alive), unions(widowed))
	}
}

func unions(d Drawing) int {
	n := 0
	for _, l := range d.Lines {
		if l.Role == RoleUnion {
			n++
		}
	}
	return n
}

func TestASecondHouseIsNamedInWords(t *testing.T) {
	d := Genogram(deWit().Family, paperOf("free"))
	var said []string
	for _, x := range d.Texts {
		said = append(said, string(x.Words))
	}
	for _, want := range []string{"ook: Bij papa", "Bij papa", "Thuis bij Sanne en Ruud"} {
		if !slices.Contains(said, want) {
			t.Errorf("%q does not stand in %v", want, said)
		}
	}
}

func TestChildrenStandFromOldToYoung(t *testing.T) {
	d := Genogram(saga(shapes["twelve children"]), paperOf("free"))
	last := ""
	for _, x := range d.Texts {
		if name := string(x.Words); strings.HasPrefix(name, "Kind") {
			if name < last {
				t.Errorf("%s stands after %s", name, last)
			}
			last = name
		}
	}
}

func TestTheSameFamilyGivesTheSameGenogram(t *testing.T) {
	f := threeGenerations(12)
	if !reflect.DeepEqual(Genogram(f, paperOf("free")), Genogram(f, paperOf("free"))) {
		t.Error("two genograms of one family differ")
	}
}
