package consents_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
	"keukentafel/app/ui/screen/trial"
)

// matrix puts the focus on the matrix: after the explanation and the two
// choices above it.
func (s *table) matrix() {
	s.Keys(fyne.KeyTab, fyne.KeyTab, fyne.KeyTab, fyne.KeyTab)
}

func (s *table) write(text string) {
	test.Type(s.Window.Canvas().Focused(), text)
	s.Settle()
}

func downs(n int) []fyne.KeyName { return slices.Repeat([]fyne.KeyName{fyne.KeyDown}, n) }

// mark is what a category of somebody's square says.
func (s *table) square(person, kind string) string {
	q := trial.Find(s.Stage, func(o fyne.Widget) bool {
		_, pressed := o.(fyne.Tappable)
		return pressed && trial.Called(o, person+", "+kind)
	})
	return q.(interface{ AccessibilityLabel() string }).AccessibilityLabel()
}

func TestWhoHasNoSayIsToldSoAndNothingIsRecorded(t *testing.T) {
	s := open(t, trial.Look{}, nil)
	before := len(s.consentOf("Daan", family.PartnerSchool).Answers)
	trial.Find(s.Stage, func(c *kit.Select) bool { return true }).SetSelected("id-2") // Ruud, a stepfather
	ruud, _ := s.Dossier(s.id).Family.Person("id-2")
	s.matrix()
	s.Keys(append(downs(4), fyne.KeySpace)...)
	s.write("n")
	if len(s.Failed) != 1 || !errors.Is(s.Failed[0], casework.ErrNotAGiver) {
		t.Fatalf("as %s: failed with %v", ruud.ID, s.Failed)
	}
	if got := len(s.consentOf("Daan", family.PartnerSchool).Answers); got != before {
		t.Errorf("there are %d answers", got)
	}
}

func TestARefusedNoIsToldAndChangesNothing(t *testing.T) {
	s := open(t, trial.Look{}, nil)
	s.matrix()
	s.Keys(append(downs(3), fyne.KeySpace)...)
	s.Refuse(casework.ErrDiskFull)
	s.write("n")
	if len(s.Failed) != 1 || !errors.Is(s.Failed[0], casework.ErrDiskFull) || len(s.Said) != 0 {
		t.Errorf("failed with %v, said %v", s.Failed, s.Said)
	}
}

func TestTheExplanationIsOnePressAway(t *testing.T) {
	s := open(t, trial.Look{}, nil)
	s.Press("Uitleg")
	for _, said := range []string{"Elk vak is één persoon en één partner.", "Bovenste rij, van links naar rechts", "2. dat iemand betrokken is", "In een vakje: N is nee"} {
		if !s.Has(said) {
			t.Errorf("%q is not explained", said)
		}
	}
}

func TestAKeyAtASquareAsAWholeRecordsNothing(t *testing.T) {
	s := open(t, trial.Look{}, nil)
	s.matrix()
	s.Keys(downs(3)...)
	s.write("n")
	if len(s.Said) != 0 || !strings.Contains(s.Texts(), "namen en bereikbaarheid\nja") {
		t.Errorf("said %v; the keyboard should be at the first category", s.Said)
	}
}

func TestAYouthSaysNoToOneCategoryWithOneKeyAndTakesItBack(t *testing.T) {
	s := open(t, trial.Look{}, nil)
	s.matrix()
	s.Keys(append(downs(3), fyne.KeySpace, fyne.KeyRight, fyne.KeyRight, fyne.KeyRight)...)
	s.write("n")
	if len(s.Said) != 1 || s.Said[0] != "Noor zegt nee: acties, over Noor, voor school." {
		t.Fatalf("said %q, failed %v", s.Said, s.Failed)
	}
	if said := s.square("Noor", "school"); !strings.Contains(said, "acties: nee, Noor") || !strings.Contains(said, "school: ja") {
		t.Errorf("the square says %q", said)
	}
	s.Undo()
	s.Settle()
	if said := s.square("Noor", "school"); !strings.Contains(said, "acties: ja") {
		t.Errorf("after undo the square says %q", said)
	}
}

