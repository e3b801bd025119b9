package kit

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
)

const long = "We willen weer samen aan tafel eten, zonder ruzie, en dat iedereen mag zeggen wat hij of zij ervan vindt."

func TestALongTextNeverMakesAWindowWider(t *testing.T) {
	program(t, Look{Zoom: 2})
	page := NewPage(PageHead{Title: long, Subtitle: long, Chips: []Label{{long, Good}}, Actions: []fyne.CanvasObject{Primary(long, IconSend, nil)}},
		Body(long), Prose(long), Section(long, Quiet(long, IconPlus, nil), Chips(Label{long, Warn}, Label{long, Bad})),
		NewField(long, long, NewEntry(long)), NewCheck(long, nil), Notice(Bad, long, Secondary(long, IconNone, nil)),
		NewRow(RowData{Initials: "SW", Title: long, Subtitle: long, Chips: []Label{{long, Good}}, Trailing: "vandaag"}, nil),
		Columns(Grid{Columns: 3, Narrow: 260, Gap: 10}, Body(long), Body(long), Body(long)),
		EmptyState(IconInbox, long, long, Primary(long, IconNone, nil)))
	if got := page.MinSize().Width; got > 1024-80 {
		t.Errorf("the page needs %v", got)
	}
}

func TestTheWindowFitsALaptopAtTwiceTheText(t *testing.T) {
	program(t, Look{Zoom: 2})
	var items []RailItem
	for _, id := range []string{"a", "b", "c", "d", "e", "f"} {
		items = append(items, RailItem{ID: id, Label: "Instellingen", Icon: IconSettings})
	}
	rail := NewRail(Brand{Name: "Keukentafel", Icon: IconTable}, items, items[:2])
	window := Frame(rail, NewSplit("a", "rand", 340, NewRows(func() int { return 9 }, func(int) RowData { return RowData{Title: long} }), NewPage(PageHead{Title: long}, Prose(long))))
	if got := window.MinSize(); got.Width > laptop.Width || got.Height > laptop.Height {
		t.Errorf("the window needs %v", got)
	}
}

func TestAParagraphIsAsHighAsItsLines(t *testing.T) {
	program(t, Look{})
	p := Prose(long)
	one := p.HeightAt(10_000)
	if got := p.HeightAt(300); got < 3*one {
		t.Errorf("at 300 pixels %v, one line is %v", got, one)
	}
}

func TestWrappingLosesNoWord(t *testing.T) {
	program(t, Look{})
	p := Prose(long)
	for _, width := range []float32{60, 150, 333, 900} {
		if got := strings.Join(p.linesAt(width), " "); got != long {
			t.Errorf("at %v: %q", width, got)
		}
	}
	endless := strings.Repeat("a", 200)
	if got := strings.Join(Prose(endless).linesAt(100), ""); got != endless {
		t.Errorf("a word without spaces: %q", got)
	}
}

func TestContentUnderAWrappedTextMovesDown(t *testing.T) {
	program(t, Look{})
	first, second := Prose(long), Body("onder")
	box := Down(10, first, second)
	box.Resize(fyne.NewSize(200, 400))
	if second.Position().Y < first.HeightAt(200)+10 {
		t.Errorf("the second stands at %v, the first is %v high", second.Position().Y, first.HeightAt(200))
	}
}

func TestATextThatIsTooWideEndsInAnEllipsis(t *testing.T) {
	program(t, Look{})
	got := shortened(long, 120, currentLooks(), Style{})
	if !strings.HasSuffix(got, "…") || currentLooks().measure(got, Style{}).Width > 120 {
		t.Errorf("got %q", got)
	}
	if got := shortened("kort", 120, currentLooks(), Style{}); got != "kort" {
		t.Errorf("got %q", got)
	}
}

func TestWhatGrowsGetsWhatIsLeftOver(t *testing.T) {
	program(t, Look{})
	left, right := Body("links"), Body("rechts")
	box := Across(10, Grow(left), right)
	box.Resize(fyne.NewSize(500, 40))
	if got := right.Position().X + right.Size().Width; got != 500 {
		t.Errorf("the right one ends at %v", got)
	}
}

func TestColumnsBecomeFewerWhenItIsNarrow(t *testing.T) {
	program(t, Look{})
	a, b := Body("a"), Body("b")
	box := Columns(Grid{Columns: 2, Narrow: 200, Gap: 10}, a, b)
	box.Resize(fyne.NewSize(500, 100))
	if a.Position().Y != b.Position().Y {
		t.Error("not beside each other at 500")
	}
	box.Resize(fyne.NewSize(300, 100))
	if a.Position().Y == b.Position().Y {
		t.Error("still beside each other at 300")
	}
}

func TestButtonsGoUnderARowThatWouldBecomeTooNarrow(t *testing.T) {
	program(t, Look{})
	row, button := NewRow(RowData{Title: "Joost", Chips: []Label{{"Niet gecontroleerd", Info}}}, nil), Secondary("Controleren", IconShield, nil)
	box := Aside(400, 6, row, button)
	wide, narrow := heightAt(box, 900), heightAt(box, 500)
	if narrow <= wide {
		t.Errorf("the box is %v high when narrow, %v when wide", narrow, wide)
	}
	box.Resize(fyne.NewSize(900, wide))
	if button.Position().X < row.Size().Width || button.Position().X+button.Size().Width != 900 {
		t.Errorf("at 900 the button stands at %v, the row is %v wide", button.Position(), row.Size().Width)
	}
	box.Resize(fyne.NewSize(500, narrow))
	if button.Position().Y < row.Size().Height || row.Size().Width != 500 || button.Position().X+button.Size().Width != 500 {
		t.Errorf("at 500 the button stands at %v, the row is %v", button.Position(), row.Size())
	}
}

func TestAListOfFiftyThousandDrawsOnlyWhatIsSeen(t *testing.T) {
	program(t, Look{})
	asked := map[int]bool{}
	rows := NewRows(func() int { return 50_000 }, func(i int) RowData {
		asked[i] = true
		return RowData{Title: "Familie"}
	})
	stage(t, fyne.NewSize(400, 600), rows)
	if len(asked) > 40 {
		t.Errorf("%d rows were asked for", len(asked))
	}
}
