package settings

import (
	"context"
	"io"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
)

// Register is what this screen asks about the register of a municipality.
type Register interface {
	RegisterProfiles(ctx context.Context) ([]casework.RegisterProfile, error)
	SetRegisterProfile(ctx context.Context, p casework.RegisterProfile) error
	RemoveRegisterProfile(ctx context.Context, municipality string) error
	ReadRegisterProfile(file []byte) (casework.RegisterProfile, error)
	ExportRegisterProfile(ctx context.Context, municipality string, w io.Writer) error
	SetRegisterSecret(ctx context.Context, name, secret string) error
	MissingRegisterSecrets(ctx context.Context, p casework.RegisterProfile) ([]string, error)
	CheckRegister(ctx context.Context, p casework.RegisterProfile, zaak string, told func(casework.RegisterFinding)) ([]casework.RegisterFinding, error)
}

// register is the register of the municipality (zaaksysteem).
func (s *Screen) register() fyne.CanvasObject {
	l := s.needs.Words
	parts := []fyne.CanvasObject{kit.Note(l.T("register.text")), kit.Notice(kit.Neutral, l.T("register.relay"))}
	list, err := s.needs.Desk.RegisterProfiles(s.ctx)
	if err != nil {
		return kit.Section(l.T("register.title"), nil, kit.Notice(kit.Warn, s.needs.Explain(err)))
	}
	for _, p := range list {
		parts = append(parts, s.registerOf(p))
	}
	if len(list) == 0 {
		parts = append(parts, kit.Strong(l.T("register.nothing")))
	}
	open := kit.Secondary(l.T("register.open"), kit.IconUpload, s.openProfile)
	s.controls[controlRegister] = open
	parts = append(parts, kit.Wrap(10, open, kit.Secondary(l.T("register.new"), kit.IconPen, func() {
		s.editProfile(casework.RegisterProfile{Mode: casework.RegisterFind, Auth: casework.RegisterJWT, Confidentiality: "confidentieel"})
	})))
	return kit.Section(l.T("register.title"), nil, parts...)
}

// registerOf is one municipality, with what can be done with it.
func (s *Screen) registerOf(p casework.RegisterProfile) fyne.CanvasObject {
	l := s.needs.Words
	rows := kit.Down(8, kit.Strong(p.Municipality), kit.Caption(p.Zaken+" · "+l.T("register.mode."+string(p.Mode))))
	missing, err := s.needs.Desk.MissingRegisterSecrets(s.ctx, p)
	if err != nil {
		rows.Add(kit.Notice(kit.Warn, s.needs.Explain(err)))
	}
	for _, name := range missing {
		rows.Add(kit.Notice(kit.Warn, l.T("register.secret-missing", "name", name)))
	}
	buttons := kit.Wrap(10, kit.Secondary(l.T("register.try"), kit.IconCheck, func() { s.tryRegister(p) }),
		kit.Secondary(l.T("register.edit"), kit.IconPen, func() { s.editProfile(p) }))
	for _, name := range p.RegisterSecretNames() {
		buttons.Add(kit.Secondary(l.T("register.secret")+": "+name, kit.IconKey, func() { s.askSecret(name) }))
	}
	buttons.Add(kit.Quiet(l.T("register.export"), kit.IconDownload, func() { s.exportProfile(p) }))
	buttons.Add(kit.Quiet(l.T("register.remove"), kit.IconTrash, func() { s.removeProfile(p) }))
	rows.Add(buttons)
	return rows
}

// openProfile reads the file of a municipality, and shows it before it counts.
func (s *Screen) openProfile() {
	s.needs.Files.Open(s.needs.Words.T("register.open"), []string{".json"}, func(_ string, data []byte) {
		p, err := s.needs.Desk.ReadRegisterProfile(data)
		if err != nil {
			s.needs.Fail(err)
			return
		}
		s.editProfile(p)
	})
}

func (s *Screen) exportProfile(p casework.RegisterProfile) {
	l := s.needs.Words
	s.needs.Files.Save(l.T("register.export"), "zaaksysteem.json", func(w route.Writer) error {
		return s.needs.Desk.ExportRegisterProfile(s.ctx, p.Municipality, w)
	}, func(path string) { s.needs.Say(l.T("register.exported", "path", path), nil) })
}

func (s *Screen) removeProfile(p casework.RegisterProfile) {
	l := s.needs.Words
	kit.Ask(s.needs.Canvas(), l, kit.Question{Title: l.T("register.remove"), Text: l.T("register.remove-text"), Yes: l.T("register.remove"), Danger: true}, func() {
		if err := s.needs.Desk.RemoveRegisterProfile(s.ctx, p.Municipality); err != nil {
			s.needs.Fail(err)
			return
		}
		s.registerChanged(l.T("register.gone"))
	})
}

// askSecret takes a secret to the vault. What is there is never shown again.
func (s *Screen) askSecret(name string) {
	l := s.needs.Words
	secret := kit.NewPassword("")
	field := kit.NewField(name, l.T("register.secret-hint"), secret)
	var panel *kit.Panel
	keep := func() {
		if err := s.needs.Desk.SetRegisterSecret(s.ctx, name, secret.Text); err != nil {
			field.SetError(s.needs.Explain(err))
			return
		}
		secret.SetText("")
		panel.Close()
		s.registerChanged(l.T("register.secret-kept"))
	}
	secret.OnSubmitted = func(string) { keep() }
	panel = kit.NewPanel(l.T("register.secret"), kit.Down(14, field),
		kit.Secondary(l.T("register.stop"), kit.IconNone, func() { panel.Close() }),
		kit.Primary(l.T("register.keep"), kit.IconCheck, keep)).FocusOn(secret)
	panel.Show(s.needs.Canvas())
}

// registerChanged draws the part anew.
func (s *Screen) registerChanged(said string) {
	s.needs.Say(said, nil)
	s.zgw.Objects = []fyne.CanvasObject{s.register()}
	s.zgw.Refresh()
	s.needs.Canvas().Focus(s.controls[controlRegister])
}
