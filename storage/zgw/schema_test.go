package zgw

import (
	"bytes"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"keukentafel/assets"
)

// fits tells whether a text fits the published schema of a profile.
func fits(t *testing.T, text string) bool {
	t.Helper()
	content, err := assets.Schema("zgw-v1.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	schema, err := jsonschema.UnmarshalJSON(bytes.NewReader(content))
	if err != nil {
		t.Fatal(err)
	}
	compiler := jsonschema.NewCompiler()
	if err := compiler.AddResource("urn:keukentafel:zgw:1", schema); err != nil {
		t.Fatal(err)
	}
	value, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return compiler.MustCompile("urn:keukentafel:zgw:1").Validate(value) == nil
}

func TestTheSchemaRefusesWhatTheProgramRefuses(t *testing.T) {
	for _, c := range [][2]string{
		{`"mode": "find"`, `"mode": "find", "mdoe": "create"`}, {`"mode": "find"`, `"mode": "both"`}, {`"formatVersion": 1`, `"formatVersion": 2`},
		{`"rsin": "002220647"`, `"rsin": 2220647`}, {`https://zrc`, `http://zrc`}, {`https://drc`, `https://ik:geheim@drc`}, {`"Buurtteam Zuid"`, `""`},
		{`documenten/api/v1"`, `documenten/api/v1?x=1"`}, {`"vertrouwelijk"`, `"heel geheim"`}, {`"clientId": "laptop-7", `, ``},
		{`"secret": "zgw-utrecht"`, `"secret": "x", "password": "geheim"`}, {`"secret": "zgw-utrecht"`, `"secret": "x", "header": "X-Key"`},
		{`"zgw_jwt"`, `"oauth2_cc"`}, {`"mode": "find"`, `"proxy": "http://ik:geheim@proxy:8080", "mode": "find"`},
		{`"zaaktype": "JEUGD-PLAN", "informatieobjecttype": "Gezinsplan"`, `"informatieobjecttype": ""`},
	} {
		text := strings.Replace(utrecht, c[0], c[1], 1)
		if text == utrecht || fits(t, text) {
			t.Errorf("%s fits the schema", c[1])
		}
		if _, err := ReadProfile(strings.NewReader(text)); err == nil {
			t.Errorf("%s is read", c[1])
		}
	}
	create := strings.Replace(strings.Replace(utrecht, `"find"`, `"create"`, 1), `"zaaktype": "JEUGD-PLAN", `, "", 1)
	if fits(t, create) {
		t.Error("without a type of zaak one cannot make zaken")
	}
}

func TestEveryProfileThatTheProgramWritesFitsTheSchema(t *testing.T) {
	w := newTown(t, ModeCreate)
	full := w.profile
	full.Responsible, full.Confidentiality, full.Proxy = "002220647", "geheim", "http://proxy.example.nl:8080"
	full.TLS.Client = "certificaat"
	oauth, key := full, full
	oauth.Auth = AuthConfig{Kind: AuthOAuth2, ClientID: "laptop-7", Secret: "s", TokenURL: "https://login.example.nl/token", Scope: "zgw"}
	key.Auth = AuthConfig{Kind: AuthAPIKey, Secret: "s", Header: "X-Api-Key", Prefix: "Token "}
	for _, p := range []Profile{w.profile, full, oauth, key} {
		var file bytes.Buffer
		if err := p.Write(&file); err != nil {
			t.Fatal(err)
		}
		if !fits(t, file.String()) {
			t.Errorf("%s does not fit", file.String())
		}
	}
	if !fits(t, utrecht) {
		t.Error("the example does not fit")
	}
}
