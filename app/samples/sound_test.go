package samples

import (
	"encoding/json"
	"reflect"
	"testing"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// reveal is everything in it, private words too, as text.
func reveal(v any) string {
	b, err := json.Marshal(v)
	if err != nil {
		return err.Error()
	}
	return string(b)
}

// checkSound refuses what casework would refuse when somebody typed it.
func checkSound(t *testing.T, d consent.Dossier) {
	t.Helper()
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Errorf("%s: %v", d.Family, err)
		}
	}
	must(d.Plan.CheckCoordinators())
	for _, p := range d.Family.Persons {
		must(p.Check(today))
		must(family.CheckText(p.Name()))
	}
	for _, m := range d.Plan.Marks {
		must(m.Check())
	}
	if len(d.Plan.Goals) > family.AdvisedGoals {
		t.Errorf("%s has %d goals", d.Family, len(d.Plan.Goals))
	}
	checkReferences(t, d)
	checkEmptyWords(t, d)
	checkUnique(t, d)
}

func checkReferences(t *testing.T, d consent.Dossier) {
	t.Helper()
	each(reflect.ValueOf(d), func(v reflect.Value) {
		switch id := v.Interface().(type) {
		case family.PersonID:
			if err := d.Family.CheckPersons(id); err != nil {
				t.Errorf("%s: %s: %v", d.Family, id, err)
			}
		case family.PartnerID:
			if _, ok := d.Family.Partner(id); !ok && id != "" {
				t.Errorf("%s: no partner %s", d.Family, id)
			}
		}
	})
	for _, c := range d.Consents {
		required := consent.RequiredGivers(d.Family, c.About, today)
		for _, a := range c.Answers {
			if !required.Has(a.By) && len(required.Gaps) == 0 {
				t.Errorf("consent %s was answered by somebody who is not asked", c.ID)
			}
		}
	}
}

func checkEmptyWords(t *testing.T, d consent.Dossier) {
	t.Helper()
	for _, s := range d.Plan.Statements {
		if s.Text.Empty() || s.Speaker == (family.Speaker{}) {
			t.Errorf("%s: statement %s has no words or no speaker", d.Family, s.ID)
		}
	}
	for _, g := range d.Plan.Goals {
		if g.Words.Empty() || g.Result.Empty() || len(g.Actions) == 0 {
			t.Errorf("%s: goal %s has no words, result or actions", d.Family, g.ID)
		}
		for _, a := range g.Actions {
			if a.What.Empty() || a.Who.Nobody() {
				t.Errorf("%s: action %s has no words or nobody", d.Family, a.ID)
			}
		}
	}
}

// checkUnique looks at the field ID of every thing that has one.
func checkUnique(t *testing.T, d consent.Dossier) {
	t.Helper()
	for id, n := range ownIDs(d) {
		if id == "" || n > 1 {
			t.Errorf("%s: id %q is used for %d things", d.Family, id, n)
		}
	}
}

func ownIDs(d consent.Dossier) map[string]int {
	seen := map[string]int{}
	var look func(reflect.Value)
	look = func(v reflect.Value) {
		switch v.Kind() {
		case reflect.Struct:
			if v.Type() == reflect.TypeFor[family.Handover]() {
				return // no handover has no id
			}
			if id := v.FieldByName("ID"); id.IsValid() {
				seen[id.String()]++
			}
			for i := range v.NumField() {
				if v.Type().Field(i).IsExported() {
					look(v.Field(i))
				}
			}
		case reflect.Slice:
			for i := range v.Len() {
				look(v.Index(i))
			}
		default:
		}
	}
	look(reflect.ValueOf(d))
	return seen
}

// each visits every string in v.
func each(v reflect.Value, visit func(reflect.Value)) {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				each(v.Field(i), visit)
			}
		}
	case reflect.Slice:
		for i := range v.Len() {
			each(v.Index(i), visit)
		}
	case reflect.String:
		visit(v)
	default:
	}
}
