package plan_test

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/screen/trial"
)

// heavy is a plan of 40 goals with 10 actions each, and 300 statements.
func heavy(d *consent.Dossier) {
	topics := []family.StatementTopic{family.TopicReason, family.TopicStory, family.TopicStrength, family.TopicWorry, family.TopicEarlierHelp, family.TopicNetwork}
	d.Plan = family.Plan{State: family.PlanDraft}
	for i := range 40 {
		g := goal(fmt.Sprint("g", i), fmt.Sprintf("Doel %d: het is rustig in huis en iedereen weet wat er gaat gebeuren.", i))
		for j := range 10 {
			g.Actions = append(g.Actions, family.Action{ID: family.ActionID(fmt.Sprintf("a%d-%d", i, j)), What: "Elke week samen aan tafel de week doorlopen", State: family.ActionOpen,
				Due: trial.Today.AddDays(j - 5), Who: family.Doer{Person: d.Family.Persons[j%3].ID}})
		}
		d.Plan.Goals = append(d.Plan.Goals, g)
	}
	for i := range 300 {
		d.Plan.Statements = append(d.Plan.Statements, family.Statement{ID: family.StatementID(fmt.Sprint("s", i)), Topic: topics[i%len(topics)], Kind: family.KindQuote,
			Text: "Ik wil dat het hier thuis weer rustig wordt, en dat we samen eten zonder dat er iemand wegloopt.", On: trial.Today, Speaker: family.Speaker{Person: d.Family.Persons[i%3].ID}})
	}
}

// onPage counts what is drawn: the parts that a window has to measure.
func (s *sheet) onPage() int {
	n := 0
	trial.Each(s.Window.Canvas(), func(o fyne.CanvasObject) {
		if _, ok := o.(fyne.Widget); ok {
			n++
		}
	})
	return n
}

// unfoldAll opens every goal and shows every statement, as somebody does who
// wants to see it all.
func (s *sheet) unfoldAll() {
	for {
		var found *kit.Button
		trial.Each(s.Window.Canvas(), func(o fyne.CanvasObject) {
			if b, ok := o.(*kit.Button); ok && found == nil && (strings.HasPrefix(b.String(), "Uitklappen: Doel") || strings.HasSuffix(b.String(), "eerdere tonen")) {
				found = b
			}
		})
		if found == nil {
			s.Settle()
			return
		}
		found.Tapped(nil)
	}
}

func BenchmarkOpeningALargePlan(b *testing.B) {
	s := open(b, heavy)
	for b.Loop() {
		s.Show(screen(s.Stage, s.id))
	}
	b.ReportMetric(float64(s.onPage()), "widgets")
}

func BenchmarkAChangeInALargePlanThatIsAllUnfolded(b *testing.B) {
	s := open(b, heavy)
	s.unfoldAll()
	for b.Loop() {
		s.Press("Elke week samen aan tafel")
	}
	b.ReportMetric(float64(s.onPage()), "widgets")
}
