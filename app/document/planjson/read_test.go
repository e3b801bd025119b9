package planjson_test

import (
	"bytes"
	"errors"
	"flag"
	"io"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"keukentafel/app/consent"
	"keukentafel/app/document/jsonfile"
	"keukentafel/app/document/planjson"
	"keukentafel/app/document/sampleplan"
	"keukentafel/app/family"
	"keukentafel/app/samples"
)

// bad are files that must be refused, each made of a good one.
func bad(good string) map[string]struct {
	content string
	want    error
} {
	one := func(old, fresh string) string { return strings.Replace(good, old, fresh, 1) }
	return map[string]struct {
		content string
		want    error
	}{
		"nothing":                   {"", jsonfile.ErrCut},
		"half a file":               {good[:len(good)/2], jsonfile.ErrCut},
		"all but the last bracket":  {strings.TrimRight(good, "}\n"), jsonfile.ErrCut},
		"a picture":                 {"\x89PNG\r\n", jsonfile.ErrForeign},
		"a letter":                  {"Beste mevrouw De Wit,", jsonfile.ErrForeign},
		"a list":                    {"[1, 2]", jsonfile.ErrForeign},
		"a file of another program": {`{"resourceType": "Bundle"}`, jsonfile.ErrForeign},
		"another format":            {one("keukentafel-plan", "keukentafel-table"), jsonfile.ErrForeign},
		"a dossier":                 {one("keukentafel-plan", "keukentafel-dossier"), jsonfile.ErrForeign},
		"a newer version":           {one(`"formatVersion": 1`, `"formatVersion": 2`), jsonfile.ErrNewer},
		"version none":              {one(`"formatVersion": 1`, `"formatVersion": 0`), jsonfile.ErrMisfit},
		"an unknown field":          {one(`"persons":`, `"Sanne": 1, "persons":`), jsonfile.ErrMisfit},
		"a name twice":              {one(`"surname":`, `"surname": "Bos", "surname":`), jsonfile.ErrMisfit},
		"a person twice":            {one(`"id": "daan"`, `"id": "sanne"`), jsonfile.ErrMisfit},
		"a doer who is not there":   {one(`"person": "riet"`, `"person": "ruud"`), jsonfile.ErrMisfit},
		"a name for an id":          {strings.ReplaceAll(good, `"riet"`, `"oma Riet"`), jsonfile.ErrMisfit},
		"a NUL":                     {one(`Daan blijft`, `Daan\u0000 blijft`), jsonfile.ErrMisfit},
		"no UTF-8":                  {one(`Daan blijft`, "Daan\xff blijft"), jsonfile.ErrMisfit},
		"more after the end":        {good + "{}", jsonfile.ErrMisfit},
		"very deep":                 {strings.Repeat(`{"plan":`, 100_000), jsonfile.ErrMisfit},
		"lists in lists":            {`{"plan":` + strings.Repeat(`[`, 1_000_000), jsonfile.ErrMisfit},
		"a text without end":        {one(`Daan blijft`, strings.Repeat("a", family.MaxText+1)), jsonfile.ErrMisfit},
		"a broken number":           {one(`"score": 6`, `"score": 6.0`), jsonfile.ErrMisfit},
	}
}

func TestABadFileIsRefusedAndNeverQuoted(t *testing.T) {
	good := string(written(t, "home"))
	for name, test := range bad(good) {
		if test.content == good {
			t.Fatalf("%s: nothing was changed", name)
		}
		_, err := planjson.Read(strings.NewReader(test.content))
		if !errors.Is(err, test.want) {
			t.Errorf("%s: got %v, want %v", name, err, test.want)
		}
		if err != nil && (strings.Contains(err.Error(), "Sanne") || strings.Contains(err.Error(), "Riet")) {
			t.Errorf("%s: the error quotes the file: %v", name, err)
		}
	}
}

func TestAFileOfAHundredMegabytesIsNotReadToTheEnd(t *testing.T) {
	rest := io.LimitReader(zeros{}, 100<<20)
	if _, err := planjson.Read(rest); !errors.Is(err, jsonfile.ErrTooLarge) {
		t.Errorf("got %v", err)
	}
	if left, _ := io.Copy(io.Discard, rest); left < 60<<20 {
		t.Errorf("only %d bytes were left unread", left)
	}
}

