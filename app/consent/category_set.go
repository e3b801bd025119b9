package consent

// categorySet is a set of categories. A category that this program does not
// know is in none, so that it is never allowed.
type categorySet uint32

// bit is the set of one category.
func (c Category) bit() categorySet {
	switch c {
	case CatContact:
		return 1 << 0
	case CatInvolvement:
		return 1 << 1
	case CatGoals:
		return 1 << 2
	case CatActions:
		return 1 << 3
	case CatEvaluations:
		return 1 << 4
	case CatSchool:
		return 1 << 5
	case CatDevelopment:
		return 1 << 6
	case CatHealth:
		return 1 << 7
	case CatMentalHealth:
		return 1 << 8
	case CatSubstances:
		return 1 << 9
	case CatFinance:
		return 1 << 10
	case CatHousing:
		return 1 << 11
	case CatSafety:
		return 1 << 12
	case CatJustice:
		return 1 << 13
	case CatReport:
		return 1 << 14
	case CatDecision:
		return 1 << 15
	}
	return 0
}

func setOf(list []Category) categorySet {
	var s categorySet
	for _, c := range list {
		s |= c.bit()
	}
	return s
}

func (s categorySet) has(c Category) bool { return s&c.bit() != 0 }

// of lists what of a list is in the set, in the order of the list.
func (s categorySet) of(list []Category) []Category {
	var found []Category
	for _, c := range list {
		if s.has(c) {
			found = append(found, c)
		}
	}
	return found
}
