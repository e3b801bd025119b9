package words

import "strings"

// Spot says in a few words in which part of a document something stands, from
// the label of its block, such as "statement 01H...". Of a name the caller
// knows more than this.
func (l Lang) Spot(label string) string {
	kind, _, _ := strings.Cut(label, " ")
	switch kind {
	case "person", "coordinator", "custody", "figure.ecogram", "papers.invitation.dear", "papers.invitation.tick", "consent-paper.about", "consent-paper.with", "consent-paper.text":
		return l.T("spot.person")
	case "partner":
		return l.T("spot.partner")
	case "statement", "view", "mark", "case.said":
		return l.T("spot.statement")
	case "goal", "case.goal":
		return l.T("spot.goal")
	case "action", "case.step":
		return l.T("spot.action")
	case "safety":
		return l.T("spot.safety")
	case "meeting":
		return l.T("spot.meeting")
	case "evaluation", "agreement":
		return l.T("spot.evaluation")
	case "family", "page", "papers.family":
		return l.T("spot.title")
	}
	return l.T("error.somewhere")
}
