package ui

import (
	"errors"
	"testing"
	"time"

	"keukentafel/app/family"
	"keukentafel/app/ui/route"
)

// journal is a store of drafts in memory that can refuse.
type journal struct {
	texts  map[string]family.Text
	writes int
	broken error
	unread error // beside what can be read
}

func (j *journal) SaveDraft(key string, text family.Text) error {
	j.writes++
	if j.broken == nil {
		j.texts[key] = text
	}
	return j.broken
}

func (j *journal) Drafts() (map[string]family.Text, error) { return j.texts, j.unread }

func (j *journal) DropDraft(key string) error {
	j.writes++
	if j.broken == nil {
		delete(j.texts, key)
	}
	return j.broken
}

// later keeps what should happen later until the test lets it.
type later struct{ waiting []func() }

func (l *later) after(wait time.Duration, do func()) { l.waiting = append(l.waiting, do) }

func (l *later) pass() {
	now := l.waiting
	l.waiting = nil
	for _, do := range now {
		do()
	}
}

func TestADraftThatCannotBeStoredIsNotForgotten(t *testing.T) {
	j, clock := &journal{texts: map[string]family.Text{}, broken: errors.New("disk is full")}, &later{}
	var told error
	d, err := newDrafts(j, clock.after, func(err error) { told = err })
	if err != nil {
		t.Fatal(err)
	}
	d.Keep("f/plan/story", "Het gaat al beter")
	clock.pass()
	if told == nil {
		t.Error("nobody was told that the draft could not be stored")
	}
	if d.Kept("f/plan/story") != "Het gaat al beter" {
		t.Error("the words were lost")
	}
	j.broken = nil
	d.Flush()
	if j.texts["f/plan/story"] != "Het gaat al beter" {
		t.Error("the words were not stored when there was room again")
	}
}

func TestTypingIsStoredOnceItPausesAndNotForEveryKey(t *testing.T) {
	j, clock := &journal{texts: map[string]family.Text{}}, &later{}
	d, err := newDrafts(j, clock.after, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, typed := range []string{"D", "Da", "Daa", "Daan"} {
		d.Keep("f/plan/story", typed)
	}
	if j.writes != 0 || len(clock.waiting) != 1 {
		t.Errorf("%d writes, %d waits", j.writes, len(clock.waiting))
	}
	clock.pass()
	if j.writes != 1 || j.texts["f/plan/story"] != "Daan" {
		t.Errorf("%d writes", j.writes)
	}
}

func TestHalfTypedWordsComeBackAfterTheProgramStarted(t *testing.T) {
	j := &journal{texts: map[string]family.Text{"f/plan/story": "Half"}}
	d, err := newDrafts(j, (&later{}).after, nil)
	if err != nil {
		t.Fatal(err)
	}
	if d.Kept("f/plan/story") != "Half" {
		t.Error("the draft did not come back")
	}
	d.Keep("f/plan/story", "")
	d.Flush()
	if _, still := j.texts["f/plan/story"]; still {
		t.Error("a draft that was stored for good is still there")
	}
}

func TestGoingBackNeverLeavesTheProgram(t *testing.T) {
	var h history
	if _, ok := h.back(); ok {
		t.Error("went back from nowhere")
	}
	today, families := route.Route{Name: route.Today}, route.Route{Name: route.Families}
	h.visit(today)
	h.visit(families)
	h.visit(families)
	if r, ok := h.back(); !ok || r != today {
		t.Errorf("went to %v, %v", r, ok)
	}
	if _, ok := h.back(); ok {
		t.Error("went back behind the first place")
	}
}

func TestADraftThatCannotBeReadHidesNoOther(t *testing.T) {
	j := &journal{texts: map[string]family.Text{"f/plan/story": "Het gaat al beter"}, unread: errors.New("one is damaged")}
	d, err := newDrafts(j, (&later{}).after, nil)
	if err == nil || d.Kept("f/plan/story") != "Het gaat al beter" {
		t.Errorf("told %v, kept %q", err, d.Kept("f/plan/story"))
	}
}
