package picture

import (
	"slices"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// GenogramOfSlice draws the generations of what one recipient may see, and
// nothing else. To others than the family it does not guess between whom a
// grandparent stands: the parent between them may be withheld.
func GenogramOfSlice(s consent.Slice, paper Paper) Drawing {
	if paper.On == "" {
		paper.On = s.On
	}
	return Genogram(treeOf(s), paper)
}

// HasGenogram tells whether a slice has at least two relations of kin: less is
// said better in a sentence.
func HasGenogram(s consent.Slice) bool {
	n := 0
	for _, r := range treeOf(s).Relations {
		if slices.Contains(kinship, r.Kind) && r.From != r.To {
			n++
		}
	}
	return n >= 2
}

// treeOf is the family of a slice without what a tree would have to guess.
func treeOf(s consent.Slice) family.Family {
	f := s.Family
	if s.Purpose == consent.PurposeOwnCopy {
		return f
	}
	parents := map[family.PersonID][]family.PersonID{}
	for _, r := range f.Relations {
		switch r.Kind {
		case family.RelParent, family.RelAdoptiveParent, family.RelFosterCarer:
			parents[r.To] = append(parents[r.To], r.From)
		default:
		}
	}
	f.Relations = slices.DeleteFunc(slices.Clone(f.Relations), func(r family.Relation) bool {
		between := parents[r.To]
		return r.Kind == family.RelGrandparent && len(between) > 0 &&
			!slices.ContainsFunc(between, func(p family.PersonID) bool { return slices.Contains(parents[p], r.From) })
	})
	return f
}
