package consent

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"keukentafel/app/family"
)

// CaseRole is what somebody is in a family.
type CaseRole string

// The roles of a case.
const (
	RoleChild   CaseRole = "child"   // under 18, in the household
	RoleParent  CaseRole = "parent"  // of a child in this family
	RoleAdult   CaseRole = "adult"   // lives in the household
	RoleNetwork CaseRole = "network" // relatives, neighbours, friends
)

// CaseName is how somebody is called in a case: "child 2".
type CaseName struct {
	Role   CaseRole
	Number int // from 1 in each role, in the order of the family
}

// CaseNames is who is called how, and which words of a file lead to somebody.
type CaseNames struct {
	names map[family.PersonID]CaseName
	words map[string]CaseName // folded; the zero name stands for anybody else
	loose map[string]bool     // given names, which are found without a capital too
}

// CaseNamesOf are the names for a case of a version of the dossier; 0 is the
// working plan.
func CaseNamesOf(d Dossier, version int, on family.Date) (CaseNames, error) {
	v, err := caseVersion(d, version)
	return namesOf(d, v, on), err
}

// namesOf takes names from the version and from the file of now: a text may
// have the name of somebody who came later.
func namesOf(d Dossier, v family.Version, on family.Date) CaseNames {
	n := CaseNames{names: map[family.PersonID]CaseName{}, words: map[string]CaseName{}, loose: map[string]bool{}}
	counts := map[CaseRole]int{}
	for _, f := range []family.Family{v.Family, d.Family} {
		for _, p := range f.Persons {
			n.person(f, p, counts, on)
		}
	}
	for _, f := range []family.Family{v.Family, d.Family} {
		n.strangers(f)
	}
	for _, p := range []family.Plan{v.Plan, d.Plan} {
		n.speakers(p)
	}
	return n
}

func (n CaseNames) person(f family.Family, p family.Person, counts map[CaseRole]int, on family.Date) {
	name, known := n.names[p.ID]
	if !known && !p.Imagined() {
		role := roleOf(f, p, on)
		counts[role]++
		name = CaseName{role, counts[role]}
		n.names[p.ID] = name
	}
	n.learn(name, true, p.Given)
	n.learn(CaseName{}, false, p.Surname)
}

func roleOf(f family.Family, p family.Person, on family.Date) CaseRole {
	years, known := p.Birth.Age(on)
	parent := slices.ContainsFunc(f.Relations, func(r family.Relation) bool {
		child, _ := f.Person(r.To)
		return r.From == p.ID && child.Place == family.PlaceHousehold &&
			slices.Contains([]family.RelationKind{family.RelParent, family.RelStepParent, family.RelFosterCarer, family.RelAdoptiveParent}, r.Kind)
	})
	switch {
	case known && years < 18:
		return RoleChild
	case p.Place == family.PlaceOtherParent, parent && p.Place == family.PlaceHousehold:
		return RoleParent
	case p.Place == family.PlaceHousehold:
		return RoleAdult
	}
	return RoleNetwork
}

func (n CaseNames) strangers(f family.Family) {
	n.learn(CaseName{}, false, f.Name, f.Town)
	for _, h := range f.Households {
		n.learn(CaseName{}, false, h.Name, h.Address)
	}
	for _, p := range f.Partners {
		n.learn(CaseName{}, false, p.House, p.Name)
	}
}

func (n CaseNames) speakers(p family.Plan) {
	for _, s := range p.Statements {
		n.learn(CaseName{}, false, s.Speaker.Name)
	}
	for _, g := range p.Goals {
		for _, a := range g.Actions {
			n.learn(CaseName{}, false, a.Who.Name)
		}
	}
	for _, c := range p.Coordinators {
		n.learn(CaseName{}, false, c.Name)
	}
	for _, e := range p.Evaluations {
		n.learn(CaseName{}, false, e.By)
	}
}

// Words that stand in many names and lead to nobody.
var commonWords = strings.Fields("de den der het van ten ter el in op en bij aan gezin familie gemeente school basisschool stichting centrum team jeugdteam wijkteam " +
	"jeugdzorg jeugdhulp ggz ggd cjg obs cbs rkbs praktijk huisarts thuis oma opa mama papa moeder vader tante oom buurvrouw buurman zus broer straat laan weg plein hulp the of and")

// learn remembers the words of names. A word that is already somebody's given
// name stays so.
func (n CaseNames) learn(as CaseName, loose bool, texts ...family.Text) {
	for _, text := range texts {
		for _, word := range strings.FieldsFunc(string(text), notOfAWord) {
			key := folded(word)
			if utf8.RuneCountInString(key) < 2 || slices.Contains(commonWords, key) {
				continue
			}
			if there, known := n.words[key]; !known || there == (CaseName{}) {
				n.words[key] = as
			}
			n.loose[key] = n.loose[key] || loose
		}
	}
}

// folded is a word in small letters without accents.
func folded(word string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsMark(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, norm.NFD.String(word))
}

func notOfAWord(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) }

// Of is how somebody is called; false for who is nobody in the case.
func (n CaseNames) Of(id family.PersonID) (CaseName, bool) {
	name, known := n.names[id]
	return name, known
}
