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
