package picture

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"keukentafel/app/family"
)

// Moment is a family as it was on a day.
type Moment struct {
	Family family.Family
	On     family.Date // leaves out partners who were gone by then; empty leaves in all
}

// ChangeKind is what changed around a family.
type ChangeKind string

// The kinds of change, in the order in which they are told.
const (
	HelperGone   ChangeKind = "helper-gone"
	HelperCame   ChangeKind = "helper-came"
	PersonGone   ChangeKind = "person-gone"
	PersonCame   ChangeKind = "person-came"
	BondStronger ChangeKind = "bond-stronger"
	BondWeaker   ChangeKind = "bond-weaker"
	BondTold     ChangeKind = "bond-told" // it was not known before, or is not any more
)

var changeKinds = []ChangeKind{HelperGone, HelperCame, PersonGone, PersonCame, BondStronger, BondWeaker, BondTold}

// Change is one difference between two ecograms.
type Change struct {
	Kind    ChangeKind
	Person  family.PersonID
	Partner family.PartnerID
	Text    family.Text // "Oma Riet (goede band → heel sterke band)"
}

// Compare tells what changed between two ecograms of one family: each
// difference, and all of it in one sentence. Who died is counted as gone, as in
// the picture.
func Compare(before, after Moment, w Words) ([]Change, string) {
	c := comparison{words: w, before: standing(before), after: standing(after)}
	c.who()
	for _, a := range c.after {
		if b, ok := find(c.before, a); ok {
			c.bond(b, a)
		}
	}
	return c.found, c.sentence()
}

type comparison struct {
	words         Words
	before, after []stand
	found         []Change
}

// stand is somebody who stands in a picture.
type stand struct {
	person   family.PersonID
	partner  family.PartnerID
	name     string
	quality  family.Quality
	strength family.Strength
	member   bool // of the household: no bond is drawn
	of       bond
}

func standing(m Moment) []stand {
	var all []stand
	home := m.Family.Core()
	for _, id := range home {
		all = append(all, stand{person: id, name: string(m.Family.NameOf(id)), member: true})
	}
	for _, b := range factsOf(m.Family, m.On).bonds {
		s := stand{person: b.person, partner: b.partner, name: string(b.name), quality: b.Quality, of: b}
		if p, ok := m.Family.Partner(b.partner); ok && b.person == "" {
			s.quality, s.strength = p.Bond.Quality, p.Bond.Strength
		} else {
			s.strength = strongest(m.Family, b.person, home)
		}
		all = append(all, s)
	}
	return all
}

// strongest is how much somebody means at most to anybody of the household.
func strongest(f family.Family, id family.PersonID, home []family.PersonID) family.Strength {
	most := family.StrengthUnknown
	for _, r := range f.Relations {
		other, ok := otherSide(r, id)
		for _, h := range home {
			if ok && h == other {
				most = max(most, r.Strength)
			}
		}
	}
	return most
}

func find(all []stand, like stand) (stand, bool) {
	for _, s := range all {
		if s.person == like.person && s.partner == like.partner {
			return s, true
		}
	}
	return stand{}, false
}

// called is how somebody is called, with what he or she is: "Oma Riet".
func (c *comparison) called(s stand) string {
	if s.member || s.partner != "" {
		return s.name
	}
	return called(s.of, c.words)
}

func (c *comparison) add(kind ChangeKind, s stand, text string) {
	c.found = append(c.found, Change{Kind: kind, Person: s.person, Partner: s.partner, Text: family.Text(text)})
}

func (c *comparison) who() {
	kind := func(s stand, helper, person ChangeKind) ChangeKind {
		if s.partner != "" {
			return helper
		}
		return person
	}
	for _, s := range c.before {
		if _, still := find(c.after, s); !still {
			c.add(kind(s, HelperGone, PersonGone), s, c.called(s))
		}
	}
	for _, s := range c.after {
		if _, already := find(c.before, s); !already {
			c.add(kind(s, HelperCame, PersonCame), s, c.called(s))
		}
	}
}

// warmth orders the qualities from broken to very close; 0 is not told.
var warmth = map[family.Quality]int{family.QualityBroken: 1, family.QualityTense: 2, family.QualityDistant: 3, family.QualityClose: 4, family.QualityVeryClose: 5}

// bond compares how somebody stood with how he or she stands now: first the
// quality, and when that stayed, how much the bond means.
func (c *comparison) bond(before, after stand) {
	if before.member || after.member {
		return
	}
	was, is := warmth[before.quality], warmth[after.quality]
	from, to := quality(before.quality, c.words), quality(after.quality, c.words)
	if was == is {
		was, is = int(before.strength), int(after.strength)
		from, to = c.words.T("list.strength."+strconv.Itoa(was)), c.words.T("list.strength."+strconv.Itoa(is))
	}
	kind := BondStronger
	switch {
	case was == is:
		return
	case was == 0 || is == 0:
		kind = BondTold
	case is < was:
		kind = BondWeaker
	}
	c.add(kind, after, c.words.T("picture-change.from-to", "wie", c.called(after), "van", from, "naar", to))
}

// mostNamed is how many of one kind are named in the sentence.
const mostNamed = 2

func (c *comparison) sentence() string {
	var parts []string
	for _, kind := range changeKinds {
		var who []string
		for _, x := range c.found {
			if x.Kind == kind {
				who = append(who, string(x.Text))
			}
		}
		if len(who) == 0 {
			continue
		}
		part := counted(c.words, "picture-change."+string(kind), len(who), "getal", c.number(len(who)))
		if bond := kind == BondStronger || kind == BondWeaker || kind == BondTold; bond && len(who) <= mostNamed {
			part = c.words.T("picture-change.who", "wat", part, "wie", list(who, c.words))
		}
		parts = append(parts, part)
	}
	if len(parts) == 0 {
		return c.words.T("picture-change.none")
	}
	all := strings.Join(parts, ", ")
	first, size := utf8.DecodeRuneInString(all)
	if first == 'é' { // "één" begins a sentence as "Eén"
		first = 'e'
	}
	return string(unicode.ToUpper(first)) + all[size:] + "."
}

// number writes a small number as a word.
func (c *comparison) number(n int) string {
	if n > 10 {
		return strconv.Itoa(n)
	}
	return c.words.T("picture-change.number." + strconv.Itoa(n))
}
