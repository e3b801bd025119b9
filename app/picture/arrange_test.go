package picture

import (
	"fmt"
	"math"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"keukentafel/app/family"
	"keukentafel/app/samples"
	"keukentafel/app/words"
)

// felt tells of some bonds how much they mean and where the energy goes.
func felt(f family.Family, dice *rand.Rand) family.Family {
	f = f.Clone()
	for i := range f.Relations {
		f.Relations[i].Strength = family.Strengths()[dice.IntN(4)]
		f.Relations[i].Direction = family.Directions()[dice.IntN(4)]
	}
	for i := range f.Partners {
		f.Partners[i].Bond = family.Bond{Quality: family.Qualities()[dice.IntN(6)], Strength: family.Strengths()[dice.IntN(4)], Direction: family.Directions()[dice.IntN(4)]}
	}
	return f
}

// strewn puts some of the people, or all, somewhere by hand: anywhere, now and
// then all on one heap.
func strewn(f family.Family, dice *rand.Rand) family.Family {
	var spots []family.Spot
	spread := []int{0, 150, 1000}[dice.IntN(3)]
	put := func(s family.Spot) {
		if dice.IntN(3) > 0 {
			s.X, s.Y = dice.IntN(2*spread+1)-spread, dice.IntN(2*spread+1)-spread
			spots = append(spots, s)
		}
	}
	for _, p := range f.Persons {
		put(family.Spot{Person: p.ID})
	}
	for _, p := range f.Partners {
		put(family.Spot{Partner: p.ID})
	}
	f.PutArrangement(family.Arrangement{Picture: family.PictureEcogram, Spots: spots})
	return f
}

func TestNothingOverlapsInFiveHundredFamiliesWithBondsOfEveryKind(t *testing.T) {
	dice := rand.New(rand.NewPCG(5, 5))
	for d := range samples.Families(500, 1000, today) {
		name := []string{"screen", "small", "tall", "wide", "free"}[dice.IntN(5)]
		f := felt(d.Family, dice)
		tidy(t, name+" "+f.String(), Ecogram(f, papers()[name]))
	}
}

func TestNothingOverlapsInFiveHundredFamiliesThatWerePutSomewhereByHand(t *testing.T) {
	dice := rand.New(rand.NewPCG(6, 6))
	for d := range samples.Families(500, 2000, today) {
		name := []string{"screen", "small", "tall", "wide", "free"}[dice.IntN(5)]
		f := strewn(felt(d.Family, dice), dice)
		drawing := Ecogram(f, papers()[name])
		tidy(t, name+" "+f.String(), drawing)
		if f.Arrangements = nil; len(drawing.Circles) != len(Ecogram(f, papers()[name]).Circles) {
			t.Errorf("%s: somebody got lost", f)
		}
	}
}

func TestTheFullestPictureHasRoomForWhoIsPutSomewhere(t *testing.T) {
	dice := rand.New(rand.NewPCG(7, 7))
	for name, paper := range papers() {
		drawing := Ecogram(strewn(felt(crowd(14, 13, 12), dice), dice), paper)
		tidy(t, name, drawing)
		if len(drawing.Circles) != 26 {
			t.Errorf("%s: %d circles", name, len(drawing.Circles))
		}
	}
}

func circleOf(d Drawing, id family.PersonID) Circle {
	return d.Circles[slices.IndexFunc(d.Circles, func(c Circle) bool { return c.Person == id })]
}

func TestWhoIsPutOnAFreePlaceStandsThereOnEveryPaper(t *testing.T) {
	f := crowd(3, 2, 0)
	f.PutArrangement(family.Arrangement{Picture: family.PictureEcogram, Spots: []family.Spot{{Person: "p0", X: 500, Y: -600}}})
	for _, paper := range []Paper{{Width: 900, Height: 620, Words: words.NL}, {Width: 700, Height: 500, Words: words.NL}} {
		d := Ecogram(f, paper)
		at := circleOf(d, "p0").Centre
		if math.Abs(at.X-d.Width*0.75) > 0.01 || math.Abs(at.Y-d.Height*0.2) > 0.01 {
			t.Errorf("on %.0f x %.0f he stands at %.0f, %.0f", paper.Width, paper.Height, at.X, at.Y)
		}
	}
}

func TestWhoWasNotMovedStaysWhenThereIsRoom(t *testing.T) {
	f := deWit().Family
	paper := Paper{Width: 900, Height: 620, Words: words.NL}
	before := Ecogram(f, paper)
	orlando := f.Persons[slices.IndexFunc(f.Persons, func(p family.Person) bool { return p.Given == "Orlando" })].ID
	f.PutArrangement(family.Arrangement{Picture: family.PictureEcogram, Spots: []family.Spot{{Person: orlando, X: 0, Y: -850}}})
	after := Ecogram(f, paper)
	for _, c := range before.Circles {
		i := slices.IndexFunc(after.Circles, func(x Circle) bool { return x.Person == c.Person && x.Partner == c.Partner })
		if moved := after.Circles[i].Centre.distance(c.Centre) > 0.01; moved != (c.Person == orlando) {
			t.Errorf("person %q partner %q moved: %v", c.Person, c.Partner, moved)
		}
	}
}

