package route

// Wishes remember what somebody chose to see of a list: a filter, an order, a
// word that was looked for. They last until the lock and are written nowhere: a
// word that was looked for may be the name of a family, and a filter that is
// forgotten overnight cannot hide anything in the morning. Nil remembers
// nothing.
type Wishes struct{ chosen map[string]string }

// Chosen is what was chosen under a key, or the usual.
func (w *Wishes) Chosen(key, usual string) string {
	if w == nil {
		return usual
	}
	if found, ok := w.chosen[key]; ok {
		return found
	}
	return usual
}

// Choose remembers a choice.
func (w *Wishes) Choose(key, value string) {
	if w == nil {
		return
	}
	if w.chosen == nil {
		w.chosen = map[string]string{}
	}
	w.chosen[key] = value
}

// Forget forgets all choices.
func (w *Wishes) Forget() {
	if w != nil {
		w.chosen = nil
	}
}
