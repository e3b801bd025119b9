package document

import (
	"errors"
	"fmt"

	"keukentafel/app/consent"
	"keukentafel/app/explanation"
	"keukentafel/app/family"
	"keukentafel/app/words"
)

// ErrNoConsentForm: the disclosure carries something else than a question for
// consent.
var ErrNoConsentForm = errors.New("disclosure holds no consent form")

// ConsentForm is one question for consent to be signed: what is asked, in the
// words that are read aloud, what is not shared, and a part for everybody whose
// signature is needed. It says of which version and in which language the text
// is, and nothing of what anybody answered.
func ConsentForm(d consent.Disclosure, lang words.Lang) (Document, error) {
	if !d.Valid() {
		return Document{}, fmt.Errorf("compose consent form: %w", consent.ErrNotADisclosure)
	}
	asked, ok := d.ConsentForm()
	if !ok {
		return Document{}, fmt.Errorf("compose consent form: %w", ErrNoConsentForm)
	}
	f := formAuthor{author: &author{disclosure: d, lang: lang}, asked: asked}
	f.text = f.question().Text(lang)
	f.opening()
	f.told()
	f.answers()
	f.closing()
	title := lang.T("consent-paper.title")
	return Document{
		Title: title, Lang: string(lang), Subject: lang.T("consent-paper.subject"), Date: string(family.DateOf(d.At())),
		Header: Margin{Left: words.Line(title, string(asked.Person), string(asked.Partner)), Right: string(asked.ID)},
		Footer: Margin{Left: words.Line(f.forWhom(), f.version()), Right: lang.T("document.page", "page", "{page}", "pages", "{pages}")},
		Blocks: f.blocks,
	}, nil
}

// formAuthor writes one consent form.
type formAuthor struct {
	*author
	asked consent.ConsentForm
	text  explanation.Text
}

// question is what is asked, as it is read aloud at the table.
func (f formAuthor) question() explanation.Question {
	q := explanation.Question{Person: string(f.asked.ShortName), Direction: f.asked.Direction, Purpose: f.asked.Purpose, What: f.asked.Asked,
		Until: f.asked.Until, Review: f.asked.Review, Young: f.asked.Hearing.Young, Heard: f.asked.Hearing.Heard,
		Partner: f.lang.T("consent-paper.partner", "name", string(f.asked.ShortLabel), "kind", f.lang.T("list.partner-kind."+string(f.asked.PartnerKind)))}
	for _, s := range f.asked.Signers {
		q.Deciders = append(q.Deciders, string(s.ShortName))
	}
	return q
}

func (f formAuthor) forWhom() string {
	to := f.disclosure.Recipient()
	if to.Kind == consent.ToHousehold || to.Name.Empty() {
		return f.lang.T("document.only-for", "naam", f.lang.T("list.recipient."+string(to.Kind)))
	}
	return f.lang.T("document.only-for", "naam", string(to.Name))
}

func (f formAuthor) version() string {
	return f.lang.T("consent-paper.version", "version", explanation.Version(), "language", f.lang.Name())
}

// opening says in short facts what it is about.
func (f formAuthor) opening() {
	f.add(Heading{Level: 1, Text: f.lang.T("consent-paper.title"), Where: "consent " + string(f.asked.ID)})
	term := f.lang.T("consent-paper.until", "until", f.date(f.asked.Until))
	if f.asked.From.Known() {
		term = f.lang.T("consent-paper.from-until", "from", f.date(f.asked.From), "until", f.date(f.asked.Until))
	}
	pairs := []Pair{
		f.pair("consent-paper.about", string(f.asked.Person)), f.pair("consent-paper.with", string(f.asked.Partner)),
		f.pair("consent-paper.direction", capital(f.lang.T("list.direction."+string(f.asked.Direction)))),
		f.pair("consent-paper.purpose", capital(f.lang.T("list.purpose."+string(f.asked.Purpose)))),
	}
	if f.asked.Until.Known() {
		pairs = append(pairs, f.pair("consent-paper.term", term))
	}
	f.add(KeyValues{Pairs: pairs})
}

// told is the text that is read aloud, in its parts.
func (f formAuthor) told() {
	f.heading(2, "consent-paper.asked")
	f.say(f.text.About)
	f.say(f.text.What)
	var list List
	for _, item := range f.text.Items {
		list.Items = append(list.Items, Item{Runs: Plain(item), Where: "consent-paper.item"})
	}
	f.add(list)
	f.say(f.text.Not)
	f.say(f.text.Purpose)
	f.say(f.text.Term)
	f.heading(2, "consent-paper.rights")
	f.say(f.text.Deciders)
	f.say(f.text.Refuse)
	f.say(f.text.Withdraw)
	f.say(f.text.Danger)
}

func (f formAuthor) say(text string) {
	if text != "" {
		f.add(Paragraph{Runs: Plain(text), Where: "consent-paper.text"})
	}
}

// answers has a part for everybody whose signature is needed.
func (f formAuthor) answers() {
	if len(f.asked.Gaps) > 0 {
		f.add(Note{Title: f.lang.T("consent-paper.gaps"), Runs: Plain(f.lang.T("consent-paper.gaps-text")), Where: "consent-paper.gaps"})
	}
	f.heading(2, "consent-paper.answers")
	for _, s := range f.asked.Signers {
		capacity := f.lang.T("list.capacity." + string(s.Capacity))
		f.add(Heading{Level: 3, Text: string(s.Name), Where: "consent-paper.signer"},
			Blank{Label: f.lang.T("consent-paper.choose"), Options: f.choices(), Lines: 2, Where: "consent-paper.choose"},
			Signatures{Lines: []Signature{{Name: string(s.Name), Role: capacity, Where: "consent-paper.signer"}}})
	}
}

// choices are the answers that one may give.
func (f formAuthor) choices() []string {
	var all []string
	for _, key := range []string{"yes", "yes-if", "partly", "no"} {
		all = append(all, f.lang.T("consent-paper."+key))
	}
	return all
}

func (f formAuthor) closing() {
	f.add(Paragraph{Runs: Plain(f.lang.T("consent-paper.after")), Small: true, Where: "consent-paper.after"})
}
