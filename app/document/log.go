package document

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"keukentafel/app/consent"
	"keukentafel/app/words"
)

// ErrNoLog: the disclosure carries something else than a log.
var ErrNoLog = errors.New("disclosure holds no log")

// CheckLog refuses a disclosure that was not made by package consent, and one
// that holds no log.
func CheckLog(d consent.Disclosure) (consent.Log, error) {
	if !d.Valid() {
		return consent.Log{}, consent.ErrNotADisclosure
	}
	log, ok := d.Log()
	if !ok {
		return consent.Log{}, ErrNoLog
	}
	return log, nil
}

// LogDocument is the log of a family to read, newest first: who did what, on
// what ground. The end of the vault's log and the fingerprint of who made it
// stand at its foot. To check whether something was changed, there is the CSV
// file of the same log.
func LogDocument(d consent.Disclosure, lang words.Lang) (Document, error) {
	log, err := CheckLog(d)
	if err != nil {
		return Document{}, fmt.Errorf("compose log: %w", err)
	}
	a := logAuthor{author: &author{disclosure: d, lang: lang}, log: log}
	a.slice.Recipient = d.Recipient()
	a.opening()
	a.days()
	a.closing()
	title := a.title()
	return Document{
		Title: title, Lang: string(lang), Subject: lang.T("logbook.subject"), Date: d.At().UTC().Format(time.DateOnly),
		Header: Margin{Left: lang.T("document.only-for", "naam", a.forWhom()), Right: a.seal()},
		Footer: Margin{Left: log.Signer.Fingerprint, Right: lang.T("document.page", "page", "{page}", "pages", "{pages}")},
		Blocks: a.blocks,
	}, nil
}

type logAuthor struct {
	*author
	log consent.Log
}

func (a logAuthor) title() string {
	if a.log.Family.Empty() {
		return a.lang.T("logbook.document.nameless")
	}
	return a.lang.T("logbook.document.title", "family", string(a.log.Family))
}

func (a logAuthor) forWhom() string {
	if r := a.disclosure.Recipient(); !r.Name.Empty() && r.Kind == consent.ToPerson {
		return string(r.Name)
	}
	return a.lang.T("list.recipient." + string(a.disclosure.Recipient().Kind))
}

func (a logAuthor) period() string {
	switch from, until := a.log.From, a.log.Until; {
	case from.Known() && until.Known():
		return a.lang.T("logbook.period.between", "from", a.date(from), "until", a.date(until))
	case from.Known():
		return a.lang.T("logbook.period.since", "from", a.date(from))
	case until.Known():
		return a.lang.T("logbook.period.to", "until", a.date(until))
	}
	return a.lang.T("logbook.period.everything")
}

func (a logAuthor) opening() {
	a.add(Heading{Level: 1, Text: a.title(), Where: "family " + string(a.disclosure.FamilyID())},
		KeyValues{Pairs: []Pair{
			a.pair("document.for", a.forWhom()),
			a.pair("logbook.document.period", a.period()),
			a.pair("logbook.document.made", a.lang.Moment(a.made())),
			a.pair("logbook.document.lines", a.lang.N("logbook.lines", len(a.log.Lines))),
		}},
		Paragraph{Runs: Plain(a.lang.T("logbook.document.intro")), Where: "logbook.document.intro"})
	if a.log.LeftOut > 0 {
		a.add(Paragraph{Runs: Plain(a.lang.N("logbook.left-out", a.log.LeftOut)), Where: "logbook.left-out"})
	}
}

// made is when it was made, in the zone of the lines.
func (a logAuthor) made() time.Time {
	return a.disclosure.At().In(a.log.Lines[len(a.log.Lines)-1].At.Location())
}

// days gives each day its heading and its table, newest first.
func (a logAuthor) days() {
	var table Table
	day := ""
	flush := func() {
		if len(table.Rows) > 0 {
			a.add(Heading{Level: 2, Text: a.lang.Weekday(day) + " " + a.lang.Date(day), Where: "log " + day}, table.withoutEmptyColumns())
		}
		table = Table{Columns: []Column{
			{Title: a.lang.T("logbook.document.time"), Share: 0.7}, {Title: a.lang.T("logbook.document.what"), Share: 3.2},
			{Title: a.lang.T("logbook.document.about"), Share: 1.6}, {Title: a.lang.T("logbook.document.outcome"), Share: 2}}}
	}
	for i := len(a.log.Lines) - 1; i >= 0; i-- {
		l := a.log.Lines[i]
		if on := l.At.Format(time.DateOnly); on != day {
			flush()
			day = on
		}
		table.Rows = append(table.Rows, a.row(l))
	}
	flush()
}

func (a logAuthor) row(l consent.LogLine) Row {
	t := logTeller{a.lang}
	what := []Run{{Text: t.sentence(l)}}
	if to := t.to(l); to != "" {
		what = append(what, Run{Text: " " + a.lang.T("logbook.document.other", "name", to), Bold: true})
	}
	if categories := t.categories(l); categories != "" {
		what = append(what, Run{Text: " (" + categories + ")"})
	}
	outcome := t.outcome(l)
	if l.Consent != "" && l.Consent != "not-needed" {
		outcome += "; " + t.consent(l)
	}
	return Row{Cells: [][]Run{Plain(l.At.Format("15:04")), what, Plain(t.about(l)), Plain(outcome)}, Where: "log line " + strconv.FormatInt(l.Seq, 10)}
}

// seal names the end of the vault's log in short.
func (a logAuthor) seal() string {
	if !a.log.Anchor.Known() {
		return ""
	}
	return a.lang.T("logbook.document.seal-short", "seq", a.log.Anchor.Seq, "mac", a.log.Anchor.MAC[:min(8, len(a.log.Anchor.MAC))])
}

func (a logAuthor) closing() {
	a.heading(2, "logbook.document.check")
	a.add(Paragraph{Runs: Plain(a.lang.T("logbook.document.check-text")), Where: "logbook.document.check-text"})
	pairs := []Pair{a.pair("logbook.document.maker", a.log.Signer.Fingerprint)}
	if a.log.Anchor.Known() {
		pairs = append(pairs, a.pair("logbook.document.seal", strconv.FormatInt(a.log.Anchor.Seq, 10)+", "+inGroups(a.log.Anchor.MAC)))
	}
	a.add(KeyValues{Pairs: pairs})
}

// inGroups parts a long code, so that it can be compared and broken.
func inGroups(code string) string {
	var groups []string
	for len(code) > 8 {
		groups, code = append(groups, code[:8]), code[8:]
	}
	return strings.Join(append(groups, code), " ")
}