func TestASpotOnTheHouseholdBecomesTheNearestFreePlace(t *testing.T) {
	f := crowd(3, 2, 0)
	f.PutArrangement(family.Arrangement{Picture: family.PictureEcogram, Spots: []family.Spot{{Person: "p0"}, {Person: "p1"}}})
	d := Ecogram(f, papers()["screen"])
	tidy(t, "on the household", d)
	home := d.Circles[slices.IndexFunc(d.Circles, func(c Circle) bool { return c.Role == RoleFamily })]
	if far := circleOf(d, "p0").Centre.distance(home.Centre); far > home.Radius+100 {
		t.Errorf("put %.0f away", far)
	}
}

func TestASpotOfWhoIsNotThereChangesNothing(t *testing.T) {
	f := deWit().Family
	before := Ecogram(f, papers()["screen"])
	f.PutArrangement(family.Arrangement{Picture: family.PictureEcogram, Spots: []family.Spot{{Person: "gone", X: 10}, {}}})
	if !reflect.DeepEqual(before, Ecogram(f, papers()["screen"])) {
		t.Error("a spot of nobody moved somebody")
	}
}

func TestNobodyOfTheHouseholdUnbornOrUnknownStandsAround(t *testing.T) {
	f := crowd(4, 3, 0)
	f.Persons[0].Unborn, f.Persons[1].Unknown = true, true
	if d := Ecogram(f, papers()["screen"]); len(d.Circles) != 2 {
		t.Errorf("%d circles, want the household and one person", len(d.Circles))
	}
}

func TestTheEnergyPointsTheSameWayWhoeverTheRelationBeginsWith(t *testing.T) {
	for _, turned := range []bool{false, true} {
		f := crowd(2, 1, 0)
		r := &f.Relations[0] // from p0 around the family, to p1 at home
		r.Direction = family.DirectionGives
		if turned {
			r.From, r.To, r.Direction = r.To, r.From, family.DirectionTakes
		}
		d := Ecogram(f, papers()["screen"])
		if !strings.Contains(string(d.Description), "geeft vooral energie") {
			t.Errorf("turned %v: %s", turned, d.Text(words.NL))
		}
		home, head := d.Circles[0], d.Lines[len(d.Lines)-1]
		if head.From.distance(home.Centre) > head.To.distance(home.Centre) {
			t.Error("the arrow points away from the family")
		}
	}
}

func TestABondThatMeansMoreHasAThickerLineAndOtherWords(t *testing.T) {
	width, said := 0.0, map[string]bool{}
	for _, s := range []family.Strength{family.StrengthLight, family.StrengthUnknown, family.StrengthFair, family.StrengthStrong} {
		f := crowd(2, 1, 0)
		f.Relations[0].Quality, f.Relations[0].Strength = family.QualityClose, s
		d := Ecogram(f, papers()["screen"])
		if d.Lines[0].Width <= width {
			t.Errorf("strength %d: width %.1f after %.1f", s, d.Lines[0].Width, width)
		}
		width = d.Lines[0].Width
		if said[string(d.Description)] {
			t.Errorf("strength %d has no words of its own", s)
		}
		said[string(d.Description)] = true
	}
}

func TestThePartnerSaysWhatItIsAndHowTheFamilyFindsTheHelp(t *testing.T) {
	f := crowd(1, 0, 1)
	f.Partners[0] = family.Partner{ID: "q", Kind: family.PartnerAttendance, Name: "Joost"}
	if text := Ecogram(f, papers()["screen"]).Text(words.NL); !strings.Contains(text, "Joost: leerplicht.") {
		t.Error(text)
	}
	f.Partners[0].Bond = family.Bond{Quality: family.QualityTense, Strength: family.StrengthFair, Direction: family.DirectionGives}
	d := Ecogram(f, papers()["screen"])
	if text := d.Text(words.NL); !strings.Contains(text, "Joost: leerplicht; gespannen, betekent best veel, kost vooral energie.") {
		t.Error(text)
	}
	if d.Lines[0].Tone != ToneWarn {
		t.Error("the line of a tense bond is drawn like one that was not told")
	}
}

func TestTheLegendShowsOnlyTheLinesThatAreUsed(t *testing.T) {
	if d := Ecogram(crowd(1, 0, 0), papers()["screen"]).Legend(papers()["screen"]); len(d.Lines) != 0 || d.Height != 0 || d.Description != "" {
		t.Error("a picture without lines has a legend")
	}
	d := Ecogram(deWit().Family, papers()["screen"])
	for _, width := range []float64{0, 900, 300, 60} {
		legend := d.Legend(Paper{Width: width, Words: words.NL})
		tidy(t, fmt.Sprint("legend of ", width), legend)
	}
	text := string(d.Legend(Paper{Width: 900, Words: words.NL}).Description)
	if !strings.Contains(text, "gespannen") || !strings.Contains(text, "band betekent heel veel") || strings.Contains(text, "verbroken") {
		t.Error(text)
	}
}

func BenchmarkArranged(b *testing.B) {
	f := strewn(deWit().Family, rand.New(rand.NewPCG(1, 1)))
	for b.Loop() {
		Ecogram(f, Paper{Width: 900, Height: 620, Words: words.NL})
	}
}
