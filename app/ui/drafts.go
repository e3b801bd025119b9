package ui

import (
	"sync"
	"time"

	"keukentafel/app/casework"
	"keukentafel/app/family"
)

// draftDelay is how long typing must pause before a draft is stored; a draft
// that keeps changing is stored as often.
const draftDelay = 400 * time.Millisecond

// drafts keeps half-typed words: at most draftDelay of typing can be lost.
type drafts struct {
	guard   sync.Mutex
	store   casework.Drafts
	kept    map[string]family.Text
	waiting map[string]string
	timer   bool
	after   func(time.Duration, func()) // time.AfterFunc; a test calls at once
	failed  func(error)
}

// newDrafts begins with what was kept. Drafts that cannot be read come as an
// error beside those that can.
func newDrafts(store casework.Drafts, after func(time.Duration, func()), failed func(error)) (*drafts, error) {
	kept, err := store.Drafts()
	if kept == nil {
		kept = map[string]family.Text{}
	}
	return &drafts{store: store, kept: kept, waiting: map[string]string{}, after: after, failed: failed}, err
}

// Keep remembers a text under a key; an empty text forgets it.
func (d *drafts) Keep(key, text string) {
	d.guard.Lock()
	defer d.guard.Unlock()
	if string(d.kept[key]) == text {
		delete(d.waiting, key)
		return
	}
	d.waiting[key] = text
	if !d.timer {
		d.timer = true
		d.after(draftDelay, d.Flush)
	}
}

// Kept is what was remembered under a key.
func (d *drafts) Kept(key string) string {
	d.guard.Lock()
	defer d.guard.Unlock()
	if text, ok := d.waiting[key]; ok {
		return text
	}
	return string(d.kept[key])
}

// close lets go of all words. What could not be stored is given back, for
// resume of the next drafts.
func (d *drafts) close() map[string]string {
	d.guard.Lock()
	defer d.guard.Unlock()
	waiting := d.waiting
	d.kept, d.waiting, d.failed = nil, nil, nil
	return waiting
}

// resume takes up what could not be stored before.
func (d *drafts) resume(waiting map[string]string) {
	for key, text := range waiting {
		d.Keep(key, text)
	}
}

// Flush stores now what still waits. What cannot be stored keeps waiting.
func (d *drafts) Flush() {
	d.guard.Lock()
	var failure error
	d.timer = false
	for key, text := range d.waiting {
		if err := d.write(key, text); err != nil {
			failure = err
			continue
		}
		delete(d.waiting, key)
	}
	d.guard.Unlock()
	if failure != nil && d.failed != nil {
		d.failed(failure)
	}
}

func (d *drafts) write(key, text string) error {
	if text == "" {
		if err := d.store.DropDraft(key); err != nil {
			return err
		}
		delete(d.kept, key)
		return nil
	}
	if err := d.store.SaveDraft(key, family.Text(text)); err != nil {
		return err
	}
	d.kept[key] = family.Text(text)
	return nil
}
