package family

// RelationKind is what From is to To: From is the parent of To.
type RelationKind string

// The kinds of relation.
const (
	RelParent      RelationKind = "parent"
	RelStepParent  RelationKind = "step-parent"
	RelFosterCarer RelationKind = "foster-carer"
	RelGrandparent RelationKind = "grandparent"
	RelPartner     RelationKind = "partner"
	RelExPartner   RelationKind = "ex-partner"
	RelSibling     RelationKind = "sibling"
	RelHalfSibling RelationKind = "half-sibling"

	RelAdoptiveParent RelationKind = "adoptive-parent"
	RelTwin           RelationKind = "twin"
	RelIdenticalTwin  RelationKind = "identical-twin"
	RelRelative       RelationKind = "relative"
	RelFriend         RelationKind = "friend"
	RelNeighbour      RelationKind = "neighbour"
	RelOther          RelationKind = "other"
)

// Quality is how a relation feels, as the family tells it.
type Quality string

// The qualities; empty is not told.
const (
	QualityUnknown   Quality = ""
	QualityVeryClose Quality = "very-close"
	QualityClose     Quality = "close"
	QualityDistant   Quality = "distant"
	QualityTense     Quality = "tense"
	QualityBroken    Quality = "broken"
)

// Strength is how much a bond means, as the family tells it.
type Strength int

// The strengths; zero is not told.
const (
	StrengthUnknown Strength = iota
	StrengthLight
	StrengthFair
	StrengthStrong
)

// Direction is where the energy of a bond goes.
type Direction string

// The directions; empty is not told. Seen from the family or, in a Relation,
// from From.
const (
	DirectionUnknown Direction = ""
	DirectionBoth    Direction = "both"
	DirectionGives   Direction = "gives" // the energy goes out
	DirectionTakes   Direction = "takes" // the energy comes in
)

// Bond is how somebody around the family stands towards it.
type Bond struct {
	Quality   Quality
	Strength  Strength
	Direction Direction
}

// Union is how two partners, or two former partners, live or lived together.
type Union string

// The unions; empty is not told.
const (
	UnionUnknown    Union = ""
	UnionMarried    Union = "married"
	UnionRegistered Union = "registered"
	UnionCohabiting Union = "cohabiting"
	UnionApart      Union = "living-apart" // a couple with two houses
	UnionDivorced   Union = "divorced"
	UnionSeparated  Union = "separated"
)

// Relation joins two persons.
type Relation struct {
	From, To PersonID
	Kind     RelationKind
	Quality  Quality

	Strength  Strength
	Direction Direction
	Union     Union // of partners and former partners
	Since     Date  // when it began
	Until     Date  // when it ended
}

// Bond is how the relation feels.
func (r Relation) Bond() Bond {
	return Bond{Quality: r.Quality, Strength: r.Strength, Direction: r.Direction}
}

// RelationKinds lists every kind, in the order a screen offers them.
func RelationKinds() []RelationKind {
	return []RelationKind{RelParent, RelStepParent, RelFosterCarer, RelAdoptiveParent, RelGrandparent, RelPartner, RelExPartner,
		RelSibling, RelHalfSibling, RelTwin, RelIdenticalTwin, RelRelative, RelFriend, RelNeighbour, RelOther}
}

// Qualities lists every quality, in the order a screen offers them.
func Qualities() []Quality {
	return []Quality{QualityVeryClose, QualityClose, QualityUnknown, QualityDistant, QualityTense, QualityBroken}
}

// Strengths lists every strength, in the order a screen offers them.
func Strengths() []Strength {
	return []Strength{StrengthUnknown, StrengthLight, StrengthFair, StrengthStrong}
}

// Directions lists every direction, in the order a screen offers them.
func Directions() []Direction {
	return []Direction{DirectionUnknown, DirectionBoth, DirectionGives, DirectionTakes}
}

// Unions lists every union, in the order a screen offers them.
func Unions() []Union {
	return []Union{UnionUnknown, UnionMarried, UnionRegistered, UnionCohabiting, UnionApart, UnionDivorced, UnionSeparated}
}
