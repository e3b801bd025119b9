package picture

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"keukentafel/app/family"
	"keukentafel/app/samples"
	"keukentafel/app/words"
)

// heritage adds to an invented family, from its seed alone, what a genogram is
// for: grandparents, uncles and aunts, earlier and later partners with their
// children, twins, children who are expected or adopted, fathers nobody knows.
type heritage struct {
	*rand.Rand
	f *family.Family
	n int
}

func (h *heritage) chance(percent int) bool { return h.IntN(100) < percent }

func (h *heritage) person(gender family.Gender, born int) family.PersonID {
	h.n++
	id := family.PersonID(fmt.Sprintf("extra-%d", h.n))
	p := family.Person{ID: id, Given: family.Text([]string{"Zoë", "Jan-Willem", "Ömer", "Bartholomeus", "Li", "Saïda"}[h.IntN(6)]), Gender: gender, Place: family.PlaceNetwork,
		Birth: family.BirthDate(family.NewDate(born, 5, 1+h.IntN(28)))}
	if born < 1965 && h.chance(40) {
		p.Died = family.NewDate(2000+h.IntN(25), 2, 3)
	}
	if h.chance(10) {
		p.Gender = family.Neutral
	}
	h.f.PutPerson(p)
	return id
}

func (h *heritage) relate(from, to family.PersonID, kind family.RelationKind) {
	h.f.PutRelation(family.Relation{From: from, To: to, Kind: kind})
}

func (h *heritage) couple(a, b family.PersonID, over bool) {
	r := family.Relation{From: a, To: b, Kind: family.RelPartner, Union: family.Unions()[h.IntN(5)]}
	if over {
		r.Kind, r.Union = family.RelExPartner, []family.Union{"", family.UnionDivorced, family.UnionSeparated}[h.IntN(3)]
	}
	if h.chance(60) {
		r.Since = family.NewDate(1990+h.IntN(30), 1, 1)
		if over {
			r.Until = r.Since.AddMonths(12 + h.IntN(60))
		}
	}
	h.f.PutRelation(r)
}

// parents of the children, in recorded order.
func (h *heritage) adults() []family.PersonID {
	var ids []family.PersonID
	for _, r := range h.f.Relations {
		if r.Kind == family.RelParent && !slices.Contains(ids, r.From) {
			ids = append(ids, r.From)
		}
	}
	return ids
}

func (h *heritage) extend() {
	for _, id := range h.adults() {
		if h.chance(55) {
			h.ancestors(id)
		}
		for range h.IntN(3) {
			if h.chance(40) {
				h.again(id)
			}
		}
	}
	for _, p := range slices.Clone(h.f.Persons) {
		if p.Place == family.PlaceHousehold && h.chance(6) {
			h.twin(p)
		}
	}
}

// ancestors gives somebody parents, with brothers and sisters.
func (h *heritage) ancestors(of family.PersonID) {
	ma := h.person(family.Female, 1940+h.IntN(20))
	h.relate(ma, of, family.RelParent)
	pa := family.PersonID("")
	if h.chance(75) {
		pa = h.person(family.Male, 1938+h.IntN(20))
		h.couple(pa, ma, h.chance(20))
		h.relate(pa, of, family.RelParent)
	}
	for range h.IntN(3) {
		aunt := h.person([]family.Gender{family.Female, family.Male}[h.IntN(2)], 1965+h.IntN(25))
		h.relate(ma, aunt, family.RelParent)
		if pa != "" {
			h.relate(pa, aunt, family.RelParent)
		}
		if h.chance(40) {
			h.again(aunt)
		}
	}
}

