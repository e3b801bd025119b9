package consents

import (
	"context"
	"errors"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/telling"
)

// typed is what was typed, and nothing when that is only blanks: a space is no
// answer.
func typed(area *kit.Area) family.Text { return family.Text(strings.TrimSpace(area.Text())) }

// look is the last step: what will be shared that is not shared now. A use that
// is refused says so, and cannot be recorded.
func (w *weighing) look(step int) {
	s, u := w.screen, w.use()
	var seen with
	s.previewing.Run(s.needs.Frame, s.needs.Words.T("busy.preview"), func(ctx context.Context) (err error) {
		seen.before, seen.after, err = s.needs.Desk.PreviewGroundUse(ctx, s.needs.Family, u)
		return err
	}, func(err error) { w.showLook(step, seen, err) })
}

// with is what is shared without a use of a ground, and with it.
type with struct{ before, after consent.Slice }

func (w *weighing) showLook(step int, seen with, err error) {
	s, l, t := w.screen, w.screen.needs.Words, w.screen.teller()
	u := w.use()
	caption := l.T("grounds.step", "n", w.steps(), "of", w.steps())
	back := kit.Secondary(l.T("consents.back"), kit.IconBack, func() { w.back(step) })
	if errors.Is(err, context.Canceled) {
		w.back(step)
		return
	}
	if err != nil {
		w.panel(caption, kit.Notice(kit.Bad, l.T("grounds.refused")+" "+s.needs.Explain(err)), back)
		return
	}
	var names []string
	for _, id := range u.About {
		names = append(names, t.name(id))
	}
	parts := []fyne.CanvasObject{
		kit.NewParagraph(s.groundName(u.Ground), kit.Style{Bold: true}),
		kit.Prose(l.T("grounds.shares", "what", telling.Categories(l, u.Categories), "names", l.List(names), "partner", t.partner(w.pair.partner))),
		kit.Heading(l.T("grounds.more", "partner", t.partner(w.pair.partner))),
	}
	added := moreOf(reader{l, seen.before}.entries(), reader{l, seen.after}.entries())
	for i, e := range added {
		if i == 0 || e.in != added[i-1].in {
			parts = append(parts, kit.NewText(l.T("preview.section."+string(e.in)), kit.Style{Bold: true, Color: kit.ColorPrimary}))
		}
		parts = append(parts, linesOf(e.lines))
	}
	if len(added) == 0 {
		parts = append(parts, kit.Notice(kit.Warn, l.T("grounds.nothing-more")))
	}
	parts = append(parts, kit.Note(l.T("grounds.recorded")))
	store := kit.Primary(l.T("consents.ground-use"), kit.IconShield, w.send)
	w.panel(caption, kit.Down(12, parts...), back, store)
}

// moreOf are the things that are new in the second reading, or say more there.
func moreOf(before, after []entry) []entry {
	var more []entry
	for _, e := range after {
		known := func(old entry) bool { return old.key == e.key && same(old.lines, e.lines) }
		if !slices.ContainsFunc(before, known) {
			more = append(more, e)
		}
	}
	return more
}

// send records the use.
func (w *weighing) send() {
	s := w.screen
	if _, err := s.needs.Desk.UseLegalGround(s.ctx, s.needs.Family, w.use()); err != nil {
		s.needs.Fail(err)
		return
	}
	for _, name := range append([]string{"why", "why-not"}, w.ground.Questions...) {
		s.needs.Drafts.Keep(w.key(name), "")
	}
	if s.changed() {
		s.needs.Say(s.needs.Words.T("consents.ground-used"), nil)
		s.openPair(w.pair.person.ID, w.pair.partner.ID)
	}
}
