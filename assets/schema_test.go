package assets

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// schemas are the tables that are data, with the schema of each.
var schemas = map[string]string{"grounds.json": "grounds-v1.schema.json", "slices.json": "slices-v1.schema.json", "policy.json": "policy-v1.schema.json", "words.json": "words-v1.schema.json"}

func judge(t *testing.T, schema string) *jsonschema.Schema {
	t.Helper()
	compiler := jsonschema.NewCompiler()
	compiler.AssertFormat()
	var wanted string
	for _, name := range schemas {
		content, err := Schema(name)
		if err != nil {
			t.Fatal(err)
		}
		raw, err := jsonschema.UnmarshalJSON(bytes.NewReader(content))
		if err != nil {
			t.Fatal(err)
		}
		id := raw.(map[string]any)["$id"].(string)
		if err := compiler.AddResource(id, raw); err != nil {
			t.Fatal(err)
		}
		if name == schema {
			wanted = id
		}
	}
	compiled, err := compiler.Compile(wanted)
	if err != nil {
		t.Fatal(err)
	}
	return compiled
}

func refuses(t *testing.T, s *jsonschema.Schema, content string) bool {
	t.Helper()
	value, err := jsonschema.UnmarshalJSON(strings.NewReader(content))
	if err != nil {
		t.Fatal(err)
	}
	return s.Validate(value) != nil
}

func table(t *testing.T, name string) string {
	t.Helper()
	content, err := Data(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}

func TestATableWithASlipDoesNotFitItsSchema(t *testing.T) {
	for name, slips := range map[string][][2]string{
		"grounds.json": {
			{`"on": true`, `"on": "yes"`}, {`"until": "2026-12-31"`, `"until": "2026-12-32"`}, {`"inform": "asked"`, `"inform": "perhaps"`},
			{`"unverified": true`, `"unverified": true, "also": 1`}, {`["safe-home"]`, `["safehome"]`}, {`"read": "2026-11-23"`, `"read": ""`},
			{`["involvement"]`, `["everything"]`}, {`"inform": "asked"`, `"inform": "asked", "requires": "nothing"`}, {`"en": "Child`, `"de": "Child`},
		},
		"slices.json": {{`["actions"]`, `["safety"]`}, {`["actions"]`, `[]`}, {`["actions"]`, `["everything"]`}, {`"kind": "gp"`, `"kind": "doctor"`}},
		"policy.json": {
			{`"consentTerm": 12`, `"consentTerm": 0`}, {`"requestTerm": 1`, `"requestTerm": 1.5`}, {`"formatVersion": 1`, `"formatVersion": 2`},
			{`"decided": ""`, `"decided": "gisteren"`}, {`"slices": []`, `"slices": [], "also": true`},
		},
		"words.json": {{`"nl": {`, `"de": {`}, {`"term": "regisseur"`, `"term": ""`}, {`"term": "regisseur"`, `"term": "regisseur", "also": 1`}, {`oma zijn."`, `oma zijn"`}},
	} {
		s, whole := judge(t, schemas[name]), table(t, name)
		if refuses(t, s, whole) {
			t.Errorf("%s does not fit its schema", name)
		}
		for _, slip := range slips {
			changed := strings.Replace(whole, slip[0], slip[1], 1)
			if changed == whole || !refuses(t, s, changed) {
				t.Errorf("%s with %s fits its schema", name, slip[1])
			}
		}
	}
}

func TestAGroundMayRestOnASupervisionOrder(t *testing.T) {
	changed := strings.Replace(table(t, "grounds.json"), `"inform": "asked"`, `"inform": "asked", "requires": "supervision-order"`, 1)
	if refuses(t, judge(t, schemas["grounds.json"]), changed) {
		t.Error("the schema refuses it")
	}
}

func TestEveryQuestionOfAGroundIsWordedAndExplainedInBothLanguages(t *testing.T) {
	var grounds []struct{ Questions []string }
	if err := json.Unmarshal([]byte(table(t, "grounds.json")), &grounds); err != nil {
		t.Fatal(err)
	}
	for _, lang := range []string{"nl", "en"} {
		texts, err := Translations(lang)
		if err != nil {
			t.Fatal(err)
		}
		for _, g := range grounds {
			for _, q := range g.Questions {
				if !strings.Contains(texts["list.question."+q], "?") || texts["list.question-help."+q] == "" {
					t.Errorf("question %s is not worded in %s", q, lang)
				}
			}
		}
	}
}
