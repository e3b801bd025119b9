package casework

import (
	"slices"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// QuestionOf is the contribution about which a question was put that this is
// the answer to. An answer from a program that does not say which question it
// answers is given to the only question of the same partner that it can be
// about; false when there is none, or more than one.
func QuestionOf(d consent.Dossier, answer family.Contribution) (family.Contribution, bool) {
	if answer.Kind != family.ContribAnswer {
		return family.Contribution{}, false
	}
	var found []family.Contribution
	for _, c := range d.Contributions {
		switch {
		case c.Partner != answer.Partner || c.ID == answer.ID:
		case answer.Answers != "" && c.ID == answer.Answers:
			return c, true
		case answer.Answers == "" && c.State == family.ContribQuestion && c.Goal == answer.Goal && c.Decision.At.Before(answer.Made):
			found = append(found, c)
		}
	}
	if len(found) != 1 || answer.Answers != "" {
		return family.Contribution{}, false
	}
	return found[0], true
}

// AnswersTo are the answers that came to the question about a contribution,
// oldest first.
func AnswersTo(d consent.Dossier, question family.ContributionID) []family.Contribution {
	var found []family.Contribution
	for _, c := range d.Contributions {
		if q, ok := QuestionOf(d, c); ok && q.ID == question {
			found = append(found, c)
		}
	}
	slices.SortStableFunc(found, func(a, b family.Contribution) int { return a.Made.Compare(b.Made) })
	return found
}

// VersionSeen is the version of the plan that a partner had when a
// contribution was made; false when none is in the register.
func VersionSeen(d consent.Dossier, c family.Contribution) (family.Version, bool) {
	number := 0
	for _, r := range d.Register {
		if r.Recipient.Partner == c.Partner && c.Partner != "" && r.Version > number && !r.At.After(c.Made) && r.Receipt != consent.ReceiptStopped {
			number = r.Version
		}
	}
	if number == 0 {
		return family.Version{}, false
	}
	return d.Version(number)
}
