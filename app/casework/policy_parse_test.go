package casework

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"keukentafel/app/consent"
)

// law is a list of grounds of which each may be switched in its own way.
func law() []consent.LegalGround {
	return []consent.LegalGround{
		{ID: "on", On: true, Source: "read"}, {ID: "off", Source: "read"}, {ID: "unverified", On: true, Unverified: true, Source: "heard"},
		{ID: "year", On: true, From: "2026-01-01", Until: "2026-12-31", Source: "read"}, {ID: "bill", Unverified: true, Source: "heard"},
	}
}

const agreed = `{
  "format": "keukentafel-policy",
  "formatVersion": 1,
  "house": "Gemeente Vechtstede",
  "decided": "2026-11-02",
  "lead": {"birthdays": 90, "consents": 45, "reviews": 21},
  "consentTerm": 6,
  "requestTerm": 2,
  "advocate": {"name": "Jeugdstem", "website": "jeugdstem.nl"},
  "complaints": {"name": "Klachtencommissie", "phone": "14 030"},
  "privacyOfficer": {"email": "fg@vechtstede.example"},
  "grounds": [
    {"ground": "on", "on": false, "why": "wij gebruiken dit niet", "by": "Nel Vos", "day": "2026-11-02"},
    {"ground": "off", "on": true, "why": "nagekeken", "by": "Nel Vos", "day": "2026-11-02", "term": {"from": "2026-11-01", "until": ""},
     "check": {"by": "Nel Vos", "on": "2026-11-01", "source": "wetten.overheid.nl"}}
  ],
  "slices": [
    {"kind": "school", "categories": ["school", "goals"], "why": "afspraak met de scholen", "by": "Nel Vos", "day": "2026-11-02"}
  ]
}`

