package consent

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"keukentafel/app/family"
)

// LogLine is one line of the log (NEN 7513) as it may leave: who did what,
// when, about whom, with which result. It carries ids, names and codes, and no
// words that somebody typed.
type LogLine struct {
	Seq        int64 // in the log of the vault
	At         time.Time
	Who        family.Text // empty when this installation does not know the name
	Key        string      // fingerprint of the installation that acted
	Role       string
	Event      string
	Action     string // C, R, U, D or E
	ObjectKind string // what Object is
	Object     string
	About      []family.PersonID
	Names      []family.Text // of About, in that order; empty when unknown
	Partner    family.PartnerID
	To         family.Text // who got it, or from whom it came
	ToKind     RecipientKind
	Categories []Category
	Purpose    Purpose
	Ground     string
	Outcome    string
	Rule       string // code of the rule that refused
	Authorised string
	Consent    string // what the check of consent found
	Device     string
	Source     string
	Program    string
}

// Clone is a deep copy.
func (l LogLine) Clone() LogLine {
	l.About, l.Names, l.Categories = slices.Clone(l.About), slices.Clone(l.Names), slices.Clone(l.Categories)
	return l
}

// LogAnchor is the end of the vault's log at some moment: its last number, and
// its last link in hexadecimal digits.
type LogAnchor struct {
	Seq int64
	MAC string
}

// Known tells whether there is an anchor.
func (a LogAnchor) Known() bool { return a.Seq > 0 }

// LogSigner is whose installation vouches for a log that leaves.
type LogSigner struct {
	Key         string // fingerprint in hexadecimal digits
	Fingerprint string // the same in groups that people read aloud
	Card        []byte // the card file, with the public key
}

// Log is the log of one family over a period, for one recipient.
type Log struct {
	Family      family.Text // how the family is called
	From, Until family.Date // both included; empty is open
	Lines       []LogLine   // oldest first
	LeftOut     int         // lines that this recipient may not read
	Anchor      LogAnchor
	Signer      LogSigner
}

// Clone is a deep copy.
func (l Log) Clone() Log {
	l.Lines = cloneAll(l.Lines, LogLine.Clone)
	l.Signer.Card = slices.Clone(l.Signer.Card)
	return l
}

// DiscloseLog makes the disclosure of the log of a family: for its own copy
// (the household, or one person of it), or for the privacy officer who must be
// able to account for it. In an own copy there is nothing about what is
// sensitive to another person of 12 or over, as in an own copy of the plan;
// how many lines that are is told. It refuses with ErrUnknownRecipient for
// anybody else, and with ErrNothingToShare when no line may be read.
func DiscloseLog(d Dossier, r Request, log Log) (Disclosure, error) {
	if err := cmp.Or(checkLogReader(d.Family, r), checkClock(d, r)); err != nil {
		return Disclosure{}, err
	}
	ground, may := GroundAccountability, func(LogLine) bool { return true }
	if r.Recipient.Kind != ToPrivacyOfficer {
		r.Version = 0
		b, err := newBuilder(d, r)
		if err != nil {
			return Disclosure{}, err
		}
		ground, may = GroundOwnCopy, b.mayReadLine
	}
	kept := log.Clone()
	kept.Lines = slices.DeleteFunc(kept.Lines, func(l LogLine) bool { return !may(l) })
	kept.LeftOut = len(log.Lines) - len(kept.Lines)
	kept.Family = d.Family.Name
	if len(kept.Lines) == 0 {
		return Disclosure{}, ErrNothingToShare
	}
	return enclose(made{
		record:  logRecord(r, kept.Lines, ground),
		family:  d.Family.ID,
		log:     &kept,
		grounds: []ItemGround{{Item: Item{Kind: ItemLog}, Grounds: []string{ground}}},
		anchor:  log.Anchor,
	}), nil
}

func checkLogReader(f family.Family, r Request) error {
	switch r.Recipient.Kind {
	case ToPrivacyOfficer:
		if r.Purpose != PurposeAccountability || r.Recipient.Person != "" || r.Recipient.Partner != "" {
			return ErrUnknownRecipient
		}
		if r.ID == "" || r.At.IsZero() || !r.On.Known() {
			return ErrNotADisclosure
		}
		return nil
	case ToHousehold, ToPerson:
		if r.Purpose != PurposeOwnCopy {
			return ErrUnknownRecipient
		}
		return checkRecipient(f, r)
	case ToPartner, ToMunicipality, ToSuccessor, ToCoordinator, ToCase, ToOrganisation:
	}
	return ErrUnknownRecipient
}

func logRecord(r Request, lines []LogLine, ground string) Record {
	record := Record{ID: r.ID, At: r.At, Recipient: r.Recipient, Purpose: r.Purpose, Grounds: []string{ground}, Items: len(lines)}
	for _, l := range lines {
		for _, id := range l.About {
			if !slices.Contains(record.About, id) {
				record.About = append(record.About, id)
			}
		}
	}
	return record
}

// mayReadLine tells whether the reader of an own copy may read a line: the
// rules of judgeOwn. Who does not sit at the table reads what is about himself
// and the children in his custody, and who looked at the dossier as a whole.
func (b *builder) mayReadLine(l LogLine) bool {
	about := b.aboutOr(l.About)
	if l.Partner != "" && !b.mayKnowPartner(l.Partner) || b.kept(append(strings.Fields(l.Ground), l.Object)) {
		return false
	}
	if len(l.About) == 0 && !b.inside && l.Action != readCode {
		return false
	}
	for _, id := range l.About {
		if !b.inside && !b.readsAbout(id) {
			return false
		}
	}
	return !slices.ContainsFunc(l.Categories, func(c Category) bool { return !b.mayReadCategory(c, about) })
}

// readCode is the code of NEN 7513 for reading.
const readCode = "R"

// CategoriesOf are the categories of one thing in a dossier, by its id: a
// consent, a disclosure, a use of a legal ground or a part of the plan. It is
// empty for what is not there any more.
func (d Dossier) CategoriesOf(object string) []Category {
	for _, r := range d.Register {
		if string(r.ID) == object {
			return slices.Clone(r.Categories)
		}
	}
	for _, c := range d.Consents {
		if string(c.ID) == object {
			return slices.Clone(c.Asked)
		}
	}
	for _, u := range d.GroundUses {
		if u.ID == object {
			return slices.Clone(u.Categories)
		}
	}
	for _, s := range d.Plan.Safety {
		if string(s.ID) == object {
			return []Category{CatSafety}
		}
	}
	for _, s := range d.Plan.Statements {
		if string(s.ID) == object {
			return withDomain(CatReport, s.Domain)
		}
	}
	for _, g := range d.Plan.Goals {
		if string(g.ID) == object {
			return withDomain(CatGoals, g.Domain)
		}
	}
	for _, m := range d.Plan.Marks {
		if string(m.ID) == object {
			return withDomain(CatEvaluations, m.Domain)
		}
	}
	for _, c := range d.Contributions {
		if string(c.ID) == object {
			return withDomain(CatReport, c.Domain)
		}
	}
	return nil
}
