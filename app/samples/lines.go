package samples

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"keukentafel/app/family"
)

// lines is the Dutch that plans are put together from. A sentence has slots
// between braces: {kind}, {ouder}, {netwerk} for people, {hij}, {hem} for the
// child, and those of the list Slots.
type lines struct {
	Slots         map[string][]string                      `json:"slots"`
	Reason        []string                                 `json:"reason"`
	Story         []string                                 `json:"story"`
	EarlierHelp   []string                                 `json:"earlierHelp"`
	Network       []string                                 `json:"network"`
	Domains       map[family.LifeDomain]domainLines        `json:"domains"`
	Safety        []safetyLines                            `json:"safety"`
	Views         map[family.AgreementAnswer][]string      `json:"views"`
	AnswerNotes   map[string][]string                      `json:"answerNotes"`
	Opinions      []string                                 `json:"opinions"`
	Contributions map[family.ContributionKind][]string     `json:"contributions"`
	Decisions     map[family.ContributionState][]string    `json:"decisions"`
	Evaluation    struct{ Story, Lessons, Score []string } `json:"evaluation"`
}

type domainLines struct {
	Topic    string      `json:"topic"`
	Strength []string    `json:"strength"`
	Worry    []string    `json:"worry"`
	Higher   []string    `json:"higher"`
	Goals    []goalLines `json:"goals"`
}

type goalLines struct {
	Words   string        `json:"words"`
	Result  string        `json:"result"`
	Actions []actionLines `json:"actions"`
}

type actionLines struct {
	Who  string `json:"who"` // network, parent, child or partner
	What string `json:"what"`
}

type safetyLines struct {
	Text     string `json:"text"`
	Watches  string `json:"watches"`
	WhenFail string `json:"whenFail"`
}

var allLines = sync.OnceValue(func() lines {
	var l lines
	load("sentences.json", &l)
	return l
})

// scene is who a sentence is about.
type scene struct{ child, parent, network family.Person }

// tell fills the slots of a sentence, each slot anew.
func (m *maker) tell(sentence string, s scene) family.Text {
	var told strings.Builder
	for {
		before, rest, found := strings.Cut(sentence, "{")
		told.WriteString(before)
		if !found {
			return family.Text(capitals(told.String()))
		}
		slot, after, _ := strings.Cut(rest, "}")
		told.WriteString(m.fill(slot, s))
		sentence = after
	}
}

func (m *maker) fill(slot string, s scene) string {
	he := map[bool][2]string{true: {"zij", "haar"}, false: {"hij", "hem"}}[s.child.Gender == family.Female]
	switch slot {
	case "kind":
		return string(s.child.Given)
	case "ouder":
		return string(s.parent.Given)
	case "netwerk":
		return string(s.network.Given)
	case "hij", "Hij":
		return he[0]
	case "hem":
		return he[1]
	}
	return pick(m.dice, m.lines.Slots[slot])
}

// capitals begins each sentence with one.
func capitals(text string) string {
	var b strings.Builder
	begins := true
	for i, r := range text {
		if begins && unicode.IsLetter(r) {
			r, begins = unicode.ToUpper(r), false
		}
		if strings.ContainsRune(".?!", r) {
			next, _ := utf8.DecodeRuneInString(text[i+1:])
			begins = next == ' '
		}
		b.WriteRune(r)
	}
	return b.String()
}

// about is whom a sentence names, so that the plan says so too.
func about(sentence string, s scene) []family.PersonID {
	switch {
	case strings.Contains(sentence, "{kind}") && s.child.ID != "":
		return []family.PersonID{s.child.ID}
	case strings.Contains(sentence, "{ouder}"):
		return []family.PersonID{s.parent.ID}
	}
	return nil
}