func TestTheFirstNoOfAYouthNeedsNoQuestion(t *testing.T) {
	s := open(t, trial.Look{}, nil)
	s.matrix()
	s.Keys(append(downs(2), fyne.KeyRight, fyne.KeySpace)...) // Lisa and debt help
	s.write("n")
	if c := s.consentOf("Lisa", family.PartnerDebtHelp); len(c.Asked) != 1 || len(c.Answers) != 1 || len(c.Answers[0].Allowed) != 0 {
		t.Errorf("recorded %v", c)
	}
	if said := s.square("Lisa", "schuldhulp"); !strings.Contains(said, "nee") {
		t.Errorf("the square says %q", said)
	}
}

func TestForAYoungChildItIsAskedWhoSaysIt(t *testing.T) {
	s := open(t, trial.Look{}, nil)
	s.matrix()
	s.Keys(append(downs(4), fyne.KeySpace)...)
	s.write("n")
	if !s.Has("Wie zegt dit?") || len(s.Said) != 0 {
		t.Fatal("nobody asks who says it")
	}
	s.Press("Nee") // the last giver: Karim
	if len(s.Said) != 1 || !strings.HasPrefix(s.Said[0], "Karim zegt nee") {
		t.Errorf("said %q", s.Said)
	}
}

func TestWhyAPartIsNotSharedIsExplained(t *testing.T) {
	s := open(t, trial.Look{}, nil)
	s.matrix()
	s.Keys(append(downs(4), fyne.KeySpace)...)
	s.write("?")
	for _, said := range []string{"Dit mag Joost Brandsma niet weten.", "Nog een ja nodig van Karim.", "Joost Brandsma mag nu niets weten over Daan.", "als ouder met gezag"} {
		if !s.Has(said) {
			t.Errorf("%q is not explained", said)
		}
	}
	s.Keys(fyne.KeyEscape)
	if s.Has("Nog een ja nodig van Karim.") {
		t.Error("Escape did not close it")
	}
}

func TestAYesDoesNotCarrySafety(t *testing.T) {
	s := open(t, trial.Look{}, nil)
	s.matrix()
	s.Keys(fyne.KeySpace, fyne.KeyDown, fyne.KeyRight, fyne.KeyRight, fyne.KeyRight, fyne.KeyRight)
	s.write("j")
	if !s.Has("Een ja helpt hier niet.") || !s.Has("alleen met een wettelijke grondslag") || len(s.Said) != 0 {
		t.Errorf("said %v", s.Said)
	}
}

func TestTheKeyboardGoesFromOneSquareIntoTheNext(t *testing.T) {
	s := open(t, trial.Look{}, nil)
	s.matrix()
	s.Keys(fyne.KeySpace, fyne.KeyLeft, fyne.KeyUp) // nothing there
	if !s.Has("namen en bereikbaarheid\nja") {
		t.Fatal("it left the matrix")
	}
	s.Keys(slices.Repeat([]fyne.KeyName{fyne.KeyRight}, 8)...)
	said := s.Window.Canvas().Focused().(interface{ AccessibilityLabel() string }).AccessibilityLabel()
	if said != "namen en bereikbaarheid: ja · tot 24-11-2027" {
		t.Errorf("at %q", said)
	}
	s.Keys(fyne.KeyEscape, fyne.KeyEnd)
	if said := s.Window.Canvas().Focused().(interface{ AccessibilityLabel() string }).AccessibilityLabel(); !strings.HasPrefix(said, "Sanne, gemeente, Marieke Bos: ja") {
		t.Errorf("End came at %q", said)
	}
}

