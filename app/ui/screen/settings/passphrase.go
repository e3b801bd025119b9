package settings

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/secret"
)

// askPassphrase asks for the passphrase and for a new one.
func (s *Screen) askPassphrase() {
	l := s.needs.Words
	old := kit.NewPassword("")
	oldField := kit.NewField(l.T("settings.old"), "", old)
	busy := false
	var panel *kit.Panel
	var choice *secret.Choice
	try := func() {
		oldField.SetError("")
		next, ok := choice.Take()
		if !ok || busy {
			return
		}
		busy = true
		before := old.Text
		s.needs.Run(l.T("settings.changing"), func(context.Context) error { return s.needs.ChangePassword(before, next) }, func(err error) {
			busy = false
			switch {
			case err == nil:
				panel.Close()
				s.needs.Say(l.T("settings.changed"), nil)
			case errors.Is(err, casework.ErrWeakPassphrase):
				choice.Refuse(s.needs.Explain(err))
			default:
				oldField.SetError(s.needs.Explain(err))
			}
		})
	}
	choice = secret.NewChoice(l, secret.Ask{Label: l.T("settings.next"), Own: []string{string(s.me.Name), string(s.me.House)}, Canvas: s.needs.Canvas, Done: try})
	old.OnSubmitted = func(string) { s.needs.Canvas().Focus(choice.First()) }
	panel = kit.NewPanel(l.T("settings.change"), kit.Down(16, append([]fyne.CanvasObject{oldField}, choice.Rows()...)...),
		kit.Secondary(l.T("files.cancel"), kit.IconNone, func() { panel.Close() }),
		kit.Primary(l.T("settings.change"), kit.IconKey, try)).FocusOn(old)
	panel.Show(s.needs.Canvas())
}

// askNewCode asks for the passphrase, then shows a new recovery code.
func (s *Screen) askNewCode() {
	l := s.needs.Words
	old := kit.NewPassword("")
	field := kit.NewField(l.T("settings.old"), "", old)
	busy := false
	var panel *kit.Panel
	try := func() {
		if busy {
			return
		}
		busy = true
		field.SetError("")
		code, passphrase := "", old.Text
		s.needs.Run(l.T("secret.renew"), func(context.Context) (err error) {
			code, err = s.needs.ReplaceCode(passphrase)
			return err
		}, func(err error) {
			busy = false
			if err != nil {
				field.SetError(s.needs.Explain(err))
				return
			}
			panel.Close()
			s.showNewCode(code)
		})
	}
	old.OnSubmitted = func(string) { try() }
	panel = kit.NewPanel(l.T("secret.renew"), kit.Down(16, kit.Prose(l.T("secret.renew-text")), field),
		kit.Secondary(l.T("files.cancel"), kit.IconNone, func() { panel.Close() }),
		kit.Primary(l.T("secret.renew-next"), kit.IconRight, try)).FocusOn(old)
	panel.Show(s.needs.Canvas())
}

// showNewCode shows the code, to write down or print. It does not work yet.
func (s *Screen) showNewCode(code string) {
	l := s.needs.Words
	keep := secret.Keep{Canvas: s.needs.Canvas, Copy: s.needs.Copy, Sheet: s.needs.Sheet}
	var panel *kit.Panel
	next := kit.Primary(l.T("firstrun.written"), kit.IconRight, func() {
		panel.Close()
		s.typeNewCode(code)
	})
	panel = kit.NewPanel(l.T("firstrun.code-title"), kit.Down(16, secret.Card(l, code), kit.Notice(kit.Warn, l.T("secret.renew-text")),
		kit.Wrap(10, keep.Buttons(l, code)...)),
		kit.Secondary(l.T("files.cancel"), kit.IconNone, func() { panel.Close() }), next).Wide(640).FocusOn(next)
	panel.Show(s.needs.Canvas())
}

// typeNewCode has the code typed back; only when it really opens the vault does
// it take the place of the old one.
func (s *Screen) typeNewCode(code string) {
	l := s.needs.Words
	busy := false
	var panel *kit.Panel
	var typed *secret.Typed
	try := func() {
		if busy {
			return
		}
		busy = true
		typed.Refuse("")
		text := typed.Text()
		s.needs.Run(l.T("secret.renew"), func(context.Context) error { return s.needs.ConfirmCode(text) }, func(err error) {
			busy = false
			if err != nil {
				typed.Refuse(s.needs.Explain(err))
				return
			}
			panel.Close()
			s.needs.Say(l.T("secret.renewed"), nil)
		})
	}
	typed = secret.NewTyped(l, l.T("firstrun.typeback"), code, try)
	back := func() {
		panel.Close()
		s.showNewCode(code)
	}
	panel = kit.NewPanel(l.T("firstrun.typeback-title"), kit.Down(16, kit.Prose(l.T("secret.renew-text")), typed.Content()),
		kit.Secondary(l.T("firstrun.show-again"), kit.IconLeft, back),
		kit.Primary(l.T("firstrun.check"), kit.IconCheck, try)).FocusOn(typed.First())
	panel.Show(s.needs.Canvas())
}
