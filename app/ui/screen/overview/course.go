package overview

import (
	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/picture"
	"keukentafel/app/ui/easel"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
)

// tall is the shape of a picture that has a row for everybody.
var tall = easel.Shape{Usual: 760, Tallest: 3000, Flat: 10}

// course shows what happened when, and how it goes with the goals. It is for
// the coordinator's own eyes; what is kept of it is a copy for the family.
func (s *Screen) course() fyne.CanvasObject {
	l, d := s.needs.Words, s.dossier
	paper := picture.Paper{Words: l, On: s.needs.Today()}
	timeline := easel.New(paper, tall, func(p picture.Paper) picture.Drawing { return picture.Timeline(d.Family, d.Plan, d.Versions, p) })
	trends := easel.New(paper, tall, func(p picture.Paper) picture.Drawing { return picture.GoalTrends(d.Family, d.Plan, p) })
	keep := kit.Keep(s.places, "pictures", kit.Quiet(l.T("course.keep"), kit.IconDownload, s.askKeep))
	story := kit.Down(8, timeline)
	if since := s.since(); since != "" {
		story.Add(kit.Prose(since))
	}
	return kit.Down(16, kit.Section(l.T("course.timeline"), keep, story), kit.Section(l.T("course.trends"), nil, trends))
}

// since says what changed around the family after the newest version; nothing
// when there is none, or when nothing changed.
func (s *Screen) since() string {
	l, today := s.needs.Words, s.needs.Today()
	v, ok := s.dossier.Version(0)
	if !ok {
		return ""
	}
	changes, sentence := picture.Compare(picture.Moment{Family: v.Family, On: v.AdoptedOn}, picture.Moment{Family: s.dossier.Family, On: today}, l)
	if len(changes) == 0 {
		return ""
	}
	return l.T("course.since", "n", v.Number, "day", l.Date(string(v.AdoptedOn)), "what", sentence)
}

// page is the form with the plan and all its pictures.
const page = "html"

// askKeep asks in which form the pictures go along. It is the family's own copy
// like any other: it holds what they may see together, and the register has it.
func (s *Screen) askKeep() {
	l := s.needs.Words
	forms, which := []kit.Option{}, []kit.Option{}
	for _, f := range []string{page, casework.FormImage, casework.FormDrawing} {
		forms = append(forms, kit.Option{ID: f, Label: l.T("course.form." + f)})
	}
	for _, name := range casework.PictureNames() {
		which = append(which, kit.Option{ID: name, Label: l.T("course.picture." + name)})
	}
	form, one := kit.NewChoice(forms...), kit.NewChoice(which...)
	form.SetSelected(page)
	one.SetSelected(which[0].ID)
	kit.AskForm(s.needs.Canvas(), l, kit.Form{Title: l.T("course.keep"), Intro: l.T("course.keep.intro"), Submit: l.T("course.keep.choose"),
		Fields: []fyne.CanvasObject{form, kit.NewField(l.T("course.picture"), l.T("course.picture.hint"), one)},
		Done:   func() { s.keep(one.Selected(), form.Selected()) }})
}

// keep writes one picture, or the page with all of them.
func (s *Screen) keep(picture, as string) {
	l := s.needs.Words
	form, single := casework.PictureForm(picture, as)
	if !single {
		form = page
	}
	write := func(w route.Writer) error {
		_, err := s.needs.Desk.ExportAs(s.ctx, s.needs.Family, s.ask(form), w)
		return err
	}
	s.needs.Files.Save(l.T("overview.save-title"), l.T("course.file")+"-"+string(s.needs.Today())+"."+as, write, s.saved)
}
