package casework

import (
	"testing"

	"keukentafel/app/audit"
	"keukentafel/app/family"
)

func noteOf(p ...family.Passage) family.Note { return family.Note{Passages: p} }

func TestANoteThatSaysTooLittleIsRefused(t *testing.T) {
	d, s := asking(t)
	fine := family.Passage{Kind: family.KindFact, Text: "Er was niemand thuis."}
	for name, c := range map[string]struct {
		note family.Note
		want error
	}{
		"nothing":                  {noteOf(), family.ErrEmpty},
		"an empty passage":         {noteOf(fine, family.Passage{Kind: family.KindFact, Text: " "}), family.ErrEmpty},
		"a quote of nobody":        {noteOf(family.Passage{Kind: family.KindQuote, Text: "Ga weg"}), ErrNoSpeaker},
		"about somebody unknown":   {noteOf(family.Passage{Kind: family.KindFact, Text: "x", About: []family.PersonID{"joost"}}), family.ErrUnknownPerson},
		"tomorrow":                 {family.Note{On: d.Today().AddDays(1), Passages: []family.Passage{fine}}, ErrFutureDate},
		"a note that is not there": {family.Note{ID: "gone", Passages: []family.Passage{fine}}, ErrNoSuchNote},
	} {
		_, err := d.WriteNote(t.Context(), "f", c.note)
		refused(t, err, c.want, name)
	}
	refused(t, d.RemoveNote(t.Context(), "f", "gone"), ErrNoSuchNote, "remove what is not there")
	away := s.families["f"]
	away.Pen.State = family.PenElsewhere
	s.families["f"] = away
	_, err := d.WriteNote(t.Context(), "f", noteOf(fine))
	refused(t, err, ErrNoPen, "without the pen")
	if len(s.families["f"].Notes) != 0 {
		t.Error("a refused note was kept")
	}
}

func TestANoteIsWrittenChangedAndRemovedAndEachIsLogged(t *testing.T) {
	d, s := asking(t)
	id, err := d.WriteNote(t.Context(), "f", noteOf(family.Passage{Kind: family.KindQuote, Speaker: "Sanne", Text: "Het gaat niet", About: []family.PersonID{"sanne"}}))
	if err != nil {
		t.Fatal(err)
	}
	if n := s.families["f"].Notes[0]; n.By != "Fatma" || n.On != d.Today() {
		t.Errorf("written by nobody, or on no day: %s", n.On)
	}
	changed := family.Note{ID: id, On: d.Today(), By: "somebody else", Passages: []family.Passage{{Kind: family.KindOpinion, Text: "Sanne is moe", Blank: true}}}
	if _, err := d.WriteNote(t.Context(), "f", changed); err != nil {
		t.Fatal(err)
	}
	if n := s.families["f"].Notes; len(n) != 1 || n[0].By != "Fatma" || !n[0].Passages[0].Blank {
		t.Error("the change was not kept, or it changed who wrote it")
	}
	if err := d.RemoveNote(t.Context(), "f", id); err != nil || len(s.families["f"].Notes) != 0 {
		t.Fatal(err)
	}
	var events []audit.Event
	for _, e := range s.log[len(s.log)-3:] {
		events = append(events, e.Event)
		if e.Object != string(id) || e.Kind != audit.KindNote {
			t.Errorf("%s is about %s %s", e.Event, e.Kind, e.Object)
		}
	}
	if events[0] != audit.NoteWrite || events[1] != audit.NoteChange || events[2] != audit.NoteRemoved {
		t.Errorf("%v", events)
	}
}
