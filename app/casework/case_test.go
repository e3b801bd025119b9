package casework

import (
	"bytes"
	"io"
	"testing"

	"keukentafel/app/audit"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// caseDesk writes a case as the words of its first goal. Its family has one
// goal, in which a name stands.
func caseDesk(t *testing.T) (*Desk, *shelf) {
	t.Helper()
	d, s := withChild(t)
	d.Renders = func(form, _ string) (Render, bool) {
		return func(w io.Writer, made consent.Disclosure) error {
			told, _ := made.Case()
			_, err := io.WriteString(w, form+" "+string(told.Goals[0].Words))
			return err
		}, true
	}
	dossier := s.families["f"]
	dossier.Family.Persons = append(dossier.Family.Persons, family.Person{ID: "jip", Given: "Jip", Place: family.PlaceHousehold})
	dossier.Plan.Goals = []family.Goal{{ID: "g", Words: "Jip leest voor."}}
	s.families["f"] = dossier
	return d, s
}

var firstGoal = consent.Item{Kind: consent.ItemGoal, ID: "g"}

func TestACaseWithANameInItIsRefusedAndOnlyTheLogKnows(t *testing.T) {
	d, s := caseDesk(t)
	var out bytes.Buffer
	_, err := d.ExportCase(t.Context(), "f", CaseAsk{To: "intervisie", Texts: map[consent.Item]family.Text{firstGoal: "Jip leest."}}, &out)
	refused(t, err, consent.ErrNamed, "a name")
	if out.Len() != 0 || len(s.families["f"].Register) != 0 {
		t.Error("something was written")
	}
	if last := s.log[len(s.log)-1]; last.Event != "disclosure.case" {
		t.Errorf("the log ends with %s", last.Event)
	}
}

func TestWhoDoesNotHoldThePenMakesNoCase(t *testing.T) {
	d, s := caseDesk(t)
	dossier := s.families["f"]
	dossier.Pen.State = family.PenElsewhere
	s.families["f"] = dossier
	_, err := d.ExportCase(t.Context(), "f", CaseAsk{To: "intervisie"}, io.Discard)
	refused(t, err, ErrNoPen, "without the pen")
}

func TestACaseOfProposedTextsIsInTheRegisterWithoutNames(t *testing.T) {
	d, s := caseDesk(t)
	proposed, err := d.ProposeCase(t.Context(), "f", 0, func(n consent.CaseName) string { return string(n.Role) })
	if err != nil || len(proposed) != 1 || string(proposed[0].Masked) != "Adult leest voor." {
		t.Fatalf("proposed %d texts: %v", len(proposed), err)
	}
	var out bytes.Buffer
	record, err := d.ExportCase(t.Context(), "f", CaseAsk{To: "intervisie", Texts: map[consent.Item]family.Text{proposed[0].Item: proposed[0].Masked}}, &out)
	if err != nil || out.String() != "case Adult leest voor." {
		t.Fatalf("%q %v", out.String(), err)
	}
	kept := s.families["f"].Register
	if len(kept) != 1 || kept[0].ID != record.ID || kept[0].Form != FormCase || kept[0].Recipient.Kind != consent.ToCase {
		t.Errorf("the register has %d lines", len(kept))
	}
}

func TestLookingAtACaseIsRefusedLikeMakingItAndLeavesNothing(t *testing.T) {
	d, s := caseDesk(t)
	ask := CaseAsk{To: "intervisie", Texts: map[consent.Item]family.Text{firstGoal: "Jip leest."}}
	var out bytes.Buffer
	refused(t, d.ViewCase(t.Context(), "f", ask, &out), consent.ErrNamed, "a name")
	lines := len(s.log)
	_, err := d.PreviewCase(t.Context(), "f", ask)
	refused(t, err, consent.ErrNamed, "a name")
	if out.Len() > 0 || len(s.log) != lines {
		t.Error("something was written, or asking beforehand fills the log")
	}
	ask.Texts[firstGoal] = "Iemand leest."
	if err := d.ViewCase(t.Context(), "f", ask, &out); err != nil || out.String() != "case Iemand leest." {
		t.Fatalf("%q %v", out.String(), err)
	}
	if last := s.log[len(s.log)-1]; last.Event != audit.DocumentView || len(s.families["f"].Register) != 0 {
		t.Errorf("the log ends with %s, the register has %d lines", last.Event, len(s.families["f"].Register))
	}
	dossier := s.families["f"]
	dossier.Pen.State = family.PenElsewhere
	s.families["f"] = dossier
	refused(t, d.ViewCase(t.Context(), "f", ask, &out), ErrNoPen, "a look without the pen")
	_, err = d.PreviewCase(t.Context(), "f", ask)
	refused(t, err, ErrNoPen, "a preview without the pen")
}
