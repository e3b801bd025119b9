package settings

import (
	"context"
	"fmt"
	"strconv"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/words"
)

// look is language, text size and contrast.
func (s *Screen) look() fyne.CanvasObject {
	l := s.needs.Words
	var languages []kit.Option
	for _, lang := range words.Langs() {
		languages = append(languages, kit.Option{ID: string(lang), Label: lang.Name()})
	}
	language := kit.NewChoice(languages...)
	language.SetSelected(s.set.Language)
	s.controls[controlLanguage] = language
	language.OnChanged = func(id string) {
		s.set.Language = id
		s.save(controlLanguage)
	}
	size := kit.NewChoice(sizes()...)
	size.SetSelected(percent(s.set.TextSize))
	s.controls[controlSize] = size
	size.OnChanged = func(id string) {
		n, err := strconv.Atoi(id)
		if err == nil {
			s.set.TextSize = float32(n) / 100
			s.save(controlSize)
		}
	}
	contrast := kit.NewCheck(l.T("settings.contrast"), func(on bool) {
		s.set.HighContrast = on
		s.save(controlContrast)
	})
	contrast.SetChecked(s.set.HighContrast)
	s.controls[controlContrast] = contrast
	return kit.Section(l.T("settings.look"), nil,
		kit.NewField(l.T("settings.language"), "", language),
		kit.NewField(l.T("settings.size"), "", size),
		hinted(contrast, l.T("settings.contrast-hint")))
}

func sizes() []kit.Option {
	var list []kit.Option
	for _, n := range []int{100, 125, 150, 175, 200} {
		list = append(list, kit.Option{ID: strconv.Itoa(n), Label: fmt.Sprintf("%d %%", n)})
	}
	return list
}

func percent(zoom float32) string { return strconv.Itoa(int(zoom*100 + 0.5)) }

// hinted is a box to tick with what it means under it.
func hinted(check *kit.Check, hint string) fyne.CanvasObject {
	return kit.Down(2, check, kit.NewParagraph(hint, kit.Style{Size: kit.SizeCaption, Color: kit.ColorMuted}))
}

// owner are the fields about who works here.
type owner struct {
	name, house, function *kit.Entry
	field                 *kit.Field // of the name
}

// who is the name on what is written here.
func (s *Screen) who() fyne.CanvasObject {
	l := s.needs.Words
	o := &owner{name: kit.NewEntry(""), house: kit.NewEntry(""), function: kit.NewEntry("")}
	o.name.SetText(string(s.me.Name))
	o.house.SetText(string(s.me.House))
	o.function.SetText(string(s.me.Function))
	o.field = kit.NewField(l.T("settings.name"), "", o.name)
	for _, e := range []*kit.Entry{o.name, o.house, o.function} {
		e.OnSubmitted = func(string) { s.saveOwner() }
	}
	s.owner = o
	return kit.Section(l.T("settings.who"), nil,
		kit.Columns(kit.Grid{Columns: 3, Narrow: 220, Gap: 16}, o.field,
			kit.NewField(l.T("settings.house"), "", o.house), kit.NewField(l.T("settings.function"), "", o.function)),
		kit.Wrap(10, kit.Secondary(l.T("settings.save"), kit.IconCheck, s.saveOwner)))
}

// typed is who works here according to the fields.
func (o *owner) typed(me casework.Profile) casework.Profile {
	me.Name, me.House, me.Function = family.Text(o.name.Text), family.Text(o.house.Text), family.Text(o.function.Text)
	return me
}

func (s *Screen) saveOwner() {
	me, err := s.needs.Desk.SetUp(s.ctx, s.owner.typed(s.me))
	if err != nil {
		s.owner.field.SetError(s.needs.Explain(err))
		return
	}
	s.owner.field.SetError("")
	s.me = me
	s.needs.Say(s.needs.Words.T("settings.saved"), nil)
}

// security is the lock and the ways in.
func (s *Screen) security() fyne.CanvasObject {
	l := s.needs.Words
	var minutes []kit.Option
	for _, n := range []int{5, 10, 15, 30} {
		minutes = append(minutes, kit.Option{ID: strconv.Itoa(n), Label: l.N("settings.minutes", n)})
	}
	after := kit.NewChoice(minutes...)
	after.SetSelected(strconv.Itoa(s.set.LockMinutes))
	s.controls[controlLock] = after
	after.OnChanged = func(id string) {
		if n, err := strconv.Atoi(id); err == nil {
			s.set.LockMinutes = n
			s.save(controlLock)
		}
	}
	here := kit.NewCheck(l.T("settings.here"), nil)
	here.SetChecked(s.needs.RemembersHere())
	here.OnChanged = func(on bool) { s.remember(here, on) }
	return kit.Section(l.T("settings.security"), nil,
		kit.NewField(l.T("settings.lock-after"), s.needs.Also.say(l), after),
		hinted(here, l.T("settings.here-hint")),
		kit.Wrap(10, kit.Secondary(l.T("settings.change"), kit.IconKey, s.askPassphrase),
			kit.Secondary(l.T("secret.renew"), kit.IconShield, s.askNewCode),
			kit.Secondary(l.T("rotate.title"), kit.IconSync, s.askRotate),
			kit.Secondary(l.T("settings.lock-now"), kit.IconLock, s.needs.Lock)))
}

// remember asks the keyring, off the screen: it may hang for seconds.
func (s *Screen) remember(check *kit.Check, on bool) {
	s.needs.Run(s.needs.Words.T("settings.here"), func(context.Context) error { return s.needs.RememberHere(on) }, func(err error) {
		if err != nil {
			check.SetChecked(!on)
			s.needs.Fail(err)
			return
		}
		s.needs.Say(s.needs.Words.T("settings.saved"), nil)
	})
}

var _ Desk = (*casework.Desk)(nil)
