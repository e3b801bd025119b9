package consents

import (
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"unicode"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
)

// What a giver can say with one key.
const (
	sayYes    = "yes"
	sayYesIf  = "yes-if"
	sayPartly = "partly"
	sayNo     = "no"
)

// reply is the answer of one giver while it is being written down; as JSON it
// is a draft.
type reply struct {
	By        family.PersonID
	Say       string // sayYesIf or sayPartly while that is being filled in
	How       consent.How
	On        family.Date
	Evidence  string
	Note      string
	Condition string
	No        []consent.Category // with sayPartly
	Details   bool               // how, when and the remark are shown
}

// turnTo gives the turn to a giver, with what was half written down for this
// one before.
func (a *asking) turnTo(by family.PersonID) {
	a.reply = reply{By: by, How: consent.Oral, On: a.screen.needs.Today()}
	if c := a.asked(); a.id != "" {
		if before, ok := c.AnswerOf(by); ok {
			a.reply.Evidence, a.reply.Note, a.reply.How = string(before.Evidence), string(before.Note), before.How
			a.reply.No = slices.DeleteFunc(slices.Clone(c.Asked), func(x consent.Category) bool { return slices.Contains(before.Allowed, x) })
		}
	}
	if kept := a.screen.needs.Drafts.Kept(a.replyKey()); kept != "" {
		_ = json.Unmarshal([]byte(kept), &a.reply) // what cannot be read is no draft
	}
	a.reply.By = by
	if !a.reply.Details && a.reply.Say == "" {
		a.reply.On = a.screen.needs.Today() // a draft of another day
	}
}

func (a *asking) replyKey() string {
	return a.screen.draft("reply/" + string(a.pair.person.ID) + "/" + string(a.pair.partner.ID) + "/" + string(a.reply.By))
}

func (a *asking) keepReply() {
	if text, err := json.Marshal(a.reply); err == nil {
		a.screen.needs.Drafts.Keep(a.replyKey(), string(text))
	}
}

// typed is a letter outside a field: an answer, in the last step.
func (a *asking) typed(letter rune) {
	if do := a.letter[strings.ToUpper(string(unicode.ToLower(letter)))]; do != nil {
		do()
	}
}

// says does what a key or button of the giver says.
func (a *asking) says(say string) {
	switch say {
	case sayYes:
		a.store(consent.Answer{Allowed: slices.Clone(a.asked().Asked)})
	case sayNo:
		a.store(consent.Answer{})
	default:
		a.reply.Say, a.wrong = say, ""
		a.keepReply()
		a.open(stepAnswer)
	}
}

// storeMore records a yes with a condition, or a yes to a part.
func (a *asking) storeMore() {
	l, all := a.screen.needs.Words, a.asked().Asked
	answer := consent.Answer{Allowed: slices.Clone(all)}
	if a.reply.Say == sayYesIf {
		answer.Condition.Words = family.Text(strings.TrimSpace(a.reply.Condition))
		if answer.Condition.Words.Empty() {
			a.refuse(l.T("asking.condition-empty"))
			return
		}
	} else {
		answer.Allowed = slices.DeleteFunc(answer.Allowed, func(c consent.Category) bool { return slices.Contains(a.reply.No, c) })
		switch len(answer.Allowed) {
		case 0:
			a.refuse(l.T("asking.partly-none"))
			return
		case len(all):
			a.refuse(l.T("asking.partly-all"))
			return
		}
	}
	a.store(answer)
}

func (a *asking) refuse(wrong string) {
	a.wrong = wrong
	a.open(stepAnswer)
}

// store asks when that was not done, and records what the giver said.
func (a *asking) store(answer consent.Answer) {
	if a.unclear() {
		return
	}
	s, r := a.screen, a.reply
	answer.By, answer.How, answer.On = r.By, r.How, r.On
	answer.Evidence, answer.Note = family.Text(strings.TrimSpace(r.Evidence)), family.Text(strings.TrimSpace(r.Note))
	if s.needs.Today().Before(answer.On) {
		a.reply.Details = true
		a.refuse(s.needs.Words.T("asking.told-future"))
		return
	}
	if !a.ask() {
		return
	}
	err := s.needs.Desk.AnswerConsent(s.ctx, s.needs.Family, a.id, answer)
	switch {
	case errors.Is(err, casework.ErrNotAGiver), errors.Is(err, casework.ErrFutureDate), errors.Is(err, casework.ErrNoPen):
		a.refuse(s.needs.Explain(err))
		return
	case err != nil:
		s.needs.Fail(err)
		return
	}
	s.needs.Drafts.Keep(a.replyKey(), "")
	a.reply, a.wrong = reply{}, ""
	if a.renewed() {
		s.needs.Say(s.needs.Words.T("consents.recorded", "name", s.teller().name(answer.By)), nil)
		a.open(stepAnswer)
	}
}

// meet records that the condition of somebody is met, today.
func (a *asking) meet(by family.PersonID) {
	s := a.screen
	err := s.needs.Desk.MeetCondition(s.ctx, s.needs.Family, a.id, by, s.needs.Today())
	if err != nil {
		s.needs.Fail(err)
		return
	}
	if a.renewed() {
		s.needs.Say(s.needs.Words.T("asking.met", "name", s.teller().name(by)), nil)
		a.open(stepAnswer)
	}
}

func hows(t teller) []kit.Option {
	var options []kit.Option
	for _, h := range []consent.How{consent.Oral, consent.Signed, consent.Digital} {
		options = append(options, kit.Option{ID: string(h), Label: t.T("list.how." + string(h))})
	}
	return options
}
