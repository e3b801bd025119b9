package versions

import (
	"strconv"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/telling"
	"keukentafel/app/words"
)

// draft stands for the working plan among the numbers of versions.
const draft = 0

// teller words the versions of a dossier.
type teller struct {
	words.Lang
	dossier consent.Dossier
}

// at is the family and the plan of a version, or the working plan.
func (t teller) at(number int) side {
	if number == draft {
		return side{t.Lang, t.dossier.Family, t.dossier.Plan}
	}
	v, _ := t.dossier.Version(number)
	return side{t.Lang, v.Family, v.Plan}
}

func (t teller) name(number int) string {
	if number == draft {
		return t.T("versions.draft")
	}
	v, _ := t.dossier.Version(number)
	return t.T("versions.numbered", "number", number, "date", t.Date(string(v.AdoptedOn)))
}

// options are all that can be compared, newest first.
func (t teller) options() []kit.Option {
	options := []kit.Option{{ID: strconv.Itoa(draft), Label: t.name(draft)}}
	for i := len(t.dossier.Versions) - 1; i >= 0; i-- {
		n := t.dossier.Versions[i].Number
		options = append(options, kit.Option{ID: strconv.Itoa(n), Label: t.name(n)})
	}
	return options
}

// agreements sums up who agreed: "2 eens, 1 deels eens".
func (t teller) agreements(p family.Plan) string {
	var said []string
	for _, answer := range []family.AgreementAnswer{family.AgreeYes, family.AgreePartly, family.AgreeNo, family.AgreeNotAsked} {
		count := 0
		for _, a := range p.Agreements {
			if a.Answer == answer {
				count++
			}
		}
		if count > 0 {
			said = append(said, t.Number(count)+" "+t.T("list.agreement."+string(answer)))
		}
	}
	if len(said) == 0 {
		return t.T("versions.no-agreement")
	}
	return t.List(said)
}

// line is one difference, in words.
type line struct {
	label         kit.Label
	item          string
	before, after string
}

// lines are the differences between two versions.
func (t teller) lines(from, to int) []line {
	a, b := t.at(from), t.at(to)
	var found []line
	for _, d := range casework.Compare(a.family, a.plan, b.family, b.plan) {
		l := line{label: kit.Label{Text: t.T("list.change." + string(d.Kind)), Tone: telling.Change(d.Kind)}, item: t.T("list.item." + d.Item)}
		if d.Kind != casework.Added {
			l.before = a.words(d.Item, d.ID, d.Before)
		}
		if d.Kind != casework.Removed {
			l.after = b.words(d.Item, d.ID, d.After)
		}
		if d.Kind == casework.Changed && l.before == l.after {
			l.after = under(l.after, t.T("versions.detail")) // something that is not told in words
		}
		found = append(found, l)
	}
	return found
}

// inOrder puts the older of two first, so that what was added is never told as
// gone; the draft is the newest.
func inOrder(a, b int) (older, newer int) {
	if a == draft || b != draft && b < a {
		return b, a
	}
	return a, b
}

// count says how much changed: "3 erbij, 1 weg".
func (t teller) count(lines []line) string {
	var said []string
	for _, kind := range []casework.ChangeKind{casework.Added, casework.Removed, casework.Changed} {
		n, text := 0, t.T("list.change."+string(kind))
		for _, l := range lines {
			if l.label.Text == text {
				n++
			}
		}
		if n > 0 {
			said = append(said, t.Number(n)+" "+text)
		}
	}
	return t.List(said)
}
