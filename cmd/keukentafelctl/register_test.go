package main

import (
	"os"
	"strings"
	"testing"
)

const profileOfVecht = `{"format":"keukentafel-zgw","formatVersion":1,"municipality":"Vecht","rsin":"002220647","author":"Buurtteam Zuid",
"catalogi":{"url":"https://127.0.0.1:1/catalogi/api/v1","catalogus":"https://127.0.0.1:1/catalogi/api/v1/catalogussen/1","informatieobjecttype":"Gezinsplan"},
"zaken":{"url":"https://127.0.0.1:1/zaken/api/v1"},"documenten":{"url":"https://127.0.0.1:1/documenten/api/v1"},"mode":"find",
"auth":{"kind":"zgw_jwt","clientId":"laptop-7","secret":"vecht"}}`

func (s *shell) wrote(name, content string) string {
	s.Helper()
	path := s.file(name)
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		s.Fatal(err)
	}
	return path
}

func TestARegisterIsSetTriedAndShownWithoutItsSecret(t *testing.T) {
	s := newShellInside(t)
	if a := s.do("register", "check"); a.code != exitMailbox || !strings.Contains(a.err, "nog geen zaaksysteem") {
		t.Errorf("without a profile: %d %s", a.code, a.err)
	}
	if a := s.do("register", "profile", "set", s.wrote("mis.json", strings.Replace(profileOfVecht, "002220647", "123", 1))); a.code != exitRefused || !strings.Contains(a.err, "rsin") {
		t.Errorf("a slip: %d %s", a.code, a.err)
	}
	if a := s.do("register", "secret", "set", "vecht", "--file", s.wrote("geheim.txt", "sleutel-van-vecht\n")); a.code == exitDone {
		t.Error("a secret that nobody asks for is kept")
	}
	if a := s.do("register", "profile", "set", s.wrote("vecht.json", profileOfVecht)); a.code != exitDone || !strings.Contains(a.out, "register secret set vecht") {
		t.Errorf("a profile: %d %s %s", a.code, a.out, a.err)
	}
	s.do("register", "secret", "set", "vecht", "--file", s.file("geheim.txt"))
	for _, args := range [][]string{{"register", "profile", "show"}, {"register", "profile", "show", "--json"}, {"register", "check", "--json"}, {"register", "list", "--json"}} {
		a := s.do(args...)
		if strings.Contains(a.out+a.err, "sleutel-van-vecht") {
			t.Errorf("%v tells the secret", args)
		}
		if args[1] == "check" && (a.code != exitMailbox || !strings.Contains(a.out, `"offline"`)) {
			t.Errorf("a register out of reach: %d %s", a.code, a.out)
		}
	}
	if a := s.do("register", "profile", "export", "--out", s.file("terug.json")); a.code != exitDone {
		t.Fatalf("%d %s", a.code, a.err)
	}
	back, err := os.ReadFile(s.file("terug.json"))
	if err != nil || !strings.Contains(string(back), "keukentafel-zgw") || strings.Contains(string(back), "sleutel-van-vecht") {
		t.Errorf("exported %s, %v", back, err)
	}
	if a := s.do("register", "retry", "onbekend"); a.code != exitRefused {
		t.Errorf("a delivery that is not there: %d", a.code)
	}
}
