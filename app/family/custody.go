package family

// CustodyState is whether a person has parental authority (gezag) over a child.
type CustodyState string

// The states. Unknown is a fact of its own: nobody may be assumed to have or
// to lack authority.
const (
	CustodyYes     CustodyState = "yes"
	CustodyNo      CustodyState = "no"
	CustodyUnknown CustodyState = "unknown"
)

// CustodyBasis is how we know.
type CustodyBasis string

// The bases, from strong to weak.
const (
	BasisRegister CustodyBasis = "register" // gezagsregister
	BasisCourt    CustodyBasis = "court"    // court document, with date
	BasisStated   CustodyBasis = "stated"   // somebody said so
	BasisUnknown  CustodyBasis = ""
)

// Custody is the authority of one person over one child.
type Custody struct {
	Holder PersonID
	Child  PersonID
	State  CustodyState
	Basis  CustodyBasis
	Court  Text // which court or document, when BasisCourt
	On     Date // when it was looked up, said or ruled
	// Guardian is true for a voogd, who is not a parent.
	Guardian bool
	From     Date // the first day on which it holds; unknown is always
	Until    Date // the last one; unknown is open
}

// StateOn is the state on a day: outside its term there is no authority.
func (c Custody) StateOn(on Date) CustodyState {
	if c.State == CustodyYes && !on.Within(c.From, c.Until) {
		return CustodyNo
	}
	return c.State
}

// CustodiesOver are the custodies recorded over one child, in recorded order.
func (f Family) CustodiesOver(child PersonID) []Custody {
	var found []Custody
	for _, c := range f.Custodies {
		if c.Child == child {
			found = append(found, c)
		}
	}
	return found
}
