package postbox

import (
	"fyne.io/fyne/v2"

	"keukentafel/app/consent"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
)

// show opens one item: how far it is, what is wrong, and what can be done.
func (s *Screen) show(i item) {
	l := s.needs.Words
	i = s.moving(i)
	state := i.label(l)
	parts := []fyne.CanvasObject{kit.Wrap(8, kit.NewChip(state.Text, state.Tone))}
	if i.moves {
		bar := kit.NewBar()
		bar.Set(i.share())
		parts = append(parts, bar)
	}
	if i.name != "" {
		parts = append(parts, kit.Prose(l.T("postvak.about", "name", i.name)))
	}
	if i.register == nil {
		parts = append(parts, kit.Prose(l.T("postvak.explain."+string(i.standing()), "name", nameOf(i.To))))
	} else {
		for _, text := range s.deliveryParts(i) {
			parts = append(parts, kit.Prose(text))
		}
	}
	if why := i.reason(l); why != "" {
		parts = append(parts, kit.NewParagraph(why, kit.Style{Bold: true}))
	}
	if do := i.toDo(l); do != "" {
		parts = append(parts, kit.Prose(do))
	}
	if now := i.standing(); now == stands || now == tries {
		parts = append(parts, kit.Prose(s.nextTry(i)))
	}
	parts = append(parts, kit.Note(l.T("postvak.dates", "queued", l.Moment(i.Queued), "changed", l.Moment(i.Changed))))
	s.panel = kit.NewPanel(i.title(l), kit.Down(12, parts...), s.ways(i)...)
	if i.register != nil { // it has more buttons
		s.panel.Wide(660)
	}
	s.panel.Show(s.needs.Canvas())
}

// nextTry is when it is sent, and how often that was tried.
func (s *Screen) nextTry(i item) string {
	l := s.needs.Words
	if s.post.state.Rests() && i.register == nil {
		return l.T("postvak.after-resume")
	}
	text := l.T("postvak.next", "when", until(l, s.needs.Now(), i.NextTry)) + "."
	if i.Attempts > 0 {
		text += " " + l.N("postvak.tried", i.Attempts)
	}
	return text
}

// ways are the buttons of one item, the last one is what is usually wanted.
func (s *Screen) ways(i item) []*kit.Button {
	l := s.needs.Words
	then := func(do func()) func() {
		return func() {
			s.close()
			do()
		}
	}
	buttons := []*kit.Button{kit.Secondary(l.T("postvak.close"), kit.IconNone, s.close)}
	if to := s.mendItem(i); to != nil {
		buttons = append(buttons, to)
	}
	if i.carriable() {
		buttons = append(buttons, kit.Secondary(l.T("post.save-file"), kit.IconDownload, then(func() { s.saveFile(i) })))
	}
	switch {
	case i.register != nil:
		buttons = append(buttons, s.deliveryWays(i, then)...)
	case i.Asks != "":
		buttons = append(buttons, kit.Primary(l.T("postvak.anew"), kit.IconSend, then(func() { s.anew(i) })))
	case i.State == consent.ReceiptQueued && !s.post.state.Rests():
		buttons = append(buttons, kit.Primary(l.T("postvak.retry"), kit.IconSync, then(func() { s.retry(i.ID) })))
	}
	return buttons
}

// close closes what is open over the screen.
func (s *Screen) close() {
	if s.panel != nil {
		s.panel.Close()
		s.panel = nil
	}
}

// anew seals it again, after what may be shared was looked at again.
func (s *Screen) anew(i item) {
	if _, err := s.needs.Desk.SealAnew(s.ctx, i.ID); err != nil {
		s.needs.Fail(err)
		s.changed()
		return
	}
	s.needs.Say(s.needs.Words.T("postvak.sealed-anew"), nil)
	s.changed()
	s.sync()
}

// saveFile writes it to a file, to carry it by hand.
func (s *Screen) saveFile(i item) {
	l := s.needs.Words
	s.needs.Files.Save(l.T("post.save-file"), i.fileName(l), func(w route.Writer) error {
		data, err := s.needs.Desk.ParcelFile(s.ctx, i.ID)
		if err != nil {
			return err
		}
		_, err = w.Write(data)
		return err
	}, func(string) {
		if err := s.needs.Desk.Carried(s.ctx, i.ID); err != nil {
			s.needs.Fail(err)
		}
		s.needs.Say(l.T("post.saved"), nil)
		s.changed()
	})
}
