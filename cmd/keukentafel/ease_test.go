package main

import (
	"fmt"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"
	"text/tabwriter"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"keukentafel/app/ui/screen/trial"
)

// hands do a task as a person would, and count what they do.
type hands struct {
	*house
	presses int      // of the pointer
	keys    int      // but for the letters of what is written
	written []string // each text
}

// called is how somebody knows a thing: its name, or the hint in a field.
func called(o fyne.CanvasObject) string {
	if v := reflect.Indirect(reflect.ValueOf(o)); v.Kind() == reflect.Struct {
		if hint := v.FieldByName("PlaceHolder"); hint.IsValid() && hint.String() != "" {
			return hint.String()
		}
	}
	if says, ok := o.(interface{ AccessibilityLabel() string }); ok {
		return says.AccessibilityLabel()
	}
	return ""
}

// named tells whether something is called so; what ends in "…" is only how it begins.
func named(o fyne.CanvasObject, label string) bool {
	if begin, open := strings.CutSuffix(label, "…"); open {
		return strings.HasPrefix(called(o), begin)
	}
	return called(o) == label
}

// click presses the last thing that is called so, or puts the cursor in it.
func (h *hands) click(label string) {
	h.Helper()
	var last fyne.CanvasObject
	var all []string
	trial.Each(h.window.Canvas(), func(o fyne.CanvasObject) {
		if _, ok := o.(fyne.Tappable); !ok {
			return
		}
		all = append(all, called(o))
		if named(o, label) {
			last = o
		}
	})
	if last == nil {
		h.Fatalf("nothing to press is called %q, only\n%s", label, strings.Join(all, "\n"))
	}
	h.presses++
	if field, ok := last.(fyne.Focusable); ok {
		if says, ok := last.(interface{ AccessibilityRole() fyne.AccessibleRole }); !ok || says.AccessibilityRole() == fyne.AccessibleRoleText {
			h.window.Canvas().Focus(field)
			return
		}
	}
	test.Tap(last.(fyne.Tappable))
}

// clickTab presses a tab of the dossier, counted from 1.
func (h *hands) clickTab(n rune) {
	h.Helper()
	h.alt(fyne.KeyName('0' + n)) // a tab has no name of its own to press it by in a test
	h.presses++
}

// hit presses a key where the focus is, with Ctrl or Alt when asked.
func (h *hands) hit(name fyne.KeyName, with ...fyne.KeyModifier) {
	h.Helper()
	h.keys++
	if len(with) > 0 {
		shortcut := &desktop.CustomShortcut{KeyName: name, Modifier: with[0]}
		if !h.shell.Press(shortcut) {
			h.Fatalf("%s with a modifier does nothing", name)
		}
		return
	}
	if focused := h.window.Canvas().Focused(); focused != nil {
		focused.TypedKey(&fyne.KeyEvent{Name: name})
		return
	}
	h.window.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: name})
}

// letter types one letter that does something.
func (h *hands) letter(r rune) {
	h.keys++
	h.window.Canvas().Focused().TypedRune(r)
}

// tabTo goes to what is called so by Tab.
func (h *hands) tabTo(label string) {
	h.Helper()
	c := h.window.Canvas()
	var passed []string
	for range 60 {
		c.FocusNext()
		h.keys++
		o, ok := c.Focused().(fyne.CanvasObject)
		if !ok {
			continue
		}
		if named(o, label) {
			return
		}
		passed = append(passed, fmt.Sprintf("%T %s", o, called(o)))
	}
	h.Fatalf("%q cannot be reached by Tab, only\n%s", label, strings.Join(passed, "\n"))
}

// write types a text where the focus is; the same text twice is a fault of the
// program, which should know it by then.
func (h *hands) write(text string) {
	h.Helper()
	if slices.Contains(h.written, text) {
		h.Errorf("%q is asked for twice", text)
	}
	h.written = append(h.written, text)
	h.typeText(text)
}

// errand is one of the tasks that are done most.
type errand struct {
	name        string
	most, keyed int // the most presses by pointer, and the most keys
	begin       func(h *hands)
	byPointer   func(h *hands)
	byKeys      func(h *hands)
	done        func(h *hands) bool
}

func TestTheFiveMainTasksTakeFewSteps(t *testing.T) {
	out := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', 0)
	fmt.Fprintln(out, "task\tpointer\tkeys\tkeys only\ttexts")
	for _, e := range errands() {
		t.Run(e.name, func(t *testing.T) {
			pointer, keyed := e.run(t, e.byPointer), e.run(t, e.byKeys)
			fmt.Fprintf(out, "%s\t%d\t+%d\t%d\t%d\n", e.name, pointer.presses, pointer.keys, keyed.keys, len(keyed.written))
			if got := pointer.presses + pointer.keys; got > e.most {
				t.Errorf("it takes %d presses and keys, and %d were enough", got, e.most)
			}
			if keyed.presses > 0 || keyed.keys > e.keyed {
				t.Errorf("it takes %d keys and %d presses, and %d keys were enough", keyed.keys, keyed.presses, e.keyed)
			}
		})
	}
	if err := out.Flush(); err != nil {
		t.Fatal(err)
	}
}

func (e errand) run(t *testing.T, do func(*hands)) *hands {
	t.Helper()
	h := &hands{house: newHouse(t)}
	e.begin(h)
	h.presses, h.keys, h.written = 0, 0, nil
	do(h)
	if !e.done(h) {
		t.Errorf("%s is not done; the window shows:\n%s", e.name, h.texts())
	}
	return h
}
