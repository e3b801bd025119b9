package family

// CoordinatorRole tells the coordinator of this family's plan from the
// process coordinator, who oversees the cooperation.
type CoordinatorRole string

// The roles. Exactly one person coordinates the case on each day.
const (
	CaseCoordinator    CoordinatorRole = "case"
	ProcessCoordinator CoordinatorRole = "process"
)

// Coordinator is who keeps the plan going: a person of the family, a partner,
// or a professional by name, from a day until a day.
type Coordinator struct {
	Role    CoordinatorRole
	Person  PersonID
	Partner PartnerID
	Name    Text
	From    Date
	Until   Date
}

// CoordinatorOn is who has the role on a day.
func (p Plan) CoordinatorOn(role CoordinatorRole, on Date) (Coordinator, bool) {
	for _, c := range p.Coordinators {
		if c.Role == role && on.Within(c.From, c.Until) {
			return c, true
		}
	}
	return Coordinator{}, false
}

// AppointCoordinator ends the running term of the same role on the day before
// and starts the new one, so that there is never a gap and never two. It
// refuses a start on or before the running one's start (ErrTwoCoordinators).
func (p *Plan) AppointCoordinator(next Coordinator) error {
	if next.Until.Known() && next.Until.Before(next.From) {
		return ErrPeriodBackwards
	}
	for i := range p.Coordinators {
		c := &p.Coordinators[i]
		if c.Role != next.Role || c.Until.Known() && c.Until.Before(next.From) {
			continue
		}
		if !c.From.Before(next.From) {
			return ErrTwoCoordinators
		}
		c.Until = next.From.AddDays(-1)
	}
	p.Coordinators = append(p.Coordinators, next)
	return nil
}

// CheckCoordinators refuses two case coordinators on one day, and a case
// coordinator's term that ends before it begins.
func (p Plan) CheckCoordinators() error {
	for i, a := range p.Coordinators {
		if a.Until.Before(a.From) {
			return ErrPeriodBackwards
		}
		for _, b := range p.Coordinators[i+1:] {
			if a.Role == b.Role && overlap(a, b) {
				return ErrTwoCoordinators
			}
		}
	}
	return nil
}

func overlap(a, b Coordinator) bool {
	startsBeforeEnd := func(x, y Coordinator) bool { return !y.Until.Known() || x.From <= y.Until }
	return startsBeforeEnd(a, b) && startsBeforeEnd(b, a)
}
