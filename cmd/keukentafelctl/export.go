package main

import (
	"io"
	"path/filepath"
	"slices"
	"strings"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/words"
	"keukentafel/cmd/internal/desk"
)

// exportUsage is how a plan is exported, with every form that there is.
func exportUsage() string {
	return "FAMILY --as " + strings.Join(exportForms(), "|") + " [--picture " + strings.Join(casework.PictureNames(), "|") +
		"] --for PARTNER|PERSON|family --out FILE [--language nl|en] [--version N | --draft] [--partial] [--over]"
}

// exportForms are the names of all forms of a plan in a file, without those that
// have a verb of their own.
func exportForms() []string {
	var names []string
	for _, f := range casework.FileForms() {
		if f.Name != casework.FormHandoverSheet && f.Name != casework.FormCase {
			names = append(names, f.Name)
		}
	}
	return append(names, casework.FormImage, casework.FormDrawing)
}

// export writes a plan to a file that appears whole or not at all.
func export(c *call) error {
	a, as, drawn, out, over, language := c.asking(), c.text("as"), c.text("picture"), c.text("out"), c.whether("over"), c.text("language")
	args, err := c.parse(1, 1)
	if err != nil {
		return err
	}
	form, known := exportForm(*as, *drawn)
	if !known || *out == "" {
		return usage("--as %s [--picture %s] --out", strings.Join(exportForms(), "|"), strings.Join(casework.PictureNames(), "|"))
	}
	if !slices.Contains([]string{"", string(words.NL), string(words.EN)}, *language) {
		return usage("--language nl|en")
	}
	in, d, err := c.dossier(args[0])
	if err != nil {
		return err
	}
	ask, err := a.ask(d)
	if err != nil {
		return err
	}
	ask.Form, ask.Language = form, *language
	if ask.Language == "" {
		ask.Language = string(c.words())
	}
	var record consent.Record
	err = writer(*over)(*out, func(w io.Writer) error {
		record, err = in.ExportAs(c, d.Family.ID, ask, w)
		return err
	})
	if err != nil {
		return c.pending(d.Family, err)
	}
	c.say("ctl.exported", "file", filepath.Base(*out), "items", record.Items)
	return nil
}

// exportForm is the form that is asked for, if there is one. A picture is named
// only for a file with one picture in it.
func exportForm(as, drawn string) (string, bool) {
	if form, ok := casework.PictureForm(drawn, as); ok {
		return form, true
	}
	_, known := casework.FileFormOf(as)
	return as, known && drawn == ""
}

// formLine is one form that can be asked for.
type formLine struct {
	Form   string
	Use    casework.FormUse
	Ending string
	About  string
	For    []consent.RecipientKind
}

// exportList says which forms there are, and for whom. It opens no vault.
func exportList(c *call) error {
	c.reads()
	who := c.text("for")
	if _, err := c.parse(0, 0); err != nil {
		return err
	}
	kinds := []consent.RecipientKind{consent.ToHousehold, consent.ToPerson, consent.ToPartner, consent.ToMunicipality, consent.ToSuccessor}
	if *who != "" {
		kinds = []consent.RecipientKind{consent.RecipientKind(*who)}
		if len(casework.FormsFor(kinds[0])) == 0 {
			return usage("--for household|person|partner|municipality|successor")
		}
	}
	lines := c.formLines(kinds)
	return c.answer(lines, func() {
		for _, l := range lines {
			var readers []string
			for _, k := range l.For {
				readers = append(readers, string(k))
			}
			c.line(l.Form, l.Ending, l.About, "("+strings.Join(readers, ", ")+")")
		}
	})
}

// formLines are the forms that this program writes, each once.
func (c *call) formLines(kinds []consent.RecipientKind) []formLine {
	writers, lines := desk.Renders(c.words()), []formLine{}
	for _, k := range kinds {
		for _, f := range casework.FormsFor(k) {
			if writers[desk.Form(f.Form)] == nil {
				continue
			}
			at := slices.IndexFunc(lines, func(l formLine) bool { return l.Form == f.Form })
			if at < 0 {
				lines = append(lines, formLine{f.Form, f.Use, casework.EndingOf(f.Form), c.value("list.form." + f.Form), nil})
				at = len(lines) - 1
			}
			lines[at].For = append(lines[at].For, k)
		}
	}
	return lines
}
