package casework

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// Limits of a file with agreements.
const (
	largestPolicy = 1 << 20 // bytes
	longestName   = 200     // characters, of a name, a number or an address
	longestReason = 2000    // characters
	longestLead   = 365     // days
	longestGiven  = 24      // months of a consent
	// longestAnswer in months: one, and two more in a hard case (AVG art. 12(3),
	// own knowledge).
	longestAnswer = 3
)

// ParsePolicy reads a file with agreements. grounds are those of the program,
// which a switch must name; today is the last day that something can have been
// decided on. The first slip comes back as a *PolicyError, with its line and
// field, and nothing of the file is used then.
func ParsePolicy(data []byte, grounds []consent.LegalGround, today family.Date) (Policy, error) {
	if len(data) > largestPolicy {
		return Policy{}, &PolicyError{Line: 1, Slip: SlipTooLarge}
	}
	root, slip := growTree(data)
	if slip != nil {
		return Policy{}, slip
	}
	r := &policyReader{grounds: grounds, today: today}
	p := r.policy(root)
	if r.slip != nil {
		return Policy{}, r.slip
	}
	return p, nil
}

// policyReader reads a tree and keeps the first slip.
type policyReader struct {
	grounds []consent.LegalGround
	today   family.Date
	slip    *PolicyError
}

func (r *policyReader) fail(l *leaf, path string, s PolicySlip) {
	if r.slip == nil {
		r.slip = &PolicyError{Line: l.line, Field: path, Slip: s}
	}
}

func (r *policyReader) policy(root *leaf) Policy {
	var p Policy
	if r.foreign(root) {
		return p
	}
	all := r.object(root, "", []string{"format", "formatVersion", "lead", "consentTerm", "requestTerm", "advocate", "complaints", "privacyOfficer", "grounds", "slices"},
		"house", "decided")
	p.Format, p.FormatVersion = PolicyFormat, PolicyVersion
	p.House, p.Decided = all.text("house", 0, longestName), all.date("decided", true)
	lead := r.object(all.fields["lead"], "lead", []string{"birthdays", "consents", "reviews"})
	p.Lead = Lead{lead.number("birthdays", longestLead), lead.number("consents", longestLead), lead.number("reviews", longestLead)}
	p.ConsentTerm, p.RequestTerm = all.number("consentTerm", longestGiven), all.number("requestTerm", longestAnswer)
	p.Advocate, p.Complaints, p.Officer = all.contact("advocate"), all.contact("complaints"), all.contact("privacyOfficer")
	p.Grounds, p.Slices = []GroundSwitch{}, []OwnSlice{}
	for i, l := range all.list("grounds") {
		p.Grounds = append(p.Grounds, r.groundSwitch(l, itemOf("grounds", i), p.Grounds))
	}
	for i, l := range all.list("slices") {
		p.Slices = append(p.Slices, r.ownSlice(l, itemOf("slices", i), p.Slices))
	}
	return p
}

// foreign tells whether it is another kind of file, before it is told of it
// that all its fields are wrong.
func (r *policyReader) foreign(root *leaf) bool {
	format, there := root.fields["format"]
	if !there || format.value != PolicyFormat {
		r.fail(root, "", SlipForeign)
		return true
	}
	version, there := root.fields["formatVersion"]
	if there && version.value != json.Number(fmt.Sprint(PolicyVersion)) {
		r.fail(version, "formatVersion", SlipNewer)
		return true
	}
	return false
}

func (r *policyReader) groundSwitch(l *leaf, path string, before []GroundSwitch) GroundSwitch {
	o := r.object(l, path, []string{"ground", "on", "why", "by", "day"}, "term", "check")
	s := GroundSwitch{Ground: consent.GroundID(o.word("ground")), On: o.yes("on"), Why: o.text("why", 1, longestReason),
		By: o.text("by", 1, longestName), Day: o.past("day")}
	if t, there := o.fields["term"]; there {
		term := r.object(t, o.at("term"), []string{"from", "until"})
		s.Term = &GroundTerm{From: term.date("from", true), Until: term.date("until", true)}
		if s.Term.Until.Before(s.Term.From) {
			r.fail(t, o.at("term"), SlipBackward)
		}
	}
	if c, there := o.fields["check"]; there {
		check := r.object(c, o.at("check"), []string{"by", "on", "source"})
		s.Check = &GroundCheck{By: check.text("by", 1, longestName), On: check.past("on"), Source: check.text("source", 1, longestReason)}
	}
	g := consent.GroundOf(r.grounds, s.Ground)
	switch {
	case r.slip != nil:
	case g == nil:
		r.fail(o.fields["ground"], o.at("ground"), SlipGround)
	case slices.ContainsFunc(before, func(other GroundSwitch) bool { return other.Ground == s.Ground }):
		r.fail(l, o.at("ground"), SlipTwice)
	case s.NeedsCheck(*g) && !s.Check.whole():
		r.fail(l, o.at("check"), SlipCheck)
	}
	return s
}

func (r *policyReader) ownSlice(l *leaf, path string, before []OwnSlice) OwnSlice {
	o := r.object(l, path, []string{"kind", "categories", "why", "by", "day"})
	s := OwnSlice{Kind: family.PartnerKind(o.word("kind")), Categories: []consent.Category{}, Why: o.text("why", 1, longestReason), By: o.text("by", 1, longestName), Day: o.past("day")}
	for i, l := range o.list("categories") {
		s.Categories = append(s.Categories, r.category(l, itemOf(o.at("categories"), i), s.Categories))
	}
	switch {
	case r.slip != nil:
	case len(s.Categories) == 0:
		r.fail(o.fields["categories"], o.at("categories"), SlipEmpty)
	case !slices.Contains(family.PartnerKinds(), s.Kind):
		r.fail(o.fields["kind"], o.at("kind"), SlipPartner)
	case slices.ContainsFunc(before, func(other OwnSlice) bool { return other.Kind == s.Kind }):
		r.fail(l, o.at("kind"), SlipTwice)
	}
	return s
}

func (r *policyReader) category(l *leaf, path string, before []consent.Category) consent.Category {
	name, isText := l.value.(string)
	c := consent.Category(name)
	switch {
	case !isText:
		r.fail(l, path, SlipKind)
	case !slices.Contains(consent.Categories(), c):
		r.fail(l, path, SlipCategory)
	case c == consent.CatSafety:
		r.fail(l, path, SlipSafety)
	case slices.Contains(before, c):
		r.fail(l, path, SlipTwice)
	}
	return c
}

func itemOf(path string, i int) string { return fmt.Sprintf("%s[%d]", path, i) }

func fieldOf(path, name string) string {
	if utf8.RuneCountInString(name) > 40 {
		name = string([]rune(name)[:40]) + "…"
	}
	return strings.TrimPrefix(path+"."+name, ".")
}
