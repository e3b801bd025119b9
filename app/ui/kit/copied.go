package kit

import "fyne.io/fyne/v2"

// whenCopied is who wants to know what goes to the clipboard. There is one
// clipboard, so there is one who knows.
var whenCopied = func(string) {}

// OnCopied says who is told what a field put on the clipboard, by key or by
// its menu. A field that hides what is typed puts nothing there.
func OnCopied(tell func(text string)) { whenCopied = tell }

// tellCopied tells of a copy or a cut, after it was done.
func tellCopied(done fyne.Shortcut, selected string) {
	switch done.(type) {
	case *fyne.ShortcutCopy, *fyne.ShortcutCut:
		if selected != "" {
			whenCopied(selected)
		}
	}
}
