package disclosures

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/words"
)

// draftEnd parts the text of the plan from what was typed instead, so that
// what was typed about another text is not taken up again.
const draftEnd = "\x1f"

// caseText is one free text: whether it goes along, and how.
type caseText struct {
	casework.CaseProposal
	sheet   *caseSheet
	draft   string // key of what was typed
	name    string // what it is: "step 2 of goal 1"
	on      bool
	edited  bool
	refused bool   // something in it still leads to somebody
	typed   string // as it goes along

	row   *fyne.Container // nil until it comes near
	tick  *kit.Check
	area  *kit.Area
	field *kit.Field
	high  float32 // of the area
}

// goes tells whether there is something that goes along.
func (t *caseText) goes() bool { return t.on && strings.TrimSpace(t.typed) != "" }

func (t *caseText) words() words.Lang { return t.sheet.screen.needs.Words }

// draw makes the row once.
func (t *caseText) draw() fyne.CanvasObject {
	if t.row == nil {
		t.row = kit.Down(6)
		t.tick = kit.NewCheck(t.words().T("case-screen.may", "what", t.name), func(on bool) {
			t.set(on)
			t.sheet.counted()
		})
		t.area, t.field = nil, nil
		t.fill()
	}
	return kit.InsetBy(kit.Edges{Top: 4, Bottom: 8, Left: 10, Right: 14}, t.row)
}

// set lets the text go along or not. The height of the row changes by it.
func (t *caseText) set(on bool) {
	t.on = on
	if t.row != nil {
		t.fill()
	}
}

// fill puts in the row what there is to see: the text of the plan, and when it
// goes along how.
func (t *caseText) fill() {
	t.tick.SetChecked(t.on)
	parts := kit.Down(8, kit.NewParagraph(string(t.Text), kit.Style{Color: kit.ColorMuted}))
	if t.on {
		if t.field == nil {
			t.write()
		}
		parts.Add(t.swapped())
		parts.Add(t.field)
		t.tell()
	}
	t.row.Objects = []fyne.CanvasObject{t.tick, kit.InsetBy(kit.Edges{Left: 34}, parts)}
	t.row.Refresh()
}

// write makes the field in which the proposal can be changed.
func (t *caseText) write() {
	t.area = kit.NewArea(t.words(), 2, t.name)
	t.area.SetText(t.typed)
	t.field = kit.NewField(t.words().T("case-screen.goes"), "", t.area)
	t.area.OnChanged = func(text string) {
		t.typed, t.edited = text, true
		t.sheet.screen.needs.Drafts.Keep(t.draft, string(t.Text)+draftEnd+text)
		refused := t.refused
		t.refused = false
		t.tell()
		if high := t.area.HeightAt(t.area.Size().Width); refused || high != t.high {
			t.high = high
			t.sheet.long.Measure()
		}
		t.sheet.tell()
	}
}

// tell says in place that something is left in the text.
func (t *caseText) tell() {
	said := ""
	if t.refused {
		said = t.words().T("case-screen.named")
	}
	if t.field != nil && t.field.Error() != said {
		t.field.SetError(said)
	}
}

// swapped says how many words were taken out of the text of the plan, and what
// stands there now.
func (t *caseText) swapped() fyne.CanvasObject {
	if len(t.Swaps) == 0 {
		return kit.Chips(kit.Label{Text: t.words().T("case-screen.swapped-none"), Tone: kit.Neutral})
	}
	var each []string
	for _, s := range t.Swaps {
		if said := string(s.Word) + " → " + string(s.As); !slices.Contains(each, said) {
			each = append(each, said)
		}
	}
	return kit.Across(10, kit.AtTop(kit.NewChip(t.words().N("case-screen.swapped", len(t.Swaps)), kit.Info)), kit.Grow(kit.Note(strings.Join(each, " · "))))
}

// caseNamer says which text of the plan something is.
type caseNamer struct {
	words      words.Lang
	goals      []family.Goal
	steps      map[family.GoalID]int
	statements int
}

func (c *caseSheet) namer() *caseNamer {
	d := c.screen.dossier
	plan := d.Plan
	if v, found := d.Version(c.version); found && c.version > 0 {
		plan = v.Plan
	}
	return &caseNamer{words: c.screen.needs.Words, goals: plan.Goals, steps: map[family.GoalID]int{}}
}

// number is the number of a goal, from 1, as it is in the case.
func (n *caseNamer) number(goal family.GoalID) string {
	return strconv.Itoa(1 + slices.IndexFunc(n.goals, func(g family.Goal) bool { return g.ID == goal }))
}

// of names the next text.
func (n *caseNamer) of(t consent.CaseText) string {
	switch {
	case t.Said:
		n.statements++
		return n.words.T("case-screen.statement", "number", strconv.Itoa(n.statements))
	case t.Item.Kind == consent.ItemGoal:
		return n.words.T("case-screen.goal", "goal", n.number(t.Goal))
	case t.Item.Kind == consent.ItemResult:
		return n.words.T("case-screen.result", "goal", n.number(t.Goal))
	}
	n.steps[t.Goal]++
	return n.words.T("case-screen.step", "number", strconv.Itoa(n.steps[t.Goal]), "goal", n.number(t.Goal))
}
