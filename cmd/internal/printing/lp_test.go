package printing

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	"keukentafel/app/casework"
)

// cups is a system without printers of paper: it keeps what it is asked.
type cups struct {
	without string // a program that is not there
	list    string
	usual   string
	refuses string // a program that fails
	asked   [][]string
	paper   string
}

func (c *cups) Has(program string) bool { return program != c.without }

func (c *cups) Run(_ context.Context, reads []byte, program string, arguments ...string) (string, error) {
	c.asked = append(c.asked, append([]string{program}, arguments...))
	switch {
	case program == c.refuses:
		return "", failed(program, 1)
	case program == "lp":
		c.paper = string(reads)
		return "", nil
	case slices.Contains(arguments, "-d"):
		return c.usual, nil
	}
	return c.list, nil
}

func two() *cups {
	return &cups{list: "Balie\nSpreekkamer\n", usual: "system default destination: Spreekkamer\n"}
}

func TestAComputerWithoutAPrinterSaysSo(t *testing.T) {
	for name, c := range map[string]*cups{"no lp": {without: "lp", list: "Balie\n"}, "no lpstat": {without: "lpstat", list: "Balie\n"},
		"no printers": {}, "no cups": {refuses: "lpstat", list: "Balie\n"}, "names that are no names": {list: "-o raw\n  \na b\n../x\n"}} {
		if printers, err := (LP{c}).Printers(t.Context()); !errors.Is(err, casework.ErrNoPrinter) {
			t.Errorf("%s: %v, %v", name, printers, err)
		}
		if err := (LP{c}).Print(t.Context(), casework.PrintJob{Copies: 1}, []byte("%PDF")); !errors.Is(err, casework.ErrNoPrinter) || c.paper != "" {
			t.Errorf("%s: printed %q, %v", name, c.paper, err)
		}
	}
}

func TestAPrinterThatIsNotThereAndTooManyCopiesAreRefusedBeforeAnythingIsPrinted(t *testing.T) {
	for _, job := range []casework.PrintJob{{Printer: "Elders", Copies: 1}, {Printer: "-oraw", Copies: 1}, {Copies: 0}, {Copies: 21}, {Copies: -1}} {
		c := two()
		err := LP{c}.Print(t.Context(), job, []byte("%PDF"))
		if !errors.Is(err, casework.ErrNoPrinter) && !errors.Is(err, casework.ErrNotPrinted) || c.paper != "" {
			t.Errorf("%+v: printed %q, %v", job, c.paper, err)
		}
	}
}

func TestAPrinterThatRefusesIsAnErrorWithoutAnythingPrivate(t *testing.T) {
	c := two()
	c.refuses = "lp"
	err := LP{c}.Print(t.Context(), casework.PrintJob{Printer: "Balie", Copies: 1}, []byte("%PDF Noor"))
	if !errors.Is(err, casework.ErrNotPrinted) || strings.Contains(err.Error(), "Noor") || strings.Contains(err.Error(), "Balie") {
		t.Error(err)
	}
}

func TestTheUsualPrinterComesFirst(t *testing.T) {
	printers, err := LP{two()}.Printers(t.Context())
	if err != nil || len(printers) != 2 || printers[0] != (casework.Printer{Name: "Spreekkamer", Usual: true, TwoSided: true}) || printers[1].Usual {
		t.Errorf("%v, %v", printers, err)
	}
}

func TestAPaperIsWrittenToThePrinterAndLiesInNoFile(t *testing.T) {
	c := two()
	if err := (LP{c}).Print(t.Context(), casework.PrintJob{Printer: "Balie", Copies: 3}, []byte("%PDF-1.7")); err != nil {
		t.Fatal(err)
	}
	last := c.asked[len(c.asked)-1]
	if got := strings.Join(last, " "); got != "lp -s -t Keukentafel -n 3 -d Balie -" || c.paper != "%PDF-1.7" {
		t.Errorf("%s printed %q", got, c.paper)
	}
}

func TestBothSidesAreAskedForInTheWordsOfThePrinter(t *testing.T) {
	c := two()
	if err := (LP{c}).Print(t.Context(), casework.PrintJob{Copies: 1, TwoSided: true}, []byte("%PDF-1.7")); err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(c.asked[len(c.asked)-1], " "); got != "lp -s -t Keukentafel -n 1 -o sides=two-sided-long-edge -" {
		t.Error(got)
	}
}
