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
	RelRelative    RelationKind = "relative"
	RelFriend      RelationKind = "friend"
	RelNeighbour   RelationKind = "neighbour"
	RelOther       RelationKind = "other"
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

// Relation joins two persons.
type Relation struct {
	From, To PersonID
	Kind     RelationKind
	Quality  Quality
}

// RelationKinds lists every kind, in the order a screen offers them.
func RelationKinds() []RelationKind {
	return []RelationKind{RelParent, RelStepParent, RelFosterCarer, RelGrandparent, RelPartner, RelExPartner,
		RelSibling, RelHalfSibling, RelRelative, RelFriend, RelNeighbour, RelOther}
}

// Qualities lists every quality, in the order a screen offers them.
func Qualities() []Quality {
	return []Quality{QualityVeryClose, QualityClose, QualityUnknown, QualityDistant, QualityTense, QualityBroken}
}
