package consent_test

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// forbidden are words that may not be in a slice: whatever is called a canary,
// and the names, dates and ids that the recipient has no business with.
var forbidden = map[family.PartnerID][]string{
	"school": {"kanarie", "Sanne", "sanne", "Ruud", "ruud", "Daan", "daan", "Lisa", "lisa", "Karim", "karim", "psycholoog", "somber", "schuld", "debt", "ggz",
		"blowen", "2012-06-17", "1989-03-02", "2017-04-02", "2010-05-09", "1984-01-15", "1956-12-01", "straat", "06-", "example.org", "tense", "close", "Veilig Thuis", "v-1"},
	"debt": {"kanarie:", "Noor", "noor", "Ruud", "ruud", "Daan", "daan", "Lisa", "lisa", "Karim", "karim", "Riet", "riet", "Joost", "school", "psycholoog",
		"2012-06-17", "2017-04-02", "2010-05-09", "1984-01-15", "laan", "06-kanarie-noor", "example.org", "Veilig Thuis"},
}

func TestNoCanaryFliesOut(t *testing.T) {
	for partner, words := range forbidden {
		r := nowTo(partner)
		r.Recipient.Name = ""
		made := disclosed(t, deWit(), r)
		for _, shape := range shapes(t, made.Slice()) {
			for _, word := range words {
				if at := strings.Index(shape, word); at >= 0 {
					t.Errorf("%s sees %q in ...%s...", partner, word, shape[max(0, at-60):min(len(shape), at+60)])
				}
			}
		}
	}
}

// shapes are the slice as JSON and as all strings that can be reached in it.
func shapes(t *testing.T, s consent.Slice) []string {
	t.Helper()
	text, err := json.Marshal(s)
	if err != nil {
		t.Fatal(err)
	}
	var all strings.Builder
	gather(reflect.ValueOf(s), &all)
	return []string{string(text), all.String()}
}

// gather walks over private fields too.
func gather(v reflect.Value, into *strings.Builder) {
	switch v.Kind() {
	case reflect.String:
		into.WriteString(v.String() + "\n")
	case reflect.Struct:
		for i := range v.NumField() {
			gather(v.Field(i), into)
		}
	case reflect.Slice:
		for i := range v.Cap() { // also what lies behind the end of the slice
			gather(v.Slice(0, v.Cap()).Index(i), into)
		}
	case reflect.Map:
		for _, key := range v.MapKeys() {
			gather(v.MapIndex(key), into)
		}
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			gather(v.Elem(), into)
		}
	}
}

func TestTheCanaryTestWouldNoticeACanary(t *testing.T) {
	slice, _, err := consent.Preview(deWit(), ownCopy(consent.ToPerson, "noor"))
	if err != nil {
		t.Fatal(err)
	}
	for _, shape := range shapes(t, slice) {
		if !strings.Contains(shape, "kanarie") || !strings.Contains(shape, "psycholoog") {
			t.Error("Noor's own copy holds no canary: the test proves nothing")
		}
	}
}
