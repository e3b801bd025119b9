package main

import (
	"reflect"
	"regexp"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/ui/route"
)

// remains looks for a word in all that can be reached from a value, except
// through functions, which cannot be looked into.
type remains struct {
	word  string
	whole *regexp.Regexp // the word by itself: "Wit", not "Without"
	seen  map[uintptr]bool
	at    []string
}

func find(word string, in any) []string {
	r := &remains{word: word, whole: regexp.MustCompile(`\b` + word + `\b`), seen: map[uintptr]bool{}}
	r.look(reflect.ValueOf(in), "")
	return r.at
}

func (r *remains) look(v reflect.Value, path string) {
	switch v.Kind() {
	case reflect.String:
		if strings.Contains(v.String(), r.word) && r.whole.MatchString(v.String()) {
			r.at = append(r.at, path)
		}
	case reflect.Pointer, reflect.Interface:
		if v.IsNil() || v.Kind() == reflect.Pointer && r.known(v.Pointer()) {
			return
		}
		r.look(v.Elem(), path)
	case reflect.Struct:
		for i := range v.NumField() {
			r.look(v.Field(i), path+"."+v.Type().Field(i).Name)
		}
	case reflect.Slice:
		if v.IsNil() || v.Type().Elem().Kind() == reflect.Uint8 {
			return
		}
		// What was cut off a list is still there.
		whole := v.Slice(0, v.Cap())
		for i := range whole.Len() {
			r.look(whole.Index(i), path+"[]")
		}
	case reflect.Array:
		for i := range v.Len() {
			r.look(v.Index(i), path+"[]")
		}
	case reflect.Map:
		for entries := v.MapRange(); entries.Next(); {
			r.look(entries.Key(), path+"{}")
			r.look(entries.Value(), path+"{}")
		}
	}
}

func (r *remains) known(pointer uintptr) bool {
	seen := r.seen[pointer]
	r.seen[pointer] = true
	return seen
}

func TestAfterTheLockNothingInTheProgramHoldsWhatAFamilySaid(t *testing.T) {
	h := newHouse(t)
	id := h.moveIn(0)
	h.shortcut(fyne.KeyK)
	h.typeText("wit vechtstede")
	h.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	h.alt(fyne.Key3)
	h.shell.Visit(route.Route{Name: route.Table, Family: id, Object: "story"})
	h.area().Focus()
	h.typeText("Noor slaapt slecht")
	for _, word := range []string{"Wit", "Noor", "Vechtstede"} {
		if len(find(word, h.shell)) == 0 {
			t.Fatalf("the search finds no %s while it is on the screen", word)
		}
	}
	h.shell.Lock(casework.LockScreen)
	for _, word := range []string{"Wit", "Noor", "Vechtstede"} {
		for _, place := range find(word, h.shell) {
			t.Errorf("%s is still in %s", word, place)
		}
	}
}
