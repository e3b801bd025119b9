package document

import (
	"slices"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// current are the goals that are still worked on.
func current(plan family.Plan) []family.Goal {
	return slices.DeleteFunc(slices.Clone(plan.Goals), func(g family.Goal) bool {
		return g.State == family.GoalReached || g.State == family.GoalMissed || g.State == family.GoalDropped
	})
}

// toDo are the actions of a goal that are not done yet, those of the family and
// its friends first.
func toDo(g family.Goal) []family.Action {
	return slices.DeleteFunc(networkFirst(g.Actions), func(a family.Action) bool {
		return a.State != family.ActionOpen && a.State != family.ActionBusy && a.State != family.ActionPostponed
	})
}

// paper is a document that the work needs, with its own title.
func (a *author) paper(title, subject string) Document {
	doc := a.document()
	doc.Title, doc.Subject, doc.Date = title, subject, string(a.slice.On)
	doc.Header = Margin{Left: title, Right: a.date(a.slice.On)}
	doc.Blocks = a.blocks
	return doc
}

// say adds a line of text; with values it fills them in.
func (a *author) say(key string, values ...any) {
	a.add(Paragraph{Runs: Plain(a.lang.T(key, values...)), Where: key})
}

// ask adds a question with lines to write on.
func (a *author) ask(key string, lines int) {
	a.add(Blank{Label: a.lang.T(key), Lines: lines, Where: key})
}

// dayed is a day with its day of the week; empty when not known.
func (a *author) dayed(day family.Date) string {
	if !day.Known() {
		return ""
	}
	return a.lang.Weekday(string(day)) + " " + a.date(day)
}

// toPartner tells whether the reader is a professional.
func (a *author) toPartner() bool { return !a.own() }

// toOne tells whether the reader is one person of the family.
func (a *author) toOne() bool { return a.slice.Recipient.Kind == consent.ToPerson }

// audience is the end of a key that has words for each sort of reader.
func (a *author) audience() string {
	switch {
	case a.toPartner():
		return ".partner"
	case a.toOne():
		return ".person"
	}
	return ".household"
}

// step is one action in a list: who, what and by when.
func (a *author) step(action family.Action) Item {
	where := "action " + string(action.ID)
	runs := []Run{{Text: string(action.What)}}
	if !action.Who.Nobody() {
		if who := a.doer(action.Who); who.Text != "–" {
			who.Bold = true
			runs = []Run{who, {Text: ": " + string(action.What)}}
		}
	}
	if due := a.date(action.Due); due != "" {
		runs = append(runs, Run{Text: " "}, Run{Text: "–" + string(noBreakSpace) + a.lang.T("document.sheet.before", "datum", due), Italic: true})
	}
	return Item{Runs: runs, Where: where}
}