func TestAFileWithAgreementsThatHasASlipIsRefusedWithItsLineAndField(t *testing.T) {
	for _, test := range []struct {
		old, new, field string
		slip            PolicySlip
		line            int
	}{
		{`"consentTerm": 6,`, `"consentTerm": 6`, "", SlipSyntax, 8},
		{`]` + "\n}", `]`, "", SlipSyntax, 19},
		{`keukentafel-policy`, `keukentafel-plan`, "", SlipForeign, 1},
		{`"formatVersion": 1`, `"formatVersion": 2`, "formatVersion", SlipNewer, 3},
		{`"birthdays": 90`, `"birthday": 90`, "lead.birthday", SlipUnknown, 6},
		{`, "reviews": 21`, ``, "lead.reviews", SlipMissing, 6},
		{`"requestTerm": 2`, `"consentTerm": 2`, "consentTerm", SlipTwice, 8},
		{`"requestTerm": 2`, `"requestTerm": "2"`, "requestTerm", SlipKind, 8},
		{`"requestTerm": 2`, `"requestTerm": 4`, "requestTerm", SlipNumber, 8},
		{`"requestTerm": 2`, `"requestTerm": 1.5`, "requestTerm", SlipNumber, 8},
		{`"requestTerm": 2`, `"requestTerm": 1e99`, "requestTerm", SlipNumber, 8},
		{`"consents": 45`, `"consents": 0`, "lead.consents", SlipNumber, 6},
		{`"consents": 45`, `"consents": -3`, "lead.consents", SlipNumber, 6},
		{`"decided": "2026-11-02"`, `"decided": "2026-02-30"`, "decided", SlipDate, 5},
		{`{"name": "Jeugdstem", "website": "jeugdstem.nl"}`, `"Jeugdstem"`, "advocate", SlipKind, 9},
		{`"name": "Jeugdstem"`, `"name": null`, "advocate.name", SlipKind, 9},
		{`Jeugdstem"`, strings.Repeat("x", 201) + `"`, "advocate.name", SlipLength, 9},
		{`"ground": "on"`, `"ground": "all"`, "grounds[0].ground", SlipGround, 13},
		{`"ground": "on"`, `"ground": "off"`, "grounds[1].ground", SlipTwice, 14},
		{`"on": false`, `"on": "no"`, "grounds[0].on", SlipKind, 13},
		{`"wij gebruiken dit niet"`, `"  "`, "grounds[0].why", SlipEmpty, 13},
		{`"by": "Nel Vos", "day": "2026-11-02"},`, `"day": "2026-11-02"},`, "grounds[0].by", SlipMissing, 13},
		{`"day": "2026-11-02"},`, `"day": ""},`, "grounds[0].day", SlipEmpty, 13},
		{`"day": "2026-11-02"},`, `"day": "2026-11-25"},`, "grounds[0].day", SlipFuture, 13},
		{`"until": ""`, `"until": "2026-10-31"`, "grounds[1].term", SlipBackward, 14},
		{`"source": "wetten.overheid.nl"`, `"source": ""`, "grounds[1].check.source", SlipEmpty, 15},
		{`"on": "2026-11-01", `, ``, "grounds[1].check.on", SlipMissing, 15},
		{"},\n     \"check\": {\"by\": \"Nel Vos\", \"on\": \"2026-11-01\", \"source\": \"wetten.overheid.nl\"}}", "}}", "grounds[1].check", SlipCheck, 14},
		{`"kind": "school"`, `"kind": "scholl"`, "slices[0].kind", SlipPartner, 18},
		{`["school", "goals"]`, `["everything"]`, "slices[0].categories[0]", SlipCategory, 18},
		{`["school", "goals"]`, `["school", "safety"]`, "slices[0].categories[1]", SlipSafety, 18},
		{`["school", "goals"]`, `["school", "school"]`, "slices[0].categories[1]", SlipTwice, 18},
		{`["school", "goals"]`, `[]`, "slices[0].categories", SlipEmpty, 18},
		{`["school", "goals"]`, `"school"`, "slices[0].categories", SlipKind, 18},
	} {
		file := strings.Replace(agreed, test.old, test.new, 1)
		if file == agreed {
			t.Fatalf("%s: nothing changed", test.new)
		}
		p, err := ParsePolicy([]byte(file), law(), today)
		var slip *PolicyError
		if !errors.As(err, &slip) || !errors.Is(err, ErrBadPolicy) {
			t.Errorf("%s: %v", test.new, err)
			continue
		}
		if slip.Slip != test.slip || slip.Field != test.field && test.field != "" || slip.Line != test.line || p.Format != "" {
			t.Errorf("%s: line %d, field %s, %s", test.new, slip.Line, slip.Field, slip.Slip)
		}
		if strings.Contains(err.Error(), "Nel") || strings.Contains(err.Error(), "Jeugdstem") {
			t.Errorf("the error holds text of the file: %v", err)
		}
	}
}

func TestL7SwitchingOnWhatNobodyCheckedIsRefused(t *testing.T) {
	for name, s := range map[string]GroundSwitch{
		"a ground that is off":               {Ground: "off", On: true},
		"one that is not verified":           {Ground: "unverified", On: true},
		"a bill":                             {Ground: "bill", On: true},
		"a term without an end":              {Ground: "year", On: true, Term: &GroundTerm{From: "2026-01-01"}},
		"a term that goes on longer":         {Ground: "year", On: true, Term: &GroundTerm{From: "2026-01-01", Until: "2027-12-31"}},
		"a term that begins earlier":         {Ground: "year", On: true, Term: &GroundTerm{From: "2025-12-31", Until: "2026-12-31"}},
		"a check without a source":           {Ground: "off", On: true, Check: &GroundCheck{By: "Nel", On: today}},
		"a check by nobody":                  {Ground: "off", On: true, Check: &GroundCheck{Source: "wet", On: today}},
		"a check on no day":                  {Ground: "off", On: true, Check: &GroundCheck{Source: "wet", By: "Nel"}},
		"a check of blanks":                  {Ground: "off", On: true, Check: &GroundCheck{Source: " ", By: "Nel", On: today}},
		"the same ground, with other blanks": {Ground: "off", On: true, Check: &GroundCheck{Source: "wet", By: "\t", On: today}},
	} {
		d, shelf, _ := newDesk(t)
		d.Grounds = law()
		s.Why = "daarom"
		lines := len(shelf.log)
		err := d.SwitchGround(t.Context(), s)
		if !errors.Is(err, ErrNeedsCheck) && !errors.Is(err, ErrBadPolicy) || len(shelf.log) != lines {
			t.Errorf("%s: %v", name, err)
		}
		// Nor does it count when it lies in the vault anyhow.
		for _, g := range (Policy{Grounds: []GroundSwitch{s}}).Apply(law()) {
			if g.ID == s.Ground && g.On {
				t.Errorf("%s: it counts", name)
			}
		}
	}
}

