package main

import (
	"encoding/json"
	"strings"
	"testing"

	"keukentafel/app/casework"
	"keukentafel/storage/zgw/zgwtest"
)

const zaakOfDeWit = "ZAAK-2026-0001"

// municipality is a register that knows the zaak of De Wit, and a profile of it
// in the vault.
func (s *shell) municipality() *zgwtest.Server {
	s.Helper()
	town := zgwtest.New(s)
	zaakType := town.PutZaakType(zgwtest.Type{Name: "JEUGD-PLAN", From: "2025-01-01"})
	town.RelateTypes(zaakType, town.PutDocumentType(zgwtest.Type{Name: "Gezinsplan", From: "2025-01-01"}))
	town.PutZaak(zaakOfDeWit, zaakType)
	profile := map[string]any{"format": "keukentafel-zgw", "formatVersion": 1, "municipality": "Vecht", "rsin": zgwtest.RSIN, "author": "Buurtteam Zuid",
		"catalogi": map[string]string{"url": town.Catalogi, "catalogus": town.Catalogus, "informatieobjecttype": "Gezinsplan"},
		"zaken":    map[string]string{"url": town.Zaken}, "documenten": map[string]string{"url": town.Documenten}, "mode": "find",
		"auth": map[string]string{"kind": "zgw_jwt", "clientId": zgwtest.ClientID, "secret": "vecht"}, "tls": map[string]any{"ca": town.CA, "onlyCa": true}}
	file, err := json.Marshal(profile)
	if err != nil {
		s.Fatal(err)
	}
	s.done("register", "profile", "set", s.wrote("vecht.json", string(file)))
	s.done("register", "secret", "set", "vecht", "--file", s.wrote("geheim.txt", zgwtest.Password+"\n"))
	return town
}

func TestAPlanThatMayNotGoToTheRegisterIsRefusedByCommand(t *testing.T) {
	s := newShellInside(t)
	s.done("demo", "--families", "1")
	s.refused(exitRefused, "vastgesteld", "register", "send", "De Wit")
	s.done("plan", "adopt", "De Wit")
	s.refused(exitMailbox, "nog geen zaaksysteem", "register", "send", "De Wit", "--partial")
	town := s.municipality()
	s.refused(exitRefused, "zaaknummer", "register", "send", "De Wit", "--partial")
	s.refused(exitRefused, "zaaknummer klopt niet", "register", "send", "De Wit", "--partial", "--zaak", "geen nummer!")
	s.refused(exitRefused, "zaaknummer klopt niet", "register", "zaak", "De Wit", "geen nummer!")
	s.refused(exitRefused, "", "register", "send", "De Wit", "--zaak", zaakOfDeWit)
	s.refused(exitRefused, "is er niet meer", "register", "drop", "niets")
	s.refused(exitRefused, "is er niet meer", "register", "retry", "niets")
	if list := reads[[]casework.RegisterDelivery](s, "register", "list"); len(list) != 0 || len(town.Documents()) != 0 {
		t.Errorf("something went: %+v", list)
	}
}

func TestAPlanGoesToTheRegisterByCommand(t *testing.T) {
	s := newShellInside(t)
	s.done("demo", "--families", "1")
	s.done("plan", "adopt", "De Wit")
	town := s.municipality()
	said := s.do("register", "send", "De Wit", "--partial", "--zaak", "ZAAK-2026-9999", "--json")
	if said.code != exitRefused || !strings.Contains(said.err, "geen zaak met dit nummer") {
		t.Errorf("another zaak: %d %s %s", said.code, said.out, said.err)
	}
	list := reads[[]casework.RegisterDelivery](s, "register", "list")
	if len(list) != 1 || list[0].State != casework.DeliveryPaused {
		t.Fatalf("after a wrong zaak: %+v", list)
	}
	s.refused(exitRefused, "al klaar", "register", "send", "De Wit", "--partial")
	s.done("register", "retry", string(list[0].ID))
	s.done("register", "drop", string(list[0].ID))
	if list := reads[[]casework.RegisterDelivery](s, "register", "list"); len(list) != 0 {
		t.Errorf("after taking it off: %+v", list)
	}

	s.done("register", "zaak", "De Wit", zaakOfDeWit)
	sent := s.done("register", "send", "De Wit", "--partner", "municipality", "--partial", "--json")
	if len(town.Documents()) != 2 || !strings.Contains(sent, `"delivered"`) {
		t.Errorf("%d documents lie there: %s", len(town.Documents()), sent)
	}
	sent += s.done("register", "list") + s.done("register", "list", "--json") + s.done("register", "profile", "show", "--json")
	for _, secret := range []string{zgwtest.Password, "Sanne", "El Idrissi"} {
		if strings.Contains(sent, secret) {
			t.Errorf("it tells %s", secret)
		}
	}
	s.refused(exitRefused, "al klaar", "register", "send", "De Wit", "--partial")
	s.done("register", "profile", "remove", "Vecht")
	s.refused(exitMailbox, "nog geen zaaksysteem", "register", "profile", "show")
}
