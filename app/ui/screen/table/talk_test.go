package table

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"keukentafel/app/audit"
	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/samples"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
	"keukentafel/app/ui/screen/trial"
	"keukentafel/app/words"
)

// start is when all talks of these tests begin: a Tuesday morning.
var start = time.Date(2026, 11, 24, 10, 0, 0, 0, time.UTC)

const today = family.Date("2026-11-24")

// talk is a family at the table, in a window of the software driver.
type talk struct {
	*testing.T
	window fyne.Window
	screen *Screen
	vault  *trial.Vault
	before int // how much was done before the talk
	id     family.FamilyID
	now    time.Time
	drafts drafts
	waits  []func()
	said   []string
	undo   func()
	failed []error
	went   []route.Route
	saved  map[string]string
	lang   words.Lang
	keys   *keyed
}

// keyed is the canvas of the software driver, which knows no shortcuts, with
// shortcuts as a window has them.
type keyed struct {
	fyne.Canvas
	known map[string]func(fyne.Shortcut)
}

func (c *keyed) AddShortcut(s fyne.Shortcut, do func(fyne.Shortcut)) { c.known[s.ShortcutName()] = do }
func (c *keyed) RemoveShortcut(s fyne.Shortcut)                      { delete(c.known, s.ShortcutName()) }

// shortcut presses a key together with another.
func (k *talk) shortcut(key fyne.KeyName, m fyne.KeyModifier) {
	s := &desktop.CustomShortcut{KeyName: key, Modifier: m}
	if do := k.keys.known[s.ShortcutName()]; do != nil {
		do(s)
	}
}

type drafts map[string]string

func (d drafts) Keep(key, text string) {
	if text == "" {
		delete(d, key)
		return
	}
	d[key] = text
}
func (d drafts) Kept(key string) string { return d[key] }
func (d drafts) Flush()                 {}

// deWit is the De Wit family; change may take something away beforehand.
func deWit(change func(*consent.Dossier)) consent.Dossier {
	d := samples.DeWit(today, readableIDs())
	if change != nil {
		change(&d)
	}
	return d
}

// readableIDs gives each thing a number.
func readableIDs() func() string {
	n := 0
	return func() string {
		n++
		return "w" + string(rune('0'+n/100)) + string(rune('0'+n/10%10)) + string(rune('0'+n%10))
	}
}

// begin opens the table for a family, at its first step.
func begin(t *testing.T, d consent.Dossier) *talk {
	t.Helper()
	app := test.NewTempApp(t)
	app.Settings().SetTheme(kit.NewTheme(kit.Look{Zoom: 1}))
	k := &talk{T: t, id: d.Family.ID, now: start, drafts: drafts{}, saved: map[string]string{}, lang: words.NL}
	k.window = test.NewTempWindow(t, nil)
	k.window.SetPadded(false)
	k.window.Resize(fyne.NewSize(1064, 800))
	k.keys = &keyed{Canvas: k.window.Canvas(), known: map[string]func(fyne.Shortcut){}}
	desk, v := newDesk(t, func() time.Time { return k.now })
	k.vault = v
	if err := desk.Import(t.Context(), d); err != nil {
		t.Fatal(err)
	}
	k.before = len(k.done())
	k.screen = k.open(desk)
	return k
}

func (k *talk) open(desk Desk) *Screen {
	s := New(Needs{Desk: desk, Family: k.id, Clock: func() time.Time { return k.now },
		After: func(_ time.Duration, do func()) { k.waits = append(k.waits, do) },
		Frame: route.Frame{Words: k.lang, Go: func(r route.Route) { k.went = append(k.went, r) }, Back: func() {},
			Say:  func(text string, undo func()) { k.said, k.undo = append(k.said, text), undo },
			Fail: func(err error) { k.failed = append(k.failed, err) }, Explain: func(err error) string { return "uitleg: " + err.Error() },
			Today: func() family.Date { return family.DateOf(k.now) }, Canvas: func() fyne.Canvas { return k.keys }, Changed: func() {},
			Drafts: k.drafts, Files: k}})
	k.window.SetContent(s.Content())
	s.Open(k.Context())
	return s
}

// lockAndUnlock closes the screen and opens another one, as the shell does.
func (k *talk) lockAndUnlock() {
	desk := k.screen.needs.Desk
	k.screen.Close()
	k.screen = k.open(desk)
}

// The files of the shell: every place is free.
func (k *talk) Open(string, []string, func(string, []byte)) {}
func (k *talk) Folder(string, func(string))                 {}
func (k *talk) Show(string) error                           { return nil }
func (k *talk) Save(_, name string, write func(route.Writer) error, done func(string)) {
	var out bytes.Buffer
	if err := write(&out); err != nil {
		k.failed = append(k.failed, err)
		return
	}
	k.saved[name] = out.String()
	done("/" + name)
}

