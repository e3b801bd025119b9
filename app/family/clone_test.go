package family_test

import (
	"reflect"
	"testing"
	"time"

	"keukentafel/app/family"
)

func TestChangingACopyNeverChangesTheOriginal(t *testing.T) {
	tests := []struct {
		name string
		make func() (original, copied any)
	}{
		{"family", func() (any, any) {
			f := filled[family.Family]()
			c := f.Clone()
			return &f, &c
		}},
		{"plan", func() (any, any) {
			p := filled[family.Plan]()
			c := p.Clone()
			return &p, &c
		}},
		{"version", func() (any, any) {
			v := filled[family.Version]()
			c := v.Clone()
			return &v, &c
		}},
		{"contribution", func() (any, any) {
			b := filled[family.Contribution]()
			c := b.Clone()
			return &b, &c
		}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			original, copied := test.make()
			untouched, _ := test.make()
			if !reflect.DeepEqual(original, copied) {
				t.Fatal("the copy differs from the original")
			}
			spoil(reflect.ValueOf(copied))
			if !reflect.DeepEqual(original, untouched) {
				t.Errorf("spoiling the copy changed the original:\n%#v", original)
			}
			if reflect.DeepEqual(original, copied) {
				t.Error("the copy was not spoiled: the test proves nothing")
			}
		})
	}
}

func TestACopyOfNothingIsNothing(t *testing.T) {
	if got := (family.Plan{}).Clone(); !reflect.DeepEqual(got, family.Plan{}) {
		t.Errorf("Clone of an empty plan = %#v", got)
	}
	unscored := family.Plan{Evaluations: []family.Evaluation{{Scores: []family.GoalScore{{Goal: "g"}}}}}
	if got := unscored.Clone(); !reflect.DeepEqual(got, unscored) {
		t.Errorf("Clone of a goal without a score = %#v", got)
	}
	if got := (family.Family{}).Clone(); !reflect.DeepEqual(got, family.Family{}) {
		t.Errorf("Clone of an empty family = %#v", got)
	}
	if got := (family.Version{}).Clone(); !reflect.DeepEqual(got, family.Version{}) {
		t.Errorf("Clone of an empty version = %#v", got)
	}
}

// filled has two elements in every list and a value in every field.
func filled[T any]() T {
	var whole T
	fill(reflect.ValueOf(&whole).Elem())
	return whole
}

func fill(v reflect.Value) {
	if v.Type() == reflect.TypeFor[time.Time]() {
		v.Set(reflect.ValueOf(time.Unix(1_700_000_000, 0).UTC()))
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			fill(v.Field(i))
		}
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 4))
		fill(v.Index(0))
		fill(v.Index(1))
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		fill(v.Elem())
	case reflect.String:
		v.SetString("before")
	case reflect.Int:
		v.SetInt(1)
	case reflect.Uint8:
		v.SetUint(1)
	case reflect.Bool:
		v.SetBool(true)
	default:
		panic("internal error: the vocabulary has a new kind of field: " + v.Type().String())
	}
}

// spoil overwrites everything that can be reached, in place.
func spoil(v reflect.Value) {
	if v.Type() == reflect.TypeFor[time.Time]() {
		v.Set(reflect.ValueOf(time.Unix(1, 0).UTC()))
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			spoil(v.Field(i))
		}
	case reflect.Slice:
		for i := range v.Len() {
			spoil(v.Index(i))
		}
	case reflect.Pointer:
		spoil(v.Elem())
	case reflect.String:
		v.SetString("after")
	case reflect.Int:
		v.SetInt(99)
	case reflect.Uint8:
		v.SetUint(99)
	case reflect.Bool:
		v.SetBool(false)
	}
}
