package ui

import (
	"bytes"
	"context"
	"io"

	"keukentafel/app/casework"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
	"keukentafel/app/ui/screen/preview"
)

// Printing hands paper to the printers of this computer. Its errors are
// casework.ErrNoPrinter and casework.ErrNotPrinted.
type Printing interface {
	// Printers are those that can be asked, the usual one first.
	Printers(ctx context.Context) ([]casework.Printer, error)
	// Print prints a PDF. A copy that is made for it does not outlast the lock.
	Print(ctx context.Context, job casework.PrintJob, paper []byte) error
}

// printer is what previews and prints.
type printer struct {
	Printing
	// read opens the pages of a PDF; nil cannot.
	read func(paper []byte) (preview.Pages, error)
	// start does work off the screen, without a panel.
	start func(work func(context.Context) error, done func(error)) (stop func())
	say   func(text string)
	fail  func(error)
}

// looked is one paper that somebody looks at.
type looked struct {
	files
	paper route.Paper
	bytes []byte
	done  func(error)
}

// View shows the pages of a paper.
func (f files) View(kind string, write func(route.Writer) error, done func(error)) {
	f.Preview(route.Paper{Kind: kind, View: write}, done)
}

// Preview shows the pages of a paper, from where it can be printed. It lies in
// memory only, until it is opened in another program.
func (f files) Preview(p route.Paper, done func(error)) {
	var made bytes.Buffer
	f.running(f.words.T("proof.making"), func(ctx context.Context) error {
		return p.View(stoppable{ctx, &made})
	}, func(err error) {
		if err != nil {
			done(err)
			return
		}
		if p.Title == "" {
			p.Title = f.words.T("proof.title")
		}
		looked{f, p, made.Bytes(), done}.show()
	})
}

// show shows the pages, or the paper in another program when they cannot be read.
func (k looked) show() {
	if k.printer.read == nil {
		k.open()
		return
	}
	pages, err := k.printer.read(k.bytes)
	if err != nil {
		k.open()
		return
	}
	n := preview.Needs{Words: k.words, Canvas: k.window.Canvas, Title: k.paper.Title, Pages: pages, Start: k.printer.start, Open: k.open}
	var shown *preview.Preview
	if k.paper.Print != nil && k.printer.Printing != nil {
		n.Print = func() { k.ask(func() { shown.Close() }) }
	}
	shown = preview.Show(n)
}

// open shows the paper with the system's own viewer, until the lock. The first
// time it says what that means.
func (k looked) open() {
	view := func() { k.done(k.lay(k.bytes)) }
	if k.viewer.told() {
		view()
		return
	}
	l := k.words
	kit.Ask(k.window.Canvas(), l, kit.Question{Title: l.T("viewing.title"), Text: l.T("viewing.text"), Yes: l.T("viewing.look")}, func() {
		k.viewer.tell()
		view()
	})
}

// lay lays a paper where another program can read it, and shows it there.
func (k looked) lay(paper []byte) error {
	path, err := k.viewer.Put(k.paper.Kind, func(w io.Writer) error {
		_, err := w.Write(paper)
		return err
	})
	if err != nil {
		return err
	}
	if err := k.files.show(path); err != nil {
		_, _ = k.viewer.Empty() // nobody sees it
		return err
	}
	return nil
}