func TestAFileWithAgreementsIsReadWhole(t *testing.T) {
	p, err := ParsePolicy([]byte(agreed), law(), today)
	if err != nil {
		t.Fatal(err)
	}
	if p.House != "Gemeente Vechtstede" || p.Lead != (Lead{90, 45, 21}) || p.ConsentTerm != 6 || p.RequestTerm != 2 ||
		p.Advocate != (ContactPoint{Name: "Jeugdstem", Website: "jeugdstem.nl"}) || len(p.Grounds) != 2 || p.Grounds[1].Check.Source != "wetten.overheid.nl" ||
		len(p.Slices) != 1 || len(p.Slices[0].Categories) != 2 {
		t.Errorf("%+v", p)
	}
	data, err := p.file()
	if err != nil {
		t.Fatal(err)
	}
	again, err := ParsePolicy(data, law(), today)
	if err != nil || len(ChangesOf(p, again)) != 0 {
		t.Errorf("written and read again it differs: %v, %v", ChangesOf(p, again), err)
	}
}

func policySchema(t testing.TB) *jsonschema.Schema {
	t.Helper()
	compiler := jsonschema.NewCompiler()
	compiler.AssertFormat()
	for _, name := range []string{"grounds", "policy"} {
		content, err := os.ReadFile("../../assets/schema/" + name + "-v1.schema.json")
		if err != nil {
			t.Fatal(err)
		}
		raw, err := jsonschema.UnmarshalJSON(bytes.NewReader(content))
		if err != nil {
			t.Fatal(err)
		}
		if err := compiler.AddResource("urn:keukentafel:"+name+":1", raw); err != nil {
			t.Fatal(err)
		}
	}
	compiled, err := compiler.Compile("urn:keukentafel:policy:1")
	if err != nil {
		t.Fatal(err)
	}
	return compiled
}

// FuzzPolicy: what the program takes over fits the published schema, is read
// the same when it was written, and never makes an unchecked ground count.
func FuzzPolicy(f *testing.F) {
	f.Add([]byte(agreed))
	f.Add([]byte(strings.Replace(agreed, `"on": true, "why"`, `"on": false, "why"`, 1)))
	f.Add([]byte(`{"format":"keukentafel-policy"}`))
	f.Add([]byte(`[[[[[[[[[[[[[[[[[[[[`))
	schema := policySchema(f)
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := ParsePolicy(data, law(), today)
		if err != nil {
			var slip *PolicyError
			if !errors.As(err, &slip) || slip.Line < 1 {
				t.Fatalf("refused without a line: %v", err)
			}
			return
		}
		value, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
		if err != nil {
			t.Fatalf("taken over, and no JSON: %v", err)
		}
		if err := schema.Validate(value); err != nil {
			t.Fatalf("taken over, and the schema refuses it: %v", err)
		}
		written, err := json.Marshal(p)
		if err != nil {
			t.Fatal(err)
		}
		if again, err := ParsePolicy(written, law(), today); err != nil || len(ChangesOf(p, again)) != 0 {
			t.Fatalf("written and read again: %v", err)
		}
		for i, g := range p.Apply(law()) {
			if before := law()[i]; g.On && !before.On && !p.Grounds[0].Check.whole() && len(p.Grounds) == 1 {
				t.Fatalf("%s counts without a check", g.ID)
			}
		}
	})
}
