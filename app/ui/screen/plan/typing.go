package plan

import (
	"strings"

	"fyne.io/fyne/v2"

	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
)

// typing is a field of which every letter is kept until it was stored.
type typing struct {
	screen *Screen
	key    string // of the draft
	stored string // what the plan has
	now    string
	area   *kit.Area
	entry  *kit.Entry
	note   *kit.Text // that it was typed before and not stored
	heard  func()    // after each change
	whole  fyne.CanvasObject
}

// hint is what a typing field shows while it is empty, and of how many rows it is.
type hint struct {
	text string
	rows int // 0: one line
}

// typing makes a field that begins with what the plan has, or with what was
// typed here before and not stored.
func (s *Screen) typing(name string, stored family.Text, h hint) *typing {
	t := &typing{screen: s, key: s.draft(name), stored: string(stored), now: string(stored), note: kit.Caption(s.needs.Words.T("plan.unsaved"))}
	kept := s.needs.Drafts.Kept(t.key)
	if kept != "" {
		t.now = kept
	} else {
		t.note.Hide()
	}
	if h.rows == 0 {
		t.entry = kit.NewEntry(h.text)
		t.entry.SetText(t.now)
		t.entry.OnChanged = t.changed
		t.whole = kit.Down(4, t.entry, t.note)
		return t
	}
	t.area = kit.NewArea(s.needs.Words, h.rows, h.text)
	t.area.SetText(t.now)
	t.area.OnChanged = t.changed
	t.whole = kit.Down(4, t.area, t.note)
	return t
}

func (t *typing) changed(text string) {
	t.now = text
	if text == t.stored {
		t.forget()
	} else {
		t.screen.needs.Drafts.Keep(t.key, text)
	}
	if t.heard != nil {
		t.heard()
	}
}

// forget drops the draft: it was stored, or is not wanted.
func (t *typing) forget() {
	t.screen.appear(t.note, false)
	t.screen.needs.Drafts.Keep(t.key, "")
}

// text is what was typed, without the white around it.
func (t *typing) text() family.Text { return family.Text(strings.TrimSpace(t.now)) }

func (t *typing) empty() bool { return t.text().Empty() }

// set replaces what stands in the field.
func (t *typing) set(text string) {
	if t.area != nil {
		t.area.SetText(text)
	} else {
		t.entry.SetText(text)
	}
	t.changed(text)
}

// clear empties the field for the next: it was stored.
func (t *typing) clear() {
	t.stored = ""
	t.set("")
}

// focus puts the cursor in the field.
func (t *typing) focus() {
	if t.area != nil {
		t.area.Focus()
		return
	}
	t.screen.needs.Canvas().Focus(t.entry)
}
