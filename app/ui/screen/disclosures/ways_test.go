package disclosures_test

import (
	"io"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/screen/trial"
	"keukentafel/app/words"
)

// way chooses what it is for, among the few.
func (c *counter) way(form string) {
	cards := trial.Find[*kit.Cards](c.Stage, nil)
	cards.SetSelected(form)
	cards.OnChanged(form)
	c.Settle()
}

// otherWay chooses a form among the less usual ones.
func (c *counter) otherWay(form string) {
	c.Press("Andere vormen")
	c.Press(words.NL.T("ways.title."+form) + ", " + words.NL.T("ways.line."+form))
}

func TestASchoolIsNotOfferedThePageOfTheFamily(t *testing.T) {
	c := open(t, trial.Look{}, nil)
	c.to(c.partner(family.PartnerSchool))
	c.Press("Andere vormen")
	if c.Has("koelkast") {
		t.Error("the page for the fridge is offered to a school")
	}
	if !c.Has("Om in verder te schrijven") || !c.Has("Voor een ander programma") {
		t.Error("the other forms are not there")
	}
}

func TestAFormThatThisProgramCannotMakeIsNotOffered(t *testing.T) {
	c := open(t, trial.Look{}, nil)
	c.Desk.Renders = func(form, _ string) (casework.Render, bool) { return nil, form == casework.FormPDF }
	c.Show(c.screen())
	if c.Has("Andere vormen") || c.Has("koelkast") || !c.Has("Om te lezen en te bewaren") {
		t.Errorf("offered %s", c.Texts())
	}
}

func TestADiskThatIsFullIsToldAndNothingIsSaidToBeSaved(t *testing.T) {
	c := open(t, trial.Look{}, nil)
	c.Refuse(casework.ErrDiskFull)
	c.Press("Gezinsblad maken")
	if len(c.Failed) != 1 || c.Has("Bewaard:") || len(c.Saved) != 0 {
		t.Errorf("failed %v, saved %v", c.Failed, c.Saved)
	}
}

func TestEveryFormCanBeMadeFromTheTabUnderNobodysName(t *testing.T) {
	kinds := map[string]consent.RecipientKind{"household": consent.ToHousehold}
	for to, kind := range kinds {
		for _, form := range casework.FormsFor(kind) {
			c := open(t, trial.Look{}, nil)
			c.to(to)
			if form.First {
				c.way(form.Form)
			} else {
				c.otherWay(form.Form)
			}
			c.Press(words.NL.T("disclosures.do." + form.Form))
			if len(c.Saved) != 1 {
				t.Fatalf("%s: saved %v, failed %v", form.Form, c.Saved, c.Failed)
			}
			for name, content := range c.Saved {
				if !strings.HasSuffix(name, "-2026-11-24"+casework.EndingOf(form.Form)) || strings.Contains(strings.ToLower(name), "wit") {
					t.Errorf("%s: the file is called %q", form.Form, name)
				}
				if !strings.HasPrefix(content, form.Form+" of ") {
					t.Errorf("%s: the file holds %q", form.Form, content)
				}
			}
		}
	}
}

func TestEveryFormHasWordsInBothLanguages(t *testing.T) {
	for _, kind := range []consent.RecipientKind{consent.ToHousehold, consent.ToPerson, consent.ToPartner, consent.ToMunicipality} {
		for _, form := range casework.FormsFor(kind) {
			for _, l := range words.Langs() {
				for _, key := range []string{"ways.title.", "ways.line.", "disclosures.do."} {
					if !l.Has(key + form.Form) {
						t.Errorf("%s: %s%s has no words", l, key, form.Form)
					}
				}
				if form.Use != casework.UsePictures && form.Form != casework.ByMailbox && form.Form != casework.ByRegister && !l.Has("disclosures.file."+form.Form) {
					t.Errorf("%s: a file of %s has no name", l, form.Form)
				}
			}
		}
	}
}

