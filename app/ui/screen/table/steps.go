package table

import (
	"fyne.io/fyne/v2"

	"keukentafel/app/words"
)

// step is one question of the talk, while it is on the screen.
type step interface {
	// build makes what the question draws, once for each visit.
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

// stage is a step on the list: its name in keys, how long it may take, and
// the questions it consists of, which are asked one at a time.
type stage struct {
	id      string
	minutes int
	make    func(*Screen) step
	parts   []string // none: one question
}

// stages are the steps of the talk in their order; together 75 minutes, the
// time that a talk around a kitchen table bears.
func stages() []stage {
	return []stage{
		{"welcome", 5, newWelcome, []string{"here", "rights", "own-plan"}},
		{"story", 15, newStory, []string{"reason", "told"}},
		{"worries", 7, newWorries, []string{"good", "worry"}},
		{"marks", 3, newMarks, nil},
		{"safety", 5, newSafety, nil},
		{"goals", 15, newGoals, nil},
		{"partners", 8, newPartners, []string{"around", "help", "lead"}},
		{"consents", 12, newConsents, nil},
		{"readback", 3, newReadback, []string{"words", "plan", "agree"}},
		{"finish", 2, newFinish, []string{"day", "end"}},
	}
}

func planned(list []stage) int {
	total := 0
	for _, st := range list {
		total += st.minutes
	}
	return total
}

// key is the key of a text of a question.
func (st stage) key(kind string, part int) string {
	if len(st.parts) > 0 {
		return "table." + kind + "." + st.id + "-" + st.parts[part]
	}
	return "table." + kind + "." + st.id
}

func (st stage) name(l words.Lang) string               { return l.T("table.step." + st.id) }
func (st stage) question(l words.Lang, part int) string { return l.T(st.key("question", part)) }
func (st stage) help(l words.Lang, part int) string     { return l.T(st.key("help", part)) }

func numberOf(list []stage, id string) (int, bool) {
	for i, st := range list {
		if st.id == id {
			return i, true
		}
	}
	return 0, false
}
