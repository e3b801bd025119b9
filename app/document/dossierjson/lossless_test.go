package dossierjson

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"
	"testing"
	"time"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/samples"
)

const today family.Date = "2026-11-24"

// filler puts something of its own in every field.
type filler struct{ count int }

func (f *filler) fill(v reflect.Value) {
	f.count++
	switch v.Type() {
	case timeType:
		v.Set(reflect.ValueOf(time.Date(2026, 11, 24, 12, 0, 0, f.count, time.UTC)))
		return
	case bytesType:
		v.SetBytes([]byte{byte(f.count), 255, 0})
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			f.fill(v.Field(i))
		}
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		f.fill(v.Index(0))
		f.fill(v.Index(1))
	case reflect.Map:
		value := reflect.New(v.Type().Elem()).Elem()
		f.fill(value)
		v.Set(reflect.MakeMap(v.Type()))
		v.SetMapIndex(reflect.ValueOf(fmt.Sprint("key-", f.count)).Convert(v.Type().Key()), value)
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		f.fill(v.Elem())
	case reflect.String:
		v.SetString(fmt.Sprint("a <b> & \u2028 ", f.count))
	case reflect.Int, reflect.Int64:
		v.SetInt(int64(f.count))
	case reflect.Bool:
		v.SetBool(true)
	default:
		panic("nothing is known of " + v.Type().String())
	}
}

func again(t *testing.T, d consent.Dossier) consent.Dossier {
	t.Helper()
	content, err := encode(file{Dossier: d})
	if err != nil {
		t.Fatal(err)
	}
	tree, err := jsonschema.UnmarshalJSON(bytes.NewReader(content))
	if err != nil {
		t.Fatal(err)
	}
	var read file
	if err := decode(tree, reflect.ValueOf(&read).Elem(), nil); err != nil {
		t.Fatal(err)
	}
	return read.Dossier
}

func TestNoFieldOfADossierIsLost(t *testing.T) {
	var d consent.Dossier
	f := filler{}
	f.fill(reflect.ValueOf(&d).Elem())
	if read := again(t, d); !reflect.DeepEqual(read, d) {
		t.Error("something of the dossier is lost")
	}
	if f.count < 1000 {
		t.Errorf("only %d fields were filled", f.count)
	}
}

func TestAnEmptyListIsNotTheSameAsNone(t *testing.T) {
	d := consent.Dossier{Consents: []consent.Consent{}, Family: family.Family{Persons: []family.Person{{ID: "p", Households: []family.HouseholdID{}}}}}
	if read := again(t, d); !reflect.DeepEqual(read, d) {
		t.Error("an empty list came back as none, or the other way round")
	}
}

func moved(t testing.TB, d consent.Dossier) []byte {
	t.Helper()
	request := consent.Request{ID: "d1", At: time.Date(2026, 11, 24, 12, 0, 0, 0, time.UTC), On: today, Purpose: consent.PurposeTransfer,
		Recipient: consent.Recipient{Kind: consent.ToOrganisation, Name: "Gemeente Ede"}}
	made, err := consent.DiscloseTransfer(d, request, today)
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := Write(&out, made); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestFiveHundredInventedDossiersComeBackAsTheyWere(t *testing.T) {
	for d := range samples.Families(500, 1, today) {
		content := moved(t, d)
		read, err := Read(bytes.NewReader(content))
		if err != nil {
			t.Fatalf("%s: %v", d.Family.ID, err)
		}
		if !reflect.DeepEqual(asStored(t, read.Dossier), asStored(t, d)) || !bytes.Equal(moved(t, read.Dossier), content) {
			t.Fatalf("%s did not come back as it was", d.Family.ID)
		}
	}
}

// asStored is a dossier as a vault keeps it: a moment has no place in it.
func asStored(t *testing.T, d consent.Dossier) string {
	t.Helper()
	stored, err := json.Marshal(d)
	if err != nil {
		t.Fatal(err)
	}
	return string(stored)
}
