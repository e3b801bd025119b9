package main

import (
	"cmp"

	"keukentafel/app/casework"
	"keukentafel/app/family"
)

// noteList shows the working notes; people see the words, as on the screen.
func noteList(c *call) error {
	c.reads()
	args, err := c.parse(1, 1)
	if err != nil {
		return err
	}
	_, d, err := c.dossier(args[0])
	if err != nil {
		return err
	}
	notes := append([]family.Note{}, d.Notes...)
	return c.answer(notes, func() {
		for _, n := range notes {
			for _, p := range n.Passages {
				c.line(string(n.ID), c.day(n.On), c.value("list.statement-kind."+string(p.Kind)), string(p.Text))
			}
		}
		if len(notes) == 0 {
			c.say("ctl.none")
		}
	})
}

// noteWrite writes one passage: in a new note, or after those of --id.
func noteWrite(c *call) error {
	id, kind, speaker, on, about, blank, text := c.text("id"), c.text("kind"), c.text("speaker"), c.text("on"), c.listed("about"), c.whether("blank"), c.longText("text")
	in, d, day, err := c.dossierOn(on)
	if err != nil {
		return err
	}
	note := family.Note{On: day}
	if *id != "" {
		note = family.Note{}
		for _, n := range d.Notes {
			if string(n.ID) == *id {
				note = n.Clone()
			}
		}
		if note.ID == "" {
			return casework.ErrNoSuchNote
		}
	}
	p := family.Passage{Kind: family.StatementKind(cmp.Or(*kind, string(family.KindObservation))), Speaker: family.Text(*speaker), Blank: *blank}
	switch p.Kind {
	case family.KindFact, family.KindObservation, family.KindOpinion, family.KindQuote:
	default:
		return usage("--kind fact|observation|opinion|quote")
	}
	if p.Text, err = text(); err != nil {
		return err
	}
	if p.About, err = personsIn(d.Family, *about); err != nil {
		return err
	}
	note.Passages = append(note.Passages, p)
	written, err := in.WriteNote(c, d.Family.ID, note)
	if err != nil {
		return err
	}
	c.line(string(written))
	return nil
}

func noteRemove(c *call) error {
	yes := c.whether("yes")
	args, err := c.parse(2, 2)
	if err != nil {
		return err
	}
	if !*yes {
		return usage("--yes")
	}
	return c.onFamily(args[0], func(in *casework.Desk, id family.FamilyID) error { return in.RemoveNote(c, id, family.NoteID(args[1])) })
}

// planView puts a person's own view beside a statement; an empty text takes it
// away.
func planView(c *call) error {
	by, text := c.text("by"), c.longText("text")
	args, err := c.parse(2, 2)
	if err != nil {
		return err
	}
	words, err := text()
	if err != nil {
		return err
	}
	in, d, err := c.dossier(args[0])
	if err != nil {
		return err
	}
	person, err := personIn(d.Family, *by)
	if err != nil {
		return err
	}
	if person == "" {
		return usage("--by")
	}
	return c.saved(in.PutView(c, d.Family.ID, family.StatementID(args[1]), person, words))
}