func TestOnePartnerIsShownInWordsAndEscapeGoesBack(t *testing.T) {
	s := open(t, trial.Look{}, nil)
	s.matrix()
	s.Keys(downs(3)...)
	s.write("v")
	if !s.Has("opgroeien en opvoeden") || !s.Has("op Karim") {
		t.Fatal("the categories are not shown in words")
	}
	s.Keys(fyne.KeyEnd)
	if !s.Has("besluiten van de gemeente") || !s.Has("alleen grondslag") {
		t.Error("the last category is not in sight")
	}
	s.Keys(fyne.KeyHome, fyne.KeyRight, fyne.KeyRight)
	s.write("n")
	if len(s.Said) != 1 || s.Said[0] != "Noor zegt nee: doelen, over Noor, voor school." {
		t.Errorf("said %q", s.Said)
	}
	s.write("v")
	if said := s.Window.Canvas().Focused().(interface{ AccessibilityLabel() string }).AccessibilityLabel(); !strings.HasPrefix(said, "Noor, school, Joost Brandsma, doelen: nee") {
		t.Errorf("the view of one person begins at %q", said)
	}
	s.Keys(fyne.KeyEscape)
	if said := s.Window.Canvas().Focused().(interface{ AccessibilityLabel() string }).AccessibilityLabel(); !strings.HasPrefix(said, "doelen: nee") && !strings.HasPrefix(said, "Noor, school") {
		t.Errorf("back at %q", said)
	}
	if s.Has("alleen grondslag") {
		t.Error("Escape did not go back")
	}
}

func TestTwoOfOneNameAreToldApartAndHousesAreNamed(t *testing.T) {
	s := open(t, trial.Look{}, func(d *consent.Dossier) {
		*d = crowd()
		d.Family.Persons[3].Infix = "van den"
		d.Family.Persons[5].Died = trial.Today
		d.Family.Partners[1].Person = "p11"
		d.Family.Partners[0].Until = trial.Today.AddDays(-1)
		d.Family.Partners[2].Dissolved = trial.Today.AddDays(-9)
	})
	for _, said := range []string{"Sem van den Berg (2022)", "Sem van den Berg (2021)", "Bij papa", "Bij oma Truus", "ook familie: Koen", "ook partner:"} {
		if !s.Has(said) {
			t.Errorf("%q is not on the screen", said)
		}
	}
	if s.Has("\nEva\n") {
		t.Error("somebody who died has a row")
	}
	s.matrix()
	s.Keys(fyne.KeyTab) // the field to look for a partner stands before it
	s.Keys(fyne.KeyEnd)
	if !s.Has("gestopt op 23-11-2026") || !s.Has("opgeheven op 15-11-2026") || !s.Has("niet meer betrokken") {
		t.Error("an ended partner is not shown as such")
	}
}

func TestAPartnerIsFoundByTyping(t *testing.T) {
	s := open(t, trial.Look{}, func(d *consent.Dossier) { *d = crowd() })
	s.matrix()
	s.write("jansen-37")
	if !s.Has("Jansen-37") || s.Has("Jansen-2\n") {
		t.Error("typing did not find one partner")
	}
	s.write("x")
	if !s.Has("Geen partner heet zo.") {
		t.Error("nobody says that no partner is called so")
	}
	s.Keys(fyne.KeyBackspace, fyne.KeyReturn, fyne.KeyReturn)
	if !s.Has("Jansen-37") {
		t.Error("Enter did not lead to the matrix, or the matrix did not open")
	}
}

// drawn counts the squares that exist.
func (s *table) drawn() int {
	count := 0
	trial.Each(s.Window.Canvas(), func(o fyne.CanvasObject) {
		if _, pressed := o.(fyne.SecondaryTappable); pressed {
			if _, says := o.(interface{ AccessibilityLabel() string }); says {
				count++
			}
		}
	})
	return count
}

func TestOfSevenThousandCellsOnlyThoseInSightAreDrawnAndTheHeadsStayInSight(t *testing.T) {
	s := open(t, trial.Look{Size: fyne.NewSize(1064, 640)}, func(d *consent.Dossier) { *d = crowd() })
	if n := s.drawn(); n == 0 || n > 90 {
		t.Fatalf("%d squares are drawn", n)
	}
	s.matrix()
	s.Keys(fyne.KeyTab)
	s.Keys(fyne.KeyEnd, fyne.KeyPageDown, fyne.KeyPageDown, fyne.KeyPageDown, fyne.KeyPageDown)
	said := s.Window.Canvas().Focused().(interface{ AccessibilityLabel() string }).AccessibilityLabel()
	if !strings.Contains(said, "Jansen-39") || !strings.HasPrefix(said, "Isa, ") && !strings.HasPrefix(said, "Koen, ") && !strings.HasPrefix(said, "Finn, ") {
		t.Errorf("at %q", said)
	}
	if n := s.drawn(); n == 0 || n > 90 {
		t.Errorf("%d squares are drawn after moving", n)
	}
	head := trial.Find(s.Stage, func(o *kit.Text) bool { return strings.HasSuffix(o.String(), "Jansen-39") })
	if y := fyne.CurrentApp().Driver().AbsolutePositionForObject(head).Y; y < 0 || y > 640 {
		t.Errorf("the head of the last partner stands at %v", y)
	}
}

