package consents

import (
	"slices"

	"fyne.io/fyne/v2"

	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/telling"
)

// account is one consent as it stands today, to be told in plain words.
type account struct {
	teller
	a        *asking
	c        consent.Consent
	standing consent.Standing
}

func (a *asking) stands(t teller, c consent.Consent) account {
	return account{teller: t, a: a, c: c, standing: c.Standing(t.family, t.today)}
}

// mustAnswer tells whether a giver has still to answer: never did, or said yes
// before it changed who decides.
func (v account) mustAnswer(by family.PersonID) bool {
	_, answered := v.c.AnswerOf(by)
	return !answered || v.reopened(by)
}

// reopened tells whether a giver's yes is from before a reopening.
func (v account) reopened(by family.PersonID) bool {
	last := -1
	for i, answer := range v.c.Answers {
		if answer.By == by {
			last = i
		}
	}
	if last < 0 || len(v.c.Answers[last].Allowed) == 0 || v.c.Answers[last].Withdrawn.Known() {
		return false
	}
	return slices.ContainsFunc(v.c.Reopened, func(r consent.Reopening) bool { return r.On <= v.today && last < r.Before })
}

// who are the givers of which something holds.
func (v account) who(holds func(consent.Giver) bool) []string {
	var found []consent.Giver
	for _, g := range v.a.pair.required.Givers {
		if holds(g) {
			found = append(found, g)
		}
	}
	return v.givers(found)
}

func (v account) missing() []string {
	return v.who(func(g consent.Giver) bool { return v.mustAnswer(g.Person) })
}

func (v account) refusing() []string {
	return v.who(func(g consent.Giver) bool {
		answer, ok := v.c.AnswerOf(g.Person)
		return ok && len(answer.Allowed) == 0 && !answer.Withdrawn.Known()
	})
}

func (v account) agreeing() []string {
	return v.who(func(g consent.Giver) bool {
		answer, ok := v.c.AnswerOf(g.Person)
		return ok && len(answer.Allowed) > 0 && !answer.Withdrawn.Known()
	})
}

func (v account) waiting() []string {
	return v.who(func(g consent.Giver) bool {
		answer, ok := v.c.AnswerOf(g.Person)
		return ok && answer.Condition.Waits(v.today) && !answer.Withdrawn.Known()
	})
}

func (v account) withdrawing() []string {
	return v.who(func(g consent.Giver) bool {
		answer, ok := v.c.AnswerOf(g.Person)
		return ok && answer.Withdrawn.Known()
	})
}

// holds tells whether the consent allows something now: nobody is missing and
// nothing waits.
func (v account) holds() bool {
	return v.standing.State.InForce() && len(v.waiting()) == 0 && len(v.missing()) == 0
}

// summary says in plain words what may be shared now, and why no more.
func (v account) summary() fyne.CanvasObject {
	partner, person := v.partner(v.a.pair.partner), string(v.a.pair.person.ShortName())
	if v.holds() {
		text := v.T("asking.sum.may-"+string(v.c.Direction), "partner", partner, "what", telling.Categories(v.Lang, v.standing.Allowed))
		left := slices.DeleteFunc(slices.Clone(v.c.Asked), func(x consent.Category) bool { return slices.Contains(v.standing.Allowed, x) })
		if len(left) > 0 {
			text += " " + v.T("asking.sum.not", "what", telling.Categories(v.Lang, left))
		}
		return kit.Notice(kit.Good, text+" "+v.T("asking.sum.until", "date", v.Date(string(v.c.Until))))
	}
	text, tone := v.reason()
	now := v.T("asking.sum.nothing", "partner", partner, "person", person)
	if running, standing, ok := v.a.pair.current(v.family); ok && running.ID != v.c.ID && standing.State.InForce() {
		now = v.T("asking.sum.runs", "what", telling.Categories(v.Lang, standing.Allowed))
	}
	return kit.Notice(tone, text+" "+now)
}

// reason is why nothing of it is allowed today.
func (v account) reason() (string, kit.Tone) {
	withdrawn, refused, missing, waits := v.withdrawing(), v.refusing(), v.missing(), v.waiting()
	switch {
	case len(withdrawn) > 0:
		return v.N("asking.sum.withdrawn", len(withdrawn), "names", v.List(withdrawn)), kit.Bad
	case v.standing.State == consent.StateExpired:
		return v.T("asking.sum.expired", "date", v.Date(string(v.c.Until))), kit.Warn
	case v.standing.State == consent.StateUpcoming:
		return v.T("asking.sum.from", "date", v.Date(string(v.c.From))), kit.Info
	case len(refused) > 0:
		return v.N("asking.sum.refused", len(refused), "names", v.List(refused)), kit.Bad
	case len(missing) > 0:
		return v.N("asking.sum.missing", len(missing), "names", v.List(missing)), kit.Warn
	case len(v.standing.Gaps) > 0:
		return v.T("asking.sum.unclear"), kit.Warn
	case len(waits) > 0:
		return v.T("asking.sum.if", "names", v.List(waits)), kit.Warn
	}
	return v.T("asking.sum.not", "what", telling.Categories(v.Lang, v.c.Asked)), kit.Bad
}

// stillOpen says what can be done about who is missing, a split and a gap.
func (v account) stillOpen() []fyne.CanvasObject {
	parts := v.a.screen.gapNotices(v.teller, v.a.pair)
	switch missing := v.missing(); {
	case len(v.refusing()) > 0 && len(v.agreeing()) > 0:
		parts = append(parts, kit.Notice(kit.Warn, v.T("asking.split")))
	case len(v.agreeing()) > 0 && len(missing) > 0:
		parts = append(parts, kit.Notice(kit.Neutral, v.T("asking.missing-do", "names", v.List(missing))))
	}
	return parts
}

// unneeded are the answers of those who have no say now; a no of theirs still
// counts.
func (v account) unneeded() []fyne.CanvasObject {
	var parts []fyne.CanvasObject
	var told []family.PersonID
	for _, answer := range slices.Backward(v.c.Answers) {
		if v.a.pair.required.Has(answer.By) || slices.Contains(told, answer.By) {
			continue
		}
		told = append(told, answer.By)
		label, _ := v.answerLabel(v.c, answer)
		key := "asking.unneeded"
		if len(answer.Allowed) == 0 || answer.Withdrawn.Known() {
			key = "asking.unneeded-no"
		}
		parts = append(parts, kit.Note(v.T(key, "name", v.name(answer.By), "answer", label.Text)))
	}
	return parts
}
