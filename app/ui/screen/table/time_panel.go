package table

import (
	"strconv"
	"time"

	"keukentafel/app/ui/kit"
)

// showTime tells how long the talk takes, and lets one make it shorter or
// longer, or put the clock away.
func (s *Screen) showTime() {
	l := s.needs.Words
	var options []kit.Option
	for _, minutes := range lengths() {
		options = append(options, kit.Option{ID: strconv.Itoa(minutes), Label: l.T("table.minutes", "minutes", minutes)})
	}
	length := kit.NewChoice(options...)
	length.SetSelected(strconv.Itoa(s.length))
	length.OnChanged = func(id string) {
		s.length, _ = strconv.Atoi(id)
		s.timeChanged()
	}
	hide := kit.NewCheck(l.T("table.time-hide"), func(on bool) {
		s.hidden = on
		s.timeChanged()
	})
	hide.SetChecked(s.hidden)
	total := int(s.timing.total(s.needs.Clock()) / time.Minute)
	body := kit.Down(14, kit.Prose(l.N("table.time-together", total)), kit.Strong(l.T("table.time-length")), length, hide)
	var panel *kit.Panel
	panel = kit.NewPanel(l.T("table.time"), body, kit.Secondary(l.T("table.close"), kit.IconNone, func() { panel.Close() }))
	panel.Show(s.needs.Canvas())
}

func (s *Screen) timeChanged() {
	s.showDots()
	s.showClock()
	s.remember()
}
