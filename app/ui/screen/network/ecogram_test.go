package network_test

import (
	"errors"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/easel"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/screen/network"
	"keukentafel/app/ui/screen/trial"
)

// atBoard puts the keyboard on somebody in the picture.
func atBoard(s *trial.Stage, w easel.Who) *easel.Board {
	b := trial.Find(s, func(*easel.Board) bool { return true })
	b.Choose(w)
	s.Window.Canvas().Focus(b)
	return b
}

func partnerOf(d consent.Dossier, name family.Text) family.Partner {
	for _, p := range d.Family.Partners {
		if p.Name == name {
			return p
		}
	}
	return family.Partner{}
}

func relationOf(d consent.Dossier, from, to family.Text) family.Relation {
	for _, r := range d.Family.Relations {
		if r.From == named(d, from).ID && r.To == named(d, to).ID {
			return r
		}
	}
	return family.Relation{}
}

// choose presses an option in the field with a label.
func choose(t *testing.T, s *trial.Stage, label, option string) {
	t.Helper()
	field := trial.Find(s, func(f *kit.Field) bool { return strings.HasPrefix(trial.TextsIn(f), label) })
	c, ok := field.Input().(*kit.Choice)
	if !ok {
		t.Fatalf("%s is no choice", label)
	}
	c.SetSelected(option)
}

func TestWithoutThePenNobodyInThePictureCanBeMovedOrOpened(t *testing.T) {
	s, _ := open(t, func(d *consent.Dossier) { d.Pen.State = family.PenElsewhere })
	s.PressNth("In woorden", 0)
	if s.Has("Klik op iemand") || !s.Has("Ecogram van gezin De Wit.") {
		t.Error(s.Texts())
	}
}

func TestAPartnerOfWhomSomethingWasAskedStaysAndThatIsSaid(t *testing.T) {
	s, id := open(t, nil)
	joost := partnerOf(s.Dossier(id), "Joost Brandsma")
	atBoard(s, easel.Who{Partner: joost.ID})
	s.Keys(fyne.KeyDelete)
	s.Press("Weghalen")
	if len(s.Failed) != 1 || !errors.Is(s.Failed[0], casework.ErrPartnerInUse) || partnerOf(s.Dossier(id), "Joost Brandsma").ID == "" {
		t.Errorf("failed %v", s.Failed)
	}
}

func TestANewBondNeedsToSayWhatThePersonIs(t *testing.T) {
	s, id := open(t, nil)
	s.Press("Iemand uit het netwerk")
	fill(s, "Roepnaam", "Bo")
	s.Press("Opslaan")
	bo := named(s.Dossier(id), "Bo")
	atBoard(s, easel.Who{Person: bo.ID})
	s.Keys(fyne.KeyReturn)
	fill(s, "Hoe is de band?", "close")
	s.Press("Opslaan")
	if !s.Has("Kies welke relatie het is.") {
		t.Fatal(s.Texts())
	}
	fill(s, "Wat is dit van Sanne?", "friend")
	choose(t, s, "Hoeveel betekent deze band?", "3")
	choose(t, s, "Waar gaat de energie heen?", "takes")
	s.Press("Opslaan")
	want := family.Relation{From: bo.ID, To: named(s.Dossier(id), "Sanne").ID, Kind: family.RelFriend, Quality: family.QualityClose, Strength: family.StrengthStrong, Direction: family.DirectionGives}
	if got := relationOf(s.Dossier(id), "Bo", "Sanne"); got != want {
		t.Errorf("%+v", got)
	}
	if !strings.Contains(trial.Find(s, func(*easel.Board) bool { return true }).Words(), "Vriend(in) Bo: goede band, betekent heel veel, geeft vooral energie.") {
		t.Error("the picture does not tell it")
	}
}

func TestABondThatIsOpenedShowsWhatWasToldAndKeepsTheOthers(t *testing.T) {
	s, id := open(t, nil)
	before := s.Dossier(id)
	atBoard(s, easel.Who{Person: named(before, "Riet").ID})
	s.Keys(fyne.KeyReturn)
	choose(t, s, "Hoeveel betekent deze band?", "1")
	fill(s, "Met wie thuis?", string(named(before, "Daan").ID))
	with := trial.Find(s, func(f *kit.Field) bool { return strings.HasPrefix(trial.TextsIn(f), "Met wie thuis?") }).Input().(*kit.Select)
	with.OnChanged(with.Selected())
	choose(t, s, "Hoeveel betekent deze band?", "2")
	s.Press("Opslaan")
	after := s.Dossier(id)
	sanne, daan := relationOf(after, "Riet", "Sanne"), relationOf(after, "Riet", "Daan")
	if sanne.Strength != family.StrengthLight || sanne.Direction != family.DirectionGives || daan.Strength != family.StrengthFair || daan.Quality != family.QualityVeryClose {
		t.Errorf("%+v\n%+v", sanne, daan)
	}
	if relationOf(after, "Riet", "Lisa") != relationOf(before, "Riet", "Lisa") {
		t.Error("a bond that was not opened changed")
	}
}

