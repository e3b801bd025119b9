package versions

import "keukentafel/app/picture"

// around says in a sentence how the picture of the family changed: "Drie
// hulpverleners minder, twee familieleden meer." It is empty when nothing did.
func (s *Screen) around(t teller) string {
	moment := func(number int) picture.Moment {
		v := t.version(number)
		if number == draft {
			v.AdoptedOn = s.needs.Today()
		}
		return picture.Moment{Family: v.Family, On: v.AdoptedOn}
	}
	changes, said := picture.Compare(moment(s.from), moment(s.to), s.needs.Words)
	if len(changes) == 0 {
		return ""
	}
	return said
}
