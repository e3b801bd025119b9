package main

import (
	"bytes"
	"database/sql"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"keukentafel/app/casework"
	"keukentafel/storage/vault"
)

func TestKeepingAndDestroyingByCommandIsRefusedForItsOwnReason(t *testing.T) {
	s := newShellInside(t)
	s.done("family", "new", "Jansen")
	s.done("family", "person", "Jansen", "--given", "Zoë", "--birth", "24-11-1990")
	s.done("family", "person", "Jansen", "--given", "Bram", "--birth", "24-11-2023")
	s.refused(exitRefused, "bestaat niet", "retention", "hold", "Jansen", "--until", "31-02-2199", "--why", "bezwaar")
	s.refused(exitRefused, "reden", "retention", "hold", "Jansen", "--until", "01-02-2199")
	s.refused(exitRefused, "onder de 12", "retention", "request", "Jansen", "--by", "Bram")
	s.refused(exitRefused, "geen open verzoek", "retention", "refuse", "Jansen", "--why", "belang van een ander")
	s.refused(exitUsage, "--yes", "shred", "Jansen", "--why", "x", "--approved-by", "y")
	s.refused(exitRefused, "archivaris", "shred", "Jansen", "--why", "x", "--yes")
	s.refused(exitRefused, "zonder namen", "shred", "Jansen", "--why", "op verzoek van Zoë", "--approved-by", "y", "--yes")
	s.refused(exitRefused, "niet (meer)", "shred", "niemand", "--why", "x", "--approved-by", "y", "--yes")
	s.refused(exitRefused, "verklaring", "retention", "record", "geen", "--out", s.file("geen.pdf"))
	s.done("retention", "hold", "Jansen", "--until", "01-02-2199", "--why", "bezwaar")
	s.refused(exitRefused, "langer bewaard", "shred", "Jansen", "--why", "x", "--approved-by", "y", "--yes")
	if list := reads[[]retentionLine](s, "retention", "list", "--all"); len(list) != 1 || list[0].State != casework.RetentionHeld || list[0].Day != "2199-02-02" {
		t.Errorf("%+v", list)
	}
}

func TestAFamilyIsDestroyedOnRequestAndTheArchivistGetsARecord(t *testing.T) {
	s := newShellInside(t)
	s.done("family", "new", "Jansen")
	s.done("family", "person", "Jansen", "--given", "Zoë", "--birth", "24-11-1990")
	if list := reads[[]retentionLine](s, "retention", "list"); len(list) != 0 {
		t.Errorf("%d families are due on their first day", len(list))
	}
	s.done("retention", "request", "Jansen", "--by", "Zoë")
	if list := reads[[]retentionLine](s, "retention", "list"); len(list) != 1 || list[0].State != casework.RetentionAsked {
		t.Errorf("%+v", list)
	}
	if out := s.done("tasks"); !strings.Contains(out, "er is gevraagd om vernietiging") {
		t.Errorf("the tasks are %s", out)
	}
	out := strings.Fields(s.done("shred", "Jansen", "--why", "verzoek toegewezen", "--approved-by", "archivaris", "--yes"))
	record := out[len(out)-1]
	list := reads[[]casework.DestructionRecord](s, "retention", "records")
	if len(list) != 1 || list[0].ID != record || list[0].Basis != casework.DestroyedOnAsking {
		t.Fatalf("%d records", len(list))
	}
	s.done("retention", "record", record, "--out", s.file("verklaring.pdf"))
	paper, err := os.ReadFile(s.file("verklaring.pdf"))
	if err != nil || !bytes.HasPrefix(paper, []byte("%PDF-")) {
		t.Errorf("no paper: %v", err)
	}
	s.refused(exitRefused, "al een bestand", "retention", "record", record, "--out", s.file("verklaring.pdf"))
	s.refused(exitRefused, "niet (meer)", "family", "show", "Jansen")
}

func TestAMunicipalitySetsItsOwnPeriodsByCommand(t *testing.T) {
	s := newShellInside(t)
	own := s.file("termijnen.json")
	if err := os.WriteFile(own, []byte(strings.Replace(s.done("retention", "rules", "--json"), `"years": 5`, `"years": 7`, 1)), 0o600); err != nil {
		t.Fatal(err)
	}
	s.refused(exitRefused, "bewaartermijnen klopt niet", "retention", "rules", "--set", s.passphrase)
	s.done("retention", "rules", "--set", own)
	years := func() int {
		for _, r := range reads[[]casework.RetentionRule](s, "retention", "rules") {
			if r.About == casework.RetainNeverAdopted {
				return r.Years
			}
		}
		return 0
	}
	if got := years(); got != 7 {
		t.Errorf("%d years", got)
	}
	s.done("retention", "rules", "--reset")
	if got := years(); got != 5 {
		t.Errorf("after going back: %d years", got)
	}
}

func TestAFamilyOfWhichTheDataIsDamagedCanBeDestroyed(t *testing.T) {
	s := newShellInside(t)
	id := strings.TrimSpace(s.done("family", "new", "Jansen"))
	s.done("family", "new", "Bakker")
	damageNewest(t, filepath.Join(s.vault, vault.FileName))
	s.refused(exitDamaged, "beschadigd", "family", "show", "Bakker")
	s.done("shred", "Bakker", "--why", "niet meer leesbaar", "--approved-by", "archivaris", "--yes")
	list := reads[[]casework.DestructionRecord](s, "retention", "records")
	if len(list) != 1 || !list[0].Unreadable || list[0].Basis != casework.DestroyedDamaged {
		t.Errorf("%+v", list)
	}
	s.done("family", "show", id)
}

// damageNewest spoils a part of the family that was made last.
func damageNewest(t *testing.T, file string) {
	t.Helper()
	db, err := sql.Open("sqlite3", file)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	done, err := db.Exec(`UPDATE part SET body = zeroblob(length(body)) WHERE id = (SELECT max(id) FROM part WHERE kind = 'family')`)
	if err != nil {
		t.Fatal(err)
	}
	if n, err := done.RowsAffected(); n != 1 || err != nil {
		t.Fatalf("%d parts were damaged: %v", n, err)
	}
}
