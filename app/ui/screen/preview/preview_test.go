package preview

import (
	"bytes"
	"context"
	"errors"
	"image"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"keukentafel/app/document"
	"keukentafel/app/document/pdf"
	"keukentafel/app/document/proof"
	"keukentafel/app/document/sampleplan"
	"keukentafel/app/samples"
	"keukentafel/app/ui/background"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/screen/trial"
	"keukentafel/app/words"
)

// plan is the pages of an invented plan.
func plan(t *testing.T) Pages {
	t.Helper()
	d, err := sampleplan.For(sampleplan.ToHome())
	must(t, err)
	doc, err := document.PlanDocument(d, words.NL)
	must(t, err)
	var file bytes.Buffer
	must(t, pdf.Write(&file, doc))
	pages, err := proof.Open(file.Bytes())
	must(t, err)
	return pages
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// inner has another name than its method.
type inner interface{ Pages }

// counted are pages of which is kept how large they were drawn.
type counted struct {
	inner
	drawn map[int][]float64
	fails error
}

func (c *counted) Draw(ctx context.Context, page int, scale float64) (*image.RGBA, error) {
	c.drawn[page] = append(c.drawn[page], scale)
	if c.fails != nil {
		return nil, c.fails
	}
	return c.inner.Draw(ctx, page, scale)
}

// table is a window over which pages are shown.
type table struct {
	*trial.Stage
	*testing.T
	pages   *counted
	shown   *Preview
	printed int
	opened  int
}

func lay(t *testing.T, look trial.Look) *table {
	t.Helper()
	k := &table{T: t, Stage: trial.New(t, samples.DeWit(trial.Today, func() string { return "f" }), look), pages: &counted{inner: plan(t), drawn: map[int][]float64{}}}
	k.Window.SetContent(kit.Backdrop(kit.Prose("Gezin De Wit")))
	return k
}

func (k *table) show() {
	k.shown = Show(Needs{Words: words.NL, Canvas: k.Window.Canvas, Title: "Voorbeeld van de afdruk", Pages: k.pages, Start: background.AtOnce().Run,
		Print: func() { k.printed++ }, Open: func() { k.opened++ }})
}

func (k *table) key(name fyne.KeyName) {
	k.Window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: name})
}

func (k *table) sees(want string) {
	k.Helper()
	if !k.Has(want) {
		k.Errorf("%q is not in the window:\n%s", want, k.Texts())
	}
}

func TestPagesThatCannotBeDrawnAreNotShownAsEmptyPaper(t *testing.T) {
	k := lay(t, trial.Look{})
	k.pages.fails = proof.ErrUnknown
	k.show()
	k.sees("kunnen hier niet worden getoond")
	k.Press("Openen in een ander programma")
	if k.opened != 1 || k.printed != 0 {
		t.Errorf("opened %d, printed %d", k.opened, k.printed)
	}
}

func TestAPageThatWasStoppedIsNoFault(t *testing.T) {
	k := lay(t, trial.Look{})
	k.pages.fails = errors.Join(context.Canceled)
	k.show()
	if k.Has("kunnen hier niet") {
		t.Error("it says that the page cannot be shown")
	}
}

func TestPagesAreDrawnWhenTheyComeNear(t *testing.T) {
	k := lay(t, trial.Look{})
	k.show()
	k.sees("Pagina 1 van 8")
	if len(k.pages.drawn[0]) != 1 || len(k.pages.drawn[6]) != 0 {
		t.Fatalf("drawn %v", k.pages.drawn)
	}
	k.key(fyne.KeyEnd)
	k.sees("Pagina 8 van 8")
	if len(k.pages.drawn[7]) == 0 {
		t.Error("the last page was not drawn")
	}
	k.key(fyne.KeyHome)
	k.key(fyne.KeyPageDown)
	k.key(fyne.KeyPageDown)
	k.sees("Pagina 2 van 8")
}

func TestPagesBecomeLargerAndSmallerByKeyAndButton(t *testing.T) {
	k := lay(t, trial.Look{})
	k.show()
	last := func() float64 { d := k.pages.drawn[0]; return d[len(d)-1] }
	wide := last()
	k.Window.Canvas().Focused().TypedRune('+')
	if last() <= wide {
		t.Errorf("plus goes from %.2f to %.2f", wide, last())
	}
	k.Press("Kleiner")
	k.Press("Kleiner")
	if last() >= wide {
		t.Errorf("smaller goes from %.2f to %.2f", wide, last())
	}
	k.Press("Hele pagina")
	if whole := last(); whole >= wide {
		t.Errorf("a whole page is %.2f, the width %.2f", whole, wide)
	}
	k.Press("Hele breedte")
	if last() <= wide {
		t.Errorf("as wide as the window is %.2f, as on paper %.2f", last(), wide)
	}
}

func TestWhatThePagesSayCanBeReadAsText(t *testing.T) {
	k := lay(t, trial.Look{})
	k.show()
	if said := k.shown.sheets.AccessibilityLabel(); !strings.Contains(said, "Voorbeeld van de afdruk: ") || !strings.Contains(said, "De Wit") {
		t.Errorf("somebody who cannot see it hears %q", said)
	}
	k.Press("Als gewone tekst")
	k.sees("Gezin De Wit")
	k.sees("Pagina 2 van 8")
	larger := trial.Find(k.Stage, func(b *kit.Button) bool { return trial.Called(b, "Groter") })
	if !larger.Disabled() {
		t.Error("words are made larger by nothing")
	}
	k.Press("Als pagina’s")
	if larger.Disabled() {
		t.Error("the pages cannot be made larger any more")
	}
	k.sees("Pagina 1 van 8")
}

func TestEscapeClosesThePagesAndPrintsNothing(t *testing.T) {
	k := lay(t, trial.Look{})
	k.show()
	k.key(fyne.KeyEscape)
	if k.Has("Pagina 1 van 8") || k.printed != 0 {
		t.Error("it stays")
	}
}

func TestPictures(t *testing.T) {
	create := trial.Create(t)
	for name, look := range map[string]trial.Look{
		"wide": {Size: fyne.NewSize(1280, 800)}, "narrow": {Size: fyne.NewSize(1024, 700)},
		"contrast": {Size: fyne.NewSize(1280, 800), Look: kit.Look{HighContrast: true, Zoom: 1}},
		"large":    {Size: fyne.NewSize(1024, 700), Look: kit.Look{Zoom: 1.5}},
	} {
		t.Run(name, func(t *testing.T) {
			k := lay(t, look)
			k.show()
			k.Photo("preview-"+name+".png", create)
			k.Press("Hele pagina")
			k.Photo("preview-"+name+"-whole.png", create)
			k.Press("Als gewone tekst")
			k.Photo("preview-"+name+"-text.png", create)
		})
	}
}
