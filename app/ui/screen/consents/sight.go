package consents

import (
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/words"
)

// part is a heading with lines under it, of what a partner may see.
type part struct {
	title string
	lines []line
}

// line is one thing that a partner may see; quoted when it is literal.
type line struct {
	text   string
	under  string
	quoted bool
}

// sight words a slice the way its reader meets it.
func sight(l words.Lang, s consent.Slice) []part {
	parts := []part{{l.T("consents.sight.people"), peopleLines(l, s)}, {l.T("consents.sight.partners"), partnerLines(l, s)}}
	for _, g := range s.Plan.Goals {
		parts = append(parts, part{l.T("consents.sight.goal"), goalLines(l, s, g)})
	}
	parts = append(parts, part{l.T("consents.sight.words"), statementLines(s)}, part{l.T("consents.sight.marks"), markLines(l, s)},
		part{l.T("consents.sight.safety"), safetyLines(s)}, part{l.T("consents.sight.frame"), frameLines(l, s)})
	var filled []part
	for _, p := range parts {
		if len(p.lines) > 0 {
			filled = append(filled, p)
		}
	}
	return filled
}

func peopleLines(l words.Lang, s consent.Slice) []line {
	var lines []line
	for _, p := range s.Family.Persons {
		var about []string
		if p.Birth.Known() {
			about = append(about, l.T("consents.sight.born", "date", l.Date(string(p.Birth))))
		}
		for _, text := range []family.Text{p.Phone, p.Email} {
			if text != "" {
				about = append(about, string(text))
			}
		}
		lines = append(lines, line{text: string(p.Name()), under: sentence(about)})
	}
	return lines
}

func partnerLines(l words.Lang, s consent.Slice) []line {
	var lines []line
	for _, p := range s.Family.Partners {
		lines = append(lines, line{text: string(p.Label()), under: l.T("list.partner-kind." + string(p.Kind))})
	}
	return lines
}

func goalLines(l words.Lang, s consent.Slice, g family.Goal) []line {
	lines := []line{{text: string(g.Words), under: string(g.Result)}}
	for _, a := range g.Actions {
		who := string(s.DoerName(a.Who))
		if who == "" {
			who = l.T("consents.sight.doer-hidden")
		}
		under := []string{who}
		if a.Due.Known() {
			under = append(under, l.Date(string(a.Due)))
		}
		lines = append(lines, line{text: "– " + string(a.What), under: sentence(under)})
	}
	return lines
}

func statementLines(s consent.Slice) []line {
	var lines []line
	for _, x := range s.Plan.Statements {
		lines = append(lines, line{text: string(x.Text), under: string(s.SpeakerName(x.Speaker)), quoted: x.Kind == family.KindQuote})
	}
	return lines
}

func markLines(l words.Lang, s consent.Slice) []line {
	var lines []line
	for _, m := range s.Plan.Marks {
		who := s.SpeakerName(family.Speaker{Person: m.Person, Partner: m.Partner})
		lines = append(lines, line{text: l.T("consents.sight.mark", "topic", string(m.Topic), "mark", m.Score), under: string(who)})
	}
	return lines
}

func safetyLines(s consent.Slice) []line {
	var lines []line
	for _, x := range s.Plan.Safety {
		lines = append(lines, line{text: string(x.Text), under: string(x.Watches)})
	}
	return lines
}

func frameLines(l words.Lang, s consent.Slice) []line {
	var lines []line
	if s.Coordinator != "" {
		lines = append(lines, line{text: l.T("consents.sight.coordinator", "name", string(s.Coordinator))})
	}
	if s.Plan.NextReview.Known() {
		lines = append(lines, line{text: l.T("consents.sight.review", "date", l.Date(string(s.Plan.NextReview)))})
	}
	return lines
}
