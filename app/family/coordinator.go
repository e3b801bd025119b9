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
// and starts the new one, so that it never makes a gap and never two. A gap
// that there already was stays visible. It refuses a start on or before the
// running one's start (ErrTwoCoordinators), and a refusal changes nothing.
func (p *Plan) AppointCoordinator(next Coordinator) error {
	if next.Until.Before(next.From) {
		return ErrPeriodBackwards
	}
	for _, c := range p.Coordinators {
		if c.runsInto(next) && !c.startsBefore(next) {
			return ErrTwoCoordinators
		}
	}
	for i, c := range p.Coordinators {
		if c.runsInto(next) {
			p.Coordinators[i].Until = next.From.AddDays(-1)
		}
	}
	p.Coordinators = append(p.Coordinators, next)
	return nil
}

// runsInto tells whether c, in the same role, has not ended when next begins.
func (c Coordinator) runsInto(next Coordinator) bool {
	return c.Role == next.Role && !c.Until.Before(next.From)
}

// startsBefore tells whether c began before next does; an unknown beginning
// lies before every known one.
func (c Coordinator) startsBefore(next Coordinator) bool {
	return next.From.Known() && c.From < next.From
}

// CheckCoordinators refuses two in the same role on one day, and a term that
// ends before it begins.
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
