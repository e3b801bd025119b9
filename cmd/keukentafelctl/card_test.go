package main

import (
	"bytes"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"keukentafel/app/casework"
	"keukentafel/app/picture/scan"
)

// person makes a vault with keys that cost nothing for somebody with a role.
func person(t *testing.T, name, role string) *shell {
	t.Helper()
	s := emptyShell(t)
	s.done("init", "--name", name, "--role", role, "--house", "Het Kompas", "--code-file", s.file("begin.code"))
	return s
}

// card is a new file with the card of a person.
func (s *shell) card() string {
	s.Helper()
	file := filepath.Join(s.TempDir(), "kaart.ktk")
	s.done("card", "show", "--out", file)
	return file
}

// knows puts the card of somebody else in the directory.
func (s *shell) knows(other *shell, more ...string) {
	s.Helper()
	s.done(append([]string{"card", "add", other.card()}, more...)...)
}

func TestWhatIsNoCardOrHasNoOtherCardIsRefusedByCommand(t *testing.T) {
	marieke, joost := person(t, "Marieke", "consultant"), person(t, "Joost", "partner")
	blank := marieke.file("wit.png")
	var white bytes.Buffer
	if err := png.Encode(&white, image.NewGray(image.Rect(0, 0, 60, 60))); err != nil {
		t.Fatal(err)
	}
	marieke.wrote("wit.png", white.String())
	nonsense := marieke.wrote("onzin.ktr", "geen intrekking")

	marieke.refused(exitRefused, "uw eigen kaart", "card", "add", marieke.card())
	marieke.refused(exitDamaged, "geen code", "card", "add", blank)
	marieke.refused(exitUsage, "--family", "card", "add", joost.card(), "--family", "De Wit")
	marieke.refused(exitRefused, "visitekaart", "card", "take", "Joost", "--how", "phone")
	marieke.knows(joost, "--kind", "school")
	marieke.refused(exitUsage, "--how", "card", "verify", "Joost", "--how", "brief")
	marieke.refused(exitUsage, "--how", "card", "take", "Joost")
	marieke.refused(exitRefused, "geen andere kaart", "card", "take", "Joost", "--how", "phone")
	marieke.refused(exitRefused, "geen andere kaart", "card", "drop", "Joost")
	marieke.refused(exitUsage, "--who", "card", "lost", "Joost")
	marieke.refused(exitRefused, "niet terugdraaien", "card", "found", "Joost")
	marieke.refused(exitUsage, "--yes", "card", "replace")
	marieke.refused(exitUsage, "--out", "card", "revoke")
	marieke.refused(exitRefused, "geen oude kaart", "card", "revoke", "--out", marieke.file("in.ktr"))
	marieke.refused(exitDamaged, "intrekking", "card", "revoked", nonsense)
	marieke.refused(exitUsage, "--out", "directory", "publish")
	marieke.refused(exitRefused, "gemeente", "directory", "publish", "--out", marieke.file("lijst.ktl"))
	marieke.refused(exitDamaged, "adreslijst", "directory", "read", nonsense)
	for _, name := range []string{"in.ktr", "lijst.ktl"} {
		if _, err := os.Stat(marieke.file(name)); err == nil {
			t.Errorf("a refusal left %s", name)
		}
	}
	if list := reads[[]contactLine](marieke, "card", "list"); len(list) != 1 || list[0].State != casework.KeyUnverified || len(list[0].Words) != 16 {
		t.Errorf("the directory: %+v", list)
	}
}

func TestACardIsReadFromAPictureOrFromItsPartsByCommand(t *testing.T) {
	marieke, joost := person(t, "Marieke", "consultant"), person(t, "Joost", "partner")
	codes, sheet := joost.file("kaart.png"), joost.file("kaart.pdf")
	mine := reads[contactLine](joost, "card", "show", "--qr", codes, "--paper", sheet)
	joost.refused(exitRefused, "al een bestand", "card", "show", "--qr", codes)
	if page, err := os.ReadFile(sheet); err != nil || !bytes.HasPrefix(page, []byte("%PDF-")) {
		t.Errorf("the card on paper: %v", err)
	}
	picture, err := os.ReadFile(codes)
	if err != nil {
		t.Fatal(err)
	}
	parts, err := scan.Read(picture)
	if err != nil || len(parts) < 2 {
		t.Fatalf("%d codes in the picture, %v", len(parts), err)
	}
	var files []string
	for i, part := range parts {
		files = append(files, marieke.wrote("deel-"+string(rune('a'+i))+".txt", part+"\n"))
	}
	marieke.refused(exitRefused, "alle delen", "card", "add", files[0])
	if list := reads[[]contactLine](marieke, "card", "list"); len(list) != 0 {
		t.Errorf("half a card is in the directory: %+v", list)
	}
	marieke.done(append([]string{"card", "add"}, files...)...)
	marieke.done("card", "add", codes)
	list := reads[[]contactLine](marieke, "card", "list")
	if len(list) != 1 || list[0].Fingerprint != mine.Fingerprint || strings.Join(list[0].Words, " ") != strings.Join(mine.Words, " ") {
		t.Errorf("read %+v, want %+v", list, mine)
	}
}

