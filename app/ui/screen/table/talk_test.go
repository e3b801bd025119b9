package table

import (
	"bytes"
	"context"
	"testing"
	"time"

	"fyne.io/fyne/v2"
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
	viewed []string
	prints bool // what is looked at
	lang   words.Lang
	keys   *keyed
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
			Run:  func(_ string, work func(context.Context) error, done func(error)) { done(work(context.Background())) },
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

// View keeps what is looked at apart from what is saved.
func (k *talk) View(kind string, write func(route.Writer) error, done func(error)) {
	var out bytes.Buffer
	err := write(&out)
	k.viewed = append(k.viewed, kind+": "+out.String())
	done(err)
}

func (k *talk) Preview(p route.Paper, done func(error)) {
	k.View(p.Kind, p.View, done)
	if !k.prints {
		return
	}
	if err := p.Print(k.Context(), func([]byte) error { return nil }); err != nil {
		k.failed = append(k.failed, err)
		return
	}
	p.Printed()
}

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
