package family

// NameOf is how a person is called, empty when absent.
func (f Family) NameOf(id PersonID) Text {
	p, _ := f.Person(id)
	return p.ShortName()
}

// DoerName is how the doer of an action is called, empty when unknown or
// absent.
func (f Family) DoerName(d Doer) Text {
	if d.Person != "" {
		return f.NameOf(d.Person)
	}
	if p, ok := f.Partner(d.Partner); ok {
		return p.Label()
	}
	return d.Name
}

// SpeakerName is who said something, empty when unknown or absent.
func (f Family) SpeakerName(k Speaker) Text { return f.DoerName(Doer(k)) }
