package postbox

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/ui/kit"
	"keukentafel/app/words"
)

// mostNumbers is how many numbers of messages are named.
const mostNumbers = 6

// numbersOf names the numbers of messages: "41, 42 en 44".
func numbersOf(l words.Lang, numbers []int64) string {
	var named []string
	for _, n := range numbers[:min(mostNumbers, len(numbers))] {
		named = append(named, strconv.FormatInt(n, 10))
	}
	if len(numbers) > mostNumbers {
		named = append(named, "…")
	}
	return l.List(named)
}

// restOf is what follows the first sentence, which stands above it already.
func restOf(text string) string {
	_, rest, found := strings.Cut(text, ". ")
	if !found {
		return ""
	}
	return rest + " "
}

// alarms are what a person must look at: one number for two packages.
func (s *Screen) alarms() []fyne.CanvasObject {
	l := s.needs.Words
	var parts []fyne.CanvasObject
	for _, a := range s.post.inbox.Alarms {
		if !a.Settled.IsZero() {
			continue
		}
		text := l.T("postvak.fork", "name", nameOf(a.From), "number", a.Number)
		if a.Applied {
			text += " " + l.T("postvak.fork-first")
		} else {
			text += " " + l.T("postvak.fork-none")
		}
		settle := kit.Keep(s.spots, "alarm/"+a.ID, kit.Primary(l.T("postvak.fork-settle"), kit.IconCheck, func() { s.askAlarm(a) }))
		parts = append(parts, kit.Notice(kit.Bad, text+" "+l.T("postvak.fork-do", "name", nameOf(a.From)), settle))
	}
	return parts
}

// askAlarm asks what it was.
func (s *Screen) askAlarm(a casework.Alarm) {
	l := s.needs.Words
	var cards []kit.CardOption
	for _, how := range []casework.AlarmHow{casework.AlarmRestored, casework.AlarmStolen, casework.AlarmOther} {
		cards = append(cards, kit.CardOption{ID: string(how), Icon: kit.IconNone, Title: l.T("postvak.alarm." + string(how)), Text: l.T("postvak.alarm-text." + string(how))})
	}
	how := kit.NewCards(kit.Grid{Columns: 1, Narrow: 250, Gap: 10}, cards...)
	kit.AskForm(s.needs.Canvas(), l, kit.Form{Title: l.T("postvak.alarm-title"), Intro: l.T("postvak.alarm-intro", "name", nameOf(a.From)), Submit: l.T("postvak.alarm-keep"),
		Fields: []fyne.CanvasObject{how},
		Check: func() string {
			if how.Selected() == "" {
				return l.T("postvak.alarm-choose")
			}
			if err := s.needs.Desk.SettleAlarm(s.ctx, a.ID, casework.AlarmHow(how.Selected())); err != nil {
				return s.needs.Explain(err)
			}
			return ""
		},
		Done: s.changed})
}

// setApart are the packages of which nothing came in.
func (s *Screen) setApart() fyne.CanvasObject {
	l := s.needs.Words
	rows := kit.Down(2)
	for _, sender := range s.post.inbox.Senders {
		for _, q := range sender.Quarantined {
			data := kit.RowData{Icon: kit.IconLock, Tone: kit.Bad, Title: l.T("postvak.apart-row", "name", s.senderName(sender), "number", q.Number),
				Subtitle: l.T("postvak.apart." + string(q.Reason)), Trailing: l.Moment(q.When)}
			rows.Add(kit.Keep(s.spots, "apart/"+q.Name, kit.NewRow(data, func() { s.showApart(sender, q) })))
		}
	}
	if len(rows.Objects) == 0 {
		return nil
	}
	return kit.Section(l.T("postvak.apart"), nil, kit.Note(l.T("postvak.apart-intro")), rows)
}

func (s *Screen) showApart(sender casework.InboxSender, q casework.Quarantined) {
	l := s.needs.Words
	s.panel = kit.NewPanel(l.T("postvak.apart-row", "name", s.senderName(sender), "number", q.Number), kit.Down(12,
		kit.NewParagraph(l.T("postvak.apart."+string(q.Reason)), kit.Style{Bold: true}),
		kit.Prose(l.T("postvak.apart-do."+apartAdvice(q.Reason), "name", s.senderName(sender))),
		kit.Note(l.Moment(q.When))),
		kit.Primary(l.T("postvak.close"), kit.IconNone, s.close))
	s.panel.Show(s.needs.Canvas())
}

// apartAdvice is what to do about a package that was set apart: ask for it
// again, beware, or nothing.
func apartAdvice(why casework.QuarantineReason) string {
	switch why {
	case casework.SetApartTruncated, casework.SetApartExpired, casework.SetApartLate, casework.SetApartTooLarge, casework.SetApartUnexpected:
		return "again"
	case casework.SetApartAltered, casework.SetApartForwarded, casework.SetApartMisplaced, casework.SetApartFork, casework.SetApartForeign, casework.SetApartNotForMe:
		return "beware"
	case casework.SetApartOldEpoch, casework.SetApartCalledBack:
	}
	return "nothing"
}
