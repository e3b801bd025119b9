package family

import "slices"

// PictureKind is which picture an arrangement is of.
type PictureKind string

// The pictures in which people can be put elsewhere by hand.
const (
	PictureEcogram  PictureKind = "ecogram"
	PictureGenogram PictureKind = "genogram"
)

// Arrangement is where somebody put the people of one picture by hand. Who is
// not in it is placed by the picture itself.
type Arrangement struct {
	Picture PictureKind
	Spots   []Spot
}

// Spot is the place of one person or partner: of the centre of the circle, in
// thousandths of the picture's half width and half height, from its centre.
// So it holds for a screen and for paper of another size.
type Spot struct {
	Person  PersonID
	Partner PartnerID
	X, Y    int // -1000..1000
}

// Arrangement finds how a picture was arranged; empty when nobody did.
func (f Family) Arrangement(p PictureKind) Arrangement {
	for _, a := range f.Arrangements {
		if a.Picture == p {
			return a
		}
	}
	return Arrangement{Picture: p}
}

// PutArrangement keeps how a picture was arranged; without any spot it is
// forgotten.
func (f *Family) PutArrangement(a Arrangement) {
	same := func(x Arrangement) bool { return x.Picture == a.Picture }
	if len(a.Spots) == 0 {
		f.Arrangements = slices.DeleteFunc(f.Arrangements, same)
		return
	}
	f.Arrangements = put(f.Arrangements, a, same)
}

// Same tells whether two spots are of the same person or partner.
func (s Spot) Same(other Spot) bool { return s.Person == other.Person && s.Partner == other.Partner }

// CheckSpot refuses a spot of nobody, or of who is not in the family.
func (f Family) CheckSpot(s Spot) error {
	if _, known := f.Person(s.Person); s.Partner == "" && !known {
		return ErrUnknownPerson
	}
	if _, known := f.Partner(s.Partner); s.Partner != "" && !known {
		return ErrUnknownPartner
	}
	return nil
}

// Put keeps one spot, in place of the one that it had. It comes last, so that
// who was put before stays where he or she is.
func (a *Arrangement) Put(s Spot) {
	a.Spots = append(slices.DeleteFunc(slices.Clone(a.Spots), s.Same), s)
}

// DropSpots forgets the spots that fit, in every picture.
func (f *Family) DropSpots(fits func(Spot) bool) {
	for _, a := range slices.Clone(f.Arrangements) {
		a.Spots = slices.DeleteFunc(slices.Clone(a.Spots), fits)
		f.PutArrangement(a)
	}
}
