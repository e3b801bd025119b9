package zgw

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"
)

const utrecht = `{
  "format": "keukentafel-zgw", "formatVersion": 1,
  "municipality": "Utrecht", "rsin": "002220647", "author": "Buurtteam Zuid",
  "catalogi": {"url": "https://ztc.example.nl/catalogi/api/v1", "catalogus": "https://ztc.example.nl/catalogi/api/v1/catalogussen/1",
    "zaaktype": "JEUGD-PLAN", "informatieobjecttype": "Gezinsplan"},
  "zaken": {"url": "https://zrc.example.nl/zaken/api/v1"},
  "documenten": {"url": "https://drc.example.nl/documenten/api/v1"},
  "mode": "find", "confidentiality": "vertrouwelijk",
  "auth": {"kind": "zgw_jwt", "clientId": "laptop-7", "secret": "zgw-utrecht"}
}`

func TestAProfileWithASlipOfThePenIsRefusedByFieldAndReason(t *testing.T) {
	for _, c := range []struct{ old, new, field, why string }{
		{`"mode": "find"`, `"mode": "find", "mdoe": "create"`, "mdoe", "malformed"},
		{`"mode": "find"`, `"mode": "find", "mode": "create"`, "mode", "twice"},
		{`"mode": "find"`, `"mode": "find", "Mode": "create"`, "Mode", "twice"},
		{`"mode": "find"`, `"mode": "both"`, "mode", "unknown"},
		{`"mode": "find", `, ``, "mode", "unknown"},
		{`"formatVersion": 1`, `"formatVersion": 2`, "formatVersion", "unknown"},
		{`keukentafel-zgw`, `something`, "format", "unknown"},
		{`"rsin": "002220647"`, `"rsin": "002220648"`, "rsin", "malformed"},
		{`"rsin": "002220647"`, `"rsin": 2220647`, "rsin", "malformed"},
		{`"rsin": "002220647"`, `"rsin": "2220647"`, "rsin", "malformed"},
		{`"author"`, `"responsible": "123456789", "author"`, "responsible", "malformed"},
		{`"Buurtteam Zuid"`, `""`, "author", "missing"},
		{`"Buurtteam Zuid"`, `"` + strings.Repeat("a", 201) + `"`, "author", "too-long"},
		{`"Buurtteam Zuid"`, `"Buurt\nteam"`, "author", "malformed"},
		{`https://zrc`, `http://zrc`, "zaken.url", "not-https"},
		{`https://drc`, `https://ik:geheim@drc`, "documenten.url", "malformed"},
		{`documenten/api/v1"`, `documenten/api/v1?x=1"`, "documenten.url", "malformed"},
		{`"https://ztc.example.nl/catalogi/api/v1"`, `""`, "catalogi.url", "missing"},
		{`"mode": "find"`, `"proxy": "http://ik:geheim@proxy:8080", "mode": "find"`, "proxy", "malformed"},
		{`"Gezinsplan"`, `""`, "catalogi.informatieobjecttype", "missing"},
		{`"zaaktype": "JEUGD-PLAN", `, ``, "", ""},
		{`"vertrouwelijk"`, `"heel geheim"`, "confidentiality", "unknown"},
		{`"zgw_jwt"`, `"basic"`, "auth.kind", "unknown"},
		{`"clientId": "laptop-7", `, ``, "auth.clientId", "missing"},
		{`"secret": "zgw-utrecht"`, `"secret": ""`, "auth.secret", "missing"},
		{`"secret": "zgw-utrecht"`, `"secret": "x", "password": "geheim"`, "password", "malformed"},
		{`"secret": "zgw-utrecht"`, `"secret": "x", "header": "X-Key"`, "auth.header", "unknown"},
		{`"zgw_jwt", "clientId": "laptop-7"`, `"api_key", "header": "X Key"`, "auth.header", "malformed"},
		{`"zgw_jwt", "clientId": "laptop-7"`, `"api_key", "prefix": "Sleutel\n"`, "auth.prefix", "malformed"},
		{`"secret": "zgw-utrecht"`, `"secret": "x", "prefix": "Token "`, "auth.prefix", "unknown"},
		{`"zgw_jwt"`, `"oauth2_cc"`, "auth.tokenUrl", "missing"},
		{`"mode": "find"`, `"tls": {"ca": "geen certificaat"}, "mode": "find"`, "tls.ca", "malformed"},
		{`"mode": "find"`, `"tls": {"onlyCa": true}, "mode": "find"`, "tls.ca", "missing"},
		{`laptop-7`, `laptop-8`, "", ""},
	} {
		text := strings.Replace(utrecht, c.old, c.new, 1)
		if text == utrecht {
			t.Fatalf("%s is not in the profile", c.old)
		}
		_, err := ReadProfile(strings.NewReader(text))
		var told *ProfileError
		switch {
		case c.field == "":
			if err != nil {
				t.Errorf("%s: %v", c.new, err)
			}
		case !errors.Is(err, ErrProfile) || !errors.As(err, &told) || told.Field != c.field || told.Why != c.why:
			t.Errorf("%s: got %v, want %s %s", c.new, err, c.field, c.why)
		case strings.Contains(fmt.Sprint(err), "geheim"):
			t.Errorf("%v tells a secret", err)
		}
	}
}

func TestAFileThatIsNoProfileIsRefused(t *testing.T) {
	for name, text := range map[string]string{
		"nothing": "", "cut": utrecht[:200], "two": utrecht + utrecht, "a list": "[]", "null": "null", "endless": strings.Repeat(" ", largestProfile) + utrecht,
		"deep": strings.Repeat("[", 200_000),
	} {
		if _, err := ReadProfile(strings.NewReader(text)); !errors.Is(err, ErrProfile) {
			t.Errorf("%s: got %v", name, err)
		}
	}
}

func TestAZaakTypeIsNeededOnlyToMakeZaken(t *testing.T) {
	text := strings.Replace(strings.Replace(utrecht, `"zaaktype": "JEUGD-PLAN", `, "", 1), `"find"`, `"create"`, 1)
	var told *ProfileError
	if _, err := ReadProfile(strings.NewReader(text)); !errors.As(err, &told) || told.Field != "catalogi.zaaktype" {
		t.Errorf("got %v", err)
	}
}

func TestAProfileReadsBackAsItWasWritten(t *testing.T) {
	p, err := ReadProfile(strings.NewReader(utrecht))
	if err != nil {
		t.Fatal(err)
	}
	var file bytes.Buffer
	if err := p.Write(&file); err != nil {
		t.Fatal(err)
	}
	back, err := ReadProfile(&file)
	if err != nil || back != p {
		t.Errorf("got %+v, %v", back, err)
	}
	p.RSIN = "1"
	if err := p.Write(&file); !errors.Is(err, ErrProfile) {
		t.Errorf("a wrong profile was written: %v", err)
	}
	if _, err := New(p, Options{}); !errors.Is(err, ErrProfile) {
		t.Errorf("a client was made of it: %v", err)
	}
}
