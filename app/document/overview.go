package document

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/words"
)

// ErrNoOverview: the disclosure carries something else than an overview.
var ErrNoOverview = errors.New("disclosure holds no overview of disclosures")

// OverviewDocument is the register of disclosures to read: who holds what, in
// plain words, then each time that something left.
func OverviewDocument(d consent.Disclosure, lang words.Lang) (Document, error) {
	o, err := checkOverview(d)
	if err != nil {
		return Document{}, err
	}
	return composeOverview(d, lang, o, overviewCuts[0]), nil
}

// OverviewPage is the same as one page for the family, in versions from
// complete to short: the first that fits on a page is to be printed. The last
// one always fits, and says how many recipients it leaves out.
func OverviewPage(d consent.Disclosure, lang words.Lang) ([]Document, error) {
	o, err := checkOverview(d)
	if err != nil {
		return nil, err
	}
	versions := make([]Document, len(overviewCuts))
	for i, cut := range overviewCuts {
		versions[i] = composeOverview(d, lang, o, cut)
	}
	return versions, nil
}

func checkOverview(d consent.Disclosure) (consent.Overview, error) {
	if !d.Valid() {
		return consent.Overview{}, fmt.Errorf("compose overview: %w", consent.ErrNotADisclosure)
	}
	o, ok := d.Overview()
	if !ok {
		return o, fmt.Errorf("compose overview: %w", ErrNoOverview)
	}
	return o, nil
}

// overviewCut is how much of an overview is told.
type overviewCut struct {
	times      bool // each time that something left
	categories bool // of what kind it was
	holders    int  // at most so many recipients
}

var overviewCuts = []overviewCut{{times: true, categories: true, holders: 1000}, {categories: true, holders: 1000}, {categories: true, holders: 12}, {holders: 15}}

func composeOverview(d consent.Disclosure, lang words.Lang, o consent.Overview, cut overviewCut) Document {
	a := overviewAuthor{author: &author{disclosure: d, lang: lang}, overview: o, cut: cut}
	a.slice.Recipient = d.Recipient()
	a.opening()
	a.holders()
	if cut.times {
		a.times()
	}
	a.closing()
	return Document{
		Title: a.title(), Lang: string(lang), Subject: lang.T("overview-paper.subject"), Date: d.At().UTC().Format(time.DateOnly),
		Header: Margin{Left: lang.T("document.only-for", "naam", a.forWhom())},
		Footer: Margin{Right: lang.T("document.page", "page", "{page}", "pages", "{pages}")},
		Blocks: a.blocks,
	}.WithRowHeads()
}

type overviewAuthor struct {
	*author
	overview consent.Overview
	cut      overviewCut
}

func (a overviewAuthor) title() string {
	if r := a.disclosure.Recipient(); r.Kind == consent.ToPerson && !r.Name.Empty() {
		return a.lang.T("overview-paper.title-person", "name", string(r.Name))
	}
	if a.disclosure.Recipient().Partner != "" {
		return a.lang.T("overview-paper.title-partner", "name", a.forWhom())
	}
	return a.lang.T("overview-paper.title", "family", string(a.overview.Family))
}

func (a overviewAuthor) forWhom() string {
	if r := a.disclosure.Recipient(); !r.Name.Empty() && r.Kind != consent.ToHousehold {
		return string(r.Name)
	}
	return a.lang.T("list.recipient." + string(a.disclosure.Recipient().Kind))
}

func (a overviewAuthor) opening() {
	intro := a.of("overview-paper.intro")
	a.add(Heading{Level: 1, Text: a.title(), Where: "family " + string(a.disclosure.FamilyID())},
		Paragraph{Runs: Plain(a.lang.T(intro, "date", a.lang.Moment(a.disclosure.At()))), Where: intro})
}

// holder is one recipient, with all that it was ever given.
type holder struct {
	name       string
	categories []consent.Category
	last       consent.OverviewLine
	times      int
	recall     consent.RecallState // of the newest that was called back
}

// gather puts together what each recipient was given. A letter that asks to
// remove something gives nothing.
func (a overviewAuthor) gather() []holder {
	var list []holder
	for _, l := range a.overview.Lines { // newest first
		if l.Purpose == consent.PurposeRecall {
			continue
		}
		name := a.recipient(l)
		i := slices.IndexFunc(list, func(h holder) bool { return h.name == name && h.last.Partner == l.Partner })
		if i < 0 {
			list, i = append(list, holder{name: name, last: l}), len(list)
		}
		list[i].times++
		list[i].recall = cmp.Or(list[i].recall, l.Recall)
		for _, c := range l.Categories {
			if !slices.Contains(list[i].categories, c) {
				list[i].categories = append(list[i].categories, c)
			}
		}
	}
	return list
}

// holders is the page in plain words: one item for each recipient.
func (a overviewAuthor) holders() {
	var list List
	all := a.gather()
	if len(all) > 0 {
		a.heading(2, a.of("overview-paper.who"))
	}
	for _, h := range all[:min(len(all), a.cut.holders)] {
		list.Items = append(list.Items, Item{Runs: a.holds(h), Where: "partner " + string(h.last.Partner)})
	}
	a.add(list)
	if more := len(all) - a.cut.holders; more > 0 {
		a.add(Paragraph{Runs: Plain(a.lang.N("overview-paper.more", more)), Where: "overview-paper.more"})
	}
	if !a.cut.times {
		a.add(Paragraph{Runs: Plain(a.lang.T("overview-paper.no-times")), Where: "overview-paper.no-times"})
	}
}

