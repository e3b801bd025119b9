package picture

import (
	"math"

	"keukentafel/app/family"
)

// Genogram draws a family as a tree of generations, with the usual signs: a
// square is a man, a circle a woman, a diamond somebody of whom neither was
// told, a triangle a child that is expected, a question mark somebody who is
// not known, a cross somebody who died, a double outline a child of the plan.
//
// It is for the coordinator's own eyes, as Ecogram is. Friends and neighbours
// are not in it. Children stand from old to young under their couple; only a
// child whose partner has parents in the picture too moves to the end of its
// row, where its line need not cross another. A dashed outline goes round those
// who live in one house; where it would have to go through others, and for a
// second house, the house is named under the person instead.
func Genogram(f family.Family, paper Paper) Drawing {
	k := kinOf(f, paper.On)
	if len(k.folk) == 0 {
		d := Drawing{Width: math.Max(paper.Width, 1), Height: 1}
		d.Description = family.Text(k.told(paper.Words))
		return d
	}
	order := arrange(k)
	tight := paper
	tight.Width, tight.Height = 0, 0
	d := trace(order, tight, 1)
	if scale := paper.fit(d.Width, d.Height); scale < 1 {
		d = trace(order, tight, scale*0.99) // letters do not shrink quite evenly
	}
	width, height := math.Max(paper.Width, d.Width), d.Height
	d.move(Point{(width - d.Width) / 2, (height - d.Height) / 2})
	d.Width, d.Height = width, height
	d.Description = family.Text(k.told(paper.Words))
	return d
}

// Roles of a genogram, besides those of an ecogram.
const (
	RoleUnion     Role = "union"     // the line of a couple, and its years
	RoleChild     Role = "child"     // the line to a child
	RoleHousehold Role = "household" // the outline of a house, and its name
	RoleMark      Role = "mark"      // the cross of somebody who died
)

// Lengths at full size.
const (
	symbolRadius = 18.0
	doubleGap    = 4.0  // between the two outlines of a child of the plan
	loopRoom     = 7.0  // round a person, for the outline of a house
	coupleGap    = 26.0 // between the names of a couple, at least
	folkGap      = 10.0 // between two who are no couple
	treeNameSize = 13.0
	treeWordSize = 11.5
	treeName     = 112.0 // what is no wider is never cut
	labelAbove   = 6.0   // between a symbol and its name
	trackGap     = 13.0
	archGap      = 26.0 // between the arches of couples that stand apart
	channelTop   = 12.0
	channelEnd   = 24.0
	strokeWidth  = 1.8
)

// tree is one genogram in the making, with everything scaled.
type tree struct {
	ecogram // its paper, scale and way of writing
	*kin
	order  *order
	x      []float64 // of each of folk, the middle
	labels [][]line  // of each of folk
	half   []float64 // of each of folk, half the room it takes
	bands  []band    // of each row
	arches []arch
	homes  []dwelling
}

// trace draws an order. A house whose outline would run through others is named
// under those who live in it instead.
func trace(o *order, paper Paper, scale float64) Drawing {
	var named []family.HouseholdID
	for {
		t := &tree{ecogram: ecogram{paper: paper, measures: measures{scale: scale}}, kin: o.k, order: o}
		t.lay(named)
		clash, found := t.clash()
		if !found {
			t.nameHomes()
			t.cut()
			return t.Drawing
		}
		named = append(named, clash)
	}
}

// lay draws everything but the names of the houses.
func (t *tree) lay(named []family.HouseholdID) {
	t.findHomes(named)
	t.measureAll()
	t.place()
	t.spanArches()
	bars := t.spanBars()
	t.stack(bars)
	t.drawHomes()
	t.drawCouples()
	t.drawBars(bars)
	for who := range t.folk {
		t.symbol(who)
	}
}

// cut makes the paper as large as what is on it.
func (t *tree) cut() {
	left, top, right, bottom := math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	see := func(x, y float64) {
		left, right, top, bottom = math.Min(left, x), math.Max(right, x), math.Min(top, y), math.Max(bottom, y)
	}
	for _, l := range t.Lines {
		see(l.From.X, l.From.Y)
		see(l.To.X, l.To.Y)
	}
	for _, p := range t.Polygons {
		for _, at := range p.Points {
			see(at.X, at.Y)
		}
	}
	for _, c := range t.Circles {
		see(c.Centre.X-c.Radius, c.Centre.Y-c.Radius)
		see(c.Centre.X+c.Radius, c.Centre.Y+c.Radius)
	}
	for _, x := range t.Texts {
		see(x.Left, x.Top)
		see(x.Left+x.Width, x.Top+x.Height)
	}
	edge := t.by(margin)
	t.move(Point{edge - left, edge - top})
	t.Width, t.Height = right-left+2*edge, bottom-top+2*edge
}
