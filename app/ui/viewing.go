package ui

import (
	"io"

	"keukentafel/app/ui/kit"
)

// Viewing is where papers lie while they are looked at.
type Viewing interface {
	// Put writes a paper of some kind ("plan") and gives its path; when writing
	// fails nothing is left.
	Put(kind string, write func(io.Writer) error) (path string, err error)
	// Empty removes all of them and tells how many another program keeps open.
	Empty() (left int, err error)
}

// toldOfViewing is the name under which is kept that it was explained.
const toldOfViewing = "viewing-told"

// viewer shows papers. The first time on this computer it says what that means.
type viewer struct {
	Viewing
	told func() bool
	tell func()
}

func (s *Shell) viewer() viewer {
	p := s.App.Preferences()
	return viewer{s.Viewing, func() bool { return p.Bool(toldOfViewing) }, func() { p.SetBool(toldOfViewing, true) }}
}

// forgetViewed removes what was looked at, and says so when that cannot be.
func (s *Shell) forgetViewed() {
	left, err := s.Viewing.Empty()
	switch {
	case left > 0:
		l := s.words()
		kit.ShowTrouble(s.Window.Canvas(), l, kit.Trouble{What: l.T("shell.trouble"), Do: l.N("viewing.left", left)})
	case err != nil:
		s.fail(err)
	}
}
