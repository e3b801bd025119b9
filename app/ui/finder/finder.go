// Package finder finds families, people, places and commands by what somebody
// types.
//
// It draws nothing and reads no vault: it is given what there is to find, in
// words. It promises that the order of the words, capitals and accents do not
// matter (o finds ö, l finds ł, i finds ı), that one slip in a long word is
// forgiven, that the best match comes first and says what it matched, and that
// the same words always find the same.
package finder

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"keukentafel/app/casework"
	"keukentafel/app/ui/route"
)

// Kind is what somebody finds.
type Kind string

// The kinds.
const (
	Family  Kind = "family"
	Person  Kind = "person"
	Partner Kind = "partner"
	Place   Kind = "place"
	Command Kind = "command"
	Goal    Kind = "goal"
	Action  Kind = "action"
	Text    Kind = "text" // words in a dossier
)

// Entry is one thing that can be found.
type Entry struct {
	Kind  Kind
	Title string
	Under string      // what tells it from others: the town, the family
	Also  string      // more words by which it is found, and that are not shown
	Route route.Route // where it leads to, unless it does something
	Do    func()      // what it does instead
	Only  string      // it is found only when one of these words is typed
}

// Found is an entry that fits what was typed.
type Found struct {
	Entry
	Why  string // the words that were meant, when they are not in the title
	Near bool   // a slip was forgiven
}

// Index is a list of entries, made ready to be searched at every key.
type Index struct{ all []prepared }

type prepared struct {
	Entry
	title []string // folded
	more  []string // folded: Under and Also
	only  []string
}

// New makes ready what there is to find. Among equals the first one wins.
func New(entries []Entry) *Index {
	x, known := &Index{all: make([]prepared, len(entries))}, memory{}
	for i, e := range entries {
		more := known.split(e.Under)
		if e.Also != "" {
			more = append(slices.Clone(more), known.split(e.Also)...)
		}
		x.all[i] = prepared{Entry: e, title: known.split(e.Title), more: more, only: known.split(e.Only)}
	}
	return x
}

// memory is what was split before: towns and families come again and again.
type memory map[string][]string

func (m memory) split(s string) []string {
	if s == "" {
		return nil
	}
	words, ok := m[s]
	if !ok {
		words = split(s)
		m[s] = words
	}
	return words
}

func split(s string) []string {
	return strings.FieldsFunc(casework.Fold(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) })
}

type scored struct {
	at, score int
	why       string
	near      bool
}

// Find gives the best entries for what was typed, at most so many. Every word
// must fit. Nothing typed finds nothing.
func (x *Index) Find(typed string, most int) []Found {
	wanted := split(typed)
	if len(wanted) == 0 {
		return nil
	}
	var hits []scored
	for i := range x.all {
		if s, ok := x.all[i].score(wanted); ok {
			s.at = i
			hits = append(hits, s)
		}
	}
	slices.SortFunc(hits, func(a, b scored) int { return cmp.Or(b.score-a.score, a.at-b.at) })
	found := make([]Found, 0, min(most, len(hits)))
	for _, h := range hits[:min(most, len(hits))] {
		found = append(found, Found{Entry: x.all[h.at].Entry, Why: h.why, Near: h.near})
	}
	return found
}

// weight puts what is looked for most before what is called alike.
func (k Kind) weight() int {
	switch k {
	case Family:
		return 12
	case Person:
		return 8
	case Partner:
		return 6
	case Place:
		return 5
	case Goal, Action:
		return 5
	case Command:
		return 4
	}
	return 0
}

func (p *prepared) score(wanted []string) (scored, bool) {
	found := scored{score: p.Kind.weight()}
	if len(p.only) > 0 && !p.asked(wanted) {
		return found, false
	}
	for _, want := range wanted {
		points, why, near := best(p.title, want)
		if points > 0 {
			points += 10 // what one sees counts for more
			if why == p.title[0] {
				points += 6
			}
		}
		if other, word, slip := best(p.more, want); other > points {
			points, why, near = other, word, slip
		} else {
			why = ""
		}
		if points == 0 {
			return found, false
		}
		found.score += points
		found.near = found.near || near
		if why != "" && !strings.Contains(found.why, why) {
			found.why = strings.TrimSpace(found.why + " " + why)
		}
	}
	if found.score > 0 && len(wanted) == len(p.title) {
		found.score += 5 // nothing more is in its name
	}
	return found, true
}

func (p *prepared) asked(wanted []string) bool {
	return slices.ContainsFunc(wanted, func(want string) bool {
		return len(want) > 2 && slices.ContainsFunc(p.only, func(word string) bool { return strings.HasPrefix(word, want) })
	})
}
