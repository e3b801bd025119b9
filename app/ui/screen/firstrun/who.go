package firstrun

import (
	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/words"
)

// WhoNeeds is what the question who works here is made of.
type WhoNeeds struct {
	Words   words.Lang
	Other   string // the language that Speak switches to, as it calls itself
	Speak   func()
	Canvas  func() fyne.Canvas
	Explain func(error) string
	SetUp   func(p casework.Profile, done func(error))
	Done    func()
}

// Who asks who works here: a name is all that is needed.
type Who struct {
	needs   WhoNeeds
	name    *kit.Entry
	content fyne.CanvasObject
}

// NewWho makes the question.
func NewWho(n WhoNeeds) *Who {
	l := n.Words
	w := &Who{needs: n, name: kit.NewEntry("")}
	house, function := kit.NewEntry(""), kit.NewEntry("")
	field := kit.NewField(l.T("firstrun.name"), "", w.name)
	role := kit.NewChoice(
		kit.Option{ID: string(casework.RoleConsultant), Label: l.T("firstrun.role.consultant")},
		kit.Option{ID: string(casework.RolePartner), Label: l.T("firstrun.role.partner")},
		kit.Option{ID: string(casework.RoleCoordinator), Label: l.T("firstrun.role.coordinator")},
		kit.Option{ID: string(casework.RoleMunicipality), Label: l.T("firstrun.role.municipality")})
	role.SetSelected(string(casework.RoleConsultant))
	busy := false
	try := func() {
		if busy {
			return
		}
		busy = true
		field.SetError("")
		n.SetUp(casework.Profile{Name: family.Text(w.name.Text), House: family.Text(house.Text),
			Function: family.Text(function.Text), Role: casework.Role(role.Selected())}, func(err error) {
			busy = false
			if err != nil {
				field.SetError(n.Explain(err))
				return
			}
			n.Done()
		})
	}
	for _, e := range []*kit.Entry{w.name, house, function} {
		e.OnSubmitted = func(string) { try() }
	}
	w.content = middle(kit.Down(16,
		kit.Caption(l.T("firstrun.step", "n", 4, "of", 4)),
		kit.NewParagraph(l.T("firstrun.who-title"), kit.Style{Size: kit.SizeTitle, Bold: true}),
		kit.Prose(l.T("firstrun.who-text")),
		field,
		kit.NewField(l.T("firstrun.house"), "", house),
		kit.NewField(l.T("firstrun.function"), "", function),
		kit.NewField(l.T("firstrun.role"), "", role),
		kit.Wrap(10, kit.Primary(l.T("firstrun.start"), kit.IconRight, try), kit.Quiet(n.Other, kit.IconNone, n.Speak))))
	return w
}

// Content is what is drawn.
func (w *Who) Content() fyne.CanvasObject { return w.content }

// Open puts the cursor where one types.
func (w *Who) Open() { w.needs.Canvas().Focus(w.name) }
