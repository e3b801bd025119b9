package disclosures

import (
	"context"
	"errors"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
	"keukentafel/app/words"
)

// caseSheet is the panel in which a case without names is made: who thinks
// along, and which texts may go along. What was chosen and typed there stays
// while the tab is open, also when the panel is closed or the case is refused.
type caseSheet struct {
	screen   *Screen
	to       string
	version  int
	language string
	kept     map[caseKey]*caseText
	texts    []*caseText // of the version that is in sight
	told     consent.Case
	named    int // texts of the last try that still led to somebody
	nobody   bool
	working  route.Once

	panel *kit.Panel
	long  *kit.Long
	parts []casePart
	who   *kit.Entry
	field *kit.Field // of who
	when  *kit.Choice
	lang  *kit.Choice
	top   *fyne.Container // how many texts go along
	body  *fyne.Container // that, and the scroll
	ticks []*caseTick
}

// caseKey is one text of one version.
type caseKey struct {
	version int
	item    consent.Item
}

// caseDoor leads to a case without names; nil where this program writes none.
func (s *Screen) caseDoor() fyne.CanvasObject {
	if len(s.needs.Desk.Forms(consent.ToCase)) == 0 {
		return nil
	}
	return kit.Wrap(0, kit.Quiet(s.needs.Words.T("case-screen.door"), kit.IconEyeOff, s.openCase))
}

// openCase reads the texts of the newest version, and shows the panel then.
func (s *Screen) openCase() {
	if s.nameless == nil {
		s.nameless = &caseSheet{screen: s, version: s.teller().versionsFor(consent.ToCase)[0], language: string(s.needs.Words), kept: map[caseKey]*caseText{}}
		s.nameless.to = s.needs.Drafts.Kept(s.nameless.draft("to"))
	}
	c := s.nameless
	c.read(c.version, c.language, func(err error) {
		if err != nil {
			s.needs.Fail(err)
			return
		}
		c.show()
	})
}

func (c *caseSheet) draft(what string) string {
	return string(c.screen.needs.Family) + "/case/" + what
}

// read asks the desk, off the screen, for the texts of a version with the names
// taken out, and changes nothing when that fails. It tells whether it was
// asked: not while other work of this panel goes on.
func (c *caseSheet) read(version int, language string, then func(error)) bool {
	n := c.screen.needs
	var found []casework.CaseProposal
	var told consent.Case
	return c.working.Run(n.Frame, n.Words.T("case-screen.reading"), func(ctx context.Context) (err error) {
		if told, err = n.Desk.PreviewCase(ctx, n.Family, casework.CaseAsk{Version: version}); err != nil {
			return err
		}
		found, err = n.Desk.ProposeCase(ctx, n.Family, version, caseName(words.Lang(language)))
		return err
	}, func(err error) {
		if c.screen.ctx.Err() != nil {
			return
		}
		if err == nil {
			c.version, c.language, c.told = version, language, told
			c.take(found)
		}
		then(err)
	})
}

// caseName is how somebody is called in a case.
func caseName(l words.Lang) func(consent.CaseName) string {
	return func(n consent.CaseName) string {
		return l.T("case.role."+string(n.Role), "number", strconv.Itoa(n.Number))
	}
}

// take lays out what was proposed, with what was chosen and typed before.
func (c *caseSheet) take(found []casework.CaseProposal) {
	c.texts, c.named = nil, 0
	names := c.namer()
	for _, p := range found {
		key := caseKey{c.version, p.Item}
		t := c.kept[key]
		if t == nil || t.Text != p.Text {
			t = &caseText{sheet: c, draft: c.draft(strconv.Itoa(c.version) + "/" + p.Item.String())}
			t.typed, t.edited = strings.CutPrefix(c.screen.needs.Drafts.Kept(t.draft), string(p.Text)+draftEnd)
			c.kept[key] = t
		}
		if !t.edited {
			t.typed = string(p.Masked)
		}
		t.CaseProposal, t.name, t.row, t.refused = p, names.of(p.CaseText), nil, false
		c.texts = append(c.texts, t)
	}
}

// ask is what would leave now.
func (c *caseSheet) ask() casework.CaseAsk {
	ask := casework.CaseAsk{To: family.Text(strings.TrimSpace(c.to)), Version: c.version, Language: c.language, Texts: map[consent.Item]family.Text{}}
	for _, t := range c.texts {
		if t.goes() {
			ask.Texts[t.Item] = family.Text(t.typed)
		}
	}
	return ask
}

// try does something with a case that nothing is left in, and else says where
// something is left. Nothing is done without somebody to whom it goes.
func (c *caseSheet) try(do func(casework.CaseAsk)) {
	n, ask := c.screen.needs, c.ask()
	c.nobody = ask.To.Empty()
	if c.nobody {
		c.field.SetError(n.Words.T("case-screen.who-missing"))
		c.long.Measure()
		c.long.Bring(0)
		n.Canvas().Focus(c.who)
		return
	}
	c.working.Run(n.Frame, n.Words.T("case-screen.checking"), func(ctx context.Context) error {
		_, err := n.Desk.PreviewCase(ctx, n.Family, ask)
		return err
	}, func(err error) {
		if c.screen.ctx.Err() == nil && !c.failed(err) {
			c.mark(nil)
			do(ask)
		}
	})
}

// failed says what went wrong: in place when a text leads to somebody.
func (c *caseSheet) failed(err error) bool {
	var named *consent.NamedError
	switch {
	case err == nil:
		return false
	case errors.As(err, &named):
		c.mark(named.Items)
	default:
		c.screen.needs.Fail(err)
	}
	return true
}

// save writes the case, and shows the new line of the register.
func (c *caseSheet) save(ask casework.CaseAsk) {
	n := c.screen.needs
	name := n.Words.T("case-screen.file") + "-" + string(n.Today()) + casework.EndingOf(casework.FormCase)
	n.Files.Save(n.Words.T("case-screen.save"), name, func(w route.Writer) error {
		_, err := n.Desk.ExportCase(c.screen.ctx, n.Family, ask, w)
		return err
	}, func(path string) {
		c.forget()
		c.panel.Close()
		c.screen.done(n.Words.T("disclosures.saved", "path", path))
	})
}

// forget drops what was typed, once it is in a file.
func (c *caseSheet) forget() {
	drafts := c.screen.needs.Drafts
	drafts.Keep(c.draft("to"), "")
	for _, t := range c.kept {
		if t.edited {
			drafts.Keep(t.draft, "")
		}
	}
	c.screen.nameless = nil
}

// look shows the paper, for the eyes of who made it.
func (c *caseSheet) look(ask casework.CaseAsk) {
	n := c.screen.needs
	n.Files.Preview(route.Paper{Kind: n.Words.T("case-screen.file"), Title: n.Words.T("case.title"), To: string(ask.To), View: func(w route.Writer) error {
		return n.Desk.ViewCase(c.screen.ctx, n.Family, ask, w)
	}}, func(err error) {
		if !c.failed(err) {
			n.Say(n.Words.T("viewing.shown"), nil)
		}
	})
}
