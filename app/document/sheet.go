package document

import (
	"fmt"
	"strconv"
	"strings"

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
		page := newSheet(d, lang, cut)
		versions[i] = page.compose()
		versions[i].Back = page.back(c)
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

// goalShare is the part of the width for the goals; whom to ring stands beside
// them.
const goalShare = 0.62

func (s *sheet) compose() Document {
	s.add(Heading{Level: 1, Text: s.shortName(s.title()), Where: "family " + string(s.slice.Family.ID)},
		Paragraph{Runs: Plain(s.status()), Small: true, Where: "document.status"})
	s.add(Beside{Left: s.aside(s.wanted), Right: s.aside(s.next, s.call, s.whoKnows), Share: goalShare})
	if s.cut.picture > 0 && FigureEcogram.Shows(s.slice) {
		s.add(s.picture(s.cut.picture))
	}
	s.closing()
	doc := s.document()
	doc.Wall, doc.Title = true, s.shortName(doc.Title)
	doc.Header = Margin{}
	doc.Footer = Margin{Left: s.short(s.onlyFor()), Right: s.version()}
	return doc
}

// aside are the blocks that parts add, to stand in a column.
func (s *sheet) aside(parts ...func()) []Block {
	before := s.blocks
	s.blocks = nil
	for _, part := range parts {
		part()
	}
	column := s.blocks
	s.blocks = before
	return column
}

// picture shows who stands around the family. How they get on is not on it:
// visitors read what hangs on a fridge, and so does who is meant.
func (s *sheet) picture(part float64) Figure {
	return Figure{Kind: FigureEcogram, Slice: withoutBonds(s.slice), Lang: s.lang, Where: "figure.ecogram", Part: part}
}

// back has the rights of the family, below the picture when the front has no
// room for it.
func (s *sheet) back(c Contacts) []Block {
	rights := s.rightsPage(c)
	if s.cut.picture > 0 || !FigureEcogram.Shows(s.slice) {
		return rights
	}
	const aside = 0.4
	return append([]Block{Heading{Level: 2, Text: s.lang.T("document.sheet.around"), Where: "document.sheet.around"}, s.picture(aside)}, rights...)
}

func withoutBonds(slice consent.Slice) consent.Slice {
	slice = slice.Clone()
	for i := range slice.Family.Relations {
		r := &slice.Family.Relations[i]
		r.Quality, r.Strength, r.Direction = "", 0, ""
	}
	for i := range slice.Family.Partners {
		slice.Family.Partners[i].Bond = family.Bond{}
	}
	return slice
}

func (s *sheet) closing() {
	text := s.lang.T("document.rights.on-back")
	if left := s.left.sentence(s.lang); left != "" {
		text = left + " " + text
	}
	s.add(Paragraph{Runs: Plain(text), Small: true, Where: "document.sheet.left"})
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
	if p, ok := s.slice.Family.Partner(action.Who.Partner); ok && !p.Name.Empty() {
		who.Text = string(p.Name) // where somebody works stands with the telephone numbers
	}
	who.Text, who.Bold = s.shortName(who.Text), true
	text := ": " + s.short(string(action.What))
	if action.Who.Nobody() {
		who.Text, text = "", s.short(string(action.What))
	}
	runs := []Run{who, {Text: text}}
	if due := s.soon(action.Due); due != "" {
		runs = append(runs, Run{Text: " – "}, Run{Text: s.lang.T("document.sheet.before", "datum", due), Italic: true})
	}
	return Item{Runs: runs, Where: "action " + string(action.ID)}
}

// soon is a day without its year when that is plain.
func (s *sheet) soon(day family.Date) string {
	written := s.date(day)
	if today := s.slice.On; day.Known() && !day.Before(today) && day.Before(today.AddMonths(10)) {
		written = strings.TrimSuffix(written, string(noBreakSpace)+string(day[:4]))
	}
	return written
}

func (s *sheet) next() {
	review := s.slice.Plan.NextReview
	if !review.Known() {
		return
	}
	s.heading(2, "document.sheet.next")
	s.add(Paragraph{Runs: Plain(s.lang.Weekday(string(review)) + " " + s.date(review)), Large: true, Where: "document.sheet.next"})
}

// call is whom the family can ring: the coordinator first, then the partners
// with a telephone.
func (s *sheet) call() {
	var blocks []Block
	if name := string(s.slice.Coordinator); name != "" {
		blocks = append(blocks, Paragraph{Runs: append(Strong(s.shortName(name)), Run{Text: "\n" + s.lang.T("document.coordinator")}), Where: "coordinator"})
	}
	rung := 0
	for _, p := range s.slice.Family.Partners {
		if p.Phone.Empty() {
			continue
		}
		if rung >= s.cut.partners {
			s.left.partners++
			continue
		}
		rung++
		blocks = append(blocks, Paragraph{Runs: Plain(s.short(string(p.Label()))), Where: "partner " + string(p.ID)},
			Paragraph{Runs: []Run{{Text: s.shortName(string(p.Phone))}}, Large: true, Where: "partner " + string(p.ID)})
	}
	if len(blocks) == 0 {
		return
	}
	s.heading(2, "document.sheet.call")
	s.add(blocks...)
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
		s.add(Paragraph{Runs: runs, Small: true, Where: "partner " + string(partner.ID)})
	}
	s.add(Paragraph{Runs: Plain(s.lang.T("document.sheet.who-knows.rule")), Small: true, Where: "document.sheet.who-knows"})
}
