package settings

import "keukentafel/app/words"

// LocksAlso is which moments this computer tells of, so that the program locks
// then too.
type LocksAlso struct{ Suspend, Screen bool }

// say tells it, and what to do where the computer says nothing.
func (a LocksAlso) say(l words.Lang) string {
	switch {
	case a.Suspend && a.Screen:
		return l.T("session.locks-both")
	case a.Suspend:
		return l.T("session.locks-suspend")
	case a.Screen:
		return l.T("session.locks-screen")
	}
	return l.T("session.locks-neither")
}