// Joost loses his laptop; his partners hear it, and compare his new card.
func TestALostLaptopIsHandledByCommand(t *testing.T) {
	marieke, joost := person(t, "Marieke", "consultant"), person(t, "Joost", "partner")
	mailbox := t.TempDir()
	for _, who := range []*shell{marieke, joost} {
		who.done("mailbox", "set", mailbox)
	}
	marieke.done("demo", "--families", "1")
	marieke.knows(joost, "--family", "De Wit", "--as", "school")
	joost.knows(marieke)
	marieke.done("card", "verify", "Joost", "--how", "phone")
	stands := func(want casework.KeyState) contactLine {
		t.Helper()
		list := reads[[]contactLine](marieke, "card", "list")
		if len(list) != 1 || list[0].State != want || list[0].Verified != (want == casework.KeyVerified) {
			t.Fatalf("the directory: %+v, want %s", list, want)
		}
		return list[0]
	}
	before := stands(casework.KeyVerified)
	if said := joost.done("card", "send"); !strings.Contains(said, "1") {
		t.Errorf("the card is sent: %s", said)
	}
	if r := reads[round](joost, "sync"); r.Sent != 1 {
		t.Errorf("%d sent", r.Sent)
	}
	marieke.done("sync")

	marieke.done("card", "lost", "Joost", "--who", "Joost zelf", "--why", "auto opengebroken")
	stands(casework.KeyRevoked)
	marieke.refused(exitRefused, "geldt niet meer", "card", "lost", "Joost", "--who", "Joost zelf")
	marieke.done("plan", "adopt", "De Wit")
	karimSaysYes(marieke)
	marieke.refused(exitRefused, "geldt niet meer", "share", "De Wit", "--for", "school")
	marieke.done("card", "found", "Joost")
	stands(casework.KeyUnverified)

	old := joost.card()
	joost.done("card", "replace", "--yes")
	statement := joost.file("intrekking.ktr")
	joost.done("card", "revoke", "--out", statement)
	joost.refused(exitRefused, "al een bestand", "card", "revoke", "--out", statement)
	if said := marieke.done("card", "revoked", statement); !strings.Contains(said, "Joost") {
		t.Errorf("after the revocation: %s", said)
	}
	offered := stands(casework.KeyRevoked)
	fresh := reads[contactLine](joost, "card", "show")
	if offered.Offered != fresh.Fingerprint || offered.Fingerprint != before.Fingerprint {
		t.Errorf("offered %s, want %s", offered.Offered, fresh.Fingerprint)
	}
	marieke.refused(exitRefused, "niet terugdraaien", "card", "found", "Joost")
	marieke.done("card", "drop", "Joost")
	marieke.done("card", "add", joost.card(), "--family", "De Wit", "--as", "school")
	marieke.done("card", "take", "Joost", "--how", "in-person")
	if after := stands(casework.KeyVerified); after.Fingerprint != fresh.Fingerprint || after.Offered != "" {
		t.Errorf("after the new card: %+v", after)
	}
	marieke.refused(exitRefused, "geldt niet meer", "card", "add", old)
	if list := reads[[]casework.Again](marieke, "card", "again", "Joost"); len(list) != 0 {
		t.Errorf("nothing was sent, and %d must go again", len(list))
	}
}

func TestAListOfAMunicipalityIsReadByCommandAfterItsCardWasCompared(t *testing.T) {
	town, marieke, joost := person(t, "Gemeente", "municipality"), person(t, "Marieke", "consultant"), person(t, "Joost", "partner")
	town.knows(joost, "--kind", "school")
	town.done("card", "verify", "Joost", "--how", "phone")
	list := town.file("lijst.ktl")
	town.done("directory", "publish", "--out", list)
	marieke.refused(exitRefused, "Vergelijk eerst", "directory", "read", list)
	marieke.knows(town)
	marieke.refused(exitRefused, "Vergelijk eerst", "directory", "read", list)
	marieke.done("card", "verify", "Gemeente", "--how", "phone")
	if r := reads[casework.ListRead](marieke, "directory", "read", list); r.Added != 1 || len(r.Changed)+len(r.Revoked) != 0 {
		t.Errorf("read %+v", r)
	}
	marieke.refused(exitRefused, "nieuwere lijst", "directory", "read", list)
	for _, c := range reads[[]contactLine](marieke, "card", "list") {
		if c.Name == "Joost" && (c.State != casework.KeyVerified || c.List == "") {
			t.Errorf("Joost is on the list, and his card is %+v", c)
		}
	}
}