// holds says what one recipient was given.
func (a overviewAuthor) holds(h holder) []Run {
	runs := append(Strong(capital(h.name)+": "), Plain(a.lang.N("overview-paper.times", h.times, "last", a.date(family.DateOf(h.last.At)))+" ")...)
	if len(h.categories) > 0 && a.cut.categories {
		runs = append(runs, Run{Text: a.lang.T("overview-paper.about-what", "what", a.categories(h.categories)) + " "})
	}
	if said := a.recall(h.recall); said != "" {
		runs = append(runs, Run{Text: capital(said) + ".", Bold: true})
	}
	return runs
}

// of is the key of a text, in the words for who reads about itself.
func (a overviewAuthor) of(key string) string {
	if a.disclosure.Recipient().Partner != "" {
		return key + "-partner"
	}
	return key
}

// times is the table of each time that something left.
func (a overviewAuthor) times() {
	a.heading(2, "overview-paper.when")
	table := Table{Columns: []Column{{Title: a.lang.T("overview-paper.column.day"), Share: 1}, {Title: a.lang.T("overview-paper.column.to"), Share: 1.6},
		{Title: a.lang.T("overview-paper.column.what"), Share: 2.6}, {Title: a.lang.T("overview-paper.column.why"), Share: 1.8}}}
	for _, l := range a.overview.Lines {
		table.Rows = append(table.Rows, Row{Where: "disclosure " + string(l.ID),
			Cells: [][]Run{Plain(a.date(family.DateOf(l.At))), Plain(a.to(l)), Plain(a.what(l)), Plain(a.why(l))}})
	}
	a.add(table.withoutEmptyColumns())
}

// what says in lines what left: in which form, of what kind, about whom.
func (a overviewAuthor) what(l consent.OverviewLine) string {
	form := a.lang.T("list.form." + l.Form)
	if l.Version > 0 {
		form = a.lang.T("overview-paper.version", "form", form, "n", l.Version)
	}
	said := []string{capital(form)}
	if len(l.Categories) > 0 {
		said = append(said, capital(a.categories(l.Categories)))
	}
	var about []string
	for _, n := range l.Names {
		about = append(about, string(n))
	}
	if l.Others {
		about = append(about, a.lang.T("overview-paper.others"))
	}
	if len(about) > 0 {
		said = append(said, capital(a.lang.T("overview-paper.about", "names", a.lang.List(about))))
	}
	return strings.Join(said, "\n")
}

func (a overviewAuthor) why(l consent.OverviewLine) string {
	var said []string
	for _, g := range l.Grounds {
		said = append(said, capital(a.groundName(g)))
	}
	if l.Receipt != consent.ReceiptNone {
		said = append(said, capital(a.lang.T("list.receipt."+string(l.Receipt))))
	}
	if recall := a.recall(l.Recall); recall != "" {
		said = append(said, capital(recall))
	}
	return strings.Join(said, "\n")
}

// recall says how far it is with calling back; nothing when that was not, or
// is not any more, to be done.
func (a overviewAuthor) recall(s consent.RecallState) string {
	if s == "" || s == consent.RecallDropped {
		return ""
	}
	return a.lang.T("overview-paper.recall." + string(s))
}

func (a overviewAuthor) groundName(g consent.OverviewGround) string {
	switch {
	case g.Consent:
		return a.lang.T("overview-paper.by-consent")
	case len(g.Legal) > 0:
		return g.Legal[string(a.lang)]
	}
	if key := "list.ground." + g.Code; a.lang.Has(key) {
		return a.lang.T(key)
	}
	return a.lang.T("overview-paper.by-other")
}

// to is the recipient in the table; a partner knows that it is the recipient,
// and a column without words is left out.
func (a overviewAuthor) to(l consent.OverviewLine) string {
	if a.disclosure.Recipient().Partner != "" {
		return ""
	}
	return capital(a.recipient(l))
}

func (a overviewAuthor) recipient(l consent.OverviewLine) string {
	if l.To.Empty() {
		return a.lang.T("list.recipient." + string(l.Kind))
	}
	return string(l.To)
}

func (a overviewAuthor) categories(list []consent.Category) string {
	var said []string
	for _, c := range consent.Categories() {
		if slices.Contains(list, c) {
			said = append(said, a.lang.T("list.category."+string(c)))
		}
	}
	return a.lang.List(said)
}

// closing says what is never on the page, so that nobody needs to guess; the
// sentences are the same whether or not something was left out.
func (a overviewAuthor) closing() {
	if a.disclosure.Recipient().Partner != "" {
		return
	}
	a.heading(2, "overview-paper.not-here")
	keys := []string{"overview-paper.not-alone", "overview-paper.ask"}
	if a.disclosure.Recipient().Kind == consent.ToHousehold {
		keys = []string{"overview-paper.not-alone", "overview-paper.not-safety", "overview-paper.ask"}
	}
	if a.overview.Blanks {
		keys = append([]string{"overview-paper.blanks"}, keys...)
	}
	for _, key := range keys {
		a.add(Paragraph{Runs: Plain(a.lang.T(key)), Where: key})
	}
}
