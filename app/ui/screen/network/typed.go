package network

import (
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
)

// typed keeps what is half typed in one form until the form is closed.
type typed struct {
	drafts   route.Drafts
	form     string // "<family>/network/<what>"
	keys     []string
	restored bool // something was there from before
}

func (s *Screen) typed(what string) *typed {
	return &typed{drafts: s.needs.Drafts, form: string(s.needs.Family) + "/network/" + what + "/"}
}

// entry makes a line that shows what was half typed, or else the value.
func (t *typed) entry(name string, value family.Text) *kit.Entry {
	key := t.form + name
	t.keys = append(t.keys, key)
	e := kit.NewEntry("")
	e.SetText(string(value))
	if kept := t.drafts.Kept(key); kept != "" {
		e.SetText(kept)
		t.restored = true
	}
	e.OnChanged = func(text string) { t.drafts.Keep(key, text) }
	return e
}

// intro says that something was not stored yet, or nothing.
func (t *typed) intro(text string) string {
	if t.restored {
		return text
	}
	return ""
}

// forget lets go of it, after it was stored or given up.
func (t *typed) forget() {
	for _, key := range t.keys {
		t.drafts.Keep(key, "")
	}
}