func (k *talk) dossier() consent.Dossier {
	k.Helper()
	d, err := k.vault.Load(k.Context(), k.id)
	if err != nil {
		k.Fatal(err)
	}
	return d
}

// done is what was stored during the talk.
func (k *talk) done() []audit.Entry {
	entries, _ := k.vault.Log(k.Context(), casework.LogFilter{})
	return entries[k.before:]
}

func (k *talk) person(given string) family.PersonID {
	k.Helper()
	for _, p := range k.dossier().Family.Persons {
		if string(p.Given) == given {
			return p.ID
		}
	}
	k.Fatalf("nobody is called %s", given)
	return ""
}

func (k *talk) partner(kind family.PartnerKind) family.PartnerID {
	k.Helper()
	for _, p := range k.dossier().Family.Partners {
		if p.Kind == kind {
			return p.ID
		}
	}
	k.Fatalf("no %s", kind)
	return ""
}

func (k *talk) goTo(step string) {
	k.Helper()
	i, ok := numberOf(k.screen.stages, step)
	if !ok {
		k.Fatalf("no step %s", step)
	}
	k.screen.goTo(i)
}

// each walks through everything that is drawn and can be seen.
func each(o fyne.CanvasObject, do func(fyne.CanvasObject)) {
	if o == nil || !o.Visible() {
		return
	}
	do(o)
	switch c := o.(type) {
	case *fyne.Container:
		for _, child := range c.Objects {
			each(child, do)
		}
	case *container.Scroll:
		each(c.Content, do)
	case fyne.Widget:
		for _, child := range test.WidgetRenderer(c).Objects() {
			each(child, do)
		}
	}
}

// text is everything that can be read on the screen and in its panels.
func (k *talk) text() string {
	var all []string
	read := func(o fyne.CanvasObject) {
		switch t := o.(type) {
		case *canvas.Text:
			all = append(all, t.Text)
		case interface{ AccessibilityLabel() string }:
			all = append(all, t.AccessibilityLabel())
		}
		if s, ok := o.(interface{ Text() string }); ok {
			all = append(all, s.Text())
		}
	}
	each(k.window.Canvas().Content(), read)
	for _, o := range k.window.Canvas().Overlays().List() {
		each(o, read)
	}
	return strings.Join(all, "\n")
}

// press taps the button with a text, in a panel if there is one.
func (k *talk) press(key string, args ...any) {
	k.Helper()
	b := k.button(k.lang.T(key, args...))
	if b == nil {
		k.Fatalf("there is no button %q", k.lang.T(key, args...))
	}
	test.Tap(b)
}

func (k *talk) button(text string) *kit.Button {
	var found *kit.Button
	where := k.window.Canvas().Content()
	if top := k.window.Canvas().Overlays().Top(); top != nil {
		where = top
	}
	each(where, func(o fyne.CanvasObject) {
		if b, ok := o.(*kit.Button); ok && b.String() == text && found == nil {
			found = b
		}
	})
	return found
}

// tap taps the part of a choice, a scale or a tick with a text on it.
func (k *talk) tap(label string) {
	k.Helper()
	var last fyne.Tappable
	var hit fyne.Tappable
	each(k.window.Canvas().Content(), func(o fyne.CanvasObject) {
		if t, ok := o.(fyne.Tappable); ok {
			last = t
		}
		if text, ok := o.(*canvas.Text); ok && text.Text == label && hit == nil {
			hit = last
		}
	})
	if hit == nil {
		k.Fatalf("nothing is called %q", label)
	}
	hit.Tapped(&fyne.PointEvent{})
}

// types types in what has the focus; a new line is Enter.
func (k *talk) types(text string) {
	k.Helper()
	focused := k.window.Canvas().Focused()
	if focused == nil {
		k.Fatal("nothing has the focus")
	}
	for _, r := range text {
		if r == '\n' {
			k.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
			continue
		}
		k.window.Canvas().Focused().TypedRune(r)
	}
}

// key presses a key as the window would pass it on.
func (k *talk) key(name fyne.KeyName) {
	e := &fyne.KeyEvent{Name: name}
	if f := k.window.Canvas().Focused(); f != nil {
		f.TypedKey(e)
		return
	}
	k.window.Canvas().OnTypedKey()(e)
}

// focusOn moves with Tab until something of a type has the focus.
func focusOn[T fyne.Focusable](k *talk) T {
	k.Helper()
	for range 200 {
		k.window.Canvas().FocusNext()
		if f, ok := k.window.Canvas().Focused().(T); ok {
			return f
		}
	}
	var none T
	k.Fatalf("Tab never comes to a %T", none)
	return none
}
