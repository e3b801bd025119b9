package planjson_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"keukentafel/app/consent"
	"keukentafel/app/document"
	"keukentafel/app/document/planjson"
	"keukentafel/app/document/sampleplan"
	"keukentafel/app/family"
	"keukentafel/assets"
)

// recipients are all who can receive a plan.
var recipients = map[string]func() (consent.Recipient, consent.Purpose){
	"home": sampleplan.ToHome, "school": sampleplan.ToSchool, "town": sampleplan.ToTown,
	"mother": func() (consent.Recipient, consent.Purpose) {
		return consent.Recipient{Kind: consent.ToPerson, Person: sampleplan.Mother}, consent.PurposeOwnCopy
	},
}

func written(t testing.TB, name string) []byte {
	t.Helper()
	d, err := sampleplan.For(recipients[name]())
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := planjson.Write(&out, d); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func rawSchema(t testing.TB) any {
	t.Helper()
	content, err := assets.Schema("plan-v1.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	raw, err := jsonschema.UnmarshalJSON(bytes.NewReader(content))
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

func schema(t testing.TB) *jsonschema.Schema {
	t.Helper()
	compiler := jsonschema.NewCompiler()
	compiler.AssertFormat()
	const place = "urn:keukentafel:plan:1"
	if err := compiler.AddResource(place, rawSchema(t)); err != nil {
		t.Fatal(err)
	}
	compiled, err := compiler.Compile(place)
	if err != nil {
		t.Fatal(err)
	}
	return compiled
}

func validate(t testing.TB, content []byte) error {
	t.Helper()
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(content))
	if err != nil {
		t.Fatal(err)
	}
	return schema(t).Validate(value)
}

func TestADisclosureThatWasNeverMadeIsNotWritten(t *testing.T) {
	var out bytes.Buffer
	if err := planjson.Write(&out, consent.Disclosure{}); !errors.Is(err, consent.ErrNotADisclosure) || out.Len() > 0 {
		t.Errorf("got error %v and %d bytes", err, out.Len())
	}
}

func TestAContributionIsNotWrittenAsAPlan(t *testing.T) {
	at := family.Date("2026-11-23").Time()
	d, err := consent.DiscloseContribution(family.Contribution{ID: "x", Family: "fam-1", Made: at}, consent.Recipient{Key: "k"}, "d")
	if err != nil {
		t.Fatal(err)
	}
	if err := planjson.Write(&bytes.Buffer{}, d); !errors.Is(err, document.ErrNoPlan) {
		t.Errorf("got %v", err)
	}
}

func TestTheSchoolsFileHoldsNothingThatIsNotForTheSchool(t *testing.T) {
	content := string(written(t, "school"))
	for _, secret := range append(sampleplan.Secrets(), "Noor", "noor", "Karim", "1.240", "withheld") {
		if strings.Contains(content, secret) {
			t.Errorf("the file holds %q", secret)
		}
	}
}

func TestEveryRecipientsFileIsValid(t *testing.T) {
	for name := range recipients {
		if err := validate(t, written(t, name)); err != nil {
			t.Errorf("%s: %#v", name, err)
		}
	}
}

func TestTheSameDisclosureGivesTheSameBytes(t *testing.T) {
	for name := range recipients {
		if !bytes.Equal(written(t, name), written(t, name)) {
			t.Errorf("%s: two files differ", name)
		}
	}
}

func TestAFileThatSomebodyChangedIsFound(t *testing.T) {
	content := string(written(t, "home"))
	changes := map[string][2]string{
		"unknown field":           {`"format":`, `"note": "", "format":`},
		"unknown field in a goal": {`"words":`, `"colour": "red", "words":`},
		"another format":          {`"keukentafel-plan"`, `"plan"`},
		"newer version":           {`"formatVersion": 1`, `"formatVersion": 2`},
		"no such day":             {`"2027-01-18"`, `"2027-02-30"`},
		"Dutch date":              {`"2027-01-18"`, `"18-01-2027"`},
		"no such moment":          {`"2026-11-23T14:05:00Z"`, `"2026-11-23 14:05"`},
		"unknown state":           {`"state": "running"`, `"state": "almost"`},
		"mark above ten":          {`"score": 6`, `"score": 11`},
		"attainment out of scale": {`"client": -1`, `"client": -4`},
		"level out of scale":      {`"level": 3`, `"level": 8`},
		"null for a list":         {`"households": []`, `"households": null`},
		"number for a text":       {`"formatVersion": 1`, `"formatVersion": "1"`},
		"empty name":              {`"given": "Sanne"`, `"given": ""`},
		"goals renamed":           {`"goals": [`, `"targets": [`},
	}
	for name, change := range changes {
		changed := strings.Replace(content, change[0], change[1], 1)
		if changed == content {
			t.Fatalf("%s: %s is not in the file", name, change[0])
		}
		if validate(t, []byte(changed)) == nil {
			t.Errorf("%s: the schema finds nothing wrong", name)
		}
	}
}

func TestTheSchemaAllowsNoFieldThatItDoesNotName(t *testing.T) {
	walk(t, "", rawSchema(t))
}

func walk(t *testing.T, path string, node any) {
	switch x := node.(type) {
	case map[string]any:
		if x["type"] == "object" && x["additionalProperties"] != false {
			t.Errorf("%s allows other fields", path)
		}
		for key, child := range x {
			walk(t, path+"/"+key, child)
		}
	case []any:
		for _, child := range x {
			walk(t, path, child)
		}
	}
}

func TestTheSchemaKnowsEveryWordOfTheDomain(t *testing.T) {
	var raw struct {
		Defs map[string]struct {
			Enum       []string
			Properties map[string]struct {
				Enum  []string
				Items struct{ Enum []string }
			}
		} `json:"$defs"`
	}
	content, err := assets.Schema("plan-v1.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(content, &raw); err != nil {
		t.Fatal(err)
	}
	same(t, "goal state", raw.Defs["goal"].Properties["state"].Enum, family.GoalStates())
	same(t, "action state", raw.Defs["action"].Properties["state"].Enum, family.ActionStates())
	same(t, "partner kind", raw.Defs["partner"].Properties["kind"].Enum, family.PartnerKinds())
	same(t, "relation kind", raw.Defs["relation"].Properties["kind"].Enum, family.RelationKinds())
	same(t, "quality", raw.Defs["relation"].Properties["quality"].Enum, family.Qualities())
	same(t, "domain", raw.Defs["domain"].Enum, family.LifeDomains())
	same(t, "category", raw.Defs["disclosure"].Properties["categories"].Items.Enum, consent.Categories())
}

func same[T ~string](t *testing.T, what string, written []string, domain []T) {
	t.Helper()
	var known []string
	for _, word := range domain {
		if word != "" {
			known = append(known, string(word))
		}
	}
	slices.Sort(known)
	slices.Sort(written)
	if !slices.Equal(written, known) {
		t.Errorf("%s: the schema has %v, the domain %v", what, written, known)
	}
}
