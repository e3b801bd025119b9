package main

import (
	"slices"

	"keukentafel/app/casework"
	"keukentafel/cmd/internal/desk"
	"keukentafel/cmd/internal/printing"
	"keukentafel/cmd/internal/viewing"
)

// printPlan gives a plan on paper: registered and logged first, then printed.
func printPlan(c *call) error {
	a, as, printer, copies := c.asking(), c.text("as"), c.text("printer"), c.number("copies")
	args, err := c.parse(1, 1)
	if err != nil {
		return err
	}
	form := desk.Form(*as)
	if form != desk.FormPDF && form != desk.FormSheet || *copies < 0 {
		return usage("--as pdf|sheet [--copies N]")
	}
	in, d, err := c.dossier(args[0])
	if err != nil {
		return err
	}
	ask, err := a.ask(d)
	if err != nil {
		return err
	}
	ask.Form = string(form)
	job := casework.PrintJob{Printer: *printer, Copies: max(1, *copies)}
	folder, err := c.dir()
	if err != nil {
		return err
	}
	if err := known(c, *printer); err != nil {
		return err
	}
	record, err := in.PrintAs(c, d.Family.ID, ask, func(paper []byte) error {
		return printing.System(viewing.In(folder)).Print(c, job, paper)
	})
	if err != nil {
		return c.pending(d.Family, err)
	}
	c.say("ctl.printed", "items", record.Items)
	return nil
}

// known refuses a printer that is not there before anything is registered.
func known(c *call, name string) error {
	found, err := printing.System(nil).Printers(c)
	if err != nil || name == "" {
		return err
	}
	if !slices.ContainsFunc(found, func(p casework.Printer) bool { return p.Name == name }) {
		return casework.ErrNoPrinter
	}
	return nil
}

// printers lists what this computer can print on, the usual one first.
func printers(c *call) error {
	if _, err := c.parse(0, 0); err != nil {
		return err
	}
	found, err := printing.System(nil).Printers(c)
	if err != nil {
		return err
	}
	return c.answer(found, func() {
		for _, p := range found {
			c.line("  " + p.Name)
		}
	})
}
