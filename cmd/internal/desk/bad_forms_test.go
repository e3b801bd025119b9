package desk

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/document"
	"keukentafel/app/document/dossierjson"
	"keukentafel/app/document/sampleplan"
	"keukentafel/app/family"
	"keukentafel/app/words"
)

// said puts a text in every place where somebody types one.
func said(text family.Text) func(*consent.Dossier) {
	return func(d *consent.Dossier) {
		for i := range d.Family.Persons {
			d.Family.Persons[i].Surname = text
		}
		for i := range d.Family.Partners {
			d.Family.Partners[i].Name, d.Family.Partners[i].Function = text, text
		}
		p := &d.Plan
		for i := range p.Statements {
			p.Statements[i].Text = text
		}
		for i := range p.Goals {
			p.Goals[i].Words = text
			for j := range p.Goals[i].Actions {
				p.Goals[i].Actions[j].What = text
			}
		}
		for i := range p.Safety {
			p.Safety[i].Text, p.Safety[i].WhenFail = text, text
		}
		for i := range p.Agreements {
			p.Agreements[i].View = text
		}
		p.Meetings[0].Where, p.Meetings[0].Others = text, text
	}
}

// statements are so many of so many sentences.
func statements(count, sentences int) func(*consent.Dossier) {
	return func(d *consent.Dossier) {
		for i := range count {
			s := d.Plan.Statements[0]
			s.ID, s.Text = family.StatementID(fmt.Sprintf("many-%d", i)), family.Text(strings.Repeat("Dit is een zin die iemand zei. ", sentences))
			d.Plan.Statements = append(d.Plan.Statements, s)
		}
	}
}

// troubles are what comes in and was not thought of; spoken is a word of it
// that no error may repeat.
const spoken = "Zeldzaam"

var troubles = map[string]func(*consent.Dossier){
	"an empty plan": func(d *consent.Dossier) {
		d.Plan = family.Plan{State: family.PlanAdopted, Coordinators: d.Plan.Coordinators}
	},
	"a word longer than a page": said(family.Text(strings.Repeat(spoken, 600))),
	"control characters":        said(spoken + "\x01\x07\x1b[31m\u202e\v\f\r\n\t\xff\xc3 eind"),
	"a row taller than a page":  said(family.Text(strings.Repeat(spoken+" staat er. ", 500))),
	"markup of every kind":      said(spoken + `"]]></text:p><script>{{.}}</script>&amp;&#0; =cmd|'/c calc'!A0 \n;, END:VCARD`),
	"three hundred statements":  statements(300, 1),
	"a hundred pages":           statements(map[bool]int{true: 150, false: 30}[Long], 60),
	"a text that fills all room it may": func(d *consent.Dossier) {
		d.Plan.Statements[0].Text = family.Text(strings.Repeat("ë ", family.MaxText/2))
	},
}

func TestWhateverComesInEveryFormIsWholeOrSaysWhyNot(t *testing.T) {
	for name, trouble := range troubles {
		t.Run(name, func(t *testing.T) {
			wrote := writeAll(t, hardPlan(trouble), enough(), func(form Form, reader string, err error) {
				t.Errorf("%s for %s: %v", form, reader, err)
			})
			for form := range enough() {
				if !wrote[form] && name != "an empty plan" && form != FormSheet {
					t.Errorf("%s was written for nobody", form)
				}
			}
		})
	}
}

// writeAll writes these forms for the first who can get it, and tells which were
// written. What is no refusal that helps goes to strange.
func writeAll(t *testing.T, d consent.Dossier, forms map[Form]casework.Render, strange func(Form, string, error)) map[Form]bool {
	t.Helper()
	wrote := map[Form]bool{}
	all := everyLeaving(t, d)
	for form, render := range forms {
	readers:
		for _, reader := range slices.Sorted(maps.Keys(all)) {
			var file bytes.Buffer
			switch err := render(&file, all[reader]); {
			case err == nil:
				wrote[form] = true
				if err := whole(file.Bytes()); err != nil {
					t.Errorf("%s for %s is not whole: %v", form, reader, err)
				}
				break readers
			case file.Len() > 0:
				t.Errorf("%s for %s is refused and leaves %d bytes: %v", form, reader, file.Len(), err)
			case strings.Contains(err.Error(), spoken):
				t.Errorf("%s for %s: the error tells what was said", form, reader)
			case !refusesKindly(err) && !ofAnotherKind(err):
				strange(form, reader, err)
				break readers
			}
		}
	}
	return wrote
}

// ofAnotherKind tells whether a form is made of something else than this.
func ofAnotherKind(err error) bool {
	return slices.ContainsFunc([]error{consent.ErrNotADisclosure, document.ErrNotOwnCopy, document.ErrNoCase, document.ErrNoPlan, document.ErrNoDossier, document.ErrNoConsentForm,
		dossierjson.ErrNoDossier, document.ErrNoFile, document.ErrNoMeeting, document.ErrNoOverview, document.ErrNoRecall, document.ErrNoWithdrawal}, func(e error) bool { return errors.Is(err, e) })
}

// missing is what a PDF and a picture in dots say of a letter that no font has.
type missing interface {
	error
	MissingGlyph() (letter rune, where string)
}