type zeros struct{}

func (zeros) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = ' '
	}
	return len(p), nil
}

func TestAMisfitSaysWhichOfWhichListItIs(t *testing.T) {
	changed := strings.Replace(string(written(t, "home")), `"due": "2026-12-15"`, `"due": "2026-12-32"`, 1)
	_, err := planjson.Read(strings.NewReader(changed))
	var misfit *jsonfile.Misfit
	if !errors.As(err, &misfit) {
		t.Fatalf("got %v", err)
	}
	if name, number := misfit.Spot(); name != "actions" || number != 1 {
		t.Errorf("the fault is in %s, number %d: %v", name, number, err)
	}
}

func TestWhatEveryRecipientGotIsReadAsItWasGiven(t *testing.T) {
	for name, recipient := range recipients {
		given, err := sampleplan.For(recipient())
		if err != nil {
			t.Fatal(err)
		}
		read, err := planjson.Read(bytes.NewReader(written(t, name)))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if !asGiven(read, given) {
			t.Errorf("%s: what was read is not what was given", name)
		}
	}
}

// asGiven compares without regard to nil and empty lists, by writing again.
func asGiven(read planjson.File, given consent.Disclosure) bool {
	slice := given.Slice()
	slice.History = nil // is in no file, see leftOut
	return read.At.Equal(given.At()) && reflect.DeepEqual(bare(read.Slice), bare(slice)) && len(read.Grounds) == len(given.Grounds())
}

// bare is a slice in which an empty list is nil, as a file cannot tell the two
// apart.
func bare(s consent.Slice) consent.Slice {
	s.Recipient.Key = ""
	empty(reflect.ValueOf(&s).Elem())
	return s
}

func empty(v reflect.Value) {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			empty(v.Field(i))
		}
	case reflect.Slice:
		if v.Len() == 0 {
			v.SetZero()
		}
		for i := range v.Len() {
			empty(v.Index(i))
		}
	default:
	}
}

func TestTheCopyForTheFamilyOf500InventedFamiliesIsReadAsItWasGiven(t *testing.T) {
	at := family.Date("2026-11-24").Time()
	for d := range samples.Families(500, 1, "2026-11-24") {
		given, err := consent.Disclose(d, consent.Request{ID: "d1", At: at, On: "2026-11-24", Purpose: consent.PurposeOwnCopy,
			Recipient: consent.Recipient{Kind: consent.ToHousehold, Name: d.Family.Name}})
		if err != nil {
			t.Fatalf("%s: %v", d.Family.ID, err)
		}
		var out bytes.Buffer
		if err := planjson.Write(&out, given); err != nil {
			t.Fatal(err)
		}
		read, err := planjson.Read(&out)
		if err != nil {
			t.Fatalf("%s: %v", d.Family.ID, err)
		}
		if !asGiven(read, given) {
			t.Fatalf("%s: what was read is not what was given", d.Family.ID)
		}
	}
}

func FuzzReadingAPlan(f *testing.F) {
	good := string(written(f, "home"))
	f.Add([]byte(good))
	for _, test := range bad(good) {
		if len(test.content) < 100_000 {
			f.Add([]byte(test.content))
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		file, err := planjson.Read(bytes.NewReader(data))
		if err != nil && !reflect.DeepEqual(file, planjson.File{}) {
			t.Errorf("something came with the error %v", err)
		}
	})
}

var update = flag.Bool("update", false, "write the examples anew")

// The examples are those of the invented family De Wit.
func TestTheExamplesAreWhatTheProgramWritesAndValid(t *testing.T) {
	for name, file := range map[string]string{"home": "plan-v1-household.json", "school": "plan-v1-school.json", "town": "plan-v1-municipality.json"} {
		place, content := filepath.Join("../../../assets/schema/examples", file), written(t, name)
		if *update {
			if err := os.WriteFile(place, content, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		published, err := os.ReadFile(place)
		if err != nil {
			t.Fatal(err)
		}
		published = bytes.ReplaceAll(published, []byte("\r\n"), []byte("\n"))
		if !bytes.Equal(published, content) {
			t.Errorf("%s is not what the program writes: run this test with -update", file)
		}
		if err := validate(t, published); err != nil {
			t.Errorf("%s: %#v", file, err)
		}
	}
}
