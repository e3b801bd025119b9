package consents_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"keukentafel/app/consent"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/screen/trial"
)

// frame asks every object that is there for its size, as the window does for
// each frame before it paints.
func frame(s *trial.Stage) {
	trial.Each(s.Window.Canvas(), func(o fyne.CanvasObject) { o.MinSize() })
}

// plain is the same crowd drawn without more thought: every square with every
// sign is an object, all of them at once.
func plain(s *trial.Stage, d consent.Dossier) *container.Scroll {
	var rows []fyne.CanvasObject
	for _, p := range d.Family.Persons {
		var squares []fyne.CanvasObject
		for _, q := range d.Family.Partners {
			facts := consent.Facts{Family: d.Family, Consents: d.Consents, On: trial.Today}
			signs := &fyne.Container{Layout: fixed{}}
			for _, c := range consent.Categories() {
				icon := kit.IconMinus
				if consent.May(facts, consent.Question{Partner: q.ID, Purpose: consent.PurposeCooperate, About: idsOf(p.ID), Categories: []consent.Category{c}}).Allowed {
					icon = kit.IconCheck
				}
				signs.Add(kit.NewIcon(icon, kit.ColorText))
			}
			squares = append(squares, kit.Down(2, signs, kit.Caption(string(q.Name))))
		}
		rows = append(rows, kit.Across(4, squares...))
	}
	across := container.NewScroll(kit.Down(4, rows...))
	s.Window.SetContent(kit.Sheet(kit.Card(kit.AtLeast(fyne.NewSize(600, 1400), across))))
	s.Settle()
	return across
}

func idsOf[T any](id T) []T { return []T{id} }

// fixed puts signs in two rows of eight.
type fixed struct{}

func (fixed) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(168, 40) }

func (fixed) Layout(objects []fyne.CanvasObject, _ fyne.Size) {
	for i, o := range objects {
		o.Move(fyne.NewPos(float32(i%8)*20, float32(i/8)*20))
		o.Resize(fyne.NewSquareSize(18))
	}
}

func stageOf(b *testing.B) *trial.Stage {
	return trial.New(b, crowd(), trial.Look{Size: fyne.NewSize(1280, 800)})
}

func BenchmarkOpeningTwelveByForty(b *testing.B) {
	b.Run("in sight", func(b *testing.B) {
		s := stageOf(b)
		for b.Loop() {
			s.Show(screen(s, crowd().Family.ID))
		}
	})
	b.Run("all at once", func(b *testing.B) {
		s := stageOf(b)
		for b.Loop() {
			plain(s, crowd())
		}
	})
}

// steps measures what one key or one turn of the wheel costs before painting.
func steps(b *testing.B, s *trial.Stage, step func(i int)) {
	frame(s)
	i := 0
	for b.Loop() {
		step(i)
		frame(s)
		i++
	}
}

// opened is the crowd with the focus in the matrix.
func opened(b *testing.B) (*trial.Stage, fyne.Focusable) {
	s := stageOf(b)
	s.Show(screen(s, crowd().Family.ID))
	s.Keys(fyne.KeyTab, fyne.KeyTab, fyne.KeyTab, fyne.KeyTab, fyne.KeyTab)
	return s, s.Window.Canvas().Focused()
}

func BenchmarkScrollingOneColumn(b *testing.B) {
	b.Run("in sight", func(b *testing.B) {
		s, matrix := opened(b)
		steps(b, s, func(i int) {
			key := fyne.KeyRight
			if i%78 >= 39 {
				key = fyne.KeyLeft
			}
			matrix.TypedKey(&fyne.KeyEvent{Name: key})
		})
	})
	b.Run("all at once", func(b *testing.B) {
		s := stageOf(b)
		across := plain(s, crowd())
		steps(b, s, func(i int) { across.ScrollToOffset(fyne.NewPos(float32(i%35)*172, 0)) })
	})
}

func BenchmarkScrollingOneRow(b *testing.B) {
	b.Run("in sight", func(b *testing.B) {
		s, _ := opened(b)
		page := trial.Find[*kit.Scroll](s, nil)
		steps(b, s, func(i int) { page.ScrollTo(float32(i%8) * 78) })
	})
	b.Run("all at once", func(b *testing.B) {
		s := stageOf(b)
		across := plain(s, crowd())
		steps(b, s, func(i int) { across.ScrollToOffset(fyne.NewPos(0, float32(i%8)*20)) })
	})
}

func BenchmarkMovingTheFocus(b *testing.B) {
	for name, first := range map[string][]fyne.KeyName{"from square to square": nil, "from cell to cell": {fyne.KeySpace}} {
		b.Run(name, func(b *testing.B) {
			s, matrix := opened(b)
			s.Keys(first...)
			steps(b, s, func(i int) {
				matrix.TypedKey(&fyne.KeyEvent{Name: []fyne.KeyName{fyne.KeyRight, fyne.KeyLeft}[i%2]})
			})
		})
	}
}

// What is painted here is painted by the processor, pixel by pixel: it tells
// one way from the other, not what a window costs.
func BenchmarkPaintingTwelveByForty(b *testing.B) {
	b.Run("in sight", func(b *testing.B) {
		s, _ := opened(b)
		for b.Loop() {
			s.Window.Canvas().Capture()
		}
	})
	b.Run("all at once", func(b *testing.B) {
		s := stageOf(b)
		plain(s, crowd())
		for b.Loop() {
			s.Window.Canvas().Capture()
		}
	})
}
