package consents

import (
	"context"
	"io"
	"strconv"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
)

// PreviewDesk is what the preview asks of the casework.
type PreviewDesk interface {
	PreviewDisclosure(ctx context.Context, id family.FamilyID, ask casework.Ask) (consent.Slice, []consent.Withheld, error)
	PreviewProposal(ctx context.Context, id family.FamilyID, ask casework.Ask) (consent.Slice, []consent.Withheld, error)
	ShareStatement(ctx context.Context, id family.FamilyID, statement family.StatementID, partner family.PartnerID, chosen bool) error
	ViewAs(ctx context.Context, id family.FamilyID, ask casework.Ask, w io.Writer) error
}

// preview is the panel in which the whole plan stands beside what one
// recipient gets of it. What the recipient gets comes from the desk and is
// never worked out here. Only the coordinator sees it.
type preview struct {
	screen  *Screen
	option  string // the recipient
	version int
	to      consent.Recipient
	purpose consent.Purpose
	compare comparison
	usual   map[consent.Item]bool // would go along by the proposal
	ticks   map[family.StatementID]*kit.Check
	sharing route.Once
	parts   []part
	long    *kit.Long
	who     *kit.Select
	when    *kit.Choice
	count   *kit.Paragraph
	heads   *fyne.Container
	paper   *kit.Button
}

// part is one thing in the scroll.
type part struct {
	draw  func() fyne.CanvasObject
	stops bool // something in it takes the focus
}

// preview shows what a partner would see of the plan.
func (s *Screen) preview(partner family.PartnerID) {
	p := &preview{screen: s, ticks: map[family.StatementID]*kit.Check{}}
	versions := s.teller().versions(s.dossier)
	p.version, _ = strconv.Atoi(versions[0].ID)
	if s.previewing.Busy() {
		return
	}
	p.read(toPartner+string(partner), p.version, func(err error) {
		if err != nil {
			s.needs.Fail(err)
			return
		}
		p.show(versions)
	})
}

// looked is what the desk answers about one recipient and one version.
type looked struct {
	slice           consent.Slice
	withheld, still []consent.Withheld // now, and if everybody agreed to what is usual
}

// read asks the desk, off the screen, what a recipient gets of a version, and
// changes nothing when that fails; then hears how it went. It tells whether it
// was asked: not while the answer before is waited for.
func (p *preview) read(option string, version int, then func(error)) bool {
	s := p.screen
	to, purpose := s.teller().recipient(option)
	ask := casework.Ask{To: to, Purpose: purpose, Version: version}
	proposes := p.proposes(ask)
	var found looked
	return s.previewing.Run(s.needs.Frame, s.needs.Words.T("busy.preview"), func(ctx context.Context) (err error) {
		if found.slice, found.withheld, err = s.needs.Desk.PreviewDisclosure(ctx, s.needs.Family, ask); err != nil || !proposes {
			return err
		}
		_, found.still, err = s.needs.Desk.PreviewProposal(ctx, s.needs.Family, ask)
		return err
	}, func(err error) {
		if err == nil {
			p.option, p.version, p.to, p.purpose, p.usual = option, version, to, purpose, nil
			if proposes {
				p.usual = usualOf(found)
			}
			p.take(found)
		}
		then(err)
	})
}

// take lays what was answered beside the whole.
func (p *preview) take(found looked) {
	s, l := p.screen, p.screen.needs.Words
	whole := reader{l, wholeOf(s.dossier, p.version, s.needs.Today())}
	p.compare = compare(whole.entries(), reader{l, found.slice}.entries(), s.teller().reasons(s.dossier, p.to, found.withheld).why)
	p.parts = p.draw()
}

func (p *preview) show(versions []kit.Option) {
	s, l := p.screen, p.screen.needs.Words
	p.who = kit.NewSelect("", s.teller().recipients(s.dossier))
	p.who.SetSelected(p.option)
	p.who.OnChanged = func(option string) { p.turn(option, p.version) }
	p.when = kit.NewChoice(versions...)
	p.when.SetSelected(strconv.Itoa(p.version))
	p.when.OnChanged = func(version string) {
		number, _ := strconv.Atoi(version)
		p.turn(p.option, number)
	}
	p.count, p.heads = kit.NewParagraph("", kit.Style{Bold: true}), kit.Layers()
	p.paper = kit.Secondary(l.T("preview.paper"), kit.IconDocument, p.look)
	p.long = kit.NewLong(l.T("preview.title"), 0, func(i int) fyne.CanvasObject { return p.parts[i].draw() })
	p.long.Stops = func(i int) bool { return p.parts[i].stops }
	p.tell()
	p.long.Reset(len(p.parts))
	who := kit.AtLeast(fyne.NewSize(260, 0), p.who)
	body := kit.Down(10, kit.Wrap(14, who, p.when, p.count), p.heads, kit.Grow(p.long))
	panel := kit.NewPanel(l.T("preview.title"), body, p.paper, s.closeButton()).Wide(1240).Filling().FocusOn(p.long)
	s.showPanel(panel.OnKey(func(e *fyne.KeyEvent) { p.long.Moves(e) }))
}

// turn shows another recipient or version.
func (p *preview) turn(option string, version int) {
	stay := func() {
		p.who.SetSelected(p.option)
		p.when.SetSelected(strconv.Itoa(p.version))
	}
	began := p.read(option, version, func(err error) {
		if err != nil {
			p.screen.needs.Fail(err)
			stay()
			return
		}
		p.tell()
		p.long.Scroll().ToTop()
		p.long.Reset(len(p.parts))
	})
	if !began {
		stay()
	}
}

// again reads the same after something was chosen, and stays where it is.
func (p *preview) again() {
	count := len(p.parts)
	if !p.screen.changed() {
		return
	}
	p.read(p.option, p.version, func(err error) {
		if err != nil {
			p.screen.needs.Fail(err)
			return
		}
		p.tell()
		if len(p.parts) != count {
			p.long.Reset(len(p.parts))
			return
		}
		p.long.Renew()
	})
}

// tell says who gets how much, above the columns.
func (p *preview) tell() {
	l, c := p.screen.needs.Words, p.compare
	name := p.screen.teller().called(p.to)
	said := l.T("preview.count", "name", name, "some", c.given, "all", c.all)
	if c.partly > 0 {
		said += " " + l.N("preview.partly", c.partly)
	}
	p.count.Set(said)
	p.heads.Objects = []fyne.CanvasObject{
		kit.InsetBy(kit.Edges{Left: 10, Right: 14}, twoColumns(kit.Strong(l.T("preview.whole")), kit.Strong(l.T("preview.gets", "name", name))))}
	p.heads.Refresh()
	if c.given == 0 {
		p.paper.Disable()
	} else {
		p.paper.Enable()
	}
}

// look shows the paper that the recipient would get, for the coordinator's own
// eyes.
func (p *preview) look() {
	s, l := p.screen, p.screen.needs.Words
	ask := casework.Ask{To: p.to, Purpose: p.purpose, Version: p.version, Form: "pdf"}
	if p.to.Kind == consent.ToHousehold {
		ask.Form = "sheet"
	}
	s.needs.Files.View(l.T("disclosures.file."+ask.Form), func(w route.Writer) error {
		return s.needs.Desk.ViewAs(s.ctx, s.needs.Family, ask, w)
	}, func(err error) {
		if err != nil {
			s.needs.Fail(err)
			return
		}
		s.needs.Say(l.T("viewing.shown"), nil)
	})
}
