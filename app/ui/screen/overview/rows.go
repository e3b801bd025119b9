package overview

import (
	"cmp"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/words"
)

// personRow says who somebody is, how old, where, and who has custody.
func personRow(l words.Lang, f family.Family, p family.Person, today family.Date) kit.RowData {
	var parts []string
	if age, known := p.Birth.Age(today); known {
		parts = append(parts, l.N("overview.age", age))
	}
	if home := homeOf(l, f, p); home != "" {
		parts = append(parts, home)
	}
	return kit.RowData{Initials: kit.Initials(string(p.Name())), Tone: kit.Info, Title: string(p.Name()),
		Subtitle: strings.Join(parts, " · "), Chips: custodyChips(l, f, p, today)}
}

// homeOf is where somebody lives, or stands towards the family.
func homeOf(l words.Lang, f family.Family, p family.Person) string {
	switch {
	case p.Place == "":
		return ""
	case p.Place != family.PlaceHousehold || len(p.Households) == 0:
		return l.T("list.place." + string(p.Place))
	case len(p.Households) > 1:
		return l.N("overview.homes", len(p.Households))
	}
	i := slices.IndexFunc(f.Households, func(h family.Household) bool { return h.ID == p.Households[0] })
	if i < 0 {
		return ""
	}
	return string(f.Households[i].Name)
}

// custodyChips say of a child who has custody, or that it is not known.
func custodyChips(l words.Lang, f family.Family, p family.Person, today family.Date) []kit.Label {
	if !slices.ContainsFunc(f.Children(today), func(child family.Person) bool { return child.ID == p.ID }) {
		return nil
	}
	var holders []string
	unknown := slices.Contains(consent.RequiredGivers(f, p.ID, today).Gaps, consent.GapCustodyUnknown)
	for _, c := range f.CustodiesOver(p.ID) {
		holder, ok := f.Person(c.Holder)
		if ok && c.State == family.CustodyYes {
			holders = append(holders, string(holder.ShortName()))
		}
		unknown = unknown || c.State == family.CustodyUnknown
	}
	var labels []kit.Label
	if len(holders) > 0 {
		labels = append(labels, kit.Label{Text: l.T("overview.custody", "namen", l.List(holders)), Tone: kit.Neutral})
	}
	if unknown || len(holders) == 0 {
		labels = append(labels, kit.Label{Text: l.T("list.custody.unknown"), Tone: kit.Warn})
	}
	return labels
}

// reasons are the statements with which the plan began.
func reasons(d consent.Dossier) []family.Statement { return d.Plan.On(family.TopicReason) }

// wordsOf draws a quote as one, and other words without its signs.
func wordsOf(s family.Statement) fyne.CanvasObject {
	if s.Kind == family.KindQuote || s.Kind == "" {
		return kit.Quote(string(s.Text))
	}
	return kit.Prose(string(s.Text))
}

// saidBy is who said it, when, and what sort of words they are.
func saidBy(l words.Lang, f family.Family, s family.Statement) string {
	said := l.T("overview.said", "naam", string(f.SpeakerName(s.Speaker)), "datum", l.Date(string(s.On)))
	if s.Kind == "" {
		return said
	}
	return words.Line(said, l.T("list.statement-kind."+string(s.Kind)))
}

// shownActions is how many next actions a goal shows here.
const shownActions = 3

// next are the open actions of a goal, the first to be done first.
func next(g family.Goal) []family.Action {
	var open []family.Action
	for _, a := range g.Actions {
		if a.State == family.ActionOpen || a.State == family.ActionBusy {
			open = append(open, a)
		}
	}
	slices.SortStableFunc(open, func(a, b family.Action) int { return cmp.Compare(whenOrLast(a.Due), whenOrLast(b.Due)) })
	return open[:min(len(open), shownActions)]
}

func whenOrLast(d family.Date) string {
	if !d.Known() {
		return "9"
	}
	return string(d)
}

// actionRow says what, who and when, and clearly so when it is late.
func actionRow(l words.Lang, f family.Family, a family.Action, today family.Date) kit.RowData {
	parts := []string{l.T("overview.nobody")}
	if name := string(f.DoerName(a.Who)); name != "" {
		parts[0] = name
	}
	row := kit.RowData{NoDisc: true, Title: string(a.What)}
	if a.Due.Known() {
		parts = append(parts, l.T("overview.due", "datum", l.Date(string(a.Due))))
	}
	if a.Overdue(today) {
		row.Chips = []kit.Label{{Text: l.N("overview.late", daysBetween(a.Due, today)), Tone: kit.Bad}}
	}
	row.Subtitle = strings.Join(parts, " · ")
	return row
}

func daysBetween(from, until family.Date) int {
	return int(until.Time().Sub(from.Time()).Hours() / 24)
}
