package planjson_test

import (
	"bytes"
	"strings"
	"testing"

	"keukentafel/app/document/planjson"
	"keukentafel/app/document/sampleplan"
	"keukentafel/app/family"
)

func TestAViewStandsWithTheWordsItIsAboutAndTheFileIsValid(t *testing.T) {
	d := sampleplan.Dossier()
	said := &d.Versions[0].Plan.Statements[0]
	said.Views = []family.View{{Person: sampleplan.Mother, Text: "Zo zag ik het niet.", On: sampleplan.Today}}
	to, purpose := sampleplan.ToHome()
	made, err := sampleplan.From(d, to, purpose)
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := planjson.Write(&out, made); err != nil {
		t.Fatal(err)
	}
	if err := validate(t, out.Bytes()); err != nil {
		t.Errorf("%#v", err)
	}
	text := out.String()
	words, view := strings.Index(text, string(said.Text)), strings.Index(text, "Zo zag ik het niet.")
	if words < 0 || view < words {
		t.Error("the view is not there, or not with the words")
	}
	if bytes.Contains(written(t, "home"), []byte(`"views"`)) {
		t.Error("a statement without views has an empty list")
	}
}
