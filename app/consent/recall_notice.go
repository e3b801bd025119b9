package consent

import (
	"slices"

	"keukentafel/app/family"
)

// RecallNotice is what the letter of a recall holds: which disclosures must be
// removed. It holds nothing that was in them, no reason, and not who took the
// consent back: the recipient learns nothing that it did not get before.
type RecallNotice struct {
	Family   family.Text // how the family was called in what the recipient got; empty when it got no name
	Given    []GivenBefore
	AnswerBy family.Date
	From     family.Text // who asks, and where the answer goes
	House    family.Text
	Phone    family.Text
	Email    family.Text
}

// GivenBefore is one disclosure that must be removed.
type GivenBefore struct {
	ID         DisclosureID
	On         family.Date
	Version    int // 0 when a draft
	Form       string
	Categories []Category
}

// Clone is a deep copy.
func (n RecallNotice) Clone() RecallNotice {
	n.Given = cloneAll(n.Given, func(g GivenBefore) GivenBefore {
		g.Categories = slices.Clone(g.Categories)
		return g
	})
	return n
}

// DiscloseRecall makes the disclosure of the letter of one recall, to the
// recipient of that recall and to nobody else. What must be removed is read
// from the register; who asks and until when is taken from notice. It refuses
// with ErrNotADisclosure when nothing of the recall is in the register.
func DiscloseRecall(d Dossier, r Request, recall RecallID, notice RecallNotice) (Disclosure, error) {
	i := slices.IndexFunc(d.Recalls, func(x Recall) bool { return x.ID == recall })
	if i < 0 || r.ID == "" || r.At.IsZero() || !r.On.Known() {
		return Disclosure{}, ErrNotADisclosure
	}
	of := d.Recalls[i]
	if r.Recipient.Partner != of.Recipient.Partner || r.Recipient.Person != of.Recipient.Person || of.Recipient.Partner == "" {
		return Disclosure{}, ErrUnknownRecipient
	}
	made := notice.Clone()
	made.Given, made.Family = nil, ""
	var categories []Category
	for _, line := range d.Register {
		if !slices.Contains(of.Disclosures, line.ID) {
			continue
		}
		made.Given = append(made.Given, GivenBefore{ID: line.ID, On: family.DateOf(line.At), Version: line.Version, Form: line.Form, Categories: slices.Clone(line.Categories)})
		if len(line.About) > 0 {
			made.Family = d.Family.Name
		}
		for _, c := range line.Categories {
			if !slices.Contains(categories, c) {
				categories = append(categories, c)
			}
		}
	}
	if len(made.Given) == 0 {
		return Disclosure{}, ErrNotADisclosure
	}
	slices.Sort(categories)
	r.Recipient.Kind, r.Recipient.Key = of.Recipient.Kind, ""
	return disclosedRecall(d, r, made, categories), nil
}

func disclosedRecall(d Dossier, r Request, notice RecallNotice, categories []Category) Disclosure {
	return enclose(made{
		record:  Record{ID: r.ID, At: r.At, Recipient: r.Recipient, Purpose: PurposeRecall, Categories: categories, Grounds: []string{GroundRecall}, Items: len(notice.Given)},
		family:  d.Family.ID,
		recall:  &notice,
		grounds: []ItemGround{{Item: Item{Kind: ItemRecall}, Grounds: []string{GroundRecall}}},
		anchor:  r.Anchor,
	})
}

// Recall is what the letter of a recall holds, if this disclosure is one.
func (d Disclosure) Recall() (RecallNotice, bool) {
	n := d.content().recall
	if n == nil {
		return RecallNotice{}, false
	}
	return n.Clone(), true
}
