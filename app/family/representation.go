package family

// RepresentationKind is in which role somebody decides for an adult.
type RepresentationKind string

// The kinds. An administrator (bewindvoerder) decides about money only.
const (
	RepMentor        RepresentationKind = "mentor"        // mentorschap
	RepCurator       RepresentationKind = "curator"       // curatele
	RepAdministrator RepresentationKind = "administrator" // bewind
)

// RepresentationKinds lists every kind, in the order a screen offers them.
func RepresentationKinds() []RepresentationKind {
	return []RepresentationKind{RepMentor, RepCurator, RepAdministrator}
}

// Representation (wettelijke vertegenwoordiging) is that one person decides for
// an adult who cannot, by an order of the court.
type Representation struct {
	Of    PersonID // the adult
	By    PersonID
	Kind  RepresentationKind
	Basis CustodyBasis
	Court Text
	From  Date // unknown is always
	Until Date // the last day; unknown is open
}

// Order (ondertoezichtstelling) is that the court put a child under the
// supervision of a certified institution. The parents keep their custody; the
// institution may be told what it needs.
type Order struct {
	Child   PersonID
	Partner PartnerID // the institution that carries it out
	Court   Text
	From    Date
	Until   Date
}

// UnderSupervision tells whether an order about the child, carried out by the
// partner, is in force on a day.
func (f Family) UnderSupervision(child PersonID, by PartnerID, on Date) bool {
	for _, o := range f.Orders {
		if o.Child == child && o.Partner == by && on.Within(o.From, o.Until) {
			return true
		}
	}
	return false
}

// PutRepresentation adds one or replaces that of the same two persons.
func (f *Family) PutRepresentation(r Representation) {
	f.Representations = put(f.Representations, r, func(x Representation) bool { return x.Of == r.Of && x.By == r.By })
}

// PutOrder adds one or replaces that of the same child and partner.
func (f *Family) PutOrder(o Order) {
	f.Orders = put(f.Orders, o, func(x Order) bool { return x.Child == o.Child && x.Partner == o.Partner })
}
