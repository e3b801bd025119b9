package casework

import (
	"reflect"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// namesPartner tells whether anything in a file is about a partner: a consent,
// what was shared, what somebody said, an action. It looks at every field that
// holds the id of a partner, so nothing that is added later is forgotten.
func namesPartner(d consent.Dossier, partner family.PartnerID) bool {
	return holds(reflect.ValueOf(d), reflect.ValueOf(partner))
}

// holds tells whether a value of the same type stands anywhere in another.
func holds(in, wanted reflect.Value) bool {
	if in.IsValid() && in.Type() == wanted.Type() {
		return in.Equal(wanted)
	}
	switch in.Kind() {
	case reflect.Struct:
		for i := range in.NumField() {
			if holds(in.Field(i), wanted) {
				return true
			}
		}
	case reflect.Slice, reflect.Array:
		for i := range in.Len() {
			if holds(in.Index(i), wanted) {
				return true
			}
		}
	case reflect.Pointer, reflect.Interface:
		return !in.IsNil() && holds(in.Elem(), wanted)
	case reflect.Map:
		for entries := in.MapRange(); entries.Next(); {
			if holds(entries.Key(), wanted) || holds(entries.Value(), wanted) {
				return true
			}
		}
	default:
	}
	return false
}