func TestHowTheFamilyFindsTheHelpIsToldInThePicture(t *testing.T) {
	s, id := open(t, nil)
	atBoard(s, easel.Who{Partner: partnerOf(s.Dossier(id), "Joost Brandsma").ID})
	s.Keys(fyne.KeyReturn)
	fill(s, "Hoe is de band?", "tense")
	choose(t, s, "Waar gaat de energie heen?", "gives")
	s.Press("Opslaan")
	if got := partnerOf(s.Dossier(id), "Joost Brandsma").Bond; got != (family.Bond{Quality: family.QualityTense, Direction: family.DirectionGives}) {
		t.Errorf("%+v", got)
	}
}

func TestWhoIsMovedWithTheKeysStandsThereAndGoesBackWithOnePress(t *testing.T) {
	s, id := open(t, nil)
	riet := named(s.Dossier(id), "Riet").ID
	b := atBoard(s, easel.Who{Person: riet})
	b.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	s.Keys(fyne.KeyUp)
	b.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	spots := s.Dossier(id).Family.Arrangement(family.PictureEcogram).Spots
	if len(spots) != 1 || spots[0].Person != riet || !strings.Contains(strings.Join(s.Said, " "), "Riet staat nu op een andere plek.") {
		t.Fatalf("%v %v", spots, s.Said)
	}
	if now, ok := s.Window.Canvas().Focused().(*easel.Board); !ok || now == b {
		t.Error("the focus left the picture")
	}
	s.Undo()
	if len(s.Dossier(id).Family.Arrangements) != 0 {
		t.Error("she did not go back")
	}
}

func TestTheKeyboardStaysOnWhoWasMovedAlsoWhenNobodyWasChosenFirst(t *testing.T) {
	s, id := open(t, nil)
	s.Window.Canvas().Focus(trial.Find(s, func(*easel.Board) bool { return true }))
	for range 2 {
		b := trial.Find(s, func(*easel.Board) bool { return true })
		b.KeyDown(&fyne.KeyEvent{Name: desktop.KeyControlLeft})
		s.Keys(fyne.KeyDown, fyne.KeyDown, fyne.KeyDown)
		b.KeyUp(&fyne.KeyEvent{Name: desktop.KeyControlLeft})
	}
	if spots := s.Dossier(id).Family.Arrangement(family.PictureEcogram).Spots; len(spots) != 1 {
		t.Errorf("moved are %v", spots)
	}
}

func TestThePictureArrangesEverybodyAnewWhenAsked(t *testing.T) {
	s, id := open(t, func(d *consent.Dossier) {
		d.Family.PutArrangement(family.Arrangement{Picture: family.PictureEcogram, Spots: []family.Spot{{Person: named(*d, "Riet").ID, X: 1, Y: -900}}})
	})
	s.Press("Opnieuw schikken")
	if len(s.Dossier(id).Family.Arrangements) != 0 {
		t.Error("the spot is still there")
	}
	s.Undo()
	if len(s.Dossier(id).Family.Arrangements) != 1 {
		t.Error("the spot did not come back")
	}
}

func TestTheBondWithSomebodyIsTakenOutInOneGoAndComesBackInOneGo(t *testing.T) {
	s, id := open(t, nil)
	before := len(s.Dossier(id).Family.Relations)
	atBoard(s, easel.Who{Person: named(s.Dossier(id), "Riet").ID})
	s.Keys(fyne.KeyDelete)
	if !s.Has("Er zijn 4 relaties met mensen thuis. Riet blijft bij de personen staan.") {
		t.Fatal(s.Texts())
	}
	s.Press("Weghalen")
	if got := len(s.Dossier(id).Family.Relations); got != before-4 {
		t.Errorf("%d relations of %d", got, before)
	}
	s.Undo()
	if got := len(s.Dossier(id).Family.Relations); got != before {
		t.Errorf("%d relations of %d came back", got, before)
	}
}

