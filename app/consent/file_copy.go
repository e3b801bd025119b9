package consent

import (
	"cmp"
	"slices"

	"keukentafel/app/family"
)

// DiscloseFile makes the disclosure with which somebody gets what the file
// holds about a person: about himself, or about a child or an adult for whom
// he may ask (MayAskFile, judged on the day of the answer). It follows the
// rules O1 to O3 of an own copy and F1 to F5 of a file; what is about somebody
// else is blanked, and the coordinator can see why. It refuses with
// ErrUnknownRecipient for anybody but a person of the family.
func DiscloseFile(d Dossier, r Request, about family.PersonID) (Disclosure, error) {
	if r.Recipient.Kind != ToPerson || r.Purpose != PurposeOwnCopy {
		return Disclosure{}, ErrUnknownRecipient
	}
	if err := cmp.Or(checkRecipient(d.Family, r), checkClock(d, r)); err != nil {
		return Disclosure{}, err
	}
	if err := MayAskFile(d.Family, r.Recipient.Person, about, r.On); err != nil {
		return Disclosure{}, err
	}
	r.Version = 0 // the file is what there is now; adopted plans can be asked for by number
	b, err := newBuilder(d, r)
	if err != nil {
		return Disclosure{}, err
	}
	m := newFileMaker(b, d, about)
	m.write()
	file := m.file
	record := Record{ID: r.ID, At: r.At, Recipient: r.Recipient, Purpose: r.Purpose, About: []family.PersonID{about},
		Grounds: []string{GroundOwnCopy}, Items: len(m.grounds), Categories: m.categories}
	slices.Sort(record.Categories)
	return enclose(made{record: record, family: d.Family.ID, file: &file, grounds: m.grounds, withheld: m.withheld, anchor: r.Anchor}), nil
}

// LookFile is DiscloseFile for the coordinator's own eyes: nobody gets it, and
// it is in no register.
func LookFile(d Dossier, r Request, about family.PersonID) (View, error) {
	made, err := DiscloseFile(d, r, about)
	if err != nil {
		return View{}, err
	}
	seen := made.content()
	seen.viewOnly = true
	return View{enclose(seen)}, nil
}

// fileMaker gathers the lines of one file.
type fileMaker struct {
	b          *builder
	dossier    Dossier
	about      family.PersonID
	reader     family.PersonID
	file       File
	grounds    []ItemGround
	withheld   []Withheld
	categories []Category
}

func newFileMaker(b *builder, d Dossier, about family.PersonID) *fileMaker {
	m := &fileMaker{b: b, dossier: d, about: about, reader: b.request.Recipient.Person}
	m.file = File{About: about, Reader: m.reader, ReaderName: nameOf(d.Family, m.reader), On: b.request.On, Rights: d.Plan.Rights}
	if c, ok := d.Plan.CoordinatorOn(family.CaseCoordinator, b.request.On); ok {
		m.file.Coordinator = cmp.Or(nameOf(d.Family, c.Person), d.Family.SpeakerName(family.Speaker{Partner: c.Partner, Name: c.Name}))
	}
	return m
}

func nameOf(f family.Family, id family.PersonID) family.Text {
	p, _ := f.Person(id)
	return p.Name()
}

func (m *fileMaker) write() {
	m.subject()
	m.custody()
	m.partners()
	m.statements()
	m.marks()
	m.goals()
	m.evaluations()
	m.agreements()
	m.safety()
	m.meetings()
	m.notes()
	m.contributions()
	m.consents()
	m.groundUses()
	m.disclosures()
	m.requests()
	for _, v := range m.dossier.Versions {
		m.file.Versions = append(m.file.Versions, FileVersion{Number: v.Number, On: v.AdoptedOn})
	}
}

// subject is who it is about. A telephone number and an address are told to
// their owner only: a child's address is that of a parent (F4).
func (m *fileMaker) subject() {
	if m.about == m.reader {
		m.b.contact[m.about] = true
	}
	p, _ := m.dossier.Family.Person(m.about)
	m.file.Subject = m.b.reduced(p)
	m.file.Subject.Birth, m.file.Subject.Language = p.Birth, p.Language
	for _, h := range m.dossier.Family.Households {
		if m.b.mayKnowHouse(h.ID) {
			m.file.Households = append(m.file.Households, h)
		}
	}
}

// piece is one thing of the dossier, as it is judged.
type piece struct {
	line       FileLine
	about      []family.PersonID // empty is the whole family
	also       []family.PersonID // who said or gave it
	categories []Category
	hidden     bool // marked to be blanked for everybody but those it is about
	unsorted   bool // free text without a category: it may be about anything
}

// put adds a piece that is about the person: as it is, or blanked.
func (m *fileMaker) put(p piece) {
	if !m.concerns(p) {
		return
	}
	name := Item{Kind: p.line.Kind, ID: p.line.ID}
	if missing, may := m.judge(p); !may {
		m.blank(p.line, name, missing)
		return
	}
	m.grounds = append(m.grounds, ItemGround{Item: name, Grounds: []string{GroundOwnCopy}})
	for _, c := range p.categories {
		if !slices.Contains(m.categories, c) {
			m.categories = append(m.categories, c)
		}
	}
	m.file.Lines = append(m.file.Lines, p.line)
}

// blank leaves nothing of a line but that it is there. Blanks that follow each
// other within one note are one, so that their number tells nothing.
func (m *fileMaker) blank(l FileLine, name Item, missing Missing) {
	m.withheld = append(m.withheld, Withheld{Item: name, Missing: []Missing{missing}})
	last := len(m.file.Lines) - 1
	if last >= 0 && m.file.Lines[last].Blank && m.file.Lines[last].Kind == l.Kind && m.file.Lines[last].Of == l.Of {
		return
	}
	m.file.Lines = append(m.file.Lines, FileLine{Kind: l.Kind, Of: l.Of, Blank: true})
}

// concerns tells whether a piece is in this person's file at all (F1).
func (m *fileMaker) concerns(p piece) bool {
	return slices.Contains(m.dossier.Family.AboutOr(p.about), m.about) || slices.Contains(p.also, m.about)
}
