package casework

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"time"

	"keukentafel/app/family"
)

// RetentionSubject is what a retention period is about.
type RetentionSubject string

// The subjects.
const (
	RetainAdopted      RetentionSubject = "adopted"       // a plan that was adopted at least once
	RetainNeverAdopted RetentionSubject = "never-adopted" // a plan that stayed a draft
	RetainRequest      RetentionSubject = "request"       // the answer to a request for destruction
)

// CountedFrom is the day from which a period counts.
type CountedFrom string

// The days.
const (
	FromLastChange CountedFrom = "last-change"
	FromAsked      CountedFrom = "asked"
)

// RetentionRule (bewaartermijn) is how long something is kept, or how long an
// answer may take. Rules are data with dates and a source, never code.
type RetentionRule struct {
	ID      string            `json:"id"`
	About   RetentionSubject  `json:"about"`
	Name    map[string]string `json:"name"`   // by language: nl, en
	Source  string            `json:"source"` // article, and where it was read
	Years   int               `json:"years"`
	Months  int               `json:"months"`
	Counted CountedFrom       `json:"counted"`
	Age     int               `json:"age"` // from which one may ask oneself, for a request
	From    family.Date       `json:"from"`
	Until   family.Date       `json:"until"` // last day on which it decides; empty is open
}

// longestTerm in years is more than any archive law asks of a working copy.
const longestTerm = 150

// ParseRetention reads the list of retention periods. Whatever is not
// understood is refused, so that no slip makes a period shorter or longer than
// was meant. Each subject needs a rule, and two rules about one subject are
// never in force on the same day.
func ParseRetention(data []byte) ([]RetentionRule, error) {
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.DisallowUnknownFields()
	var rules []RetentionRule
	if err := decoder.Decode(&rules); err != nil {
		return nil, fmt.Errorf("read retention periods: %w: %w", ErrBadRetention, err)
	}
	if _, err := decoder.Token(); err != io.EOF {
		return nil, fmt.Errorf("read retention periods: %w: something follows the list", ErrBadRetention)
	}
	for i, r := range rules {
		if err := r.check(rules[:i]); err != nil {
			return nil, fmt.Errorf("read retention period %d %q: %w: %w", i, r.ID, ErrBadRetention, err)
		}
	}
	for _, subject := range []RetentionSubject{RetainAdopted, RetainNeverAdopted, RetainRequest} {
		if len(rulesAbout(rules, subject)) == 0 {
			return nil, fmt.Errorf("read retention periods: %w: none is about %q", ErrBadRetention, subject)
		}
	}
	return rules, nil
}

func (r RetentionRule) check(before []RetentionRule) error {
	for _, day := range []family.Date{r.From, r.Until} {
		if _, err := family.ParseDate(string(day)); err != nil {
			return err
		}
	}
	switch {
	case r.ID == "" || r.Source == "" || r.Name["nl"] == "" || r.Name["en"] == "" || !r.From.Known():
		return family.ErrEmpty
	case r.Until.Before(r.From):
		return family.ErrPeriodBackwards
	}
	for _, other := range before {
		switch {
		case other.ID == r.ID:
			return errors.New("the id is there twice")
		case other.About == r.About && !r.Until.Before(other.From) && !other.Until.Before(r.From):
			return fmt.Errorf("it is in force together with %q", other.ID)
		}
	}
	return r.checkTerm()
}

func (r RetentionRule) checkTerm() error {
	switch r.About {
	case RetainAdopted, RetainNeverAdopted:
		if r.Years < 1 || r.Years > longestTerm || r.Months != 0 || r.Age != 0 || r.Counted != FromLastChange {
			return fmt.Errorf("a term is 1 to %d years after the last change", longestTerm)
		}
	case RetainRequest:
		if r.Months < 1 || r.Months > 12 || r.Years != 0 || r.Age < 1 || r.Age > 18 || r.Counted != FromAsked {
			return errors.New("an answer comes within 1 to 12 months after the question, of who is 1 to 18 years")
		}
	default:
		return errors.New("unknown subject")
	}
	return nil
}

func rulesAbout(rules []RetentionRule, subject RetentionSubject) []RetentionRule {
	var found []RetentionRule
	for _, r := range rules {
		if r.About == subject {
			found = append(found, r)
		}
	}
	return found
}

// ruleOn is the rule about a subject on a day.
func ruleOn(rules []RetentionRule, subject RetentionSubject, on family.Date) (RetentionRule, bool) {
	for _, r := range rulesAbout(rules, subject) {
		if on.Within(r.From, r.Until) {
			return r, true
		}
	}
	return RetentionRule{}, false
}

// shortestTerm is the shortest term in years of all rules about keeping.
func shortestTerm(rules []RetentionRule) int {
	shortest := longestTerm
	for _, r := range rules {
		if r.About != RetainRequest {
			shortest = min(shortest, r.Years)
		}
	}
	return shortest
}

// end is the first day after the term that began on a day. Years are whole
// years: what began on 29 February ends on 1 March of a common year.
func (r RetentionRule) end(began family.Date) family.Date {
	t := began.Time()
	return family.NewDate(t.Year()+r.Years, t.Month(), t.Day())
}

// answerBy is the last day for the answer to what was asked on a day. A month
// ends on its last day: three months after 30 November is 28 February.
func (r RetentionRule) answerBy(asked family.Date) family.Date {
	t := asked.Time()
	first := time.Date(t.Year(), t.Month()+time.Month(r.Months), 1, 0, 0, 0, 0, time.UTC)
	last := first.AddDate(0, 1, -1)
	return family.NewDate(first.Year(), first.Month(), min(t.Day(), last.Day()))
}

// dueBy is the first day, from today on or long ago, on which a rule that is
// then in force no longer keeps what changed last on a day. A rule that ended
// before today decides nothing any more.
func dueBy(rules []RetentionRule, subject RetentionSubject, last, today family.Date) (family.Date, RetentionRule, bool) {
	var due family.Date
	var by RetentionRule
	for _, r := range rules {
		if r.About != subject {
			continue
		}
		day := max(r.end(last), r.From)
		ended := r.Until.Known() && (r.Until < day || r.Until < today)
		if !ended && (due == "" || day < due) {
			due, by = day, r
		}
	}
	return due, by, due != ""
}