// Who meets this finds the place by what is said, and can take another form.
func TestAnEmojiStopsPaperAndSaysWhereAndEveryOtherFormHasIt(t *testing.T) {
	for place, emoji := range map[string]func(*consent.Dossier){
		"a name":      func(d *consent.Dossier) { d.Family.Persons[0].Given += " 😀" },
		"a statement": func(d *consent.Dossier) { d.Plan.Statements[0].Text += " 👨‍👩‍👧" },
		"a goal":      func(d *consent.Dossier) { d.Plan.Goals[0].Words += " 🏠" },
		"a step":      func(d *consent.Dossier) { d.Plan.Goals[0].Actions[0].What += " 🏠" },
		"safety":      func(d *consent.Dossier) { d.Plan.Safety[0].Text += " 🏠" },
		"a partner":   func(d *consent.Dossier) { d.Family.Partners[0].Name += " 🏠" },
		"the family":  func(d *consent.Dossier) { d.Family.Name += " 🏠" },
		"a place":     func(d *consent.Dossier) { d.Plan.Meetings[0].Where += " 🏠" },
	} {
		refused, forms := 0, quick()
		if place == "a statement" {
			forms = Renders(words.NL)
		}
		wrote := writeAll(t, hardPlan(emoji), forms, func(form Form, reader string, err error) {
			var glyph missing
			if !errors.As(err, &glyph) {
				t.Errorf("%s in %s for %s: %v", place, form, reader, err)
				return
			}
			refused++
			if strings.HasSuffix(string(form), "png") {
				return // a picture in dots does not know where a letter stands
			}
			if _, where := glyph.MissingGlyph(); words.NL.Spot(where) == words.NL.T("error.somewhere") {
				t.Errorf("%s in %s for %s: nobody finds %q", place, form, reader, where)
			}
		})
		if refused == 0 {
			t.Errorf("%s: nothing was refused", place)
		}
		for _, form := range []Form{FormHTML, FormODT, FormDOCX, FormODS, FormCSV, FormJSON, casework.FormFHIR, casework.FormICS, casework.FormVCF, FormDossier, FormSVG} {
			if _, tried := forms[form]; tried && !wrote[form] {
				t.Errorf("%s: %s is no way out", place, form)
			}
		}
	}
}

var errDiskFull = errors.New("no space left on this disk")

// shortDisk has room for so many bytes.
type shortDisk struct {
	to   io.Writer
	room int
}

func (s *shortDisk) Write(p []byte) (int, error) {
	n, err := s.to.Write(p[:min(len(p), s.room)])
	s.room -= n
	if err == nil && n < len(p) {
		err = errDiskFull
	}
	return n, err
}

// Every form is cut off at a few places, as a file that is new and as one that
// takes the place of another.
func TestADiskThatFillsUpLeavesNoHalfFileOfAnyForm(t *testing.T) {
	all, cut := everyLeaving(t, hardPlan(nil)), map[Form]bool{}
	for form, render := range enough() {
		for _, reader := range slices.Sorted(maps.Keys(all)) {
			var file bytes.Buffer
			if render(&file, all[reader]) != nil {
				continue
			}
			cut[form] = true
			cutOff(t, form, all[reader], render, file.Len())
			break
		}
	}
	if len(cut) != len(enough()) {
		t.Errorf("%d of %d forms were cut off", len(cut), len(enough()))
	}
}

func cutOff(t *testing.T, form Form, d consent.Disclosure, render casework.Render, size int) {
	t.Helper()
	dir := t.TempDir()
	fresh, old := filepath.Join(dir, "nieuw"), filepath.Join(dir, "oud")
	if err := os.WriteFile(old, []byte("wat er stond"), 0o600); err != nil {
		t.Fatal(err)
	}
	for i, room := range []int{0, size / 2, size - 1} {
		write := func(w io.Writer) error { return render(&shortDisk{w, room}, d) }
		for name, to := range map[string]func() error{
			"new":  func() error { return WriteNew(fresh, write) },
			"over": func() error { return WriteOver(old, write) },
		} {
			if !Long && (i == 1) != (name == "over") {
				continue
			}
			if err := to(); !errors.Is(err, errDiskFull) {
				t.Errorf("%s, %s, %d of %d bytes: %v", form, name, room, size, err)
			}
		}
		left, err := os.ReadDir(dir)
		content, failed := os.ReadFile(old)
		if err != nil || failed != nil || len(left) != 1 || string(content) != "wat er stond" {
			t.Errorf("%s, %d of %d bytes: %d files, the old one is %q", form, room, size, len(left), content)
		}
	}
}

func TestALogoThatCannotBeReadIsRefusedByEveryFormThatShowsIt(t *testing.T) {
	d, err := sampleplan.For(sampleplan.ToHome())
	if err != nil {
		t.Fatal(err)
	}
	for name, data := range map[string][]byte{"empty": nil, "half": []byte("\x89PNG\r\n\x1a\nIHDR"), "a letter": []byte(spoken)} {
		for _, form := range []Form{FormPDF, FormSheet, FormHTML, FormODT, FormDOCX} {
			var file bytes.Buffer
			broken := press{lang: words.NL, logo: &document.Image{Data: data, Media: "image/png", Alt: "Logo"}}
			if err := broken.all()[form](&file, d); err == nil || file.Len() > 0 || strings.Contains(err.Error(), spoken) {
				t.Errorf("%s, %s: %v, %d bytes", name, form, err, file.Len())
			}
		}
	}
}
