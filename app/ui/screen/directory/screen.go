// Package directory is the screen Partners: the own contact card, and the
// cards of people to share with. It sends nothing and decides nothing about
// families. It promises that a card counts as unverified until people compared
// the groups of digits, and that a card with other groups is easily removed.
package directory

import (
	"context"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
	"keukentafel/app/words"
)

// Desk is what this screen asks of the casework.
type Desk interface {
	MyCard(ctx context.Context) (casework.Card, error)
	Directory(ctx context.Context) ([]casework.Contact, error)
	AddCard(ctx context.Context, data []byte, as family.Partner) (casework.Contact, error)
	VerifyCard(ctx context.Context, id family.PartnerID, how string) error
	RemoveCard(ctx context.Context, id family.PartnerID) error
	Families(ctx context.Context) ([]casework.Header, error)
	Dossier(ctx context.Context, id family.FamilyID) (consent.Dossier, error)
	Trust
}

// Needs is what this screen is made of.
type Needs struct {
	route.Frame
	Desk Desk
	// Choose asks for a file as soon as the screen is there.
	Choose bool
	// Card is the key of the contact that is opened as soon as the screen is
	// there; empty, or of nobody here, shows the list.
	Card string
	// Groups is a fingerprint in groups that people read aloud.
	Groups func(key string) string
	// ReadCard reads and checks a card file without keeping it.
	ReadCard func(data []byte) (casework.Card, error)
	// Gather finds a card in files that are brought: a card file, pictures, texts.
	Gather func(files ...[]byte) ([]byte, error)
	// Codes are the texts of the QR codes of a card.
	Codes func(casework.Card) ([]string, error)
}

// Screen is the directory.
type Screen struct {
	needs    Needs
	ctx      context.Context
	mine     casework.Card
	card     *fyne.Container // the own card
	contacts []casework.Contact
	list     *fyne.Container // the contacts
	body     *fyne.Container
	parts    [][]byte // of a card, chosen so far
}

// New makes the screen.
func New(n Needs) *Screen {
	return &Screen{needs: n, card: kit.Layers(), list: kit.Layers(), body: kit.Layers()}
}

// Title is what the window is called.
func (s *Screen) Title() string { return s.needs.Words.T("directory.title") }

// Content is what is drawn.
func (s *Screen) Content() fyne.CanvasObject { return s.body }

// Close has nothing to store.
func (s *Screen) Close() {}

// Open reads the cards.
func (s *Screen) Open(ctx context.Context) {
	s.ctx = ctx
	if !s.readMine() || !s.read() {
		return
	}
	l := s.needs.Words
	head := kit.PageHead{Title: l.T("directory.title"), Subtitle: l.T("directory.subtitle"), Actions: []fyne.CanvasObject{
		kit.Secondary(l.T("renew.open-file"), kit.IconFolder, s.chooseFile), kit.Primary(l.T("directory.add"), kit.IconPlus, s.chooseFile)}}
	s.body.Objects = []fyne.CanvasObject{kit.NewPage(head, s.card, s.list)}
	s.body.Refresh()
	if s.needs.Choose {
		s.needs.Choose = false
		s.chooseFile()
		return
	}
	s.openCard()
}

// openCard opens the contact that was asked for, once.
func (s *Screen) openCard() {
	key := s.needs.Card
	s.needs.Card = ""
	if key == "" {
		return
	}
	i := slices.IndexFunc(s.contacts, func(c casework.Contact) bool {
		return c.Card.Key == key || slices.ContainsFunc(c.Former, func(f casework.Former) bool { return f.Card.Key == key })
	})
	if i >= 0 {
		s.compare(s.contacts[i])
	}
}

// readMine brings the own card up to date.
func (s *Screen) readMine() bool {
	mine, err := s.needs.Desk.MyCard(s.ctx)
	if err != nil {
		s.needs.Fail(err)
		return false
	}
	s.mine = mine
	s.card.Objects = []fyne.CanvasObject{s.own()}
	s.card.Refresh()
	return true
}

// read brings the list of contacts up to date.
func (s *Screen) read() bool {
	contacts, err := s.needs.Desk.Directory(s.ctx)
	if err != nil {
		s.needs.Fail(err)
		return false
	}
	s.contacts = sorted(contacts)
	s.list.Objects = []fyne.CanvasObject{s.cards()}
	s.list.Refresh()
	return true
}

