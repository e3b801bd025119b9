package planjson

import (
	"reflect"
	"strings"
	"testing"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// leftOut are the fields of a slice that are in no file, with the reason.
var leftOut = map[string]string{
	"Recipient.Key":             "says to which installation a package was sealed; a file is sealed to nobody",
	"Family.Opened":             "is in no slice: since when a family has help is nobody's business",
	"Family.Closed":             "is in no slice",
	"Family.Representations":    "are in no slice: they decide who is asked",
	"Family.Orders":             "are in no slice: they decide who is asked",
	"Family.Arrangements":       "are in no slice: where people stand on a screen is no part of the plan",
	"Family.Persons.Incapacity": "is in no slice",
	"Family.Persons.Unborn":     "is in no slice: told to nobody",
	"Family.Persons.Unknown":    "is in no slice: told to nobody",
	"Family.Partners.Person":    "is in no slice: that the professional is a parent too is nobody's business",
	"Family.Partners.Dissolved": "is in no slice",
	"Family.Partners.Bond":      "is in no slice: what the family thinks of the help is its own",
	"History":                   "is in the package and in the manifest beside the file: only who has the cards can check it",
	"Plan.SafetyChecked":        "is in no slice",
	"Plan.Statements.Shared":    "is in no slice: with whom else words are shared",
}

// filled puts something of its own in every field. Of who said or does
// something only one of the three ways to name him can be filled: way.
func filled(v reflect.Value, path, way string) {
	if leftOut[path] != "" {
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			name := v.Type().Field(i).Name
			if namesOne(v.Type()) && (name == "Person" || name == "Partner" || name == "Name") && name != way {
				continue
			}
			filled(v.Field(i), strings.TrimPrefix(path+"."+name, "."), way)
		}
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		filled(v.Index(0), path, way)
		filled(v.Index(1), path, way)
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		filled(v.Elem(), path, way)
	case reflect.String:
		v.SetString(path)
	case reflect.Int:
		v.SetInt(2)
	case reflect.Bool:
		v.SetBool(true)
	default:
		panic("nothing is known of " + path)
	}
}

func namesOne(t reflect.Type) bool {
	return t == reflect.TypeFor[family.Speaker]() || t == reflect.TypeFor[family.Doer]() || t == reflect.TypeFor[family.Coordinator]()
}

func TestNoFieldOfASliceIsLost(t *testing.T) {
	for _, way := range []string{"Person", "Partner", "Name"} {
		var s consent.Slice
		filled(reflect.ValueOf(&s).Elem(), "", way)
		read := planV1{Disclosure: headOf(s), Family: householdOf(s.Family), Plan: content(s), Sharing: sharing(s.Sharing)}.slice()
		for _, path := range differences(reflect.ValueOf(s), reflect.ValueOf(read), "") {
			t.Errorf("%s is lost: write and read it, or say in this test why not", path)
		}
	}
}

func TestWhatIsLeftOutIsAFieldThatThereIs(t *testing.T) {
	for path, reason := range leftOut {
		v := reflect.TypeFor[consent.Slice]()
		for _, name := range strings.Split(path, ".") {
			for v.Kind() == reflect.Slice || v.Kind() == reflect.Pointer {
				v = v.Elem()
			}
			field, there := v.FieldByName(name)
			if !there || reason == "" {
				t.Fatalf("%s is no field of a slice", path)
			}
			v = field.Type
		}
	}
}

// differences are the fields in which two values are not the same.
func differences(a, b reflect.Value, path string) []string {
	var found []string
	switch a.Kind() {
	case reflect.Struct:
		for i := range a.NumField() {
			found = append(found, differences(a.Field(i), b.Field(i), strings.TrimPrefix(path+"."+a.Type().Field(i).Name, "."))...)
		}
	case reflect.Slice:
		if a.Len() != b.Len() {
			return []string{path}
		}
		for i := range a.Len() {
			found = append(found, differences(a.Index(i), b.Index(i), path)...)
		}
	default:
		if !reflect.DeepEqual(a.Interface(), b.Interface()) {
			found = append(found, path)
		}
	}
	return found
}
