// Command papers writes the documents of the invented family De Wit, to look
// at and to measure: every form, for everybody who can get it, in both
// languages. It opens no vault and can write nothing of a real family.
//
//	papers DIR                                  all of them
//	papers -one FORM [-for WHO] [-long] FILE    one, for the family or WHO; -long is a plan of about a hundred pages
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/document"
	"keukentafel/app/words"
	"keukentafel/cmd/internal/desk"
)

func main() {
	one := flag.String("one", "", "write only this form")
	who := flag.String("for", "family", "with -one, who gets it: family, person or a kind of partner, such as school")
	long := flag.Bool("long", false, "a plan of about a hundred pages")
	flag.Parse()
	if flag.NArg() != 1 {
		flag.Usage()
		os.Exit(2)
	}
	if err := run(flag.Arg(0), *one, *who, *long); err != nil {
		fmt.Fprintln(os.Stderr, "papers:", err)
		os.Exit(1)
	}
}

func run(target, one, who string, long bool) error {
	dossier := dewit()
	if long {
		dossier = lengthened(dossier)
	}
	if one == "" {
		return all(target, dossier)
	}
	known := readers(dossier)
	at := slices.IndexFunc(known, func(r reader) bool { return r.name == who })
	if at < 0 {
		return fmt.Errorf("%w: %q", errNobody, who)
	}
	d, err := disclosed(dossier, known[at].to, known[at].purpose)
	if err != nil {
		return err
	}
	return paper(target, one, words.NL, d)
}

// all writes every form for everybody. What is not for somebody is passed over.
func all(dir string, dossier consent.Dossier) error {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	for _, r := range readers(dossier) {
		d, err := disclosed(dossier, r.to, r.purpose)
		if err != nil {
			return fmt.Errorf("%s: %w", r.name, err)
		}
		if err := inBothLanguages(dir, r.name, d); err != nil {
			return err
		}
	}
	d, err := withoutNames(dossier)
	if err != nil {
		return err
	}
	if err := inBothLanguages(dir, "meeting", d); err != nil {
		return err
	}
	return errors.Join(allOthers(dir, dossier, words.NL), allOthers(dir, dossier, words.EN))
}

func inBothLanguages(dir, reader string, d consent.Disclosure) error {
	for _, lang := range []words.Lang{words.NL, words.EN} {
		if err := forms(filepath.Join(dir, reader+"-"+string(lang)), lang, d); err != nil {
			return err
		}
	}
	return nil
}

// forms writes what this reader can get; begin is the path without the form.
// The page for the fridge is for the family only, and some forms are made of
// something else than a plan.
func forms(begin string, lang words.Lang, d consent.Disclosure) error {
	for _, form := range casework.FileForms() {
		err := paper(begin+"-"+form.Name+form.Ending, form.Name, lang, d)
		if err != nil && !passedOver(err) {
			return fmt.Errorf("%s for %s: %w", form.Name, d.Recipient().Kind, err)
		}
	}
	return nil
}

func passedOver(err error) bool {
	return slices.ContainsFunc([]error{document.ErrNotOwnCopy, document.ErrNoCase, document.ErrNoPlan, document.ErrNoDossier, casework.ErrNoMeeting, consent.ErrNothingToShare, errNoWriter}, func(e error) bool { return errors.Is(err, e) })
}

var (
	errNoWriter = errors.New("there is no writer of this form")
	errNobody   = errors.New("there is nobody of this name around the family")
)

// paper writes one file, whole or not at all.
func paper(path, form string, lang words.Lang, d consent.Disclosure) error {
	render, known := desk.Renders(lang)[desk.Form(form)]
	if !known {
		return errNoWriter
	}
	return desk.WriteOver(path, func(w io.Writer) error { return render(w, d) })
}
