package kit

import (
	"fyne.io/fyne/v2"

	"keukentafel/app/words"
)

// Question asks before something is done.
type Question struct {
	Title  string
	Text   string
	Yes    string // what the main button does: a verb, never "OK"
	No     string // empty: "Annuleren"
	Danger bool   // cannot be undone; then Enter does not confirm by accident
}

// Ask shows a question and runs yes when the main button is pressed.
func Ask(c fyne.Canvas, l words.Lang, q Question, yes func()) *Panel {
	var p *Panel
	agree := func() {
		p.Close()
		yes()
	}
	button := Primary(q.Yes, IconNone, agree)
	if q.Danger {
		button = Danger(q.Yes, IconNone, agree)
	}
	no := Secondary(orElse(q.No, l.T("kit.cancel")), IconNone, func() { p.Close() })
	p = NewPanel(q.Title, Prose(q.Text), no, button)
	if q.Danger {
		p.FocusOn(no)
	} else {
		p.FocusOn(button)
	}
	p.Show(c)
	return p
}

// Form is a panel with fields.
type Form struct {
	Title  string
	Intro  string
	Fields []fyne.CanvasObject
	Submit string
	Cancel string        // empty: "Annuleren"
	Wide   float32       // 0: 520
	Check  func() string // what is wrong, or empty; the form stays open while something is
	Done   func()        // after Check found nothing, when the form is closed
}

// AskForm shows a form, with the focus on its first field.
func AskForm(c fyne.Canvas, l words.Lang, f Form) *Panel {
	wrong := newFault()
	var content []fyne.CanvasObject
	if f.Intro != "" {
		content = append(content, Note(f.Intro))
	}
	content = append(append(content, f.Fields...), wrong)
	var p *Panel
	submit := Primary(f.Submit, IconNone, func() { submitted(p, f, wrong) })
	cancel := Secondary(orElse(f.Cancel, l.T("kit.cancel")), IconNone, func() { p.Close() })
	p = NewPanel(f.Title, Down(14, content...), cancel, submit)
	if f.Wide > 0 {
		p.Wide(f.Wide)
	}
	p.Show(c)
	return p
}

func submitted(p *Panel, f Form, wrong *fault) {
	if f.Check != nil {
		if text := f.Check(); text != "" {
			wrong.set(text)
			p.overlay.Refresh()
			return
		}
	}
	p.Close()
	if f.Done != nil {
		f.Done()
	}
}

func orElse(s, otherwise string) string {
	if s == "" {
		return otherwise
	}
	return s
}
