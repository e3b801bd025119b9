package trial

import (
	"context"
	"io"
	"strconv"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"keukentafel/app/audit"
	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
	"keukentafel/app/words"
)

// Today is the day of every trial.
const Today family.Date = "2026-11-24"

// Look is how the window of a trial is set up. The zero value is Dutch, light,
// 1064 by 800.
type Look struct {
	Size fyne.Size
	kit.Look
	Words words.Lang
}

// Stage is a desk and a frame without a shell, and what happened on them.
type Stage struct {
	Desk    *casework.Desk
	Frame   route.Frame
	Window  fyne.Window
	Said    []string
	Undo    func() // of what was said last
	Failed  []error
	Went    []route.Route
	Saved   map[string]string // by name of the file
	Shown   []string
	Viewed  map[string]string        // by kind
	Printer func(paper []byte) error // prints what is previewed at once; nil is no printer
	Picked  Picked
	Changed int
	Kept    map[string]string // half-typed words by key
	Wishes  route.Wishes
	vault   *Vault
	t       testing.TB
}

// Picked is what the user chooses when asked for a file or a folder; nothing
// when it has no name.
type Picked struct {
	File   string
	Data   []byte
	Folder string
}

// New puts one family on a desk.
func New(t testing.TB, dossier consent.Dossier, look Look) *Stage {
	t.Helper()
	if look.Size.IsZero() {
		look.Size = fyne.NewSize(1064, 800)
	}
	if look.Zoom == 0 {
		look.Zoom = 1
	}
	if look.Words == "" {
		look.Words = words.NL
	}
	test.NewTempApp(t).Settings().SetTheme(kit.NewTheme(look.Look))
	s := &Stage{Saved: map[string]string{}, Viewed: map[string]string{}, Kept: map[string]string{}, vault: NewVault(), t: t}
	s.Window = test.NewTempWindow(t, nil)
	s.Window.SetPadded(false)
	s.Window.Resize(look.Size)
	s.Desk = casework.New(Agreed(t, casework.Needs{Vault: s.vault, Courier: Pigeon{}, Clock: func() time.Time { return Today.Time() }, NewID: counter(), Renders: renders, RendersLog: rendersLog}))
	if _, err := s.Desk.SetUp(context.Background(), casework.Profile{Name: "Marieke Bos", House: "Gemeente Vechtstede", Role: casework.RoleConsultant}); err != nil {
		t.Fatal(err)
	}
	s.vault.Put(dossier)
	s.Frame = s.frame(look.Words)
	return s
}

func counter() func() string {
	n := 0
	return func() string { n++; return "new-" + strconv.Itoa(n) }
}

func renders(form, _ string) (casework.Render, bool) {
	return func(w io.Writer, d consent.Disclosure) error {
		_, err := io.WriteString(w, form+" of "+string(d.ID()))
		return err
	}, true
}

func rendersLog(form, _ string) (casework.RenderLog, bool) {
	return func(w io.Writer, d consent.Disclosure, _ casework.Sign) error {
		log, _ := d.Log()
		_, err := io.WriteString(w, form+" with "+strconv.Itoa(len(log.Lines))+" lines")
		return err
	}, true
}

// Note puts a line in the log, as if it had been done.
func (s *Stage) Note(e audit.Entry) { s.vault.Note(e) }

func (s *Stage) frame(l words.Lang) route.Frame {
	return route.Frame{
		Words: l, Go: func(r route.Route) { s.Went = append(s.Went, r) }, Back: func() { s.Went = append(s.Went, route.Route{}) },
		Say:     func(text string, undo func()) { s.Said, s.Undo = append(s.Said, text), undo },
		Fail:    func(err error) { s.Failed = append(s.Failed, err) },
		Explain: func(err error) string { return "explained: " + err.Error() },
		Run:     func(_ string, work func(context.Context) error, done func(error)) { done(work(context.Background())) },
		Today:   func() family.Date { return Today }, Canvas: s.Window.Canvas, Changed: func() { s.Changed++ },
		Drafts: drafts{s.Kept}, Files: files{s}, Wishes: &s.Wishes,
	}
}

// Show puts a screen in the window and opens it.
func (s *Stage) Show(screen route.Screen) {
	s.Window.SetContent(screen.Content())
	screen.Open(context.Background())
	s.Settle()
}

// Settle lays everything out anew, which the test driver does not do by itself.
func (s *Stage) Settle() {
	size := s.Window.Canvas().Size()
	s.Window.Resize(size.AddWidthHeight(1, 0))
	s.Window.Resize(size)
}

// Dossier is what the desk has now.
func (s *Stage) Dossier(id family.FamilyID) consent.Dossier {
	d, err := s.vault.Load(context.Background(), id)
	if err != nil {
		s.t.Fatal(err)
	}
	return d
}

// Change changes what the desk has, as if it had been done before.
func (s *Stage) Change(id family.FamilyID, do func(*consent.Dossier)) {
	d := s.Dossier(id)
	do(&d)
	s.vault.Put(d)
}

// Refuse makes every change fail from now on.
func (s *Stage) Refuse(err error) { s.vault.refuse = err }

type drafts struct{ kept map[string]string }

func (d drafts) Keep(key, text string) {
	d.kept[key] = text
	if text == "" {
		delete(d.kept, key)
	}
}
func (d drafts) Kept(key string) string { return d.kept[key] }
func (d drafts) Flush()                 {}

type files struct{ stage *Stage }

func (f files) Open(_ string, _ []string, chosen func(string, []byte)) {
	if p := f.stage.Picked; p.File != "" {
		chosen(p.File, p.Data)
	}
}

func (f files) Folder(_ string, chosen func(string)) {
	if p := f.stage.Picked; p.Folder != "" {
		chosen(p.Folder)
	}
}

func (f files) Show(path string) error {
	f.stage.Shown = append(f.stage.Shown, path)
	return nil
}

func (f files) View(kind string, write func(route.Writer) error, done func(error)) {
	var out saved
	err := write(&out)
	if err == nil {
		f.stage.Viewed[kind] = string(out)
	}
	done(err)
}

// Preview looks, and prints when there is a printer.
func (f files) Preview(p route.Paper, done func(error)) {
	f.View(p.Kind, p.View, done)
	if f.stage.Printer == nil || p.Print == nil {
		return
	}
	if err := p.Print(context.Background(), f.stage.Printer); err != nil && (p.Refused == nil || !p.Refused(err)) {
		f.stage.Failed = append(f.stage.Failed, err)
	} else if err == nil && p.Printed != nil {
		p.Printed()
	}
}

func (f files) Save(_, name string, write func(route.Writer) error, done func(string)) {
	var out saved
	if err := write(&out); err != nil {
		f.stage.Failed = append(f.stage.Failed, err)
		return
	}
	f.stage.Saved[name] = string(out)
	done("/documents/" + name)
}

type saved []byte

func (s *saved) Write(p []byte) (int, error) {
	*s = append(*s, p...)
	return len(p), nil
}
