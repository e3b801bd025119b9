package printing

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"keukentafel/app/casework"
)

// patience is how long the system may take to answer.
const patience = 30 * time.Second

// What may be asked of lp.
const (
	maxCopies   = 20
	maxPrinters = 200
)

// job is the name under which a paper waits; others see it in the queue.
const job = "Keukentafel"

// Runner runs a program of the system with something to read, and gives what it
// says. It is absent when the system has no such program.
type Runner interface {
	Has(program string) bool
	Run(ctx context.Context, reads []byte, program string, arguments ...string) (said string, err error)
}

// LP prints with lp, the program of CUPS.
type LP struct{ Runner Runner }

// Printers are those that lp can print on, the usual one first.
func (p LP) Printers(ctx context.Context) ([]casework.Printer, error) {
	if !p.Runner.Has("lp") || !p.Runner.Has("lpstat") {
		return nil, casework.ErrNoPrinter
	}
	ctx, stop := context.WithTimeout(ctx, patience)
	defer stop()
	said, err := p.Runner.Run(ctx, nil, "lpstat", "-e")
	if err != nil {
		return nil, casework.ErrNoPrinter // what lpstat says when there is none, or no CUPS
	}
	names := printerNames(said)
	if len(names) == 0 {
		return nil, casework.ErrNoPrinter
	}
	usual := ""
	if said, err := p.Runner.Run(ctx, nil, "lpstat", "-d"); err == nil {
		_, after, _ := strings.Cut(said, ":")
		usual = strings.TrimSpace(after)
	}
	var printers []casework.Printer
	for _, name := range names {
		printers = append(printers, casework.Printer{Name: name, Usual: name == usual, TwoSided: true})
	}
	slices.SortStableFunc(printers, func(a, b casework.Printer) int {
		switch {
		case a.Usual == b.Usual:
			return strings.Compare(a.Name, b.Name)
		case a.Usual:
			return -1
		}
		return 1
	})
	return printers, nil
}

// printerNames are the names that lpstat tells, one on a line. A name that
// could be taken for something else on a command line is left out.
func printerNames(said string) []string {
	var names []string
	for line := range strings.Lines(said) {
		name := strings.TrimSpace(line)
		if name == "" || strings.HasPrefix(name, "-") || strings.ContainsAny(name, " \t/#") || len(names) >= maxPrinters {
			continue
		}
		names = append(names, name)
	}
	return names
}

// errNoCopies: not a number of copies.
var errNoCopies = errors.New("number of copies is out of bounds")

// Print prints a PDF. lp has taken it into its queue when this returns.
func (p LP) Print(ctx context.Context, j casework.PrintJob, paper []byte) error {
	if j.Copies < 1 || j.Copies > maxCopies {
		return casework.NotPrinted(errNoCopies)
	}
	printers, err := p.Printers(ctx)
	if err != nil {
		return err
	}
	arguments := []string{"-s", "-t", job, "-n", strconv.Itoa(j.Copies)}
	if j.TwoSided {
		arguments = append(arguments, "-o", "sides=two-sided-long-edge")
	}
	if j.Printer != "" {
		if !slices.ContainsFunc(printers, func(known casework.Printer) bool { return known.Name == j.Printer }) {
			return casework.ErrNoPrinter
		}
		arguments = append(arguments, "-d", j.Printer)
	}
	ctx, stop := context.WithTimeout(ctx, patience)
	defer stop()
	if _, err := p.Runner.Run(ctx, paper, "lp", append(arguments, "-")...); err != nil {
		return casework.NotPrinted(err)
	}
	return nil
}

var errSaidNo = errors.New("program of the system failed")

// failed is what is kept of how a program failed: not what it said, which may
// hold the name of a file or of a user.
func failed(program string, code int) error {
	return fmt.Errorf("%w: %s, code %d", errSaidNo, program, code)
}
