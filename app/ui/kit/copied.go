package kit

import "fyne.io/fyne/v2"

// Copied is how a field tells the window that it put text on the clipboard:
// as a shortcut, for which the window can listen with AddShortcut.
type Copied struct{ Text string }

// ShortcutName is the same for every text.
func (*Copied) ShortcutName() string { return "KitCopied" }

// tellCopied tells the window of a copy or a cut, after it was done. Fyne
// copies nothing out of a field that hides what is typed.
func tellCopied(o fyne.CanvasObject, done fyne.Shortcut, selected string) {
	switch done.(type) {
	case *fyne.ShortcutCopy, *fyne.ShortcutCut:
	default:
		return
	}
	window, ok := canvasOf(o).(fyne.Shortcutable)
	if ok && selected != "" {
		window.TypedShortcut(&Copied{Text: selected})
	}
}
