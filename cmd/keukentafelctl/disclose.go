package main

import (
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/cmd/internal/desk"
)

// asking are the flags that say what is to be shared, and with whom.
type asking struct {
	to      *string
	version *int
	draft   *bool
	partial *bool
}

func (c *call) asking() asking {
	return asking{to: c.text("for"), version: c.number("version"), draft: c.whether("draft"), partial: c.whether("partial")}
}

// ask makes the request. The newest adopted version is meant unless another
// one or the draft was asked for; the family may always see the draft.
func (a asking) ask(d consent.Dossier) (casework.Ask, error) {
	to, purpose, err := recipient(d, *a.to)
	if err != nil {
		return casework.Ask{}, err
	}
	ask := casework.Ask{To: to, Purpose: purpose, Version: *a.version, Partial: *a.partial}
	if ask.Version == 0 && !*a.draft {
		newest, _ := d.Version(0)
		ask.Version = newest.Number
		if newest.Number == 0 && purpose != consent.PurposeOwnCopy {
			return ask, consent.ErrNotAdopted
		}
	}
	return ask, nil
}

// read reads the family that is named, and what is asked of it.
func (a asking) read(c *call) (*desk.Installation, consent.Dossier, casework.Ask, error) {
	args, err := c.parse(1, 1)
	if err != nil {
		return nil, consent.Dossier{}, casework.Ask{}, err
	}
	in, d, err := c.dossier(args[0])
	if err != nil {
		return nil, d, casework.Ask{}, err
	}
	ask, err := a.ask(d)
	return in, d, ask, err
}

// shown is what a recipient would see, and what not.
type shown struct {
	Slice    consent.Slice
	Withheld []consent.Withheld
}

func disclosePreview(c *call) error {
	c.reads()
	a := c.asking()
	in, d, ask, err := a.read(c)
	if err != nil {
		return err
	}
	slice, withheld, err := in.PreviewDisclosure(c, d.Family.ID, ask)
	if err != nil {
		return err
	}
	return c.answer(shown{slice, withheld}, func() {
		c.plan(slice.Family, slice.Plan)
		c.say("ctl.withheld")
		for _, w := range withheld {
			c.line("  "+c.item(w.Item), c.why(d.Family, w.Missing))
		}
	})
}

// item words what was judged, such as "doer of action 01H"; the id stays.
func (c *call) item(i consent.Item) string {
	word := c.value("ctl.item." + strings.ReplaceAll(string(i.Kind), " ", "-"))
	switch {
	case word == "":
		return i.String()
	case i.ID == "":
		return word
	}
	return word + " " + i.ID
}

// why words what stands in the way of one item, each thing once.
func (c *call) why(f family.Family, missing []consent.Missing) string {
	var said []string
	for _, m := range missing {
		reason := strings.TrimPrefix(string(f.NameOf(m.About))+": "+c.value("list.reason."+string(m.Reason)), ": ")
		if !slices.Contains(said, reason) {
			said = append(said, reason)
		}
	}
	return strings.Join(said, "; ")
}

// pending says who must still answer, and what can be shared now.
func (c *call) pending(f family.Family, err error) error {
	var waits *consent.PendingError
	if !errors.As(err, &waits) {
		return err
	}
	for _, m := range waits.Missing {
		fmt.Fprintln(c.err, c.words().T("ctl.pending", "about", string(f.NameOf(m.About)), "missing", c.giversOf(f, m.Givers)))
	}
	fmt.Fprintln(c.err, c.words().N("ctl.shareable", waits.Shareable))
	return err
}

// share seals what a partner or the municipality may see.
func share(c *call) error {
	a, out := c.asking(), c.text("out")
	in, d, ask, err := a.read(c)
	if err != nil {
		return err
	}
	queued, err := in.Share(c, d.Family.ID, ask)
	if err != nil {
		return c.pending(d.Family, err)
	}
	return c.carry(in, queued.ID, *out)
}

// carry writes a sealed package to a file, or leaves it for the next sync.
func (c *call) carry(in *desk.Installation, id, out string) error {
	if out == "" {
		c.say("ctl.queued")
		return nil
	}
	err := desk.WriteNew(out, func(w io.Writer) error {
		data, err := in.ParcelFile(c, id)
		if err == nil {
			_, err = w.Write(data)
		}
		return err
	})
	if err != nil {
		return err
	}
	if err := in.Carried(c, id); err != nil {
		return err
	}
	c.say("ctl.sealed", "file", filepath.Base(out))
	return nil
}
