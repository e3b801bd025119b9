package secret

import (
	"fyne.io/fyne/v2"

	"keukentafel/app/passphrase"
	"keukentafel/app/ui/kit"
	"keukentafel/app/words"
)

// Choice is the two fields with which a new passphrase is chosen, a meter, and a
// button that proposes one.
type Choice struct {
	words         words.Lang
	own           []string
	propose       func() string
	first, second *kit.Entry
	field, again  *kit.Field
	meter         *kit.Meter
	button        *kit.Button
}

// Ask says what a Choice asks.
type Ask struct {
	Label  string
	Own    []string // words that are guessed first, such as the user's name
	Canvas func() fyne.Canvas
	Done   func() // Enter in the last field
}

// NewChoice makes the fields.
func NewChoice(l words.Lang, a Ask) *Choice {
	c := &Choice{words: l, own: a.Own, propose: passphrase.Propose, first: kit.NewPassword(""), second: kit.NewPassword(""), meter: kit.NewMeter()}
	c.field = kit.NewField(a.Label, "", c.first)
	c.again = kit.NewField(l.T("secret.again"), "", c.second)
	c.button = kit.Secondary(l.T("secret.propose"), kit.IconStar, func() {
		c.suggest()
		a.Canvas().Focus(c.first)
	})
	c.first.OnChanged = func(string) { c.measure() }
	c.first.OnSubmitted = func(string) { a.Canvas().Focus(c.second) }
	c.second.OnSubmitted = func(string) { a.Done() }
	c.measure()
	return c
}

// Rows are the fields from top to bottom.
func (c *Choice) Rows() []fyne.CanvasObject {
	return []fyne.CanvasObject{kit.Down(8, c.field, c.meter), c.again, kit.Wrap(10, c.button)}
}

// First is where one begins to type.
func (c *Choice) First() fyne.Focusable { return c.first }

// measure says what the passphrase is worth; a millisecond or two at each key.
func (c *Choice) measure() {
	c.field.SetError("")
	if c.first.Text == "" {
		c.meter.Set(0, kit.Neutral, c.words.T("secret.hint", "n", passphrase.MinLength), "")
		return
	}
	v := passphrase.Judge(c.first.Text, c.own...)
	lasts := c.words.T("secret.lasts." + string(v.Lasts()))
	if v.Good() {
		c.meter.Set(share(v), kit.Good, c.words.T("secret.good", "lasts", lasts), "")
		return
	}
	advice := c.words.T("secret.advice")
	if v.Why != passphrase.TooShort {
		advice = lasts + " " + advice
	}
	c.meter.Set(share(v), tone(v), c.words.T("secret.weakness."+string(v.Why), "n", passphrase.MinLength), advice)
}

// share fills the bar: three of its five steps are what is needed at least, five
// is what no one will ever guess.
func share(v passphrase.Verdict) float32 {
	const needed = 3.0 / 5
	if v.Bits < passphrase.MinBits || !v.Good() {
		return min(needed-0.01, float32(v.Bits/passphrase.MinBits*needed))
	}
	return needed + float32((v.Bits-passphrase.MinBits)/20*(1-needed))
}

// tone of what is refused: close to good, or far from it.
func tone(v passphrase.Verdict) kit.Tone {
	if v.Bits >= 3*passphrase.MinBits/4 {
		return kit.Warn
	}
	return kit.Bad
}

// suggest fills in a proposal and shows it, so that it can be learnt by typing it
// again.
func (c *Choice) suggest() {
	c.first.Password = false
	c.first.SetText(c.propose())
	c.first.CursorColumn = len([]rune(c.first.Text))
	c.second.SetText("")
	c.first.Refresh()
}

// Take gives the passphrase when it is good enough and was typed twice the same;
// otherwise it says beside the field what is wrong.
func (c *Choice) Take() (text string, ok bool) {
	c.field.SetError("")
	c.again.SetError("")
	v := passphrase.Judge(c.first.Text, c.own...)
	switch {
	case !v.Good():
		c.field.SetError(c.words.T("secret.weakness."+string(v.Why), "n", passphrase.MinLength))
		return "", false
	case c.first.Text != c.second.Text:
		c.again.SetError(c.words.T("secret.differs"))
		return "", false
	}
	return c.first.Text, true
}

// Refuse says beside the field why the passphrase was not accepted after all.
func (c *Choice) Refuse(why string) { c.field.SetError(why) }

// Clear forgets what was typed.
func (c *Choice) Clear() {
	c.first.SetText("")
	c.second.SetText("")
}
