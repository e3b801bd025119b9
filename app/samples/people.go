package samples

import (
	"fmt"
	"slices"
	"strings"

	"keukentafel/app/family"
)

// shape is how a family is put together.
type shape string

const (
	together     shape = "together"
	alone        shape = "alone"        // the other parent lives elsewhere
	blended      shape = "blended"      // with a step-parent
	foster       shape = "foster"       // foster carers, a birth parent elsewhere
	grandparents shape = "grandparents" // a grandmother raises the children
	widowed      shape = "widowed"      // the other parent died
)

var shapes = []weighted[shape]{{together, 28}, {alone, 24}, {blended, 24}, {foster, 8}, {grandparents, 7}, {widowed, 9}}

var numbersOfKids = []weighted[int]{{1, 24}, {2, 32}, {3, 20}, {4, 10}, {5, 6}, {6, 4}, {7, 2}, {8, 2}}

// people fills the household, and the house of a parent who lives elsewhere.
func (m *maker) people() {
	m.shape = weigh(m.dice, shapes)
	kids := weigh(m.dice, numbersOfKids)
	if m.shape == foster {
		kids = min(kids, 3)
	}
	ages := m.ages(kids)
	m.cast.home = m.household("Thuis")
	name, other := m.surname(), m.surname()
	older := ages[0] + m.between(19, 36)
	if m.shape == grandparents {
		older += m.between(20, 24)
	}
	m.cast.parents = append(m.cast.parents, m.adult(family.Female, name, older))
	switch m.shape {
	case together, blended, foster:
		m.cast.parents = append(m.cast.parents, m.adult(m.secondGender(), other, older+m.between(-4, 7)))
	case alone, grandparents, widowed:
	}
	m.away(other, ages[0]+m.between(19, 40))
	childName := name
	if m.chance(60) {
		childName = other
	}
	for _, age := range ages {
		m.cast.kids = append(m.cast.kids, m.kid(childName, age))
	}
	m.d.Family.Name = familyName(childName)
}

// familyName begins with a capital, as in "Van der Meer", but not "'t Hart".
func familyName(name [2]family.Text) family.Text {
	whole := string(family.Person{Infix: name[0], Surname: name[1]}.Name())
	if strings.HasPrefix(whole, "'") {
		return family.Text(whole)
	}
	return family.Text(capitals(whole))
}

// ages are those of the children, from old to young.
func (m *maker) ages(n int) []int {
	ages := make([]int, n)
	for i := range ages {
		ages[i] = m.between(0, 17)
	}
	slices.Sort(ages)
	slices.Reverse(ages)
	return ages
}

func (m *maker) surname() [2]family.Text { return pick(m.dice, m.names.Surnames) }

func (m *maker) secondGender() family.Gender {
	if m.chance(9) {
		return family.Female
	}
	return family.Male
}

// away adds a parent who lives elsewhere, or who died.
func (m *maker) away(name [2]family.Text, age int) {
	if m.shape == together {
		return
	}
	p := m.human(pick(m.dice, []family.Gender{family.Male, family.Male, family.Female}), name, age)
	if m.shape == foster || m.shape == grandparents {
		p.Gender, p.Given = family.Female, m.given(m.names.Women)
	}
	p.Place = family.PlaceOtherParent
	if m.shape == widowed {
		p.Died, p.Phone = m.past(200, 1500), ""
	} else if m.chance(70) {
		p.Households = []family.HouseholdID{m.household("Bij " + string(p.Given))}
	}
	m.add(p)
	m.cast.away = append(m.cast.away, p.ID)
}

func (m *maker) adult(gender family.Gender, name [2]family.Text, age int) family.PersonID {
	p := m.human(gender, name, age)
	p.Place, p.Households, p.Language = family.PlaceHousehold, []family.HouseholdID{m.cast.home}, pick(m.dice, m.names.Languages)
	if m.chance(60) {
		p.Email = family.Text(fmt.Sprintf("post%d@gezin.example", m.between(100, 999)))
	}
	m.add(p)
	return p.ID
}

func (m *maker) kid(name [2]family.Text, age int) family.PersonID {
	gender := pick(m.dice, []family.Gender{family.Female, family.Male})
	p := m.human(gender, name, age)
	p.Given = m.given(map[family.Gender][]string{family.Female: m.names.Girls, family.Male: m.names.Boys}[gender])
	p.Place, p.Households = family.PlaceHousehold, []family.HouseholdID{m.cast.home}
	if second := m.d.Family.Households; len(second) > 1 && m.chance(50) {
		p.Households = append(p.Households, second[1].ID)
	}
	if age < 12 {
		p.Phone = ""
	}
	if m.chance(2) {
		p.Birth = ""
	}
	m.add(p)
	return p.ID
}

// human is somebody with a name, an age and a telephone.
func (m *maker) human(gender family.Gender, name [2]family.Text, age int) family.Person {
	given := m.given(map[family.Gender][]string{family.Female: m.names.Women, family.Male: m.names.Men}[gender])
	return family.Person{ID: family.PersonID(m.id()), Given: given, Infix: name[0], Surname: name[1], Gender: gender,
		Birth: family.BirthDate(m.today.AddMonths(-12 * age).AddDays(-m.between(1, 360))), Phone: m.phone()}
}

func (m *maker) phone() family.Text {
	return family.Text(fmt.Sprintf("06 0000 %04d", m.IntN(10000)))
}

// given is a name that nobody in the family has yet.
func (m *maker) given(list []string) family.Text {
	for range 50 {
		name := family.Text(pick(m.dice, list))
		if !slices.ContainsFunc(m.d.Family.Persons, func(p family.Person) bool { return p.Given == name }) {
			return name
		}
	}
	return family.Text(pick(m.dice, list))
}

func (m *maker) household(name string) family.HouseholdID {
	h := family.Household{ID: family.HouseholdID(m.id()), Name: family.Text(name),
		Address: family.Text(fmt.Sprintf("%s %d, %s", pick(m.dice, m.names.Streets), m.between(1, 240), string(m.d.Family.Town)))}
	m.d.Family.PutHousehold(h)
	return h.ID
}

func (m *maker) add(p family.Person) { m.d.Family.PutPerson(p) }