func TestAGroundOfLawHasItsOwnSign(t *testing.T) {
	s := open(t, trial.Look{}, func(d *consent.Dossier) {
		daan, school := d.Family.Persons[4].ID, d.Family.Partners[0].ID
		d.GroundUses = append(d.GroundUses, consent.GroundUse{ID: "use", Ground: "conflict", Partner: school, Purpose: consent.PurposeCooperate, About: []family.PersonID{daan},
			Categories: []consent.Category{consent.CatSafety}, Weighing: map[string]family.Text{"consent-tried": "ja", "serious-harm": "ja"}, Why: "gevaar", Informed: trial.Today, From: trial.Today})
	})
	if said := s.square("Daan", "school"); !strings.Contains(said, "veiligheid: grondslag, zonder toestemming") {
		t.Errorf("the square says %q", said)
	}
}

func TestPicturesOfTheMatrix(t *testing.T) {
	create := trial.Create(t)
	trial.Photos(t, trial.Album{Name: "matrix-crowd", Dossier: crowd, Create: create, Make: func(s *trial.Stage) route.Screen { return screen(s, crowd().Family.ID) }})
	for name, look := range map[string]trial.Look{"": {}, "-narrow": {Size: fyne.NewSize(808, 700)}, "-contrast": {Look: kit.Look{HighContrast: true, Zoom: 1}}, "-large": {Size: fyne.NewSize(808, 700), Look: kit.Look{Zoom: 1.5}}} {
		for scene, keys := range map[string]string{"cell": " ", "partner": "v", "person": "vv", "why": " ?"} {
			s := open(t, look, nil)
			s.matrix()
			s.Keys(downs(3)...)
			for _, key := range keys {
				if key == ' ' {
					s.Keys(fyne.KeySpace, fyne.KeyRight)
					continue
				}
				s.write(string(key))
			}
			s.Photo("matrix-"+scene+name+".png", create)
		}
		s := open(t, look, nil)
		s.Press("Uitleg")
		s.Photo("matrix-legend"+name+".png", create)
		s = open(t, look, func(d *consent.Dossier) { *d = crowd() })
		s.matrix()
		s.Keys(fyne.KeyTab)
		s.Keys(fyne.KeyEnd, fyne.KeyPageDown, fyne.KeyPageDown, fyne.KeyLeft)
		s.Photo("matrix-crowd-far"+name+".png", create)
	}
}

func TestThePointerSaysWhichCategoryItIsAtAndTheOtherButtonAsksWhy(t *testing.T) {
	s := open(t, trial.Look{}, nil)
	q := trial.Find(s.Stage, func(o fyne.Widget) bool {
		_, pressed := o.(fyne.SecondaryTappable)
		return pressed && trial.Called(o, "Noor, school")
	})
	q.(desktop.Hoverable).MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(35, 15)}})
	if !s.Has("dat iemand betrokken is\nnee · Noor en Sanne") {
		t.Error("nobody says which category is under the pointer")
	}
	test.TapSecondaryAt(q.(fyne.SecondaryTappable), fyne.NewPos(35, 15))
	if !s.Has("Nee van Noor en Sanne.") {
		t.Error("the other button did not ask why")
	}
}

func TestWhereNobodyCanAnswerItIsSaidWhy(t *testing.T) {
	s := open(t, trial.Look{}, nil)
	s.matrix()
	s.Keys(append(downs(7), fyne.KeySpace)...) // Gülşen, whose birth date is not known
	s.write("n")
	if s.Has("Wie zegt dit?") || !s.Has("De geboortedatum van Gülşen is onbekend.") {
		t.Error("it is not said why nobody can answer")
	}
	s.Press("Invullen")
	if len(s.Went) != 1 || s.Went[0].Tab != route.TabNetwork {
		t.Errorf("went to %v", s.Went)
	}
}
