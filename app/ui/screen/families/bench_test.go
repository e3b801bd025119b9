package families_test

import (
	"context"
	"strconv"
	"testing"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/family"
	"keukentafel/app/samples"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/screen/families"
	"keukentafel/app/ui/screen/trial"
)

// fifty is a desk with 50,000 families, the same thousand again and again.
func fifty() *cupboard {
	c := &cupboard{}
	var drawn []casework.Header
	for d := range samples.Families(1000, 3, trial.Today) {
		drawn = append(drawn, casework.HeaderOf(d))
	}
	for i := range 50_000 {
		h := drawn[i%len(drawn)]
		h.ID = family.FamilyID(strconv.Itoa(i))
		c.headers = append(c.headers, h)
	}
	return c
}

func BenchmarkTheListOf50000Families(b *testing.B) {
	c := fifty()
	s := trial.New(b, trial.DeWit(), trial.Look{})
	screen := families.New(families.Needs{Frame: s.Frame, Desk: c})
	s.Show(screen)
	rows := trial.Find(s, func(*kit.Rows) bool { return true })
	search := trial.Find(s, func(*kit.Entry) bool { return true })
	b.Run("open", func(b *testing.B) {
		for b.Loop() {
			screen.Open(context.Background())
		}
	})
	b.Run("scroll a page", func(b *testing.B) {
		for b.Loop() {
			rows.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown})
		}
	})
	b.Run("type a letter", func(b *testing.B) {
		for b.Loop() {
			search.OnChanged("j")
			search.OnChanged("ja")
		}
	})
	b.Run("another order", func(b *testing.B) {
		order := trial.Find(s, func(*kit.Select) bool { return true })
		for b.Loop() {
			order.OnChanged("name")
		}
	})
}

// A plain list makes a row for each family. Of 50,000 nobody can wait for it;
// this is 500, one in a hundred.
func BenchmarkAPlainListOf500Families(b *testing.B) {
	c := fifty()
	s := trial.New(b, trial.DeWit(), trial.Look{})
	for b.Loop() {
		list := kit.Down(2)
		for _, h := range c.headers[:500] {
			list.Add(kit.NewRow(kit.RowData{Title: string(h.Name), Subtitle: string(h.Town)}, nil))
		}
		s.Window.SetContent(kit.NewScroll(list))
	}
}
