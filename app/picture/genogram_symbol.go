package picture

import (
	"math"
	"strconv"

	"keukentafel/app/family"
)

// Shapes in parts of the radius of a circle.
const (
	diamondReach  = 1.2
	triangleReach = 1.1
	roundCorners  = 16 // so many are as good as a circle
)

// form is what shape somebody has.
type form int

const (
	formRound form = iota
	formSquare
	formDiamond
	formTriangle
)

func (t *tree) form(who int) form {
	p := t.folk[who]
	switch {
	case p.Unborn:
		return formTriangle
	case p.Gender == family.Male:
		return formSquare
	case p.Gender == family.Female:
		return formRound
	}
	return formDiamond
}

// radius is that of the outer outline.
func (t *tree) radius(who int) float64 {
	if t.child(who) {
		return t.by(symbolRadius + doubleGap)
	}
	return t.by(symbolRadius)
}

// reach is how far somebody reaches to the side.
func (t *tree) reach(who int) float64 {
	if t.form(who) == formDiamond {
		return t.radius(who) * diamondReach
	}
	return t.radius(who)
}

// topAt is how high the upper edge of a symbol lies at a place.
func (t *tree) topAt(who int, x float64) float64 {
	middle, r, dx := t.bands[t.row(who)].middle, t.radius(who), math.Abs(x-t.x[who])
	if t.folk[who].ghost {
		return middle
	}
	switch t.form(who) {
	case formRound:
		return middle - math.Sqrt(math.Max(0, r*r-dx*dx))
	case formDiamond:
		return middle - math.Max(0, r*diamondReach-dx)
	case formTriangle:
		return middle - r*triangleReach + dx*(triangleReach+1)
	case formSquare:
	}
	return middle - r
}

// symbol draws somebody, with what is in and under the symbol.
func (t *tree) symbol(who int) {
	p := t.folk[who]
	if p.ghost {
		return
	}
	tone := ToneNeutral
	if t.child(who) {
		tone = ToneInfo
	}
	centre := Point{t.x[who], t.bands[p.row].middle}
	dead := p.Died.Known()
	if t.child(who) {
		t.outlineOf(who, centre, t.by(symbolRadius+doubleGap), tone, false)
	}
	t.outlineOf(who, centre, t.by(symbolRadius), tone, dead)
	if dead {
		reach := t.by(symbolRadius)
		switch t.form(who) {
		case formRound:
			reach *= math.Sqrt2 / 2
		case formDiamond:
			reach *= diamondReach / 2
		case formSquare, formTriangle:
		}
		for _, side := range []float64{-1, 1} {
			t.run(Line{From: centre.plus(Point{-reach, -side * reach}), To: centre.plus(Point{reach, side * reach}), Width: strokeWidth, Tone: tone, Role: RoleMark, Person: p.ID}, solid)
		}
	}
	t.inside(who, centre)
	y := centre.Y + t.by(symbolRadius+doubleGap+labelAbove)
	for _, l := range t.labels[who] {
		t.write(l, Point{centre.X, y}, AnchorMiddle)
		y += l.font.height()
	}
}

// inside writes the age of who is alive, or a question mark.
func (t *tree) inside(who int, centre Point) {
	p := t.folk[who]
	words := ""
	if p.Unknown {
		words = "?"
	} else if age, known := p.Birth.Age(t.on); known && !p.Died.Known() && !p.Unborn {
		words = strconv.Itoa(age)
	}
	if words != "" {
		t.middle(line{words: words, font: font{size: t.by(treeNameSize), bold: true}, role: RoleInitial, tone: ToneText, width: t.by(2 * symbolRadius)}, centre)
	}
}

// outlineOf draws the shape of somebody. Who died is not filled, for the cross
// to show; a circle is then drawn with corners.
func (t *tree) outlineOf(who int, centre Point, r float64, tone Tone, hollow bool) {
	p := t.folk[who].Person
	var points []Point
	switch t.form(who) {
	case formRound:
		if !hollow {
			t.Circles = append(t.Circles, Circle{Centre: centre, Radius: r, Role: RolePerson, Tone: tone, Person: p.ID})
			return
		}
		for i := range roundCorners {
			angle := 2 * math.Pi * float64(i) / roundCorners
			points = append(points, centre.plus(Point{r * math.Sin(angle), r * math.Cos(angle)}))
		}
	case formSquare:
		points = []Point{{centre.X - r, centre.Y - r}, {centre.X + r, centre.Y - r}, {centre.X + r, centre.Y + r}, {centre.X - r, centre.Y + r}}
	case formDiamond:
		reach := r * diamondReach
		points = []Point{{centre.X, centre.Y - reach}, {centre.X + reach, centre.Y}, {centre.X, centre.Y + reach}, {centre.X - reach, centre.Y}}
	case formTriangle:
		points = []Point{{centre.X, centre.Y - r*triangleReach}, {centre.X + r, centre.Y + r}, {centre.X - r, centre.Y + r}}
	}
	t.Polygons = append(t.Polygons, Polygon{Points: points, Filled: !hollow, Width: t.by(1.5), Role: RolePerson, Tone: tone, Person: p.ID})
}
