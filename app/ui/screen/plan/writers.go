package plan

import (
	"context"
	"time"

	"keukentafel/app/casework"
	"keukentafel/app/ui/kit"
	"keukentafel/app/words"
)

// How much of the log is read: all of it once, and then what is new.
const (
	wholeLog    = 0
	newestOfLog = 2 // the change, and what was logged with it
)

// inTime is how long the log is read: after it, nobody should be shown a panel
// to wait for a few quiet lines. What was found until then is shown.
const inTime = 250 * time.Millisecond

// writers is who wrote what, and the lines that say so.
type writers struct {
	known map[string]casework.Writing
	lines map[string][]*kit.Paragraph
}

// learn reads beside the window who wrote what, and then fills in the lines.
func (s *Screen) learn(newest int) {
	ctx, found := s.ctx, map[string]casework.Writing(nil)
	s.needs.Run(s.needs.Words.T("writers.reading"), func(work context.Context) (err error) {
		work, end := context.WithTimeout(work, inTime)
		defer end()
		found, err = s.needs.Desk.Writers(work, s.needs.Family, newest)
		return err
	}, func(err error) {
		if err == nil && ctx.Err() == nil {
			s.told(found, newest == wholeLog)
		}
	})
}

// told takes over what was read.
func (s *Screen) told(found map[string]casework.Writing, all bool) {
	if all {
		s.writers.known = found
	}
	for id, w := range found {
		if old, known := s.writers.known[id]; known && !all {
			w.First = old.First
		}
		s.writers.known[id] = w
	}
	changed := false
	for id, lines := range s.writers.lines {
		text := writingLine(s.needs.Words, s.writers.known[id])
		for _, line := range lines {
			if text != "" && text != line.String() {
				line.Set(text)
				line.Show()
				changed = true
			}
		}
	}
	if changed {
		s.makeRoom()
	}
}

// whoLine is the quiet line that says who wrote something down, and when. It
// is filled in once that is read.
func (s *Screen) whoLine(id string) *kit.Paragraph {
	text := writingLine(s.needs.Words, s.writers.known[id])
	line := kit.NewParagraph(text, kit.Style{Size: kit.SizeCaption, Color: kit.ColorMuted})
	if text == "" {
		line.Hide()
	}
	s.writers.lines[id] = append(s.writers.lines[id], line)
	return line
}

// writingLine says who wrote something last, and who before. It does not say
// who began it: that may have been before the log, or elsewhere.
func writingLine(l words.Lang, w casework.Writing) string {
	if w.Last.At.IsZero() {
		return ""
	}
	last := l.T("writers.wrote", "wie", writer(l, w.Last), "datum", l.ShortDate(string(w.Last.On)))
	switch {
	case !w.Changed():
		return last
	case w.Last.On == w.First.On && w.Last.By == w.First.By:
		return last // a slip of the pen, mended on the same day
	case w.Last.By == w.First.By:
		return words.Line(last, l.T("writers.before", "datum", l.ShortDate(string(w.First.On))))
	}
	return words.Line(last, l.T("writers.before-by", "wie", writer(l, w.First), "datum", l.ShortDate(string(w.First.On))))
}

func writer(l words.Lang, w casework.Written) string {
	switch {
	case w.Mine:
		return l.T("writers.you")
	case w.By.Empty():
		return l.T("writers.somebody")
	}
	return string(w.By)
}
