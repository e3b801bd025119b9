package ui

import (
	"keukentafel/app/casework"
	"keukentafel/app/ui/kit"
	"keukentafel/app/words"
)

// look is how the program looks and speaks. It is kept outside the vault too,
// since the gate must look the same; it says nothing about anybody.
type look struct {
	language     string
	zoom         float64
	highContrast bool
	lockMinutes  int
}

func (s *Shell) readLook() look {
	p := s.App.Preferences()
	return look{
		language:     p.StringWithFallback("language", string(words.NL)),
		zoom:         p.FloatWithFallback("zoom", 1),
		highContrast: p.BoolWithFallback("high-contrast", false),
		lockMinutes:  p.IntWithFallback("lock-minutes", 10),
	}
}

func (s *Shell) saveLook() {
	p := s.App.Preferences()
	p.SetString("language", s.look.language)
	p.SetFloat("zoom", s.look.zoom)
	p.SetBool("high-contrast", s.look.highContrast)
	p.SetInt("lock-minutes", s.look.lockMinutes)
}

// applyLook makes the program look and speak as wished.
func (s *Shell) applyLook() {
	s.App.Settings().SetTheme(kit.NewTheme(kit.Look{HighContrast: s.look.highContrast, Zoom: float32(s.look.zoom)}))
	if err := kit.UseLanguage(s.words()); err != nil {
		s.fail(err)
	}
}

// useSettings takes over the settings of the vault.
func (s *Shell) useSettings(set casework.Settings) {
	s.look = look{language: set.Language, zoom: float64(set.TextSize), highContrast: set.HighContrast, lockMinutes: set.LockMinutes}
	s.saveLook()
	s.applyLook()
}

// settingsChanged shows new settings at once, with the focus where it was.
// Only another look or language builds the house again.
func (s *Shell) settingsChanged(set casework.Settings, control string) {
	before := s.look
	s.useSettings(set)
	before.lockMinutes = s.look.lockMinutes
	s.past.focusOn(control)
	if before == s.look {
		s.goTo(s.present())
		return
	}
	s.closeScreen()
	s.showHouse()
}
