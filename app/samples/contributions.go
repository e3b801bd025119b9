package samples

import (
	"time"

	"keukentafel/app/family"
)

var contributionKinds = []family.ContributionKind{family.ContribObservation, family.ContribObservation, family.ContribProgress, family.ContribAction,
	family.ContribChange, family.ContribAnswer}

var contributionStates = []weighted[family.ContributionState]{{family.ContribNew, 40}, {family.ContribAccepted, 25}, {family.ContribPartly, 12},
	{family.ContribDeclined, 13}, {family.ContribQuestion, 10}}

// contributions are what partners brought in, most of them decided on.
func (m *maker) contributions() {
	for range max(0, m.between(-1, 3)) {
		kind, s := pick(m.dice, contributionKinds), m.scene()
		partner := pick(m.dice, m.d.Family.Partners)
		goal := pick(m.dice, m.d.Plan.Goals)
		sentence := pick(m.dice, m.lines.Contributions[kind])
		made := m.past(1, 25).Time().Add(time.Duration(m.between(8*60, 17*60)) * time.Minute)
		c := family.Contribution{ID: family.ContributionID(m.id()), Family: m.d.Family.ID, Kind: kind, Partner: partner.ID, By: partner.Label(),
			Text: m.tell(sentence, s), About: about(sentence, s), Domain: goal.Domain, Made: made, Arrived: made.Add(time.Hour), State: weigh(m.dice, contributionStates)}
		switch kind {
		case family.ContribProgress:
			score := m.between(2, 9)
			c.Goal, c.Score = goal.ID, &score
		case family.ContribAction:
			c.Goal, c.Due = goal.ID, m.future(5, 40)
		case family.ContribObservation, family.ContribChange, family.ContribAnswer:
		}
		if c.State != family.ContribNew {
			c.Decision = family.Decision{Reason: m.tell(pick(m.dice, m.lines.Decisions[c.State]), s), By: "de regisseur", At: made.Add(20 * time.Hour)}
		}
		if c.State == family.ContribPartly {
			c.Decision.Accepted = c.Text
		}
		m.d.Contributions = append(m.d.Contributions, c)
	}
}
