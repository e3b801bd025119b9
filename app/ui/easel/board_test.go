package easel_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"keukentafel/app/family"
	"keukentafel/app/picture"
	"keukentafel/app/ui/easel"
	"keukentafel/app/ui/kit"
	"keukentafel/app/words"
)

// deeds is what was asked of the board.
type deeds struct {
	opened, removed []easel.Who
	moved           []family.Spot
	added           int
}

func people() family.Family {
	f := family.Family{ID: "f", Name: "De Wit", Persons: []family.Person{{ID: "sanne", Given: "Sanne", Place: family.PlaceHousehold}}}
	for _, id := range []family.PersonID{"riet", "karim", "orlando"} {
		f.Persons = append(f.Persons, family.Person{ID: id, Given: family.Text(id), Place: family.PlaceNetwork})
		f.Relations = append(f.Relations, family.Relation{From: id, To: "sanne", Kind: family.RelFriend, Quality: family.QualityClose})
	}
	f.Partners = []family.Partner{{ID: "school", Kind: family.PartnerSchool, House: "De Brug"}}
	return f
}

func board(t *testing.T, change func(*easel.Hands)) (*easel.Board, *deeds, fyne.Window) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(kit.NewTheme(kit.Look{Zoom: 1}))
	d := &deeds{}
	hands := easel.Hands{Open: func(w easel.Who) { d.opened = append(d.opened, w) }, Remove: func(w easel.Who) { d.removed = append(d.removed, w) },
		Move: func(s family.Spot) { d.moved = append(d.moved, s) }, Add: func() { d.added++ }}
	if change != nil {
		change(&hands)
	}
	b := easel.NewBoard(picture.Paper{Words: words.NL}, easel.Large, func(p picture.Paper, moved *family.Spot) picture.Drawing {
		f := people()
		if moved != nil {
			f.PutArrangement(family.Arrangement{Picture: family.PictureEcogram, Spots: []family.Spot{*moved}})
		}
		return picture.Ecogram(f, p)
	}, hands)
	w := test.NewTempWindow(t, b)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(900, 500))
	return b, d, w
}

// centre is where somebody stands on the board.
func centre(t *testing.T, b *easel.Board, id family.PersonID) fyne.Position {
	t.Helper()
	paper := picture.Paper{Words: words.NL, Width: float64(b.Size().Width), Height: 470,
		Measure: func(s string, size float64, bold bool) float64 {
			return float64(fyne.MeasureText(s, float32(size), fyne.TextStyle{Bold: bold}).Width)
		}}
	for _, c := range picture.Ecogram(people(), paper).Circles {
		if c.Person == id {
			return fyne.NewPos(float32(c.Centre.X), float32(c.Centre.Y))
		}
	}
	t.Fatalf("%s is not in the picture", id)
	return fyne.Position{}
}

func drag(b *easel.Board, from fyne.Position, by fyne.Delta) {
	b.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: from.AddXY(by.DX, by.DY)}, Dragged: by})
}

func keys(b *easel.Board, names ...fyne.KeyName) {
	for _, name := range names {
		b.TypedKey(&fyne.KeyEvent{Name: name})
	}
}

func TestADragThatBeginsWhereNobodyStandsMovesNobody(t *testing.T) {
	b, d, _ := board(t, nil)
	drag(b, fyne.NewPos(5, 5), fyne.NewDelta(100, 100))
	b.DragEnd()
	if len(d.moved) != 0 {
		t.Errorf("moved %v", d.moved)
	}
}

func TestWithoutHandsNothingHappensAndNothingBreaks(t *testing.T) {
	b, _, w := board(t, func(h *easel.Hands) { *h = easel.Hands{} })
	w.Canvas().Focus(b)
	drag(b, centre(t, b, "riet"), fyne.NewDelta(0, 40))
	b.DragEnd()
	b.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyDown, Modifier: fyne.KeyModifierControl})
	keys(b, fyne.KeyReturn, fyne.KeyDelete, fyne.KeyEscape)
	b.DoubleTapped(&fyne.PointEvent{})
}

func TestAnArrowWithAltIsNotOfTheBoard(t *testing.T) {
	b, d, w := board(t, nil)
	w.Canvas().Focus(b)
	b.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyLeft, Modifier: fyne.KeyModifierAlt})
	w.Canvas().Unfocus()
	if len(d.moved) != 0 {
		t.Errorf("moved %v", d.moved)
	}
}

func TestEscapeTakesBackAMoveThatIsNotKeptYet(t *testing.T) {
	b, d, w := board(t, nil)
	w.Canvas().Focus(b)
	drag(b, centre(t, b, "riet"), fyne.NewDelta(0, 60))
	keys(b, fyne.KeyEscape)
	b.DragEnd()
	w.Canvas().Unfocus()
	if len(d.moved) != 0 {
		t.Errorf("kept %v", d.moved)
	}
}

