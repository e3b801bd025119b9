package bidi

import (
	"slices"

	"golang.org/x/text/unicode/bidi"
)

// paragraph is a text under work.
type paragraph struct {
	text    []rune
	base    Level
	classes []bidi.Class
}

// edge is the direction at the start and the end of a paragraph.
func (p *paragraph) edge() bidi.Class {
	if p.base.Leftward() {
		return bidi.R
	}
	return bidi.L
}

// weak is rules W1 to W7: numbers and what belongs to them.
func (p *paragraph) weak() {
	p.each(func(i int, before bidi.Class) bidi.Class { // W1
		if p.classes[i] == bidi.NSM {
			return before
		}
		return p.classes[i]
	})
	p.numbersAfter(func(class bidi.Class) bool { return class == bidi.AL }, bidi.AN) // W2
	for i, class := range p.classes {                                                // W3
		if class == bidi.AL {
			p.classes[i] = bidi.R
		}
	}
	p.separators()
	p.terminators()
	for i, class := range p.classes { // W6
		if class == bidi.ES || class == bidi.ET || class == bidi.CS {
			p.classes[i] = bidi.ON
		}
	}
	p.numbersAfter(func(class bidi.Class) bool { return class == bidi.L }, bidi.L) // W7
}

// each gives every letter a class, knowing the one before it.
func (p *paragraph) each(class func(i int, before bidi.Class) bidi.Class) {
	before := p.edge()
	for i := range p.classes {
		p.classes[i] = class(i, before)
		before = p.classes[i]
	}
}

// numbersAfter changes European numbers of which the last strong letter is of
// a kind.
func (p *paragraph) numbersAfter(is func(bidi.Class) bool, to bidi.Class) {
	strong := p.edge()
	for i, class := range p.classes {
		switch class {
		case bidi.L, bidi.R, bidi.AL:
			strong = class
		case bidi.EN:
			if is(strong) {
				p.classes[i] = to
			}
		}
	}
}

// separators is rule W4: a sign between two numbers is part of them.
func (p *paragraph) separators() {
	for i := 1; i+1 < len(p.classes); i++ {
		class, before, after := p.classes[i], p.classes[i-1], p.classes[i+1]
		switch {
		case before != after:
		case before == bidi.EN && (class == bidi.ES || class == bidi.CS), before == bidi.AN && class == bidi.CS:
			p.classes[i] = before
		}
	}
}

// terminators is rule W5: signs such as € and % beside a number are part of it.
func (p *paragraph) terminators() {
	for start := 0; start < len(p.classes); start++ {
		end := start
		for end < len(p.classes) && p.classes[end] == bidi.ET {
			end++
		}
		if end == start {
			continue
		}
		if start > 0 && p.classes[start-1] == bidi.EN || end < len(p.classes) && p.classes[end] == bidi.EN {
			p.set(start, end, bidi.EN)
		}
		start = end
	}
}

func (p *paragraph) set(start, end int, class bidi.Class) {
	for i := start; i < end; i++ {
		p.classes[i] = class
	}
}

// side is the direction that a class stands for, if any: numbers count as
// from right to left.
func side(class bidi.Class) (bidi.Class, bool) {
	switch class {
	case bidi.L:
		return bidi.L, true
	case bidi.R, bidi.EN, bidi.AN:
		return bidi.R, true
	}
	return bidi.ON, false
}

// neutrals is rules N1 and N2: spaces and signs go with what is around them.
func (p *paragraph) neutrals() {
	before := p.edge()
	for start := 0; start < len(p.classes); start++ {
		if found, ok := side(p.classes[start]); ok {
			before = found
			continue
		}
		end, after := start, p.edge()
		for ; end < len(p.classes); end++ {
			if found, ok := side(p.classes[end]); ok {
				after = found
				break
			}
		}
		if before == after {
			p.set(start, end, before)
		} else {
			p.set(start, end, p.edge())
		}
		start = end - 1
	}
}

// pair is a bracket that opens and the one that closes it.
type pair struct{ open, close int }

// brackets is rule N0: both brackets go with what is inside them.
func (p *paragraph) brackets(original []bidi.Class) {
	for _, each := range p.pairs() {
		direction, ok := p.inside(each)
		if !ok {
			continue
		}
		for _, at := range [2]int{each.open, each.close} {
			p.classes[at] = direction
			for i := at + 1; i < len(p.classes) && original[i] == bidi.NSM; i++ {
				p.classes[i] = direction
			}
		}
	}
}

// pairs finds the brackets that belong together, in the order of opening.
func (p *paragraph) pairs() []pair {
	const deepest = 63
	var open []int
	var found []pair
	for i, r := range p.text {
		properties, _ := bidi.LookupRune(r)
		if p.classes[i] != bidi.ON || !properties.IsBracket() {
			continue
		}
		if properties.IsOpeningBracket() {
			if len(open) == deepest {
				return nil
			}
			open = append(open, i)
			continue
		}
		for k := len(open) - 1; k >= 0; k-- {
			if closes(p.text[open[k]], r) {
				found = append(found, pair{open[k], i})
				open = open[:k]
				break
			}
		}
	}
	slices.SortFunc(found, func(a, b pair) int { return a.open - b.open })
	return found
}

// closes: the second bracket of a pair stands right behind the first in
// Unicode, but for two old ones.
func closes(open, close rune) bool {
	return close == open+1 || (open == '[' || open == '{') && close == open+2
}

// inside is the direction that a pair of brackets takes.
func (p *paragraph) inside(each pair) (direction bidi.Class, ok bool) {
	other := false
	for _, class := range p.classes[each.open+1 : each.close] {
		found, strong := side(class)
		switch {
		case !strong:
		case found == p.edge():
			return found, true
		default:
			other = true
		}
	}
	if !other {
		return 0, false
	}
	for i := each.open - 1; i >= 0; i-- {
		if found, strong := side(p.classes[i]); strong {
			return found, true
		}
	}
	return p.edge(), true
}
