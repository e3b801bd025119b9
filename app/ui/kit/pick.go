package kit

import (
	"time"

	"fyne.io/fyne/v2"

	"keukentafel/app/words"
)

// Pick is what a small button that changes one thing in place says: what it
// is ("Klaar op"), for who cannot see it, and how it stands ("3 december").
type Pick struct {
	Name string
	Text string
	Icon IconName
}

func (p Pick) button(l words.Lang, open func(*Button)) *Button {
	b := Small(capital(p.Text), p.Icon, nil)
	b.calm = true
	b.label = func() string { return l.T("inplace.pick", "name", p.Name, "value", b.text) }
	b.OnTapped = func() { open(b) }
	return b
}

// PickOption makes a small button under which options hang.
func PickOption(l words.Lang, p Pick, options []Option, chosen string, picked func(id string)) *Button {
	return p.button(l, func(b *Button) {
		hang(b, options, chosen, func(o Option) {
			if o.ID != chosen {
				picked(o.ID)
			}
		})
	})
}

// PickDay makes a small button under which a calendar hangs; days are
// "2026-11-24".
func PickDay(l words.Lang, p Pick, today, chosen string, picked func(iso string)) *Button {
	return p.button(l, func(b *Button) {
		window := canvasOf(b)
		if window == nil {
			return
		}
		window.Focus(b) // where the focus goes back to
		now, _ := time.Parse(words.ISO, today)
		at, _ := time.Parse(words.ISO, chosen)
		month := newCalendar(l, now, at)
		drop := &overlay{canvas: window, content: Inset(10, month)}
		month.choose = func(day time.Time) {
			drop.close()
			picked(day.Format(words.ISO))
		}
		drop.place = under(b, func(fyne.Size) fyne.Size { return month.MinSize().AddWidthHeight(20, 20) })
		drop.show(month)
	})
}

// MenuItem is one thing that can be done, with the keys for it or what else
// stands beside it.
type MenuItem struct {
	Text string
	Hint string
	Do   func()
}

// NewMenu makes the button with three dots, under which hangs what else can be
// done. The name is read aloud.
func NewMenu(name string, items ...MenuItem) *Button {
	var b *Button
	b = IconButton(IconMore, name, func() {
		options := make([]Option, len(items))
		for i, item := range items {
			options[i] = Option{ID: item.Text, Label: item.Text, Hint: item.Hint}
		}
		hang(b, options, "", func(o Option) {
			for _, item := range items {
				if item.Text == o.ID {
					item.Do()
					return
				}
			}
		})
	})
	return b
}

// hang hangs options under a button, wide enough for their words.
func hang(b *Button, options []Option, chosen string, choose func(Option)) {
	window := canvasOf(b)
	if window == nil || len(options) == 0 {
		return
	}
	window.Focus(b) // where the focus goes back to
	drop := &overlay{canvas: window}
	list := newDropList(options, chosen, func(o Option) {
		drop.close()
		choose(o)
	})
	l := looksOf(b)
	wide := l.scaled(200)
	for _, o := range options {
		wide = max(wide, l.measure(o.Label, Style{Bold: true}).Width+l.measure(o.Hint, Style{Size: SizeCaption}).Width+l.scaled(72))
	}
	drop.content = Inset(6, list)
	drop.place = under(b, func(fyne.Size) fyne.Size { return fyne.NewSize(min(wide, l.scaled(420)), list.height(len(options))+12) })
	drop.show(list)
	list.ScrollTo(list.at)
}