// again gives somebody another partner, with a child.
func (h *heritage) again(id family.PersonID) {
	other := h.person([]family.Gender{family.Female, family.Male}[h.IntN(2)], 1970+h.IntN(25))
	p, _ := h.f.Person(other)
	if h.chance(15) {
		p.Unknown, p.Given = true, ""
	} else if len(h.f.Households) > 1 && h.chance(40) {
		p.Households = []family.HouseholdID{h.f.Households[1].ID}
	}
	h.f.PutPerson(p)
	h.couple(id, other, h.chance(50))
	for range h.IntN(3) {
		child := h.person([]family.Gender{family.Female, family.Male}[h.IntN(2)], 2005+h.IntN(20))
		c, _ := h.f.Person(child)
		c.Households = p.Households
		if h.chance(15) {
			c.Unborn, c.Birth = true, "2027-02-02"
		}
		h.f.PutPerson(c)
		kind := family.RelParent
		if h.chance(15) {
			kind = family.RelAdoptiveParent
		}
		h.relate(id, child, kind)
		h.relate(other, child, kind)
	}
}

func (h *heritage) twin(p family.Person) {
	other := p
	h.n++
	other.ID = family.PersonID(fmt.Sprintf("extra-%d", h.n))
	h.f.PutPerson(other)
	for _, r := range slices.Clone(h.f.Relations) {
		if r.To == p.ID && (r.Kind == family.RelParent || r.Kind == family.RelFosterCarer) {
			h.relate(r.From, other.ID, r.Kind)
		}
	}
	h.relate(p.ID, other.ID, []family.RelationKind{family.RelTwin, family.RelIdenticalTwin}[h.IntN(2)])
}

func threeGenerations(seed uint64) family.Family {
	f := samples.Family(seed, today).Family
	h := heritage{Rand: rand.New(rand.NewPCG(seed, 7)), f: &f}
	h.extend()
	return f
}

func TestNothingOverlapsInFiveHundredGenogramsOfThreeGenerations(t *testing.T) {
	total, without, people, most := 0, 0, 0, 0
	for seed := range uint64(500) {
		f := threeGenerations(seed)
		d := Genogram(f, paperOf([]string{"free", "screen", "small"}[seed%3]))
		what := fmt.Sprintf("family %d", seed)
		neat(t, what, d)
		if free := Genogram(f, paperOf("free")); free.Width > 200*float64(widestRow(free)) {
			t.Errorf("%s: %.0f wide for %d people beside each other", what, free.Width, widestRow(free))
		}
		n := crossings(d)
		total, people, most = total+n, people+len(f.Persons), max(most, len(f.Persons))
		if n == 0 {
			without++
		} else if n > 3 {
			keep(t, "many-"+what, d)
		}
	}
	t.Logf("%d crossings in 500 families of %d people (at most %d); %d without any", total, people, most, without)
}

// widestRow is how many people stand beside each other at most.
func widestRow(d Drawing) int {
	rows, most := map[int]int{}, 0
	seen := map[family.PersonID]bool{}
	for _, s := range symbols(d) {
		if !seen[s.person] {
			seen[s.person] = true
			row := int(math.Round((s.top + s.bottom) / 8))
			rows[row]++
			most = max(most, rows[row])
		}
	}
	return most
}

func TestAGenogramStaysOnThePaper(t *testing.T) {
	for seed := range uint64(40) {
		for name, paper := range papers() {
			d := Genogram(threeGenerations(seed), paper)
			if paper.Width > 0 && (d.Width > paper.Width+0.01 || d.Height > paper.Height+0.01) {
				t.Errorf("%s: %.1f x %.1f on %.0f x %.0f", name, d.Width, d.Height, paper.Width, paper.Height)
			}
		}
	}
}

func TestEveryWordOfAGenogramExists(t *testing.T) {
	for seed := range uint64(200) {
		for _, lang := range words.Langs() {
			for _, f := range []family.Family{threeGenerations(seed), samples.Family(seed, today).Family} {
				d := Genogram(f, Paper{Words: lang, On: today})
				for _, x := range append(d.Texts, Text{Words: d.Description}) {
					if s := string(x.Words); len(s) == 0 || slices.ContainsFunc([]rune(s), func(r rune) bool { return r == '⟦' || r == '{' }) {
						t.Fatalf("family %d: a text is missing in %s", seed, lang)
					}
				}
			}
		}
	}
}

func BenchmarkGenogram(b *testing.B) {
	f := threeGenerations(12)
	for b.Loop() {
		Genogram(f, Paper{Width: 900, Height: 620, Words: words.NL, On: today})
	}
}
