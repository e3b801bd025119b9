package retention

import (
	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
	"keukentafel/app/words"
)

// detail is the panel of one family.
type detail struct {
	*Screen
	one        casework.Retention
	dossier    consent.Dossier
	unreadable bool
	panel      *kit.Panel
}

// details shows how one family stands, and what can be done.
func (s *Screen) details(one casework.Retention) {
	d := &detail{Screen: s, one: one}
	dossier, err := s.needs.Desk.Dossier(s.ctx, one.Family)
	d.dossier, d.unreadable = dossier, err != nil
	l := s.needs.Words
	body := kit.Down(14, kit.Notice(toneOf(one, s.needs.Today()), told(l, one)))
	if d.unreadable {
		body.Add(kit.Notice(kit.Bad, l.T("retention.unreadable")))
	}
	for _, f := range d.facts() {
		body.Add(f)
	}
	body.Add(kit.Line())
	body.Add(kit.Wrap(10, d.deeds()...))
	close := kit.Primary(l.T("retention.close"), kit.IconNone, func() { d.panel.Close() })
	d.panel = kit.NewPanel(string(one.Name), body, kit.Secondary(l.T("retention.do.dossier"), kit.IconFamily, d.toDossier), close).Wide(640).FocusOn(close)
	d.panel.Show(s.needs.Canvas())
}

func fact(label, text string) fyne.CanvasObject {
	return kit.Down(2, kit.Caption(label), kit.Prose(text))
}

func (d *detail) facts() []fyne.CanvasObject {
	l, one := d.needs.Words, d.one
	day := func(on family.Date) string { return l.Date(string(on)) }
	var facts []fyne.CanvasObject
	if one.Rule.ID != "" {
		facts = append(facts, fact(l.T("retention.fact.rule"), one.Rule.Name[string(l)]),
			kit.Columns(kit.Grid{Columns: 2, Narrow: 220, Gap: 16},
				fact(l.T("retention.fact.changed"), day(one.LastChange)), fact(l.T("retention.fact.due"), day(one.Due))),
			fact(l.T("retention.fact.source"), one.Rule.Source))
	}
	if one.Hold.InForce(d.needs.Today()) {
		facts = append(facts, fact(l.T("retention.fact.hold"), l.T("retention.hold-why", "day", day(one.Hold.Until), "why", string(one.Hold.Why), "by", string(one.Hold.By))))
	}
	if one.Request.ID != "" {
		facts = append(facts, fact(l.T("retention.fact.request"), d.request(l)))
	}
	return facts
}

// request words the last request for destruction.
func (d *detail) request(l words.Lang) string {
	r := d.one.Request
	name := l.T("retention.somebody")
	if p, known := d.dossier.Family.Person(r.By); known {
		name = string(p.Name())
	}
	if r.Open() {
		return l.T("retention.request-open", "name", name, "day", l.Date(string(r.Asked)), "by", l.Date(string(r.AnswerBy)))
	}
	return l.T("retention.request-refused", "name", name, "day", l.Date(string(r.Asked)), "refused", l.Date(string(r.Refused)), "why", string(r.Why))
}

// deeds are the buttons that fit how the family stands.
func (d *detail) deeds() []fyne.CanvasObject {
	l, one := d.needs.Words, d.one
	then := func(do func()) func() {
		return func() {
			d.panel.Close()
			do()
		}
	}
	var deeds []fyne.CanvasObject
	switch {
	case one.Request.Open():
		deeds = append(deeds, kit.Secondary(l.T("retention.do.refuse"), kit.IconCross, then(d.askRefuse)))
	case !d.unreadable:
		deeds = append(deeds, kit.Secondary(l.T("retention.do.ask"), kit.IconSpeech, then(d.askRequest)))
	}
	held := one.Hold.InForce(d.needs.Today())
	if held {
		deeds = append(deeds, kit.Secondary(l.T("retention.do.release"), kit.IconUnlock, then(d.release)))
	} else {
		deeds = append(deeds, kit.Secondary(l.T("retention.do.hold"), kit.IconClock, then(d.askHold)))
	}
	if !held && one.State != casework.RetentionHandover {
		deeds = append(deeds, kit.Danger(l.T("retention.do.destroy"), kit.IconTrash, then(d.askDestroy)))
	}
	return deeds
}

func (d *detail) toDossier() {
	d.panel.Close()
	d.needs.Go(route.Route{Name: route.Dossier, Family: d.one.Family, Tab: route.TabOverview})
}

func (d *detail) release() {
	if err := d.needs.Desk.ReleaseFamily(d.ctx, d.one.Family); err != nil {
		d.needs.Fail(err)
		return
	}
	d.did(d.needs.Words.T("retention.released"), d.one.Family)
}

// draft is the key of what is half typed here; it goes with the family.
func (d *detail) draft(name string) string { return string(d.one.Family) + "/retention/" + name }

// reason is a field for a reason of which the half-typed words are kept.
func (d *detail) reason(name string) *kit.Area {
	area := kit.NewArea(d.needs.Words, 3, "")
	area.SetText(d.needs.Drafts.Kept(d.draft(name)))
	area.OnChanged = func(text string) { d.needs.Drafts.Keep(d.draft(name), text) }
	return area
}
