package kit

import (
	"encoding/json"
	"fmt"

	"fyne.io/fyne/v2/lang"

	"keukentafel/app/words"
)

// UseLanguage makes Fyne's own words (the menu of a text field, the file
// dialog) speak the chosen language. Fyne has no way to choose one, so the
// texts are registered under the locale that the system reports. Rebuild the
// content of the window afterwards.
func UseLanguage(l words.Lang) error {
	texts, err := json.Marshal(l.Area("fyne"))
	if err != nil {
		return fmt.Errorf("write texts for fyne: %w", err)
	}
	if err := lang.AddTranslationsForLocale(texts, lang.SystemLocale()); err != nil {
		return fmt.Errorf("register texts for fyne: %w", err)
	}
	return nil
}
