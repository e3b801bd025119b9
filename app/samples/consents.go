package samples

import (
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

var consentStates = []weighted[consent.State]{{consent.StateGiven, 48}, {consent.StatePartly, 13}, {consent.StatePending, 12}, {consent.StateAsked, 7},
	{consent.StateRefused, 8}, {consent.StateWithdrawn, 5}, {consent.StateExpired, 4}, {consent.StateUpcoming, 3}}

// asked is what a partner of this kind is told beside the plan itself.
var asked = map[family.PartnerKind][]consent.Category{
	family.PartnerSchool:       {consent.CatSchool, consent.CatDevelopment},
	family.PartnerChildcare:    {consent.CatDevelopment},
	family.PartnerYouthHealth:  {consent.CatDevelopment, consent.CatHealth},
	family.PartnerGP:           {consent.CatHealth, consent.CatMentalHealth},
	family.PartnerMentalHealth: {consent.CatMentalHealth, consent.CatDevelopment},
	family.PartnerYouthCare:    {consent.CatDevelopment, consent.CatSubstances},
	family.PartnerDebtHelp:     {consent.CatFinance},
	family.PartnerHousing:      {consent.CatHousing},
	family.PartnerWork:         {consent.CatFinance},
	family.PartnerMunicipality: {consent.CatSchool, consent.CatDevelopment, consent.CatFinance, consent.CatDecision},
}

// consents are asked for each partner about those it is there for.
func (m *maker) consents() {
	for _, p := range m.d.Family.Partners {
		about := p.Concerns
		if len(about) == 0 {
			about = []family.PersonID{m.cast.parents[0], pick(m.dice, m.cast.kids)}
		}
		for _, id := range about {
			m.consent(p, id)
		}
	}
}

func (m *maker) consent(p family.Partner, about family.PersonID) {
	state := weigh(m.dice, consentStates)
	on := m.past(0, 40)
	c := consent.Consent{ID: consent.ID(m.id()), About: about, Partner: p.ID, Purpose: consent.PurposeCooperate, Direction: consent.Both,
		Asked:   append([]consent.Category{consent.CatContact, consent.CatInvolvement, consent.CatGoals, consent.CatActions}, asked[p.Kind]...),
		AskedOn: on, From: on, Until: on.AddMonths(12), RecordedBy: "de jeugdconsulent",
		Told: consent.Told{On: on, TextVersion: "1", Language: pick(m.dice, m.names.Languages), Interpreter: m.chance(6), MayWithdraw: true}}
	if p.Kind == family.PartnerMunicipality {
		c.Purpose, c.Direction = consent.PurposeRegister, consent.Give
	}
	switch state {
	case consent.StateExpired:
		c.From, c.Until = on.AddDays(-400), m.past(1, 20)
	case consent.StateUpcoming:
		c.From, c.Until = m.future(7, 40), m.future(300, 400)
	}
	if age := m.age(m.person(about)); age > 5 && age < 18 {
		c.Opinion = family.Text(pick(m.dice, m.lines.Opinions))
	}
	m.answer(&c, state)
	m.d.Consents = append(m.d.Consents, c)
}

// answer lets the givers say what makes the state. Where nobody can tell who
// must answer, or where one must answer and it should be pending, it stays
// open: that is how life goes too.
func (m *maker) answer(c *consent.Consent, state consent.State) {
	givers := consent.RequiredGivers(m.d.Family, c.About, m.today).Givers
	switch state {
	case consent.StateAsked:
		givers = nil
	case consent.StatePending:
		givers = givers[:max(0, len(givers)-1)]
	}
	for i, g := range givers {
		a := consent.Answer{By: g.Person, Capacity: g.Capacity, Allowed: c.Asked, On: c.AskedOn, How: pick(m.dice, []consent.How{consent.Oral, consent.Signed, consent.Digital})}
		note := "given"
		if i == 0 {
			switch state {
			case consent.StatePartly:
				note, a.Allowed = "partly", c.Asked[:m.between(1, len(c.Asked)-1)]
			case consent.StateRefused:
				note, a.Allowed = "refused", nil
			case consent.StateWithdrawn:
				note, a.Withdrawn = "withdrawn", m.today
			}
		}
		a.Note = m.tell(pick(m.dice, m.lines.AnswerNotes[note]), scene{child: m.person(c.About)})
		c.Answers = append(c.Answers, a)
	}
	*c = c.Clone() // no two answers share a list
}
