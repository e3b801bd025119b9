package vault

import (
	"fmt"
	"reflect"
	"strconv"
	"strings"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// Kinds of parts. A dossier is stored in parts so that a change writes little;
// an adopted version is a part of its own, which is never written again.
const (
	partFamily        = "family"
	partPen           = "pen"
	partPlan          = "plan"
	partStatements    = "statements"
	partGoals         = "goals"
	partEvaluations   = "evaluations"
	partConsents      = "consents"
	partGrounds       = "grounds"
	partRegister      = "register"
	partContributions = "contributions"
	partNotes         = "notes"
	partRequests      = "requests"
	partRecalls       = "recalls"
	partVersion       = "version " // and its number
)

// layout is a dossier cut into parts; each field of it points into the dossier.
type layout struct {
	dossier *consent.Dossier
	plan    family.Plan // without what has a part of its own
}

func layOut(d *consent.Dossier) *layout {
	l := &layout{dossier: d, plan: d.Plan}
	l.plan.Statements, l.plan.Goals, l.plan.Evaluations = nil, nil, nil
	return l
}

type placed struct {
	kind  string
	value any // pointer
}

// parts lists all parts, empty ones too.
func (l *layout) parts() []placed {
	d := l.dossier
	list := []placed{
		{partFamily, &d.Family}, {partPen, &d.Pen}, {partPlan, &l.plan},
		{partStatements, &d.Plan.Statements}, {partGoals, &d.Plan.Goals}, {partEvaluations, &d.Plan.Evaluations},
		{partConsents, &d.Consents}, {partGrounds, &d.GroundUses}, {partRegister, &d.Register},
		{partContributions, &d.Contributions}, {partNotes, &d.Notes}, {partRequests, &d.Requests}, {partRecalls, &d.Recalls},
	}
	for i := range d.Versions {
		list = append(list, placed{versionKind(d.Versions[i].Number), &d.Versions[i]})
	}
	return list
}

func versionKind(number int) string { return partVersion + strconv.Itoa(number) }

// isEmpty tells whether a part holds nothing and needs no row.
func (p placed) isEmpty() bool {
	v := reflect.ValueOf(p.value).Elem()
	return v.IsZero() || v.Kind() == reflect.Slice && v.Len() == 0
}

// target is where a part of this kind is decoded to; nil for an unknown kind.
func target(kind string) any {
	if strings.HasPrefix(kind, partVersion) {
		return new(family.Version)
	}
	for _, p := range layOut(new(consent.Dossier)).parts() {
		if p.kind == kind {
			return p.value
		}
	}
	return nil
}

// assemble puts decoded parts back into a dossier.
func assemble(read func(kind string) ([]byte, error), kinds []string) (consent.Dossier, error) {
	var d consent.Dossier
	l := layOut(&d)
	into := map[string]any{}
	for _, p := range l.parts() {
		into[p.kind] = p.value
	}
	for _, kind := range kinds {
		value := into[kind]
		if strings.HasPrefix(kind, partVersion) {
			value = new(family.Version)
		}
		if value == nil {
			return d, fmt.Errorf("part %s: %w", kind, errOtherShape)
		}
		body, err := read(kind)
		if err != nil {
			return d, err
		}
		if err := decode(body, value); err != nil {
			return d, fmt.Errorf("part %s: %w", kind, err)
		}
		if v, ok := value.(*family.Version); ok {
			d.Versions = append(d.Versions, *v)
		}
	}
	statements, goals, evaluations := d.Plan.Statements, d.Plan.Goals, d.Plan.Evaluations
	d.Plan = l.plan
	d.Plan.Statements, d.Plan.Goals, d.Plan.Evaluations = statements, goals, evaluations
	return d, nil
}
