package document

import (
	"errors"
	"fmt"

	"keukentafel/app/consent"
	"keukentafel/app/words"
)

// ErrNoWithdrawal: the disclosure carries something else than a withdrawal.
var ErrNoWithdrawal = errors.New("disclosure holds no withdrawal")

// WithdrawalLetter (brief bij intrekking) confirms to the family that a consent
// was taken back: of what, about whom, to whom and since when, what happens to
// what was given on it, what may remain and why, and what rights they have. It
// does not say who took it back, save to that person.
func (c Contacts) WithdrawalLetter(d consent.Disclosure, lang words.Lang) (Document, error) {
	if !d.Valid() {
		return Document{}, fmt.Errorf("compose withdrawal: %w", consent.ErrNotADisclosure)
	}
	back, ok := d.Withdrawal()
	if !ok {
		return Document{}, fmt.Errorf("compose withdrawal: %w", ErrNoWithdrawal)
	}
	l := withdrawal{author: &author{disclosure: d, lang: lang}, back: back}
	l.slice.Recipient, l.slice.Plan.Rights = d.Recipient(), back.Rights
	title := lang.T("papers.withdrawal.title")
	l.add(Heading{Level: 1, Text: title, Where: "consent " + string(back.ID)})
	l.opening()
	l.now()
	l.given()
	l.remains()
	return Document{
		Title: title, Lang: string(lang), Subject: lang.T("papers.withdrawal.subject"), Date: d.At().UTC().Format("2006-01-02"),
		Header: Margin{Left: words.Line(title, string(back.Person), string(back.Partner)), Right: string(back.ID)},
		Footer: Margin{Left: l.onlyFor(), Right: lang.T("document.page", "page", "{page}", "pages", "{pages}")},
		Blocks: l.blocks, Back: l.rightsPage(c),
	}, nil
}

// withdrawal writes one letter.
type withdrawal struct {
	*author
	back consent.Withdrawal
}

func (l withdrawal) opening() {
	name := l.recipient()
	if l.slice.Recipient.Kind == consent.ToHousehold && !l.back.FamilyName.Empty() {
		name = l.lang.T("papers.invitation.family", "naam", string(l.back.FamilyName))
	}
	l.add(Paragraph{Runs: Plain(l.lang.T("papers.invitation.dear", "naam", name)), Where: "papers.invitation.dear"})
	key := "papers.withdrawal.done"
	if l.back.Own {
		key = "papers.withdrawal.done-own"
	}
	l.say(key, "datum", l.date(l.back.On))
	l.add(KeyValues{Pairs: []Pair{
		l.pair("consent-paper.about", string(l.back.Person)), l.pair("consent-paper.with", string(l.back.Partner)),
		l.pair("papers.withdrawal.what", capital(l.names(l.back.Asked))),
		l.pair("consent-paper.purpose", capital(l.lang.T("list.purpose."+string(l.back.Purpose)))),
		l.pair("papers.withdrawal.since", l.date(l.back.On)),
	}})
}

func (l withdrawal) names(categories []consent.Category) string {
	var all []string
	for _, c := range categories {
		all = append(all, l.lang.T("list.category."+string(c)))
	}
	return l.lang.List(all)
}

// now is what happens from that day on.
func (l withdrawal) now() {
	l.heading(2, "papers.withdrawal.now")
	key := "papers.withdrawal.stopped"
	if len(l.back.Given) > 0 {
		key = "papers.withdrawal.asked-back"
	}
	l.say(key, "partner", string(l.back.ShortLabel))
	if len(l.back.Still) > 0 {
		l.say("papers.withdrawal.still", "partner", string(l.back.ShortLabel), "wat", l.names(l.back.Still))
	}
	l.say("papers.withdrawal.help")
}

// given is what was shared on the consent, with how far the removal is.
func (l withdrawal) given() {
	if len(l.back.Given) == 0 {
		return
	}
	l.heading(2, "papers.withdrawal.given")
	table := Table{Columns: []Column{
		{Title: l.lang.T("recall-letter.when"), Share: 1.6}, {Title: l.lang.T("recall-letter.which"), Share: 2}, {Title: l.lang.T("recall-letter.about"), Share: 3}, {Title: l.lang.T("papers.withdrawal.removed"), Share: 2.6},
	}}
	for _, g := range l.back.Given {
		which := l.lang.T("recall-letter.draft")
		if g.Version > 0 {
			which = l.lang.T("recall-letter.version", "n", g.Version)
		}
		day := g.Answered
		if !day.Known() {
			day = g.Told
		}
		stand := words.Line(capital(l.lang.T("list.recall-state."+string(g.State))), l.date(day))
		if key := "list.recall-why." + string(g.Why); !g.Why.Empty() && l.lang.Has(key) {
			stand += "\n" + l.lang.T(key)
		}
		table.Rows = append(table.Rows, Row{Where: "consent " + string(l.back.ID), Cells: [][]Run{
			Plain(l.date(g.On)), Plain(which + ", " + l.lang.T("list.form."+g.Form)), Plain(l.names(g.Categories)), Plain(stand)}})
	}
	l.add(table)
}

// remains is what cannot be taken back, and why, and that one may say yes again.
func (l withdrawal) remains() {
	l.heading(2, "papers.withdrawal.remains")
	var list List
	for _, key := range []string{"known", "file", "law", "here"} {
		list.Items = append(list.Items, Item{Runs: Plain(l.lang.T("papers.withdrawal.remains-" + key)), Where: "papers.withdrawal.remains"})
	}
	l.add(list)
	l.heading(2, "papers.withdrawal.you")
	l.say("papers.withdrawal.you-text")
}