func TestWhatWasAddedByMistakeIsTakenOutAndComesBack(t *testing.T) {
	for row, button := range map[string]string{"Bij papa": "Huishouden weghalen", "Karim, gezagsregister": "Deze regel over gezag weghalen", "Sanne en Ruud zijn partners": "Relatie weghalen"} {
		s, id := open(t, nil)
		before := s.Dossier(id).Family
		s.Press(row)
		s.Press(button)
		after := s.Dossier(id).Family
		if len(after.Households)+len(after.Custodies)+len(after.Relations) != len(before.Households)+len(before.Custodies)+len(before.Relations)-1 {
			t.Errorf("%s did nothing", button)
		}
		s.Undo()
		if again := s.Dossier(id).Family; len(again.Households) != len(before.Households) || len(again.Custodies) != len(before.Custodies) || len(again.Relations) != len(before.Relations) {
			t.Errorf("%s cannot be taken back", button)
		}
	}
}

func TestACustodyThatWasNeverWrittenDownCannotBeTakenOut(t *testing.T) {
	s, _ := open(t, func(d *consent.Dossier) { d.Family.Custodies = nil })
	s.PressNth("Sanne, niet ingevuld", 0)
	if s.Has("Deze regel over gezag weghalen") {
		t.Error("there is nothing to take out")
	}
}

func TestAPersonAndAHouseSayWhatMatters(t *testing.T) {
	s, _ := open(t, nil)
	for _, wanted := range []string{"gezag: Sanne en Karim · spreekt Nederlands", "Hier wonen: Noor, Daan en Karim", "energie gaat van Lisa naar Karim"} {
		if !s.Has(wanted) {
			t.Errorf("nothing says %q", wanted)
		}
	}
}

func TestTheWordsOfThePictureAreFoldedUntilSomebodyAsks(t *testing.T) {
	s, _ := open(t, nil)
	count := strings.Count(s.Texts(), "Ecogram van gezin De Wit.") // what a screen reader has
	s.Press("In woorden")
	if strings.Count(s.Texts(), "Ecogram van gezin De Wit.") != count+1 {
		t.Error("the words do not show")
	}
	s.Press("Woorden verbergen")
	if strings.Count(s.Texts(), "Ecogram van gezin De Wit.") != count {
		t.Error("the words do not go")
	}
}

func TestPicturesOfTheBoard(t *testing.T) {
	create := trial.Create(t)
	for name, look := range map[string]trial.Look{"": {}, "-contrast": {Look: kit.Look{HighContrast: true, Zoom: 1}}, "-large": {Size: fyne.NewSize(808, 1200), Look: kit.Look{Zoom: 1.5}}} {
		d := trial.DeWit()
		d.Family.PutArrangement(family.Arrangement{Picture: family.PictureEcogram, Spots: []family.Spot{{Person: named(d, "Riet").ID, X: 0, Y: -800}, {Partner: d.Family.Partners[0].ID, X: 40, Y: 850}}})
		s := trial.New(t, d, look)
		s.Show(network.New(network.Needs{Frame: s.Frame, Desk: s.Desk, Family: d.Family.ID}))
		atBoard(s, easel.Who{Person: named(d, "Riet").ID})
		s.Photo("board"+name+".png", create)
		s.Keys(fyne.KeyReturn)
		s.Photo("board-bond"+name+".png", create)
	}
}

func TestAFamilyOnItsOwnIsAskedWhoHelpsAlready(t *testing.T) {
	s, id := open(t, func(d *consent.Dossier) {
		d.Family.Partners = nil
		d.Family.Persons = []family.Person{{ID: "sanne", Given: "Sanne", Place: family.PlaceHousehold}}
		d.Family.Relations, d.Family.Custodies = nil, nil
	})
	if !s.Has("Er staat nog niemand om het gezin heen.") {
		t.Error(s.Texts())
	}
	atBoard(s, easel.Who{})
	s.Keys(fyne.KeyUp, fyne.KeyReturn, fyne.KeyDelete)
	if len(s.Window.Canvas().Overlays().List()) != 0 || len(s.Failed) != 0 {
		t.Error("a key opened something about nobody")
	}
	s.Press("Iemand uit het netwerk")
	fill(s, "Roepnaam", "Riet")
	s.Press("Opslaan")
	if named(s.Dossier(id), "Riet").Place != family.PlaceNetwork || s.Has("Er staat nog niemand om het gezin heen.") {
		t.Error("Riet does not stand around the family")
	}
}
