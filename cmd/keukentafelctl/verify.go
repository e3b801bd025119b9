package main

import (
	"errors"
	"fmt"
	"io"
	"os"

	"keukentafel/app/casework"
	"keukentafel/app/words"
	"keukentafel/cmd/internal/desk"
	"keukentafel/storage/vault"
)

// verdict is what verify found.
type verdict struct {
	Checked int      // records
	Faults  []string // as the program calls them
	Details []fault
}

// fault is one thing that is wrong.
type fault struct {
	Family string `json:",omitempty"` // id
	Part   string `json:",omitempty"`
	Harm   string `json:",omitempty"`
	Text   string // in the language of who reads it
}

// verify checks everything. A vault that does not add up does not open for
// work, but what is wrong with it can still be listed.
func verify(c *call) error {
	c.reads()
	if _, err := c.parse(0, 0); err != nil {
		return err
	}
	in, err := c.unlockForReading()
	if err != nil {
		return err
	}
	shown := &counter{words: c.words(), out: c.err, live: isScreen(c.err)}
	list, err := in.Verify(c, shown.show)
	shown.end()
	if err != nil {
		return err
	}
	found := verdict{Checked: shown.total, Faults: []string{}, Details: []fault{}}
	for _, f := range list {
		found.Faults = append(found.Faults, f.Error())
		found.Details = append(found.Details, c.fault(f))
	}
	err = c.answer(found, func() {
		for _, f := range found.Details {
			c.line(f.Text)
		}
		fmt.Fprintln(c.out, c.words().N("ctl.faults", len(list)))
	})
	if err == nil && len(list) > 0 {
		err = errLeftOver
	}
	return err
}

func (c *call) fault(err error) fault {
	_, text := explain(c.words(), err)
	f := fault{Text: text}
	f.Family, f.Part = casework.Where(err)
	var harm vault.Harm
	if errors.As(err, &harm) {
		f.Harm = string(harm)
	}
	return f
}

// unlockForReading opens the vault, and for reading only when it does not add
// up or cannot be written. So a check never changes what it checks.
func (c *call) unlockForReading() (*desk.Installation, error) {
	dir, err := c.dir()
	if err != nil {
		return nil, err
	}
	passphrase, err := c.passphrase(false)
	if err != nil {
		return nil, err
	}
	options := c.options()
	c.open, err = desk.Open(dir, vault.Passphrase(passphrase), options.But(desk.LookOnly))
	return c.open, err
}

// counter shows how far a long check is: one line that counts on a screen, a
// line per tenth elsewhere.
type counter struct {
	words       words.Lang
	out         io.Writer
	live        bool
	tenth, last int
	total       int
}

func (p *counter) show(done, total int) {
	p.total = total
	const steps = 500 // a screen needs no more
	if p.live && (done == total || done-p.last >= max(1, total/steps)) {
		p.last = done
		fmt.Fprint(p.out, "\r"+p.line(done, total))
	}
	if tenth := done * 10 / max(1, total); !p.live && tenth > p.tenth {
		p.tenth = tenth
		fmt.Fprintln(p.out, p.line(done, total))
	}
}

func (p *counter) line(done, total int) string {
	return p.words.T("ctl.checking", "done", p.words.Number(done), "total", p.words.Number(total))
}

func (p *counter) end() {
	if p.live && p.last > 0 {
		fmt.Fprintln(p.out)
	}
}

func isScreen(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && isTerminal(f)
}
