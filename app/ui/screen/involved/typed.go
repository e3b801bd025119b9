package involved

import (
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
)

// typed keeps what is half typed in one panel until the panel is closed.
type typed struct {
	drafts   route.Drafts
	panel    string // how its keys begin
	keys     []string
	restored bool // something was there from before
}

func (s *Screen) typed(panel string) *typed {
	return &typed{drafts: s.needs.Drafts, panel: string(s.needs.Family) + "/involved/" + panel + "/"}
}

// begin is what a field shows first: what was half typed, or else the value.
func (t *typed) begin(name string, value family.Text) (text string, keep func(string)) {
	key := t.panel + name
	t.keys = append(t.keys, key)
	if kept := t.drafts.Kept(key); kept != "" {
		t.restored, value = true, family.Text(kept)
	}
	return string(value), func(text string) { t.drafts.Keep(key, text) }
}

func (t *typed) entry(name string, value family.Text) *kit.Entry {
	e := kit.NewEntry("")
	text, keep := t.begin(name, value)
	e.SetText(text)
	e.OnChanged = keep
	return e
}

// forget lets go of it, after it was stored or given up.
func (t *typed) forget() {
	for _, key := range t.keys {
		t.drafts.Keep(key, "")
	}
}
