package main

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"keukentafel/app/family"
)

func withJansen(t *testing.T) *shell {
	t.Helper()
	s := newShellInside(t)
	s.done("family", "new", "Jansen")
	s.done("family", "person", "Jansen", "--given", "Zoë", "--birth", "02-03-1989")
	s.done("family", "person", "Jansen", "--given", "Bram", "--birth", "02-03-1985")
	return s
}

func TestRightsByCommandAreRefusedForTheirOwnReason(t *testing.T) {
	s := withJansen(t)
	s.refused(exitUsage, "--kind", "rights", "ask", "Jansen", "--by", "Zoë")
	s.refused(exitRefused, "vraagt dit alleen zelf", "rights", "ask", "Jansen", "--kind", "copy", "--by", "Zoë", "--about", "Bram")
	s.refused(exitRefused, "al beantwoord", "rights", "answer", "Jansen", "gone", "--grant")
	id := strings.Fields(s.done("rights", "ask", "Jansen", "--kind", "copy", "--by", "Zoë"))[0]
	s.refused(exitUsage, "--grant", "rights", "answer", "Jansen", id)
	s.refused(exitUsage, "--grant", "rights", "answer", "Jansen", id, "--grant", "--refuse")
	s.refused(exitRefused, "door het te geven", "rights", "answer", "Jansen", id, "--grant")
	s.refused(exitUsage, "--out", "rights", "copy", "Jansen", id)
	s.refused(exitUsage, "--as", "export", "Jansen", "--as", "file", "--for", "Zoë", "--out", s.file("x.pdf"))
	s.refused(exitUsage, "--by", "plan", "view", "Jansen", "gone", "--text", "x")
	s.refused(exitRefused, "letterlijk", "note", "write", "Jansen", "--kind", "quote", "--text", "Ga weg")
	s.refused(exitUsage, "--yes", "note", "remove", "Jansen", "gone")
}

func TestAFamilyUsesItsRightsByCommand(t *testing.T) {
	s := withJansen(t)
	said := strings.TrimSpace(s.done("plan", "set", "Jansen", "statement", "--speaker", "Zoë", "--about", "Zoë", "--kind", "fact", "--text", "Zoë werkt niet."))
	s.done("plan", "view", "Jansen", said, "--by", "Zoë", "--text", "Ik werk wel.")
	note := strings.TrimSpace(s.done("note", "write", "Jansen", "--about", "Zoë", "--text", "Zoë was moe."))
	s.done("note", "write", "Jansen", "--id", note, "--about", "Bram", "--kind", "fact", "--text", "Bram slikt pillen.")
	if hits := s.done("search", "pillen"); !strings.Contains(hits, "notes") {
		t.Errorf("a note is not found: %q", hits)
	}
	if list := reads[[]family.Note](s, "note", "list", "Jansen"); len(list) != 1 || len(list[0].Passages) != 2 {
		t.Errorf("%d notes", len(list))
	}
	wrong := strings.Fields(s.done("rights", "ask", "Jansen", "--kind", "correction", "--by", "Zoë", "--statement", said, "--text", "klopt niet"))[0]
	s.done("rights", "answer", "Jansen", wrong, "--grant", "--text", "Zoë werkt in de zorg.")
	id := strings.Fields(s.done("rights", "ask", "Jansen", "--kind", "copy", "--by", "Zoë"))[0]
	out := s.file("afschrift.pdf")
	s.refused(exitRefused, "waarom", "rights", "copy", "Jansen", id, "--out", out)
	s.done("rights", "copy", "Jansen", id, "--out", out, "--why", "Bram staat er ook in")
	if data, err := os.ReadFile(out); err != nil || !bytes.HasPrefix(data, []byte("%PDF-")) {
		t.Error(err)
	}
	list := reads[[]rightsLine](s, "rights", "list", "Jansen")
	if len(list) != 2 || list[0].Outcome == "" || list[0].Given == "" && list[1].Given == "" {
		t.Errorf("%+v", list)
	}
	s.done("note", "remove", "Jansen", note, "--yes")
	if hits := s.done("search", "pillen"); strings.Contains(hits, "Jansen") {
		t.Error("what was removed is still found")
	}
}
