package document

import (
	"fmt"
	"strconv"

	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/words"
)

// FamilySheet is the one page that goes on the fridge, in versions from
// complete to short: the first that fits on a page is to be printed. Every
// version but the complete one says what it leaves out. The last one is so
// short that it always fits.
func FamilySheet(d consent.Disclosure, lang words.Lang) ([]Document, error) {
	return Contacts{}.FamilySheet(d, lang)
}

// FamilySheet is the page for the fridge, with the rights of the family and
// whom to turn to on its back.
func (c Contacts) FamilySheet(d consent.Disclosure, lang words.Lang) ([]Document, error) {
	if err := Check(d); err != nil {
		return nil, fmt.Errorf("compose family sheet: %w", err)
	}
	a := newAuthor(d, lang)
	if !a.own() {
		return nil, fmt.Errorf("compose family sheet: %w", ErrNotOwnCopy)
	}
	versions := make([]Document, len(cuts))
	for i, cut := range cuts {
		versions[i] = newSheet(d, lang, cut).compose()
		versions[i].Back = a.rightsPage(c)
	}
	return versions, nil
}

// sheet is one version of the page.
type sheet struct {
	*author
	cut     cut
	left    leftOut
	current []family.Goal // goals that are still worked on
}

func newSheet(d consent.Disclosure, lang words.Lang, c cut) *sheet {
	s := &sheet{author: newAuthor(d, lang), cut: c}
	for _, g := range s.slice.Plan.Goals {
		switch g.State {
		case family.GoalReached, family.GoalMissed, family.GoalDropped:
		default:
			s.current = append(s.current, g)
		}
	}
	return s
}

func (s *sheet) compose() Document {
	s.add(Heading{Level: 1, Text: s.shortName(s.title()), Where: "family " + string(s.slice.Family.ID)},
		Paragraph{Runs: Plain(s.status()), Small: true, Where: "document.status"})
	s.wanted()
	s.next()
	s.call()
	s.whoKnows()
	s.add(Paragraph{Runs: Plain(s.lang.T("document.rights.on-back")), Where: "document.rights.on-back"})
	if text := s.left.sentence(s.lang); text != "" {
		s.add(Paragraph{Runs: Plain(text), Small: true, Where: "document.sheet.left"})
	}
	doc := s.document()
	doc.Title = s.shortName(doc.Title)
	doc.Header = Margin{}
	doc.Footer = Margin{Left: s.short(s.onlyFor()), Right: s.version()}
	return doc
}

// short cuts a text to what this version has room for.
func (s *sheet) short(text string) string { return s.upTo(s.cut.runes, text) }

// shortName does the same for a name, which stands beside a text.
func (s *sheet) shortName(name string) string { return s.upTo(s.cut.name, name) }

func (s *sheet) upTo(limit int, text string) string {
	cut, shortened := shorten(text, limit)
	s.left.shortened = s.left.shortened || shortened
	return cut
}

// wanted are the goals in the family's words, with who does what and when.
func (s *sheet) wanted() {
	s.heading(2, "document.sheet.goals")
	if len(s.current) == 0 {
		s.add(Paragraph{Runs: Plain(s.lang.T("document.sheet.no-goals")), Where: "document.sheet.no-goals"})
	}
	for i, g := range s.current {
		if i == s.cut.goals {
			s.left.goals = len(s.current) - i
			return
		}
		s.add(Heading{Level: 3, Text: strconv.Itoa(i+1) + ". " + s.short(string(g.Words)), Where: "goal " + string(g.ID)})
		s.steps(g)
	}
}

func (s *sheet) steps(g family.Goal) {
	var list List
	for _, action := range networkFirst(g.Actions) {
		if action.State != family.ActionOpen && action.State != family.ActionBusy {
			continue
		}
		if len(list.Items) == s.cut.actions {
			s.left.actions++
			continue
		}
		list.Items = append(list.Items, s.step(action))
	}
	if len(list.Items) > 0 {
		s.add(list)
	}
}

func (s *sheet) step(action family.Action) Item {
	who := s.doer(action.Who)
	who.Text, who.Bold = s.shortName(who.Text), true
	text := ": " + s.short(string(action.What))
	if action.Who.Nobody() {
		who.Text, text = "", s.short(string(action.What))
	}
	runs := []Run{who, {Text: text}}
	if due := s.date(action.Due); due != "" {
		runs = append(runs, Run{Text: " – "}, Run{Text: s.lang.T("document.sheet.before", "datum", due), Italic: true})
	}
	return Item{Runs: runs, Where: "action " + string(action.ID)}
}

func (s *sheet) next() {
	review := s.slice.Plan.NextReview
	if !review.Known() {
		return
	}
	s.heading(2, "document.sheet.next")
	s.add(Paragraph{Runs: Strong(s.lang.Weekday(string(review)) + " " + s.date(review)), Where: "document.sheet.next"})
}

// call is whom the family can ring: the coordinator first, then the partners
// with a telephone.
func (s *sheet) call() {
	var pairs []Pair
	if name := string(s.slice.Coordinator); name != "" {
		pairs = append(pairs, Pair{Key: s.lang.T("document.coordinator"), Value: Plain(s.shortName(name)), Where: "coordinator"})
	}
	for _, p := range s.slice.Family.Partners {
		if p.Phone.Empty() {
			continue
		}
		if len(pairs) >= s.cut.partners {
			s.left.partners++
			continue
		}
		pairs = append(pairs, Pair{Key: s.shortName(string(p.Phone)), Value: Plain(s.short(string(p.Label()))), Where: "partner " + string(p.ID)})
	}
	if len(pairs) == 0 {
		return
	}
	s.heading(2, "document.sheet.call")
	s.add(KeyValues{Pairs: pairs})
}

// whoKnows says what each partner may know by consent, and the rule for all
// others.
func (s *sheet) whoKnows() {
	s.heading(2, "document.sheet.who-knows")
	for _, sharing := range s.slice.Sharing {
		partner, _ := s.slice.Family.Partner(sharing.Partner)
		var what []string
		for _, c := range sharing.Categories {
			what = append(what, s.lang.T("list.category."+string(c)))
		}
		runs := append(Strong(s.shortName(string(partner.Label()))+": "), Plain(s.lang.List(what))...)
		s.add(Paragraph{Runs: runs, Where: "partner " + string(partner.ID)})
	}
	s.add(Paragraph{Runs: Plain(s.lang.T("document.sheet.who-knows.rule")), Where: "document.sheet.who-knows"})
}
