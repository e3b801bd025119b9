package ui

import (
	"context"

	"keukentafel/app/casework"
	"keukentafel/app/words"
)

// otherLanguage is the language that the gate offers: the one it does not
// speak.
func (s *Shell) otherLanguage() words.Lang {
	if s.words() == words.EN {
		return words.NL
	}
	return words.EN
}

// speakAt switches the language at the gate, and shows it again.
func (s *Shell) speakAt(again func()) func() {
	return func() {
		s.spoken = string(s.otherLanguage())
		s.look.language = s.spoken
		s.saveLook()
		s.applyLook()
		s.Window.SetTitle(s.words().T("shell.name"))
		again()
	}
}

// asSpoken are the settings with the language that was chosen at the gate,
// which is kept in the vault as well.
func (s *Shell) asSpoken(set casework.Settings) casework.Settings {
	spoken := s.spoken
	s.spoken = ""
	if spoken == "" || spoken == set.Language {
		return set
	}
	set.Language = spoken
	if !s.Access.ReadOnly() {
		if err := s.desk.SaveSettings(context.Background(), set); err != nil {
			s.fail(err)
		}
	}
	return set
}
