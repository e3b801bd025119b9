package printing

import (
	"context"
	"errors"
	"io"

	"golang.org/x/sys/windows"

	"keukentafel/app/casework"
)

// Papers is where a paper lies for a program that needs a file.
type Papers interface {
	Put(kind string, write func(io.Writer) error) (path string, err error)
}

// System prints on the usual printer of this computer, with the program that
// opens PDFs.
func System(papers Papers) Verb { return Verb{papers} }

// Verb prints by what Windows calls the verb of a file.
type Verb struct{ papers Papers }

// Printers is the usual printer; only the program that prints knows the others.
func (Verb) Printers(context.Context) ([]casework.Printer, error) {
	return []casework.Printer{{Usual: true}}, nil
}

// Print asks Windows to print. The file is removed with those that are looked
// at, since nobody tells when the program is done with it.
func (v Verb) Print(_ context.Context, j casework.PrintJob, paper []byte) error {
	if j.Copies < 1 || j.Copies > maxCopies {
		return casework.NotPrinted(errNoCopies)
	}
	path, err := v.papers.Put("print", func(w io.Writer) error {
		_, err := w.Write(paper)
		return err
	})
	if err != nil {
		return casework.NotPrinted(err)
	}
	verb, errVerb := windows.UTF16PtrFromString("print")
	file, errFile := windows.UTF16PtrFromString(path)
	if err := errors.Join(errVerb, errFile); err != nil {
		return casework.NotPrinted(failed("shell", -1))
	}
	for range j.Copies {
		if err := windows.ShellExecute(0, verb, file, nil, nil, windows.SW_HIDE); err != nil {
			return casework.NotPrinted(failed("shell", -1))
		}
	}
	return nil
}
