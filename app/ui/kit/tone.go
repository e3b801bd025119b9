package kit

import "fyne.io/fyne/v2"

// Tone is what a chip or a notice tells beside its words. Every tone has its
// own sign as well as its own colour, for those who do not see the colour.
type Tone int

// The tones.
const (
	Neutral Tone = iota
	Good
	Warn
	Bad
	Info
)

func (t Tone) name() string {
	return [...]string{"neutral", "good", "warn", "bad", "info"}[t]
}

// soft is the colour behind the words, strong that of the words.
func (t Tone) soft() fyne.ThemeColorName   { return fyne.ThemeColorName("kit-soft-" + t.name()) }
func (t Tone) strong() fyne.ThemeColorName { return fyne.ThemeColorName("kit-strong-" + t.name()) }

// Ink is the colour of words in this tone.
func (t Tone) Ink() fyne.ThemeColorName { return t.strong() }

func (t Tone) sign() IconName {
	return [...]IconName{IconDot, IconCheck, IconWarning, IconCross, IconInfo}[t]
}
