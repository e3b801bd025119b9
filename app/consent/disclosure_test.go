package consent_test

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

func TestADisclosurePrintsItsIDAndNothingElse(t *testing.T) {
	made := disclosed(t, deWit(), ownCopy(consent.ToPerson, "noor"))
	whole := handover(t)
	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%x", "%d"} {
		for _, value := range []any{made, &made, []consent.Disclosure{made}, struct{ D consent.Disclosure }{made}, struct{ d consent.Disclosure }{made}, whole, struct{ d consent.Disclosure }{whole}} {
			printed := fmt.Sprintf(verb, value)
			for _, word := range []string{"kanarie", "Noor", "Sanne", "1989", "school", fmt.Sprintf("%x", "kanarie"), "somber"} {
				if strings.Contains(printed, word) {
					t.Errorf("%s of %T gives %q away: %.200s", verb, value, word, printed)
				}
			}
		}
	}
	if got := fmt.Sprint(made); got != "disclosure d-1" {
		t.Errorf("printed %q", got)
	}
}

func TestADossierPrintsItsIDAndNothingElse(t *testing.T) {
	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%x", "%d"} {
		printed := fmt.Sprintf(verb, deWit())
		for _, word := range []string{"kanarie", "Noor", "Sanne", "1989-", fmt.Sprintf("%x", "kanarie")} {
			if strings.Contains(printed, word) {
				t.Errorf("%s gives %q away", verb, word)
			}
		}
	}
	if got := fmt.Sprint(deWit()); got != "dossier of family dewit" {
		t.Errorf("printed %q", got)
	}
}

func TestWhatADisclosureTellsIsACopy(t *testing.T) {
	makers := map[string]func() consent.Disclosure{
		"partner":      func() consent.Disclosure { return disclosed(t, deWit(), nowTo("school")) },
		"own copy":     func() consent.Disclosure { return disclosed(t, deWit(), ownCopy(consent.ToPerson, "noor")) },
		"contribution": func() consent.Disclosure { return contributed(t) },
		"handover":     func() consent.Disclosure { return handover(t) },
	}
	for name, make := range makers {
		made, untouched := make(), make()
		for _, told := range told(made) {
			overwrite(reflect.ValueOf(told))
		}
		if !reflect.DeepEqual(told(made), told(untouched)) {
			t.Errorf("%s: changing what was told changed the disclosure", name)
		}
	}
}

func told(d consent.Disclosure) []any {
	record, slice, grounds, withheld := d.Record(), d.Slice(), d.Grounds(), d.Withheld()
	contribution, _ := d.Contribution()
	whole, _ := d.Whole()
	return []any{&record, &slice, &grounds, &withheld, &contribution, &whole}
}

func TestChangingTheDossierLaterChangesNoDisclosure(t *testing.T) {
	for _, r := range []consent.Request{nowTo("school"), ownCopy(consent.ToPerson, "noor")} {
		d := deWit()
		made, untouched := disclosed(t, d, r), disclosed(t, deWit(), r)
		overwrite(reflect.ValueOf(&d))
		if !reflect.DeepEqual(told(made), told(untouched)) {
			t.Errorf("to %s: the disclosure changed with the dossier", r.Recipient.Kind)
		}
	}
}

func TestMakingADisclosureChangesNoDossier(t *testing.T) {
	d := deWit()
	d.GroundUses = []consent.GroundUse{weighed("safe-home", "vt", "daan", consent.CatSafety)}
	before := d.Clone()
	for _, r := range []consent.Request{nowTo("school"), to("vt"), ownCopy(consent.ToHousehold, ""), ownCopy(consent.ToPerson, "karim")} {
		disclosed(t, d, r)
	}
	if !reflect.DeepEqual(d, before) {
		t.Error("the dossier changed")
	}
}

func TestWhatWasLeftOutIsExplainedToTheCoordinator(t *testing.T) {
	reasons := map[string]consent.Reason{}
	for _, w := range disclosed(t, deWit(), nowTo("school")).Withheld() {
		reasons[w.Item.String()] = w.Missing[0].Reason
	}
	for item, want := range map[string]consent.Reason{
		"goal g-therapy": consent.Refused, "goal g-daan": consent.NotAnswered, "goal g-debt": consent.NoConsent, "goal g-lisa": consent.Refused,
		"statement s-not-chosen": consent.NotChosen, "safety agreement v-1": consent.NeedsGround, "doer of action a-breakfast": consent.NoConsent,
	} {
		if reasons[item] != want {
			t.Errorf("%s: %q, want %q", item, reasons[item], want)
		}
	}
}

// overwrite changes every string and number that can be reached, in place.
func overwrite(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			overwrite(v.Elem())
		}
	case reflect.Struct:
		for i := range v.NumField() {
			overwrite(v.Field(i))
		}
	case reflect.Slice:
		for i := range v.Len() {
			overwrite(v.Index(i))
		}
	case reflect.Map:
		for _, key := range v.MapKeys() {
			v.SetMapIndex(key, reflect.Zero(v.Type().Elem()))
		}
	case reflect.String:
		if v.CanSet() {
			v.SetString("overwritten")
		}
	case reflect.Int:
		if v.CanSet() {
			v.SetInt(99)
		}
	}
}

func TestACopyOfADossierSharesNothingWithIt(t *testing.T) {
	full := func() consent.Dossier {
		d := deWit()
		d.Versions = []family.Version{{Number: 1, Plan: d.Plan.Clone(), Signature: []byte{1}}}
		d.GroundUses = []consent.GroundUse{weighed("any", "vt", "daan", consent.CatSafety), {ID: "empty"}}
		d.Register = []consent.Record{{ID: "r", Categories: schoolAsks(), About: []family.PersonID{"noor"}, Grounds: []string{"c"}}}
		score := 5
		d.Contributions = []family.Contribution{{ID: "b", About: []family.PersonID{"noor"}, Score: &score}}
		return d.Clone()
	}
	original := full()
	copied := original.Clone()
	if !reflect.DeepEqual(original, copied) {
		t.Error("the copy differs")
	}
	overwrite(reflect.ValueOf(&copied))
	if !reflect.DeepEqual(original, full()) {
		t.Error("changing the copy changed the original")
	}
}

func TestWhatIsNotInTheDossierIsNotFound(t *testing.T) {
	d := deWit()
	d.Versions = []family.Version{{Number: 1}, {Number: 2}}
	d.Contributions = []family.Contribution{{ID: "b"}}
	_, noConsent := d.Consent("none")
	_, noContribution := d.Contribution("none")
	_, noVersion := d.Version(3)
	if noConsent || noContribution || noVersion {
		t.Error("something was found that is not there")
	}
	c, ok := d.Consent("c-daan")
	b, found := d.Contribution("b")
	if v, ok := d.Version(0); !ok || v.Number != 2 {
		t.Error("the newest version was not found")
	}
	if !ok || !found || c.About != "daan" || b.ID != "b" {
		t.Error("what is there was not found")
	}
}
