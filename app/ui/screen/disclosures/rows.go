package disclosures

import (
	"cmp"
	"slices"
	"strings"

	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/telling"
	"keukentafel/app/words"
)

// teller words what a dossier holds.
type teller struct {
	words.Lang
	dossier consent.Dossier
	grounds []consent.LegalGround
}

func (t teller) name(id family.PersonID) string {
	p, ok := t.dossier.Family.Person(id)
	if !ok {
		return t.T("disclosures.somebody")
	}
	return string(p.ShortName())
}

func (t teller) names(ids []family.PersonID) string {
	var found []string
	for _, id := range ids {
		found = append(found, t.name(id))
	}
	return t.List(found)
}

// ground words on what a disclosure rested: a consent, a weighed legal ground,
// or one that needs no weighing.
func (t teller) ground(id string) string {
	for _, c := range t.dossier.Consents {
		if string(c.ID) == id {
			return t.T("disclosures.ground.consent", "name", t.name(c.About))
		}
	}
	for _, u := range t.dossier.GroundUses {
		if u.ID != id {
			continue
		}
		if g := consent.GroundOf(t.grounds, u.Ground); g != nil {
			return g.Name[string(t.Lang)]
		}
	}
	switch id {
	case consent.GroundOwnCopy, consent.GroundOwnWords, consent.GroundHandover, consent.GroundTransfer, consent.GroundAccountability, consent.GroundRecall, consent.GroundWithoutNames:
		return t.T("list.ground." + id)
	}
	return t.T("disclosures.ground.other")
}

func (t teller) groundsOf(r consent.Record) string {
	var found []string
	for _, id := range r.Grounds {
		if said := t.ground(id); !slices.Contains(found, said) {
			found = append(found, said)
		}
	}
	return strings.Join(found, " · ")
}

func (t teller) version(number int) string {
	if number == 0 {
		return t.T("disclosures.draft")
	}
	return t.T("disclosures.version", "number", number)
}

// recipient is who got it.
func (t teller) recipient(r consent.Recipient) string {
	if r.Kind == consent.ToHousehold || r.Name == "" {
		return t.T("list.recipient." + string(r.Kind))
	}
	return string(r.Name)
}

// row is one line of the register.
func (t teller) row(r consent.Record) kit.RowData {
	what := []string{t.Date(string(family.DateOf(r.At))), t.version(r.Version)}
	if r.Recipient.Kind == consent.ToCase {
		what = append(what, t.T("list.form."+r.Form))
	}
	if len(r.Categories) > 0 {
		what = append(what, telling.Categories(t.Lang, r.Categories))
	}
	return kit.RowData{Icon: iconOf(r.Recipient.Kind), Tone: kit.Info, Title: t.recipient(r.Recipient), Subtitle: strings.Join(what, " · "), Chips: []kit.Label{t.receipt(r.Receipt)}}
}

func iconOf(k consent.RecipientKind) kit.IconName {
	switch k {
	case consent.ToMunicipality:
		return kit.IconMunicipal
	case consent.ToHousehold:
		return kit.IconHome
	case consent.ToPerson:
		return kit.IconPerson
	case consent.ToSuccessor, consent.ToOrganisation:
		return kit.IconHandover
	case consent.ToPrivacyOfficer:
		return kit.IconShield
	case consent.ToCase:
		return kit.IconEyeOff
	case consent.ToPartner, consent.ToCoordinator:
	}
	return kit.IconPartners
}

// receipt is how far it came.
func (t teller) receipt(s consent.ReceiptState) kit.Label {
	key, tone := string(s), kit.Neutral
	switch s {
	case consent.ReceiptNone:
		key = "none"
	case consent.ReceiptQueued:
		tone = kit.Warn
	case consent.ReceiptSent:
		tone = kit.Info
	case consent.ReceiptReceived, consent.ReceiptImported:
		tone = kit.Good
	case consent.ReceiptRejected:
		tone = kit.Bad
	case consent.ReceiptStopped:
		tone = kit.Warn
	}
	return kit.Label{Text: t.T("list.receipt." + key), Tone: tone}
}

// fact is one line of the details of a disclosure.
type fact struct{ label, text string }

func (t teller) facts(r consent.Record) []fact {
	facts := []fact{
		{t.T("disclosures.fact.when"), t.Moment(r.At)},
		{t.T("disclosures.fact.what"), t.version(r.Version) + ", " + t.T("list.form."+r.Form)},
		{t.T("disclosures.fact.purpose"), t.T("list.purpose." + string(r.Purpose))},
		{t.T("disclosures.fact.categories"), cmp.Or(telling.Categories(t.Lang, r.Categories), "–")},
		{t.T("disclosures.fact.about"), cmp.Or(t.names(r.About), "–")},
		{t.T("disclosures.fact.grounds"), t.groundsOf(r)},
	}
	if !r.ReceiptAt.IsZero() {
		facts = append(facts, fact{t.T("disclosures.fact.receipt"), t.receipt(r.Receipt).Text + ", " + t.Moment(r.ReceiptAt)})
	}
	return facts
}

// waiting are the answers that are still missing for what was left out, each
// consent once.
func waiting(withheld []consent.Withheld) []consent.Missing {
	var found []consent.Missing
	for _, w := range withheld {
		for _, m := range w.Missing {
			if m.Reason.WaitsForSomebody() && !slices.ContainsFunc(found, func(x consent.Missing) bool { return x.Consent == m.Consent }) {
				found = append(found, m)
			}
		}
	}
	return found
}

// missing words who must still answer: "Karim, over Daan".
func (t teller) missing(m consent.Missing) string {
	var who []string
	for _, g := range m.Givers {
		who = append(who, t.name(g.Person))
	}
	for _, gap := range m.Gaps {
		who = append(who, t.T("list.gap."+string(gap)))
	}
	return t.T("disclosures.missing", "who", t.List(who), "about", t.name(m.About))
}

// contents says in counted words what is in a slice.
func contents(l words.Lang, s consent.Slice) []string {
	actions := 0
	for _, g := range s.Plan.Goals {
		actions += len(g.Actions)
	}
	var found []string
	for _, part := range []struct {
		key   string
		count int
	}{{"people", len(s.Family.Persons)}, {"goals", len(s.Plan.Goals)}, {"actions", actions}, {"words", len(s.Plan.Statements)}, {"marks", len(s.Plan.Marks)},
		{"safety", len(s.Plan.Safety)}, {"evaluations", len(s.Plan.Evaluations)}} {
		if part.count > 0 {
			found = append(found, l.N("disclosures.count."+part.key, part.count))
		}
	}
	return found
}

// items counts what is in a slice.
func items(s consent.Slice) int {
	n := len(s.Family.Persons) + len(s.Plan.Goals) + len(s.Plan.Statements) + len(s.Plan.Marks) + len(s.Plan.Safety) + len(s.Plan.Evaluations)
	for _, g := range s.Plan.Goals {
		n += len(g.Actions)
	}
	return n
}
