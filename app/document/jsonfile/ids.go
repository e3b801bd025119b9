package jsonfile

import (
	"reflect"
	"regexp"
	"strconv"
	"strings"
	"unicode"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// An id may stand in logs and errors, so that it cannot be a name.
var idShape = regexp.MustCompile(`^[0-9A-Za-z][0-9A-Za-z._:/+=-]{0,199}$`)

// CheckIDs refuses an id that is none, and one that is given twice in the same
// list, in anything made of the vocabulary.
func CheckIDs(value any) error {
	return walkIDs(reflect.ValueOf(value), nil, func(path []string, v reflect.Value) error {
		if isID(v.Type()) && v.String() != "" && !idShape.MatchString(v.String()) {
			return &Misfit{Path: path, What: FaultID}
		}
		if v.Kind() == reflect.Slice {
			return once(path, v)
		}
		return nil
	})
}

// CheckLinks refuses ids of a person, household, partner, goal or meeting that
// is in none of the values.
func CheckLinks(values ...any) error {
	declared := map[string]bool{}
	each := func(visit func([]string, reflect.Value) error) error {
		for _, value := range values {
			if err := walkIDs(reflect.ValueOf(value), nil, visit); err != nil {
				return err
			}
		}
		return nil
	}
	_ = each(func(path []string, v reflect.Value) error {
		if linked(v.Type()) && last(path) == "id" {
			declared[keyOf(v)] = true
		}
		return nil
	})
	return each(func(path []string, v reflect.Value) error {
		if linked(v.Type()) && v.String() != "" && last(path) != "id" && !declared[keyOf(v)] {
			return &Misfit{Path: path, What: FaultLost}
		}
		return nil
	})
}

func keyOf(v reflect.Value) string { return v.Type().Name() + " " + v.String() }

func last(path []string) string {
	if len(path) == 0 {
		return ""
	}
	return path[len(path)-1]
}

// isID tells whether a type is one of the identifiers.
func isID(t reflect.Type) bool {
	return t.Kind() == reflect.String && strings.HasSuffix(t.Name(), "ID") && strings.HasSuffix(t.PkgPath(), "/family") || t == reflect.TypeFor[consent.ID]() ||
		t == reflect.TypeFor[consent.DisclosureID]() || t == reflect.TypeFor[consent.RecallID]() || t == reflect.TypeFor[consent.GroundID]()
}

func linked(t reflect.Type) bool {
	switch t {
	case reflect.TypeFor[family.PersonID](), reflect.TypeFor[family.HouseholdID](), reflect.TypeFor[family.PartnerID](),
		reflect.TypeFor[family.GoalID](), reflect.TypeFor[family.MeetingID]():
		return true
	}
	return false
}

// once refuses the same id twice in one list of things that have an id.
func once(path []string, list reflect.Value) error {
	element := list.Type().Elem()
	if element.Kind() != reflect.Struct {
		return nil
	}
	if _, has := element.FieldByName("ID"); !has {
		return nil
	}
	seen := map[string]bool{}
	for i := range list.Len() {
		id := list.Index(i).FieldByName("ID").String()
		if id == "" || seen[id] {
			return &Misfit{Path: append(path, strconv.Itoa(i)), What: FaultTwice}
		}
		seen[id] = true
	}
	return nil
}

// walkIDs visits every value that may be an id, and every list.
func walkIDs(v reflect.Value, path []string, visit func([]string, reflect.Value) error) error {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			field := v.Type().Field(i)
			if !field.IsExported() {
				continue
			}
			if err := walkIDs(v.Field(i), append(path[:len(path):len(path)], FieldName(field.Name)), visit); err != nil {
				return err
			}
		}
	case reflect.Slice:
		if err := visit(path, v); err != nil {
			return err
		}
		for i := range v.Len() {
			if err := walkIDs(v.Index(i), append(path[:len(path):len(path)], strconv.Itoa(i)), visit); err != nil {
				return err
			}
		}
	case reflect.Pointer:
		if !v.IsNil() {
			return walkIDs(v.Elem(), path, visit)
		}
	case reflect.String:
		return visit(path, v)
	default:
	}
	return nil
}

// FieldName is how a name in the vocabulary is written in a file: AdoptedOn is
// adoptedOn, ID is id.
func FieldName(name string) string {
	letters := []rune(name)
	for i, letter := range letters {
		if i > 0 && i+1 < len(letters) && unicode.IsLower(letters[i+1]) || unicode.IsLower(letter) {
			break
		}
		letters[i] = unicode.ToLower(letter)
	}
	return string(letters)
}
