package consent

import "keukentafel/app/family"

// Slice is the part of a family and its plan that one recipient may see. What
// may not be seen is absent.
type Slice struct {
	Disclosure  DisclosureID
	Recipient   Recipient
	Purpose     Purpose
	On          family.Date
	Version     int // number of the adopted version; 0 when a draft
	AdoptedOn   family.Date
	Family      family.Family
	Plan        family.Plan
	Coordinator family.Text // how the coordinator is called
	Categories  []Category  // what this slice may hold at most
	Sharing     []Sharing   // in an own copy: what each partner may know
	// History is for a municipality: where this export stands in the life of the plan.
	History *History `json:",omitempty"`
}

// Clone is a deep copy.
func (s Slice) Clone() Slice {
	s.Family = s.Family.Clone()
	s.Plan = s.Plan.Clone()
	s.Categories = append([]Category(nil), s.Categories...)
	s.Sharing = cloneAll(s.Sharing, Sharing.clone)
	s.History = s.History.clone()
	return s
}

// Empty tells whether there is nothing of substance in it.
func (s Slice) Empty() bool {
	p := s.Plan
	return len(s.Family.Persons)+len(p.Statements)+len(p.Marks)+len(p.Goals)+len(p.Safety)+len(p.Evaluations) == 0
}

// NameOf is how a person in the slice is called, empty when absent.
func (s Slice) NameOf(id family.PersonID) family.Text { return s.Family.NameOf(id) }

// DoerName is how the doer of an action is called, empty when unknown or absent.
func (s Slice) DoerName(d family.Doer) family.Text { return s.Family.DoerName(d) }

// SpeakerName is who said something, empty when absent.
func (s Slice) SpeakerName(k family.Speaker) family.Text { return s.Family.SpeakerName(k) }
