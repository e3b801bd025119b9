package consents

import (
	"strings"

	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/words"
)

// section is a part of the plan as it is read.
type section string

const (
	inFamily    section = "family"
	inPartners  section = "partners"
	inGoals     section = "goals"
	inWords     section = "words"
	inMarks     section = "marks"
	inSafety    section = "safety"
	inLookBacks section = "evaluations"
	inFrame     section = "frame"
)

// entry is one thing of a plan in words. The same thing has the same key in
// the whole plan and in what somebody gets of it.
type entry struct {
	key      string
	in       section
	items    []consent.Item // the first is the thing itself, others are parts of it
	about    []family.PersonID
	rule     string // why it is left out when it was not judged by itself
	free     family.StatementID
	lines    []line
	everyone bool // about is everybody of the family
}

// line is one line of an entry; quoted when it is literal.
type line struct {
	text   string
	under  string
	quoted bool
}

// reader words a slice, or the whole plan as if it were one.
type reader struct {
	words.Lang
	of consent.Slice
}

// entries are all things in it, in the order in which a plan is read.
func (r reader) entries() []entry {
	var all []entry
	for _, list := range [][]entry{r.family(), r.bonds(), r.partners(), r.goals(), r.statements(), r.marks(), r.safety(), r.evaluations(), r.frame(), r.sharing()} {
		for _, e := range list {
			if e.lines = written(e.lines); len(e.lines) > 0 {
				all = append(all, e)
			}
		}
	}
	return all
}

// written leaves out lines in which nothing stands.
func written(lines []line) []line {
	var kept []line
	for _, x := range lines {
		if x.text == "" {
			x.text, x.under = x.under, ""
		}
		if x.text != "" {
			kept = append(kept, x)
		}
	}
	return kept
}

// under is what is known, beside each other.
func under(parts ...string) string { return words.Line(parts...) }

// day is "op 3 mei 2026", empty when not known.
func (r reader) day(key string, d family.Date) string {
	if !d.Known() {
		return ""
	}
	return r.T("preview."+key, "date", r.Date(string(d)))
}

// labelled is a text after what it is: "wie let op: oma"; empty stays empty.
func (r reader) labelled(key string, text family.Text) string {
	if text.Empty() {
		return ""
	}
	return r.T("preview."+key, "text", string(text))
}

// forWhom tells for whom something is: names, or the whole family.
func (r reader) forWhom(ids []family.PersonID) string {
	if len(ids) == 0 {
		return r.T("preview.for-all")
	}
	names := r.names(ids)
	if names == "" {
		return ""
	}
	return r.T("preview.for", "names", names)
}

func (r reader) names(ids []family.PersonID) string {
	var known []string
	for _, id := range ids {
		if name := r.of.NameOf(id); name != "" {
			known = append(known, string(name))
		}
	}
	return r.List(known)
}

// choice is a word of a list; an empty one is nothing.
func (r reader) choice(list, value string) string {
	if value == "" {
		return ""
	}
	return r.T("list." + list + "." + value)
}

func key(parts ...string) string { return strings.Join(parts, "/") }
