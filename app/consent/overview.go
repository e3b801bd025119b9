package consent

import (
	"maps"
	"slices"
	"time"

	"keukentafel/app/family"
)

// Overview (overzicht van verstrekkingen) is the register of one family as one
// reader may have it: what left, to whom, on which ground.
type Overview struct {
	Family  family.Text      // how the family is called
	About   family.PersonID  // with a person's own copy: who it is
	Partner family.PartnerID // when it is about one partner only
	Lines   []OverviewLine   // newest first
	Blanks  bool             // somebody is left out of a line
}

// OverviewLine is one disclosure, as a reader may have it.
type OverviewLine struct {
	ID         DisclosureID
	At         time.Time
	Kind       RecipientKind
	Partner    family.PartnerID
	To         family.Text // how the recipient is called; empty for the household
	Version    int
	Purpose    Purpose
	Categories []Category
	Names      []family.Text // whom it was about, as far as the reader may know
	Others     bool          // it was about others too, who are not named
	Grounds    []OverviewGround
	Form       string
	Receipt    ReceiptState
	ReceiptAt  time.Time
	Recall     RecallState // empty when it was not called back
}

// OverviewGround is on what a disclosure rested.
type OverviewGround struct {
	Consent bool
	Code    string            // a ground without weighing, such as GroundOwnCopy
	Legal   map[string]string // the name of a rule of law, by language
}

// Clone is a deep copy.
func (o Overview) Clone() Overview {
	o.Lines = cloneAll(o.Lines, OverviewLine.clone)
	return o
}

func (l OverviewLine) clone() OverviewLine {
	l.Categories, l.Names = slices.Clone(l.Categories), slices.Clone(l.Names)
	l.Grounds = cloneAll(l.Grounds, func(g OverviewGround) OverviewGround {
		g.Legal = maps.Clone(g.Legal)
		return g
	})
	return l
}

// DiscloseOverview makes the disclosure of the register: for the household, for
// one person (who then reads what was told about himself and the children in
// his custody), or for a partner (who then reads what it holds). Of is the
// partner that it is about; empty is all of them. It refuses with
// ErrNothingToShare when no line may be read.
func DiscloseOverview(d Dossier, r Request, of family.PartnerID) (Disclosure, error) {
	reader, err := overviewReader(d, r, of)
	if err != nil {
		return Disclosure{}, err
	}
	made := Overview{Family: d.Family.Name, About: r.Recipient.Person, Partner: of}
	record := Record{ID: r.ID, At: r.At, Recipient: r.Recipient, Purpose: r.Purpose, Grounds: []string{reader.ground}}
	for _, kept := range slices.Backward(d.Register) {
		if of != "" && kept.Recipient.Partner != of {
			continue
		}
		line, about, readable := reader.line(kept)
		if !readable {
			continue
		}
		made.Lines, made.Blanks = append(made.Lines, line), made.Blanks || line.Others
		record.Items++
		for _, id := range about {
			if !slices.Contains(record.About, id) {
				record.About = append(record.About, id)
			}
		}
	}
	if record.Items == 0 {
		return Disclosure{}, ErrNothingToShare
	}
	return encloseOverview(made, record, d.Family.ID, r.Anchor), nil
}

func encloseOverview(o Overview, record Record, id family.FamilyID, anchor LogAnchor) Disclosure {
	grounds := []ItemGround{{Item: Item{Kind: ItemRegister}, Grounds: slices.Clone(record.Grounds)}}
	return enclose(made{record: record, family: id, overview: &o, grounds: grounds, anchor: anchor})
}

// Overview is the register that leaves, if this disclosure is one.
func (d Disclosure) Overview() (Overview, bool) {
	o := d.content().overview
	if o == nil {
		return Overview{}, false
	}
	return o.Clone(), true
}
