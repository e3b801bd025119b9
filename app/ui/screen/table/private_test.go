package table

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/samples"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/screen/trial"
)

// secret stands in every word that may not be read at the table.
const secret = "kwartelei"

// withSecrets is the De Wit family with that word wherever it is private: in
// safety, in working notes, in what a partner wrote and what is set apart for
// one, on the day itself and before.
func withSecrets(d *consent.Dossier) {
	sanne, school := d.Family.Persons[0].ID, d.Family.Partners[0].ID
	for _, topic := range []family.StatementTopic{family.TopicReason, family.TopicStory, family.TopicStrength, family.TopicWorry} {
		for _, on := range []family.Date{today, today.AddDays(-9)} {
			id := family.StatementID("x-" + string(topic) + string(on))
			d.Plan.Statements = append(d.Plan.Statements,
				family.Statement{ID: id + "1", Topic: topic, Text: secret + " veiligheid", Domain: family.DomainSafety, On: on},
				family.Statement{ID: id + "2", Topic: topic, Text: secret + " van de partner", Speaker: family.Speaker{Partner: school}, On: on},
				family.Statement{ID: id + "3", Topic: topic, Text: secret + " voor de partner", Speaker: family.Speaker{Person: sanne}, Shared: []family.PartnerID{school}, On: on})
		}
	}
	d.Plan.Marks = append(d.Plan.Marks,
		family.Mark{ID: "y1", Person: sanne, Topic: secret, Higher: secret, Domain: family.DomainSafety, On: today},
		family.Mark{ID: "y2", Partner: school, Topic: secret, Higher: secret, On: today})
	d.Plan.Safety = append(d.Plan.Safety, family.SafetyAgreement{ID: "z1", Text: secret, Watches: secret, WhenFail: secret, On: today})
	d.Notes = append(d.Notes, family.Note{ID: "n1", On: today, By: secret, Passages: []family.Passage{{Kind: family.KindQuote, Text: secret, Speaker: secret}}})
}

// panels opens all that can be opened over a question, and looks into each.
func (k *talk) panels(look func()) {
	for _, open := range []func(){k.screen.showSteps, k.screen.showTime, k.screen.showArrivals} {
		open()
		look()
		k.key(fyne.KeyEscape)
		if top := k.window.Canvas().Overlays().Top(); top != nil {
			k.window.Canvas().Overlays().Remove(top)
		}
	}
}

func TestNothingPrivateAndNoOtherFamilyIsReadAnywhereInTheTalk(t *testing.T) {
	k := begin(t, deWit(withSecrets))
	other := samples.Family(7, today)
	other.Family.Name = secret
	withSecrets(&other)
	for i := range other.Family.Persons {
		other.Family.Persons[i].Given, other.Family.Persons[i].Surname = secret, secret
	}
	k.vault.Put(other)
	looked := 0
	look := func() {
		looked++
		all := k.text() + "\n" + trial.Words(k.window.Canvas()) + "\n" + k.window.Title() + "\n" + k.screen.Title() + "\n" + strings.Join(k.said, "\n")
		if strings.Contains(strings.ToLower(all), secret) {
			t.Errorf("step %s, question %d shows what is private", k.screen.stages[k.screen.at].id, k.screen.part+1)
		}
	}
	k.everyQuestion(func(st stage) {
		look()
		k.panels(look)
		switch at := k.screen.now.(type) {
		case *notes:
			at.showEarlier()
		case *safety:
			at.private()
			look()
			k.key(fyne.KeyEscape)
		}
		look()
	})
	if looked < 60 {
		t.Errorf("looked only %d times", looked)
	}
}

func TestWhatIsSaidAtThisTableByAPartnerCanBeReadBack(t *testing.T) {
	k := begin(t, deWit(nil))
	joost := k.dossier().Family.Partners[0]
	k.screen.sitPartner(joost, true)
	k.goTo("story")
	k.tap("7  " + partnerButton(k.lang, joost))
	k.types("Op school lukt het beter\n")
	if !strings.Contains(k.text(), "Op school lukt het beter") {
		t.Error("what Joost said at the table is hidden")
	}
}

func TestTheTableCannotAskForOtherFamilies(t *testing.T) {
	desk := reflect.TypeFor[Desk]()
	for i := range desk.NumMethod() {
		if name := desk.Method(i).Name; slices.Contains([]string{"Families", "Search", "Tasks", "Slices", "Log"}, name) {
			t.Errorf("the table can ask the desk for %s, which tells about other families", name)
		}
	}
}

func TestSafetyIsTickedAndNothingOfItIsShown(t *testing.T) {
	k := begin(t, deWit(beforeTheTalk))
	k.goTo("safety")
	k.press("table.safety-yes")
	if k.dossier().Plan.SafetyChecked != today || !strings.Contains(k.text(), k.lang.T("table.safety-today")) {
		t.Error("that safety was talked about is not recorded")
	}
}

func TestWhatIsTypedOnlyForMeIsDotsAndNeverComesBack(t *testing.T) {
	k := begin(t, deWit(beforeTheTalk))
	k.goTo("safety")
	before, calm := len(k.dossier().Plan.Safety), k.text()
	k.press("table.private")
	k.types(secret)
	if k.drawn(secret) {
		t.Error("what is typed can be read along")
	}
	k.press("table.private-keep")
	stored := k.dossier().Plan.Safety
	if len(stored) != before+1 || stored[len(stored)-1].Text != secret {
		t.Fatal("the agreement about safety was not stored")
	}
	if k.window.Canvas().Overlays().Top() != nil || k.text() != calm || len(k.said) > 0 {
		t.Error("the screen tells that something was written about safety")
	}
	k.press("table.private")
	entry := focusOn[*kit.Entry](k)
	if entry.Text != "" || k.drawn(secret) {
		t.Error("what was stored comes back in the field")
	}
	k.types("half")
	k.press("table.close")
	if entry.Text != "" || len(k.dossier().Plan.Safety) != before+1 {
		t.Error("closing does not forget what was half typed")
	}
	for key, kept := range k.drafts {
		if strings.Contains(kept, secret) || strings.Contains(kept, "half") {
			t.Errorf("%s keeps words about safety", key)
		}
	}
}

func TestNothingTypedOnlyForMeIsFineToo(t *testing.T) {
	k := begin(t, deWit(beforeTheTalk))
	k.goTo("safety")
	k.press("table.private")
	k.press("table.private-keep")
	if k.window.Canvas().Overlays().Top() != nil || len(k.done()) > 0 || len(k.failed) > 0 {
		t.Error("an empty field is stored or refused")
	}
}

func TestHowABondFeelsIsNotDrawnAtTheTable(t *testing.T) {
	f := deWit(nil).Family
	told := false
	for _, r := range f.Relations {
		told = told || r.Quality != family.QualityUnknown
	}
	if !told {
		t.Fatal("the sample tells nothing about bonds")
	}
	for _, r := range calm(f).Relations {
		if r.Bond() != (family.Bond{}) {
			t.Error("the picture judges a bond")
		}
	}
	for _, p := range calm(f).Partners {
		if p.Bond != (family.Bond{}) {
			t.Error("the picture judges a partner")
		}
	}
}

// drawn tells whether letters are drawn anywhere in the window.
func (k *talk) drawn(letters string) bool {
	found := false
	trial.Each(k.window.Canvas(), func(o fyne.CanvasObject) {
		text, ok := o.(*canvas.Text)
		found = found || ok && strings.Contains(text.Text, letters)
	})
	return found
}
