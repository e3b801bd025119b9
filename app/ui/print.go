package ui

import (
	"context"
	"errors"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/ui/kit"
)

// maxCopies is how often one paper is printed at once.
const maxCopies = 20

// ask asks for the printer, and says that printing is giving.
func (k looked) ask(after func()) {
	var printers []casework.Printer
	k.running(k.words.T("proof.printing"), func(ctx context.Context) (err error) {
		printers, err = k.printer.Printers(ctx)
		return err
	}, func(err error) {
		if err != nil || len(printers) == 0 {
			k.askOpen(after)
			return
		}
		k.askPrinter(printers, after)
	})
}

// askOpen is for a computer without a printer: another program may know one.
func (k looked) askOpen(after func()) {
	l := k.words
	kit.Ask(k.window.Canvas(), l, kit.Question{Title: l.T("proof.ask", "name", k.paper.To),
		Text: l.T("proof.ask-text") + "\n" + l.T("proof.no-printer"), Yes: l.T("proof.ask-open")}, func() {
		k.print(func(_ context.Context, paper []byte) error {
			if err := k.lay(paper); err != nil {
				return casework.NotPrinted(err)
			}
			return nil
		}, "viewing.shown", after)
	})
}

func (k looked) askPrinter(printers []casework.Printer, after func()) {
	l := k.words
	var options []kit.Option
	chosen := printers[0].Name
	for _, p := range printers {
		label := p.Name
		if label == "" {
			label = l.T("proof.usual")
		}
		options = append(options, kit.Option{ID: p.Name, Label: label})
		if p.Usual {
			chosen = p.Name
		}
	}
	which := kit.NewSelect(l.T("proof.printer"), options)
	which.SetSelected(chosen)
	which.OnChanged = func(name string) { chosen = name }
	copies := kit.NewEntry("")
	copies.SetText("1")
	both := kit.NewCheck(l.T("proof.two-sided"), nil)
	fields := []fyne.CanvasObject{kit.NewField(l.T("proof.printer"), "", which), kit.NewField(l.T("proof.copies"), "", copies)}
	if slices.ContainsFunc(printers, func(p casework.Printer) bool { return p.TwoSided }) {
		fields = append(fields, both)
	}
	count := func() int { n, _ := strconv.Atoi(strings.TrimSpace(copies.Text)); return n }
	kit.AskForm(k.window.Canvas(), l, kit.Form{Title: l.T("proof.ask", "name", k.paper.To), Intro: l.T("proof.ask-text"),
		Fields: fields, Submit: l.T("proof.print"),
		Check: func() string {
			if n := count(); n < 1 || n > maxCopies {
				return l.T("proof.copies-wrong")
			}
			return ""
		},
		Done: func() {
			job := casework.PrintJob{Printer: chosen, Copies: count(), TwoSided: both.Checked()}
			k.print(func(ctx context.Context, paper []byte) error { return k.printer.Print(ctx, job, paper) }, "proof.printed", after)
		}})
}

// refused says why nothing was given, or leaves that to who asked.
func (k looked) refused(err error, after func()) {
	switch {
	case errors.Is(err, context.Canceled): // whoever stopped it knows
	case errors.Is(err, casework.ErrNoPrinter), errors.Is(err, casework.ErrNotPrinted), k.paper.Refused == nil:
		k.printer.fail(err)
	default:
		after()
		if !k.paper.Refused(err) {
			k.printer.fail(err)
		}
	}
}

// print registers that the paper is given, prints it, and closes the preview.
// Once it is registered it is not stopped halfway.
func (k looked) print(hand func(context.Context, []byte) error, said string, after func()) {
	k.running(k.words.T("proof.printing"), func(ctx context.Context) error {
		return k.paper.Print(ctx, func(paper []byte) error { return hand(context.WithoutCancel(ctx), paper) })
	}, func(err error) {
		if err != nil {
			k.refused(err, after)
			return
		}
		after()
		if k.paper.Printed != nil {
			k.paper.Printed()
		}
		k.printer.say(k.words.T(said))
	})
}
