package secret

import (
	"fyne.io/fyne/v2"

	"keukentafel/app/passphrase"
	"keukentafel/app/ui/kit"
	"keukentafel/app/words"
)

// Typed is the field in which a recovery code is typed. It follows the typing:
// how many groups are there, and which one cannot be right.
type Typed struct {
	words words.Lang
	known string
	entry *kit.Entry
	field *kit.Field
	count *kit.Text
}

// NewTyped makes the field. known is the code when it was made just now: then
// each wrong group is told at once. Without it only a character that no code has
// is told while typing, and a wrong group only when the vault is tried, since
// the checksum is over the whole code.
func NewTyped(l words.Lang, label, known string, done func()) *Typed {
	t := &Typed{words: l, known: known, entry: kit.NewEntry("XXXX-XXXX-…"), count: kit.Caption("")}
	t.field = kit.NewField(label, l.T("secret.code-hint"), t.entry)
	t.entry.OnChanged = func(string) { t.follow() }
	t.entry.OnSubmitted = func(string) { done() }
	t.follow()
	return t
}

// Content is what is drawn.
func (t *Typed) Content() fyne.CanvasObject { return kit.Down(5, t.field, t.count) }

// First is where one types.
func (t *Typed) First() fyne.Focusable { return t.entry }

// Text is what was typed.
func (t *Typed) Text() string { return t.entry.Text }

// Refuse says beside the field what is wrong; an empty text takes it away.
func (t *Typed) Refuse(why string) { t.field.SetError(why) }

func (t *Typed) follow() {
	typed := passphrase.FollowCode(t.entry.Text, t.known)
	t.count.Set(t.words.T("secret.code-groups", "n", typed.Groups, "of", passphrase.CodeGroups))
	switch {
	case typed.Wrong > 0:
		t.Refuse(t.words.T("secret.code-wrong", "n", typed.Wrong))
	case typed.Over > 0:
		t.Refuse(t.words.T("secret.code-over"))
	default:
		t.Refuse("")
	}
}
