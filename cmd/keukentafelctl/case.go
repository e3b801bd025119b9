package main

import (
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"strconv"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/document"
	"keukentafel/app/family"
)

// caseText is one text of a case in the file that somebody reads over.
type caseText struct {
	Item consent.Item `json:"item"`
	Text string       `json:"text"`
}

// caseVersion is the version that is asked for: the newest that was adopted, or
// the draft.
func caseVersion(d consent.Dossier, version int, draft bool) int {
	if version == 0 && !draft {
		newest, _ := d.Version(0)
		return newest.Number
	}
	return version
}

// casePropose writes the texts of a plan without known names, to be read over.
func casePropose(c *call) error {
	out, version, draft, over := c.text("out"), c.number("version"), c.whether("draft"), c.whether("over")
	args, err := c.parse(1, 1)
	if err != nil {
		return err
	}
	if *out == "" {
		return usage("--out")
	}
	in, d, err := c.dossier(args[0])
	if err != nil {
		return err
	}
	proposals, err := in.ProposeCase(c, d.Family.ID, caseVersion(d, *version, *draft), document.CaseNameIn(c.words()))
	if err != nil {
		return err
	}
	texts := []caseText{}
	for _, p := range proposals {
		texts = append(texts, caseText{p.Item, string(p.Masked)})
	}
	err = writer(*over)(*out, func(w io.Writer) error {
		to := json.NewEncoder(w)
		to.SetIndent("", "  ")
		return to.Encode(texts)
	})
	if err != nil {
		return err
	}
	c.say("ctl.case.proposed", "file", filepath.Base(*out), "count", strconv.Itoa(len(texts)))
	return nil
}

// caseExport writes a case without names, with the texts that were read over.
func caseExport(c *call) error {
	to, from, out := c.text("to"), c.text("texts"), c.text("out")
	version, draft, over := c.number("version"), c.whether("draft"), c.whether("over")
	args, err := c.parse(1, 1)
	if err != nil {
		return err
	}
	if *to == "" || *out == "" {
		return usage("--to --out")
	}
	in, d, err := c.dossier(args[0])
	if err != nil {
		return err
	}
	ask := casework.CaseAsk{To: family.Text(*to), Version: caseVersion(d, *version, *draft)}
	if ask.Texts, err = readTexts(*from); err != nil {
		return err
	}
	return c.onPaper(*out, *over, func(w io.Writer) (consent.Record, error) {
		return in.ExportCase(c, d.Family.ID, ask, w)
	})
}

// readTexts reads the texts that were read over; no file is no texts.
func readTexts(path string) (map[consent.Item]family.Text, error) {
	texts := map[consent.Item]family.Text{}
	if path == "" {
		return texts, nil
	}
	content, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var list []caseText
	if err := json.Unmarshal(content, &list); err != nil {
		return nil, usage("--texts")
	}
	for _, t := range list {
		texts[t.Item] = family.Text(t.Text)
	}
	return texts, nil
}
