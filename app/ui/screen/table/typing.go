package table

import (
	"strings"

	"fyne.io/fyne/v2"

	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
)

func (s *Screen) draftKey(name string) string { return string(s.needs.Family) + "/table/" + name }

func (s *Screen) keep(name, text string) { s.needs.Drafts.Keep(s.draftKey(name), text) }

func (s *Screen) kept(name string) string { return s.needs.Drafts.Kept(s.draftKey(name)) }

// typing is a field of which every letter is kept until it was stored.
type typing struct {
	screen *Screen
	draft  string // under which name it is kept
	area   *kit.Area
	entry  *kit.Entry
	note   *kit.Text // that it was typed before and not stored
	last   string
	whole  *fyne.Container
}

// newArea makes a field of several lines. Enter at the end of the text writes
// it down; Enter in the middle begins a new line.
func (s *Screen) newArea(draft, placeholder string, write func()) *typing {
	t := &typing{screen: s, draft: draft, area: kit.NewArea(s.needs.Words, 2, placeholder)}
	t.begin(t.area, t.area.SetText)
	t.area.OnChanged = func(text string) {
		entered := text == t.last+"\n" && strings.TrimSpace(text) != ""
		t.changed(text)
		if entered {
			write()
		}
	}
	return t
}

// newEntry makes a field of one line; Enter writes it down.
func (s *Screen) newEntry(draft, placeholder string, write func()) *typing {
	t := &typing{screen: s, draft: draft, entry: kit.NewEntry(placeholder)}
	t.begin(t.entry, t.entry.SetText)
	t.entry.OnChanged = t.changed
	t.entry.OnSubmitted = func(string) { write() }
	return t
}

// begin puts back what was typed before.
func (t *typing) begin(field fyne.CanvasObject, set func(string)) {
	t.note = kit.Caption(t.screen.needs.Words.T("table.unsaved"))
	t.last = t.screen.kept(t.draft)
	if t.last == "" {
		t.note.Hide()
	} else {
		set(t.last)
	}
	t.whole = kit.Down(4, field, t.note)
}

func (t *typing) changed(text string) {
	t.last = text
	t.screen.keep(t.draft, text)
	if text == "" {
		t.note.Hide()
	}
}

// text is what was typed, without the white around it.
func (t *typing) text() family.Text { return family.Text(strings.TrimSpace(t.last)) }

// set replaces what stands in the field.
func (t *typing) set(text string) {
	if t.area != nil {
		t.area.SetText(text)
	} else {
		t.entry.SetText(text)
	}
	t.changed(text)
}

// clear empties the field and forgets the draft: it was stored.
func (t *typing) clear() {
	t.note.Hide()
	t.set("")
}

// focus puts the cursor in the field.
func (t *typing) focus() {
	if t.area != nil {
		t.area.Focus()
	} else {
		t.screen.focus(t.entry)
	}
}

// clearDraft forgets the draft and leaves the words: they were stored and may
// be changed.
func (t *typing) clearDraft() {
	t.note.Hide()
	t.screen.keep(t.draft, "")
}
