package plan

import (
	"strconv"
	"strings"

	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/words"
)

// evaluationLine says how many goals were looked at, and what was learned.
func evaluationLine(l words.Lang, e family.Evaluation) string {
	looked := ""
	if len(e.Scores) > 0 {
		looked = l.N("plan.evaluation.goals", len(e.Scores))
	}
	return words.Line(looked, string(e.Lessons))
}

// scoreLine says in words how far a goal came, by both.
func scoreLine(l words.Lang, g family.GoalScore) string {
	var parts []string
	if g.Client != nil {
		parts = append(parts, l.T("plan.evaluation.client-says", "score", gasWords(l, *g.Client)))
	}
	if g.Worker != nil {
		parts = append(parts, l.T("plan.evaluation.worker-says", "score", gasWords(l, *g.Worker)))
	}
	return strings.Join(parts, " ")
}

// gasWords is a score with its words: "+1, meer dan het doel".
func gasWords(l words.Lang, g family.GAS) string {
	number := strconv.Itoa(int(g))
	sign := number
	switch {
	case g > 0:
		sign = "+" + number
	case g < 0:
		sign = "−" + number[1:]
	}
	return sign + ", " + l.T("list.gas."+number)
}

// notScored is the option for a goal that was not looked at.
const notScored = "none"

func scores(l words.Lang) []kit.Option {
	options := []kit.Option{{ID: notScored, Label: l.T("plan.evaluation.not-scored")}}
	for g := family.GASWorst; g <= family.GASBest; g++ {
		options = append(options, kit.Option{ID: strconv.Itoa(int(g)), Label: gasWords(l, g)})
	}
	return options
}

// scoreOf reads an option back; nil when there was no score.
func scoreOf(id string) *family.GAS {
	number, err := strconv.Atoi(id)
	if err != nil {
		return nil
	}
	return new(family.GAS(number))
}
