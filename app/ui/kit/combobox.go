package kit

import (
	"strings"

	"fyne.io/fyne/v2"

	"keukentafel/app/words"
)

// Combobox is a Select for long lists: when it is open one types to search.
type Combobox struct {
	fieldFace
	OnChanged func(id string)
	lang      words.Lang
	options   []Option
	chosen    string
}

// NewCombobox makes a combobox with nothing chosen.
func NewCombobox(l words.Lang, placeholder string, options []Option) *Combobox {
	c := &Combobox{lang: l, options: options}
	c.placeholder = placeholder
	c.act = func() { c.open("") }
	c.keys = func(e *fyne.KeyEvent) bool {
		if e.Name == fyne.KeyDown {
			c.open("")
		}
		return e.Name == fyne.KeyDown
	}
	c.shown = func() string {
		o, _ := find(c.options, c.chosen)
		return o.Label
	}
	c.label = func() string {
		if c.chosen == "" {
			return c.after(c.placeholder)
		}
		return c.after(c.shown())
	}
	c.extend(c)
	return c
}

// TypedRune opens the list with the letter as the first of the search.
func (c *Combobox) TypedRune(r rune) {
	if r != ' ' {
		c.open(string(r))
	}
}

// Selected is the id of the chosen option, empty when there is none.
func (c *Combobox) Selected() string { return c.chosen }

// SetSelected chooses without telling so.
func (c *Combobox) SetSelected(id string) {
	c.chosen = id
	c.Refresh()
}

// SetOptions offers others.
func (c *Combobox) SetOptions(options []Option) {
	c.options = options
	c.Refresh()
}

func (c *Combobox) open(search string) {
	window := canvasOf(c)
	if window == nil || c.disabled {
		return
	}
	window.Focus(c) // where the focus goes back to
	drop := &overlay{canvas: window}
	list := newDropList(c.options, c.chosen, func(o Option) {
		drop.close()
		c.choose(o)
	})
	none := Note(c.lang.T("kit.combobox.none"))
	none.Hide()
	entry := NewSearch(c.lang.T("kit.combobox.search"))
	entry.keys = func(e *fyne.KeyEvent) bool { return e.Name != fyne.KeySpace && list.use(e) }
	entry.OnChanged = func(s string) {
		list.filter(matching(c.options, s))
		show(none, len(list.options) == 0)
	}
	drop.content = Inset(8, Down(8, entry, none, Grow(list)))
	drop.place = under(c, func(fyne.Size) fyne.Size {
		width := max(c.Size().Width, looksOf(c).scaled(280))
		return fyne.NewSize(width, list.height(len(c.options))+entry.MinSize().Height+24)
	})
	drop.show(entry)
	entry.SetText(search)
	entry.CursorColumn = len([]rune(search))
	if search == "" {
		list.ScrollTo(list.at)
	}
}

func (c *Combobox) choose(o Option) {
	if c.chosen == o.ID {
		return
	}
	c.chosen = o.ID
	c.Refresh()
	if c.OnChanged != nil {
		c.OnChanged(o.ID)
	}
}

// matching keeps the options in which every word that was typed occurs.
func matching(options []Option, typed string) []Option {
	wanted := strings.Fields(strings.ToLower(typed))
	var found []Option
	for _, o := range options {
		text := strings.ToLower(o.Label + " " + o.Hint)
		all := true
		for _, w := range wanted {
			all = all && strings.Contains(text, w)
		}
		if all {
			found = append(found, o)
		}
	}
	return found
}
