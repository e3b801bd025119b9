package table

import (
	"fyne.io/fyne/v2"

	"keukentafel/app/words"
)

// step is one step of the talk, while it is on the screen.
type step interface {
	// build makes what the step draws, once for each visit.
	build() []fyne.CanvasObject
	// show puts what is known now into what was built, so that focus and
	// scrolling stay where they are.
	show()
}

// listener is a step in which people's words are written down.
type listener interface {
	// speaks chooses who speaks, by the number on the button, from 1.
	speaks(number int)
	// write stores what was typed.
	write()
}

// stage is a step on the list: its name in keys, and how long it may take.
type stage struct {
	id      string
	minutes int
	make    func(*Screen) step
}

// stages are the steps of the talk in their order; together 75 minutes, the
// time that a talk around a kitchen table bears.
func stages() []stage {
	return []stage{
		{"welcome", 5, newWelcome},
		{"story", 15, newStory},
		{"worries", 7, newWorries},
		{"marks", 3, newMarks},
		{"safety", 5, newSafety},
		{"goals", 15, newGoals},
		{"partners", 8, newPartners},
		{"consents", 12, newConsents},
		{"readback", 3, newReadback},
		{"finish", 2, newFinish},
	}
}

func planned(list []stage) int {
	total := 0
	for _, st := range list {
		total += st.minutes
	}
	return total
}

func (st stage) name(l words.Lang) string     { return l.T("table.step." + st.id) }
func (st stage) question(l words.Lang) string { return l.T("table.question." + st.id) }
func (st stage) help(l words.Lang) string     { return l.T("table.help." + st.id) }

// label is the name with the time that was planned: "Doelen · 15 min".
func (st stage) label(l words.Lang) string {
	return l.T("table.step-planned", "name", st.name(l), "minutes", st.minutes)
}

func numberOf(list []stage, id string) (int, bool) {
	for i, st := range list {
		if st.id == id {
			return i, true
		}
	}
	return 0, false
}
