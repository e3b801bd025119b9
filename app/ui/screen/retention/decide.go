package retention

import (
	"errors"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
)

// form shows a panel. try does what is asked and tells what was done, or says
// what is wrong beside the field it is about and tells nothing.
func (d *detail) form(title, intro, verb string, fields []fyne.CanvasObject, try func() string) {
	l := d.needs.Words
	var panel *kit.Panel
	body := kit.Down(14, append([]fyne.CanvasObject{kit.Note(intro)}, fields...)...)
	panel = kit.NewPanel(title, body,
		kit.Secondary(l.T("retention.cancel"), kit.IconNone, func() { panel.Close() }),
		kit.Primary(verb, kit.IconCheck, func() {
			if said := try(); said != "" {
				panel.Close()
				d.did(said, d.one.Family)
			}
		})).Wide(600)
	panel.Show(d.needs.Canvas())
}

// askHold asks until when, and why, a family is kept longer.
func (d *detail) askHold() {
	l := d.needs.Words
	until, why := kit.NewDateField(l, string(d.needs.Today())), d.reason("hold")
	day, words := kit.NewField(l.T("retention.hold.until"), "", until), kit.NewField(l.T("retention.hold.why"), "", why)
	d.form(l.T("retention.hold.title"), l.T("retention.hold.intro"), l.T("retention.hold.save"), []fyne.CanvasObject{day, words}, func() string {
		day.SetError("")
		words.SetError("")
		err := d.needs.Desk.HoldFamily(d.ctx, d.one.Family, family.Date(until.Date()), family.Text(why.Text()))
		if err != nil {
			d.complain(err, map[error]*kit.Field{family.ErrBadDate: day, family.ErrPeriodBackwards: day}, words)
			return ""
		}
		d.needs.Drafts.Keep(d.draft("hold"), "")
		return l.T("retention.held", "day", l.Date(until.Date()))
	})
}

// askRequest asks who asked for destruction, and when.
func (d *detail) askRequest() {
	l := d.needs.Words
	var people []kit.Option
	for _, p := range d.dossier.Family.Persons {
		people = append(people, kit.Option{ID: string(p.ID), Label: string(p.Name())})
	}
	who, when := kit.NewCombobox(l, l.T("retention.ask.who-choose"), people), kit.NewDateField(l, string(d.needs.Today()))
	when.SetDate(string(d.needs.Today()))
	person, day := kit.NewField(l.T("retention.ask.who"), "", who), kit.NewField(l.T("retention.ask.when"), "", when)
	d.form(l.T("retention.ask.title"), l.T("retention.ask.intro"), l.T("retention.ask.save"), []fyne.CanvasObject{person, day}, func() string {
		person.SetError("")
		day.SetError("")
		request, err := d.needs.Desk.AskDestruction(d.ctx, d.one.Family, family.PersonID(who.Selected()), family.Date(when.Date()))
		if err != nil {
			d.complain(err, map[error]*kit.Field{family.ErrBadDate: day, casework.ErrFutureDate: day, casework.ErrNoRetention: day}, person)
			return ""
		}
		return l.T("retention.asked", "day", l.Date(string(request.AnswerBy)))
	})
}

// askRefuse asks why a request is refused.
func (d *detail) askRefuse() {
	l := d.needs.Words
	why := d.reason("refuse")
	words := kit.NewField(l.T("retention.refuse.why"), "", why)
	d.form(l.T("retention.refuse.title"), l.T("retention.refuse.intro"), l.T("retention.refuse.save"), []fyne.CanvasObject{words}, func() string {
		words.SetError("")
		if err := d.needs.Desk.RefuseDestruction(d.ctx, d.one.Family, family.Text(why.Text())); err != nil {
			d.complain(err, nil, words)
			return ""
		}
		d.needs.Drafts.Keep(d.draft("refuse"), "")
		return l.T("retention.refused")
	})
}

// complain shows an error beside the field that it is about.
func (d *detail) complain(err error, about map[error]*kit.Field, otherwise *kit.Field) {
	field := otherwise
	for cause, f := range about {
		if errors.Is(err, cause) {
			field = f
		}
	}
	field.SetError(d.needs.Explain(err))
}