// changed is read, after something was changed.
func (s *Screen) changed() {
	s.needs.Changed()
	s.read()
	s.body.Refresh()
}

// own is the card of whoever works here.
func (s *Screen) own() fyne.CanvasObject {
	l := s.needs.Words
	avatar := kit.NewAvatar(kit.Initials(nameOf(s.mine)), kit.Good)
	who := kit.Down(1, kit.Strong(nameOf(s.mine)), kit.Caption(workOf(s.mine)))
	save := kit.Secondary(l.T("directory.save-mine"), kit.IconDownload, s.saveMine)
	ways := kit.Wrap(10, kit.Secondary(l.T("trust.codes"), kit.IconEye, s.showCodes), kit.Quiet(l.T("trust.send"), kit.IconSend, s.sendCard), s.moreOfMine())
	return kit.Section(l.T("directory.mine"), save,
		kit.Across(12, avatar, kit.Grow(who)),
		s.groups(s.mine.Key), kit.Caption(l.T("trust.words")), kit.Prose(strings.Join(words.Spoken(s.mine.Key), " · ")), ways,
		kit.Note(l.T("directory.mine-text")))
}

// aloud shows a fingerprint as people read it aloud, in digits and in words.
func (s *Screen) aloud(key string) fyne.CanvasObject {
	spoken := words.Spoken(key)
	if spoken == nil {
		return s.groups(key)
	}
	var shown []fyne.CanvasObject
	for _, word := range spoken {
		shown = append(shown, kit.NewText(word, kit.Style{Size: kit.SizeHeading, Align: fyne.TextAlignCenter}))
	}
	return kit.Down(8, s.groups(key), kit.Caption(s.needs.Words.T("trust.words")), kit.Columns(kit.Grid{Columns: 4, Narrow: 98, Gap: 6}, shown...))
}

// groups shows a fingerprint in groups of digits.
func (s *Screen) groups(key string) fyne.CanvasObject {
	var shown []fyne.CanvasObject
	for group := range strings.FieldsSeq(s.needs.Groups(key)) {
		shown = append(shown, kit.NewText(group, kit.Style{Size: kit.SizeTitle, Bold: true, Align: fyne.TextAlignCenter}))
	}
	plane := kit.NewSurface(kit.ColorQuiet)
	plane.Stroke, plane.Radius = kit.ColorQuietBorder, 10
	return kit.Layers(plane, kit.Inset(14, kit.Columns(kit.Grid{Columns: 4, Narrow: 88, Gap: 10}, shown...)))
}

func (s *Screen) saveMine() {
	l := s.needs.Words
	raw := s.mine.Raw
	s.needs.Files.Save(l.T("directory.save-mine"), l.T("directory.file-name")+".ktk", func(w route.Writer) error {
		_, err := w.Write(raw)
		return err
	}, func(string) { s.needs.Say(l.T("directory.saved"), nil) })
}

// rowRoom is what a name and a chip beside it need.
const rowRoom = 400

// cards are the contacts, or what to do when there are none.
func (s *Screen) cards() fyne.CanvasObject {
	l := s.needs.Words
	if len(s.contacts) == 0 {
		return kit.Card(kit.EmptyState(kit.IconPartners, l.T("directory.empty-title"), l.T("directory.empty-text"),
			kit.Primary(l.T("directory.add"), kit.IconPlus, s.chooseFile)))
	}
	var rows []fyne.CanvasObject
	for _, c := range s.contacts {
		row := kit.NewRow(rowOf(l, c), func() { s.compare(c) })
		rows = append(rows, kit.Aside(rowRoom, 6, row, s.buttons(c)))
	}
	return kit.Section(l.N("directory.count", len(s.contacts)), s.publishes(), kit.Down(2, rows...))
}

func (s *Screen) buttons(c casework.Contact) fyne.CanvasObject {
	l := s.needs.Words
	label := "directory.verify"
	switch c.State() {
	case casework.KeyVerified:
		return s.more(c)
	case casework.KeyChanged:
		label = "trust.compare-new"
	case casework.KeyRevoked:
		if c.Offered == nil {
			return s.more(c)
		}
		label = "trust.compare-new"
	case casework.KeyUnverified:
	}
	return kit.Across(4, kit.Secondary(l.T(label), kit.IconShield, func() { s.compare(c) }), s.more(c))
}
