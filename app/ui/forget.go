package ui

import (
	"errors"
	"slices"
	"strings"

	"keukentafel/app/family"
	"keukentafel/app/ui/route"
)

// forget lets go of a family that was destroyed: the places one was, and what
// was half typed about it.
func (s *Shell) forget(id family.FamilyID) {
	s.past.forget(id)
	if s.drafts != nil {
		s.drafts.forget(string(id) + "/")
	}
}

// forget drops the places of a family. The present place stays, as the family
// it was about no longer counts.
func (h *history) forget(id family.FamilyID) {
	last := len(h.before) - 1
	if last >= 0 && h.before[last].Family == id {
		h.before[last] = route.Route{Name: h.before[last].Name}
	}
	h.before = slices.DeleteFunc(h.before, func(r route.Route) bool { return r.Family == id })
}

// forget drops every draft under a beginning of a key, also one that was
// written after the family was gone.
func (d *drafts) forget(begin string) {
	d.guard.Lock()
	var failure error
	for key := range d.waiting {
		if strings.HasPrefix(key, begin) {
			delete(d.waiting, key)
		}
	}
	for key := range d.kept {
		if strings.HasPrefix(key, begin) {
			failure = errors.Join(failure, d.store.DropDraft(key))
			delete(d.kept, key)
		}
	}
	d.guard.Unlock()
	if failure != nil && d.failed != nil {
		d.failed(failure)
	}
}
