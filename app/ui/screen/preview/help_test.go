package preview

import (
	"testing"

	"fyne.io/fyne/v2"

	"keukentafel/app/ui/screen/trial"
	"keukentafel/app/words"
)

func TestEveryKeyOfTheListDoesSomethingWithThePages(t *testing.T) {
	typed := map[string]fyne.KeyName{"PageDown": fyne.KeyPageDown, "PageUp": fyne.KeyPageUp, "Home": fyne.KeyHome, "End": fyne.KeyEnd}
	for _, l := range words.Langs() {
		k := lay(t, trial.Look{})
		k.show()
		typed[l.T("keys.name.arrows")] = fyne.KeyDown
		for _, help := range Keys(l) {
			if len(help.Keys) == 1 {
				was := len(k.pages.drawn[0])
				k.Window.Canvas().Focused().TypedRune(rune(help.Keys[0]))
				if len(k.pages.drawn[0]) == was {
					t.Errorf("%s does not change the size", help.Keys)
				}
				continue
			}
			name, named := typed[help.Keys]
			if !named || !k.shown.sheets.Moves(&fyne.KeyEvent{Name: name}) {
				t.Errorf("%s moves nothing", help.Keys)
			}
		}
	}
}
