package family

// Gender decides the shape in a genogram, and nothing else.
type Gender string

// The genders a genogram can draw; empty is the neutral shape.
const (
	Female  Gender = "female"
	Male    Gender = "male"
	Neutral Gender = ""
)

// Place is where a person stands towards the family.
type Place string

// The places.
const (
	PlaceHousehold   Place = "household"    // lives in one of the households
	PlaceOtherParent Place = "other-parent" // parent who lives elsewhere
	PlaceNetwork     Place = "network"      // relative, neighbour, friend
)

// Person is one human being around the family.
type Person struct {
	ID         PersonID
	Given      Text // roepnaam
	Infix      Text // tussenvoegsel: de, van der
	Surname    Text
	Birth      BirthDate
	Gender     Gender
	Place      Place
	Households []HouseholdID // two are normal after a separation
	Phone      Text
	Email      Text
	Language   Text
	Incapacity *Incapacity
	Died       Date
	// Unborn is a child that is expected; Birth is then empty, or the day on
	// which it is expected. It is told to nobody.
	Unborn bool
	// Unknown is a parent of whom nobody knows who it is: only a place in the
	// genogram, told to nobody. It needs no name.
	Unknown bool
}

// Imagined tells whether the person is nobody to speak with: not born yet, or
// not known.
func (p Person) Imagined() bool { return p.Unborn || p.Unknown }

// Incapacity records that a professional judged a person unable to decide on
// this matter (wilsonbekwaam): by whom, when, why and about what. It is judged
// per decision, so it is never assumed, and it may end.
type Incapacity struct {
	By     Text
	On     Date // from when it holds; unknown is always
	Until  Date // the last day; unknown is open
	Why    Text
	Matter Text // the decision that it is about
}

// Holds tells whether the judgment holds on a day.
func (i *Incapacity) Holds(on Date) bool { return i != nil && on.Within(i.On, i.Until) }

// Name is the name as one says it: "Sanne de Wit".
func (p Person) Name() Text {
	name := string(p.Given)
	for _, part := range []Text{p.Infix, p.Surname} {
		if part != "" {
			if name != "" {
				name += " "
			}
			name += string(part)
		}
	}
	return Text(name)
}

// ShortName is the given name, or the whole name when there is none.
func (p Person) ShortName() Text {
	if p.Given != "" {
		return p.Given
	}
	return p.Name()
}

// String is the id, never the name.
func (p Person) String() string { return "person " + string(p.ID) }

// Check refuses a person without any name, or born after today.
func (p Person) Check(today Date) error {
	switch {
	case p.Name() == "" && !p.Imagined():
		return ErrEmpty
	case p.Birth.Known() && !validDate(Date(p.Birth)):
		return ErrBadDate
	case today.Before(Date(p.Birth)) && !p.Unborn:
		return ErrBirthInFuture
	}
	return nil
}

func validDate(d Date) bool {
	_, err := ParseDate(string(d))
	return err == nil
}