func TestAnotherFormStandsWithTheFewOnceItIsChosen(t *testing.T) {
	c := open(t, trial.Look{}, nil)
	c.otherWay(casework.FormODT)
	cards := trial.Find[*kit.Cards](c.Stage, nil)
	if cards.Selected() != casework.FormODT || c.Window.Canvas().Focused() != fyne.Focusable(cards) {
		t.Error("it is not chosen, or the focus is elsewhere")
	}
	c.Keys(fyne.KeyLeft)
	if cards.Selected() == casework.FormODT || cards.Selected() == "" {
		t.Error("with the arrow keys one does not go back to the few")
	}
}

func TestThePictureIsAskedForAFileWithOnePicture(t *testing.T) {
	c := open(t, trial.Look{}, nil)
	c.otherWay(casework.FormImage)
	c.Type("ecogram", fyne.KeyRight)
	c.Press("Plaatje maken")
	if content := c.Saved["genogram-2026-11-24.png"]; !strings.HasPrefix(content, "genogram-png of ") {
		t.Errorf("saved %v", c.Saved)
	}
}

func TestADocumentCanBeMadeInAnotherLanguageThanTheProgram(t *testing.T) {
	c := open(t, trial.Look{}, nil)
	var asked []string
	c.Desk.Renders = func(form, language string) (casework.Render, bool) {
		asked = append(asked, form+" "+language)
		return renders(form)
	}
	c.Type("Nederlands", fyne.KeyRight)
	c.Press("Gezinsblad maken")
	if last := asked[len(asked)-1]; last != "sheet en" {
		t.Errorf("asked for %q", last)
	}
}

func TestAPackageAndAFileForAProgramAskForNoLanguage(t *testing.T) {
	c := open(t, trial.Look{}, nil)
	if !c.Has("Taal van het document") {
		t.Fatal("no language is asked for a paper: the test proves nothing")
	}
	c.otherWay(casework.FormJSON)
	if c.Has("Taal van het document") {
		t.Error("a language is asked for data")
	}
	c.to(c.partner(family.PartnerSchool))
	if c.Has("Taal van het document") {
		t.Error("a language is asked for a package")
	}
}

func TestWhatWasSavedIsNoLongerSaidAfterAnotherChoice(t *testing.T) {
	c := open(t, trial.Look{}, nil)
	c.Press("Gezinsblad maken")
	c.way(casework.FormPDF)
	if c.Has("Bewaard:") {
		t.Error("what was made before seems to be this file")
	}
}

func TestTheFirstStopsOfTheKeyboardLeadToTheButton(t *testing.T) {
	c := open(t, trial.Look{}, nil)
	c.to(c.partner(family.PartnerSchool))
	c.Keys(fyne.KeyTab, fyne.KeyTab, fyne.KeyTab, fyne.KeyTab, fyne.KeyTab)
	if b, ok := c.Window.Canvas().Focused().(*kit.Button); !ok || !trial.Called(b, "Delen") {
		t.Error("after the recipient: version, what for, other forms, look exactly, and then the button")
	}
}

func TestPicturesOfTheForms(t *testing.T) {
	create := trial.Create(t)
	for name, look := range map[string]trial.Look{"": {}, "-narrow": {Size: fyne.NewSize(808, 700)}, "-large": {Size: fyne.NewSize(808, 1000), Look: kit.Look{Zoom: 1.5}},
		"-contrast": {Look: kit.Look{HighContrast: true}}, "-en": {Words: words.EN}} {
		c := open(t, look, nil)
		c.Press(c.Frame.Words.T("ways.others"))
		c.Photo("ways-others"+name+".png", create)
		c.Press(c.Frame.Words.T("ways.title.png") + ",")
		c.Photo("ways-picture"+name+".png", create)
		c.Press(c.Frame.Words.T("disclosures.do.png"))
		c.Photo("ways-made"+name+".png", create)
		c.to(c.partner(family.PartnerMunicipality))
		c.Photo("ways-municipality"+name+".png", create)
	}
}

func renders(form string) (casework.Render, bool) {
	return func(w io.Writer, d consent.Disclosure) error {
		_, err := io.WriteString(w, form+" of "+string(d.ID()))
		return err
	}, true
}
