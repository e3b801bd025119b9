package consent_test

import (
	"encoding/json"
	"reflect"
	"slices"
	"strings"
	"testing"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// What becomes of each field of a family and of its plan in what is shared.
const (
	goes    = "goes along with what it belongs to"
	perhaps = "is judged by itself, or reduced"
	named   = "is an id, and goes when what it names goes"
	within  = "goes to the family itself only" // own copies
	never   = "goes to nobody"
)

// fields names every field of family.Family and family.Plan. A field that is
// added must be put here, by somebody who thought about what becomes of it.
var fields = map[string]string{
	"Family.ID": goes, "Family.Name": perhaps, "Family.Town": perhaps, "Family.Opened": never, "Family.Closed": never,
	"Family.Households.ID": perhaps, "Family.Households.Name": perhaps, "Family.Households.Address": perhaps,
	"Family.Persons.ID": perhaps, "Family.Persons.Given": perhaps, "Family.Persons.Infix": perhaps, "Family.Persons.Surname": perhaps,
	"Family.Persons.Birth": perhaps, "Family.Persons.Gender": perhaps, "Family.Persons.Place": perhaps, "Family.Persons.Households": named,
	"Family.Persons.Phone": perhaps, "Family.Persons.Email": perhaps, "Family.Persons.Language": perhaps, "Family.Persons.Died": never,
	"Family.Persons.Incapacity.By": never, "Family.Persons.Incapacity.On": never, "Family.Persons.Incapacity.Until": never,
	"Family.Persons.Incapacity.Why": never, "Family.Persons.Incapacity.Matter": never,
	"Family.Relations.From": named, "Family.Relations.To": named, "Family.Relations.Kind": goes, "Family.Relations.Quality": within,
	"Family.Relations.Strength": within, "Family.Relations.Direction": within, "Family.Relations.Union": within, "Family.Relations.Since": within, "Family.Relations.Until": within,
	"Family.Persons.Unborn": never, "Family.Persons.Unknown": never,
	"Family.Partners.Bond.Quality": never, "Family.Partners.Bond.Strength": never, "Family.Partners.Bond.Direction": never,
	"Family.Arrangements.Picture": never, "Family.Arrangements.Spots.Person": never, "Family.Arrangements.Spots.Partner": never,
	"Family.Arrangements.Spots.X": never, "Family.Arrangements.Spots.Y": never,
	"Family.Custodies.Holder": within, "Family.Custodies.Child": within, "Family.Custodies.State": within, "Family.Custodies.Basis": within,
	"Family.Custodies.Court": within, "Family.Custodies.On": within, "Family.Custodies.Guardian": within, "Family.Custodies.From": within, "Family.Custodies.Until": within,
	"Family.Partners.ID": perhaps, "Family.Partners.Kind": perhaps, "Family.Partners.House": perhaps, "Family.Partners.Name": perhaps,
	"Family.Partners.Function": perhaps, "Family.Partners.Phone": perhaps, "Family.Partners.Email": perhaps, "Family.Partners.Concerns": named,
	"Family.Partners.From": perhaps, "Family.Partners.Until": perhaps, "Family.Partners.Person": never, "Family.Partners.Dissolved": never,
	"Family.Representations.Of": never, "Family.Representations.By": never, "Family.Representations.Kind": never, "Family.Representations.Basis": never,
	"Family.Representations.Court": never, "Family.Representations.From": never, "Family.Representations.Until": never,
	"Family.Orders.Child": never, "Family.Orders.Partner": never, "Family.Orders.Court": never, "Family.Orders.From": never, "Family.Orders.Until": never,

	"Plan.State": goes, "Plan.NextReview": perhaps, "Plan.SafetyChecked": never,
	"Plan.FamilyGroupPlan.Offered": within, "Plan.FamilyGroupPlan.Answer": within, "Plan.Rights.Explained": within, "Plan.Rights.Language": within,
	"Plan.Statements.ID": perhaps, "Plan.Statements.Topic": perhaps, "Plan.Statements.Kind": perhaps, "Plan.Statements.Speaker.Person": named,
	"Plan.Statements.Speaker.Partner": named, "Plan.Statements.Speaker.Name": goes, "Plan.Statements.Text": perhaps, "Plan.Statements.On": goes,
	"Plan.Statements.Meeting": within, "Plan.Statements.Domain": goes, "Plan.Statements.About": named, "Plan.Statements.Shared": never,
	"Plan.Statements.Views.Person": named, "Plan.Statements.Views.Text": perhaps, "Plan.Statements.Views.On": perhaps,
	"Plan.Marks.ID": perhaps, "Plan.Marks.Person": named, "Plan.Marks.Partner": named, "Plan.Marks.Goal": named, "Plan.Marks.Topic": goes,
	"Plan.Marks.Domain": goes, "Plan.Marks.Score": goes, "Plan.Marks.Higher": within, "Plan.Marks.On": goes,
	"Plan.Goals.ID": perhaps, "Plan.Goals.Words": perhaps, "Plan.Goals.Result": goes, "Plan.Goals.Kind": goes, "Plan.Goals.State": goes,
	"Plan.Goals.ForWhom": named, "Plan.Goals.Domain": goes, "Plan.Goals.Due": goes,
	"Plan.Goals.Actions.ID": perhaps, "Plan.Goals.Actions.What": perhaps, "Plan.Goals.Actions.Who.Person": named, "Plan.Goals.Actions.Who.Partner": named,
	"Plan.Goals.Actions.Who.Name": perhaps, "Plan.Goals.Actions.Due": goes, "Plan.Goals.Actions.State": goes, "Plan.Goals.Actions.Level": goes, "Plan.Goals.Actions.Done": goes,
	"Plan.Safety.ID": perhaps, "Plan.Safety.Text": perhaps, "Plan.Safety.About": named, "Plan.Safety.Watches": goes, "Plan.Safety.WhenFail": goes, "Plan.Safety.On": goes,
	"Plan.Evaluations.ID": perhaps, "Plan.Evaluations.On": perhaps, "Plan.Evaluations.Meeting": within, "Plan.Evaluations.Scores.Goal": named,
	"Plan.Evaluations.Scores.Client": perhaps, "Plan.Evaluations.Scores.Worker": perhaps, "Plan.Evaluations.Scores.Story": within,
	"Plan.Evaluations.Lessons": within, "Plan.Evaluations.Story": within, "Plan.Evaluations.By": within,
	"Plan.Meetings.ID": within, "Plan.Meetings.On": within, "Plan.Meetings.Where": within, "Plan.Meetings.Present": within, "Plan.Meetings.Others": within,
	"Plan.Coordinators.Role": perhaps, "Plan.Coordinators.Person": named, "Plan.Coordinators.Partner": named, "Plan.Coordinators.Name": perhaps,
	"Plan.Coordinators.From": perhaps, "Plan.Coordinators.Until": perhaps,
	"Plan.Agreements.Person": within, "Plan.Agreements.Answer": within, "Plan.Agreements.View": within, "Plan.Agreements.On": within,
}

// leaves walks all fields of a value down to what holds no other fields.
func leaves(v reflect.Value, path string, visit func(string, reflect.Value)) {
	switch {
	case v.Kind() == reflect.Struct:
		for i := range v.NumField() {
			leaves(v.Field(i), path+"."+v.Type().Field(i).Name, visit)
		}
	case v.Kind() == reflect.Slice && v.Len() > 0 && v.Type().Elem().Kind() == reflect.Struct:
		for i := range v.Len() {
			leaves(v.Index(i), path, visit)
		}
	case v.Kind() == reflect.Slice && v.Type().Elem().Kind() == reflect.Struct:
		leaves(reflect.New(v.Type().Elem()).Elem(), path, visit)
	case v.Kind() == reflect.Pointer && v.Type().Elem().Kind() == reflect.Struct:
		if v.IsNil() {
			v = reflect.New(v.Type().Elem())
		}
		leaves(v.Elem(), path, visit)
	default:
		visit(path, v)
	}
}

func TestEveryFieldOfAFamilyAndAPlanWasThoughtAbout(t *testing.T) {
	known := map[string]bool{}
	visit := func(path string, _ reflect.Value) {
		known[path] = true
		if fields[path] == "" {
			t.Errorf("%s is new: decide what becomes of it in what is shared", path)
		}
	}
	leaves(reflect.ValueOf(family.Family{}), "Family", visit)
	leaves(reflect.ValueOf(family.Plan{}), "Plan", visit)
	for path := range fields {
		if !known[path] {
			t.Errorf("%s does not exist any more", path)
		}
	}
}

// marked is the De Wit family with a text that tells its path in every field
// that goes to nobody, or to the family only.
func marked(t *testing.T, treatments ...string) consent.Dossier {
	t.Helper()
	d := everythingAllowed()
	fill := func(path string, v reflect.Value) {
		if !slices.Contains(treatments, fields[path]) || !v.CanSet() {
			return
		}
		switch {
		case v.Kind() == reflect.String && v.Type() != reflect.TypeFor[family.PersonID]():
			if slices.Contains(keptReal, path) {
				return
			}
			v.SetString("!" + path)
		case v.Kind() == reflect.Slice && v.Type().Elem().Kind() == reflect.String && path != "Plan.Statements.Shared":
			v.Set(reflect.Append(v, reflect.ValueOf("!"+path).Convert(v.Type().Elem())))
		}
	}
	leaves(reflect.ValueOf(&d.Family).Elem(), "Family", fill)
	leaves(reflect.ValueOf(&d.Plan).Elem(), "Plan", fill)
	for i := range d.Plan.Statements {
		d.Plan.Statements[i].Shared = append(d.Plan.Statements[i].Shared, "!Plan.Statements.Shared")
	}
	return d
}

// keptReal are fields that must be right for anything to be shared at all.
var keptReal = []string{"Family.Persons.Died", "Family.Persons.Incapacity.On", "Family.Persons.Incapacity.Until", "Family.Partners.Dissolved", "Family.Custodies.State", "Family.Custodies.From", "Family.Custodies.Until"}

// everythingAllowed is the De Wit family in which school may know everything
// about everybody, with something in every field.
func everythingAllowed() consent.Dossier {
	d := deWit()
	d.Consents = nil
	for _, p := range d.Family.Persons {
		var answers []consent.Answer
		for _, giver := range d.Family.Persons {
			answers = append(answers, says(giver.ID, consent.Categories()...))
		}
		d.Consents = append(d.Consents, asks(consent.ID("c-"+p.ID), p.ID, "school", consent.Categories(), answers...))
	}
	d.Family.Partners[0].Person = "riet"
	d.Family.Representations = []family.Representation{{Of: "riet", By: "sanne", Kind: family.RepMentor}}
	d.Family.Orders = []family.Order{{Child: "daan", Partner: "vt"}}
	d.Family.Persons[4].Incapacity = &family.Incapacity{Until: "2020-01-01"}
	d.Plan.Statements[0].Views = []family.View{{Person: "sanne", Text: "zo is het", On: today}}
	return d
}

func TestWhatGoesToNobodyIsInNoSlice(t *testing.T) {
	requests := map[string]consent.Request{"school": nowTo("school"), "household": ownCopy(consent.ToHousehold, ""),
		"Noor": ownCopy(consent.ToPerson, "noor"), "Karim": ownCopy(consent.ToPerson, "karim")}
	for who, r := range requests {
		treatments := []string{never}
		if who == "school" {
			treatments = append(treatments, within)
		}
		slice := disclosed(t, marked(t, treatments...), r).Slice()
		text, err := json.Marshal(slice)
		if err != nil {
			t.Fatal(err)
		}
		for path := range fields {
			if strings.Contains(string(text), "!"+path+`"`) {
				t.Errorf("%s reads %s", who, path)
			}
		}
		if who == "school" && (len(slice.Plan.Goals) != 6 || len(slice.Plan.Statements) != 4 || len(slice.Family.Persons) != 7) {
			t.Errorf("school reads %d goals, %d statements and %d persons: the test proves little", len(slice.Plan.Goals), len(slice.Plan.Statements), len(slice.Family.Persons))
		}
	}
}

func TestNoIDInASliceLeadsNowhere(t *testing.T) {
	tests := map[string]struct {
		dossier consent.Dossier
		request consent.Request
	}{
		"school, everything allowed":  {withIDsEverywhere(everythingAllowed()), nowTo("school")},
		"school, as agreed":           {withIDsEverywhere(deWit()), nowTo("school")},
		"debt help":                   {withIDsEverywhere(deWit()), nowTo("debt")},
		"the household":               {withIDsEverywhere(deWit()), ownCopy(consent.ToHousehold, "")},
		"Karim, who lives elsewhere":  {withIDsEverywhere(deWit()), ownCopy(consent.ToPerson, "karim")},
		"a family that lost a person": {withoutPerson(withIDsEverywhere(everythingAllowed()), "daan"), ownCopy(consent.ToHousehold, "")},
	}
	for name, test := range tests {
		slice := disclosed(t, test.dossier, test.request).Slice()
		declared, named := idsIn(slice)
		for id, where := range named {
			if !declared[id] {
				t.Errorf("%s: %s names %s, which is not there", name, where, id)
			}
		}
		if len(declared) < 4 {
			t.Errorf("%s: only %d things are there", name, len(declared))
		}
	}
}

// withIDsEverywhere names in every field that holds an id something that a
// partner may not know.
func withIDsEverywhere(d consent.Dossier) consent.Dossier {
	p := &d.Plan
	for i := range p.Statements {
		p.Statements[i].Meeting = "mt-1"
		p.Statements[i].Views = []family.View{{Person: "ruud", Text: "onzin"}, {Person: "noor", Text: "klopt"}}
	}
	for i := range p.Marks {
		p.Marks[i].Goal, p.Marks[i].Partner = "g-whole", "ggz"
	}
	for i := range p.Evaluations {
		p.Evaluations[i].Meeting = "mt-1"
	}
	for i := range p.Goals {
		p.Goals[i].Actions = append(p.Goals[i].Actions, family.Action{ID: family.ActionID("extra-" + string(p.Goals[i].ID)), Who: family.Doer{Person: "ruud"}})
	}
	return d
}

func withoutPerson(d consent.Dossier, id family.PersonID) consent.Dossier {
	d.Family.Persons = slices.DeleteFunc(d.Family.Persons, func(p family.Person) bool { return p.ID == id })
	return d
}

// idsIn are the things in a slice by type and id, and the ids that name things.
func idsIn(s consent.Slice) (declared map[string]bool, named map[string]string) {
	declared, named = map[string]bool{}, map[string]string{}
	kinds := map[reflect.Type]bool{reflect.TypeFor[family.PersonID](): true, reflect.TypeFor[family.PartnerID](): true, reflect.TypeFor[family.GoalID](): true,
		reflect.TypeFor[family.MeetingID](): true, reflect.TypeFor[family.HouseholdID](): true}
	visit := func(path string, v reflect.Value) {
		values := []reflect.Value{v}
		if v.Kind() == reflect.Slice {
			values = nil
			for i := range v.Len() {
				values = append(values, v.Index(i))
			}
		}
		for _, x := range values {
			if !kinds[x.Type()] || x.String() == "" {
				continue
			}
			key := x.Type().Name() + " " + x.String()
			if strings.HasSuffix(path, ".ID") {
				declared[key] = true
			} else {
				named[key] = path
			}
		}
	}
	leaves(reflect.ValueOf(s.Family), "Family", visit)
	leaves(reflect.ValueOf(s.Plan), "Plan", visit)
	return declared, named
}