func TestWhoIsDraggedIsKeptWhereTheMouseLetsGo(t *testing.T) {
	b, d, _ := board(t, nil)
	from := centre(t, b, "riet")
	to := fyne.NewPos(450, 60)
	drag(b, from, fyne.NewDelta((to.X-from.X)/2, (to.Y-from.Y)/2))
	if len(d.moved) != 0 {
		t.Fatal("kept before the mouse let go")
	}
	b.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: to}, Dragged: fyne.NewDelta(1, 1)})
	b.DragEnd()
	if len(d.moved) != 1 || d.moved[0].Person != "riet" || d.moved[0].X < -20 || d.moved[0].X > 20 || d.moved[0].Y > -600 {
		t.Errorf("kept %v", d.moved)
	}
}

func TestWhoIsDroppedOnTheHouseholdIsKeptBesideIt(t *testing.T) {
	b, d, _ := board(t, nil)
	from := centre(t, b, "riet")
	drag(b, from, fyne.NewDelta(450-from.X, 235-from.Y))
	b.DragEnd()
	if len(d.moved) != 1 || d.moved[0].X > -100 && d.moved[0].X < 100 && d.moved[0].Y > -100 && d.moved[0].Y < 100 {
		t.Errorf("kept %v", d.moved)
	}
}

func TestAPressOpensTheBondAndADoublePressBesideItAddsSomebody(t *testing.T) {
	b, d, _ := board(t, nil)
	b.Tapped(&fyne.PointEvent{Position: centre(t, b, "karim")})
	b.Tapped(&fyne.PointEvent{Position: centre(t, b, "karim").AddXY(-60, -8)}) // on the name
	b.Tapped(&fyne.PointEvent{Position: fyne.NewPos(3, 3)})
	b.DoubleTapped(&fyne.PointEvent{Position: fyne.NewPos(3, 3)})
	if len(d.opened) != 2 || d.opened[0].Person != "karim" || d.opened[1] != d.opened[0] || d.added != 1 {
		t.Errorf("opened %v, added %d", d.opened, d.added)
	}
}

func TestTheArrowsGoToEverybodyAndEnterOpens(t *testing.T) {
	b, d, w := board(t, nil)
	w.Canvas().Focus(b)
	seen := map[easel.Who]bool{}
	for _, key := range []fyne.KeyName{fyne.KeyUp, fyne.KeyLeft, fyne.KeyUp, fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyRight, fyne.KeyUp, fyne.KeyUp, fyne.KeyDown} {
		keys(b, key, fyne.KeyReturn)
		seen[d.opened[len(d.opened)-1]] = true
	}
	if len(seen) != 4 {
		t.Errorf("the arrows come to %v", seen)
	}
}

func TestDeleteAsksForTheOneWhoIsChosen(t *testing.T) {
	b, d, w := board(t, nil)
	b.Choose(easel.Who{Partner: "school"})
	w.Canvas().Focus(b)
	keys(b, fyne.KeyDelete)
	if len(d.removed) != 1 || d.removed[0].Partner != "school" {
		t.Errorf("removed %v", d.removed)
	}
}

func TestShiftWithArrowsMovesAndKeepsItOnceWhenShiftIsLetGo(t *testing.T) {
	b, d, w := board(t, nil)
	b.Choose(easel.Who{Person: "orlando"})
	w.Canvas().Focus(b)
	b.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	keys(b, fyne.KeyDown, fyne.KeyDown, fyne.KeyDown)
	if len(d.moved) != 0 {
		t.Fatal("every step is kept apart")
	}
	b.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	if len(d.moved) != 1 || d.moved[0].Person != "orlando" {
		t.Fatalf("kept %v", d.moved)
	}
}

func TestCtrlWithAnArrowMovesAndLeavingKeepsIt(t *testing.T) {
	b, d, w := board(t, nil)
	b.Choose(easel.Who{Person: "riet"})
	w.Canvas().Focus(b)
	b.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyUp, Modifier: fyne.KeyModifierControl})
	w.Canvas().Unfocus()
	if len(d.moved) != 1 || d.moved[0].Person != "riet" {
		t.Errorf("kept %v", d.moved)
	}
}

func TestTheBoardIsReadAloudAsAWholeAndPersonByPerson(t *testing.T) {
	b, _, w := board(t, nil)
	if text := b.AccessibilityLabel(); !strings.HasPrefix(text, "Ecogram van gezin De Wit.") {
		t.Error(text)
	}
	b.Choose(easel.Who{Person: "riet"})
	w.Canvas().Focus(b)
	if text := b.AccessibilityLabel(); text != "Vriend(in) riet: goede band." {
		t.Error(text)
	}
}
