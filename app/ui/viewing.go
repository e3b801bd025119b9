package ui

import (
	"io"

	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
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

// View shows a paper with the system's own viewer, until the lock.
func (f files) View(kind string, write func(route.Writer) error, done func(error)) {
	view := func() {
		path, err := f.viewer.Put(kind, func(w io.Writer) error { return write(w) })
		if err == nil {
			if err = f.show(path); err != nil {
				_, _ = f.viewer.Empty() // nobody sees it
			}
		}
		done(err)
	}
	if f.viewer.told() {
		view()
		return
	}
	l := f.words
	kit.Ask(f.window.Canvas(), l, kit.Question{Title: l.T("viewing.title"), Text: l.T("viewing.text"), Yes: l.T("viewing.look")}, func() {
		f.viewer.tell()
		view()
	})
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
