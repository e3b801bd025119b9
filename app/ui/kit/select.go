package kit

import (
	"fyne.io/fyne/v2"
)

// Select shows one chosen option; the others hang under it when it is pressed.
// Up and Down change the choice without opening it.
type Select struct {
	fieldFace
	OnChanged func(id string)
	options   []Option
	chosen    string
}

// NewSelect makes a select with nothing chosen.
func NewSelect(placeholder string, options []Option) *Select {
	s := &Select{options: options}
	s.placeholder = placeholder
	s.act = s.open
	s.keys = s.typed
	s.shown = func() string {
		o, _ := find(s.options, s.chosen)
		return capital(o.Label)
	}
	s.label = func() string {
		if s.chosen == "" {
			return s.after(s.placeholder)
		}
		return s.after(s.shown())
	}
	s.extend(s)
	return s
}

// Selected is the id of the chosen option, empty when there is none.
func (s *Select) Selected() string { return s.chosen }

// SetSelected chooses without telling so.
func (s *Select) SetSelected(id string) {
	s.chosen = id
	s.Refresh()
}

// SetOptions offers others; the choice stays when it is among them.
func (s *Select) SetOptions(options []Option) {
	s.options = options
	if _, ok := find(options, s.chosen); !ok {
		s.chosen = ""
	}
	s.Refresh()
}

func (s *Select) choose(o Option) {
	if s.chosen == o.ID {
		return
	}
	s.chosen = o.ID
	s.Refresh()
	if s.OnChanged != nil {
		s.OnChanged(o.ID)
	}
}

func (s *Select) typed(e *fyne.KeyEvent) bool {
	step := 0
	switch e.Name {
	case fyne.KeyDown:
		step = 1
	case fyne.KeyUp:
		step = -1
	default:
		return false
	}
	at := -1
	for i, o := range s.options {
		if o.ID == s.chosen {
			at = i
		}
	}
	if to := at + step; to >= 0 && to < len(s.options) {
		s.choose(s.options[to])
	}
	return true
}

func (s *Select) open() {
	c := canvasOf(s)
	if c == nil || len(s.options) == 0 {
		return
	}
	c.Focus(s) // where the focus goes back to
	drop := &overlay{canvas: c}
	list := newDropList(s.options, s.chosen, func(o Option) {
		drop.close()
		s.choose(o)
	})
	drop.content = Inset(6, list)
	drop.place = under(s, func(fyne.Size) fyne.Size {
		return fyne.NewSize(s.Size().Width, list.height(len(s.options))+12)
	})
	drop.show(list)
	list.ScrollTo(list.at)
}
