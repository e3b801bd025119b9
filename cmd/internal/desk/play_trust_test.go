package desk

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/words"
)

func (a *actor) contactOf(id family.PartnerID) casework.Contact {
	a.play.Helper()
	list, err := a.Directory(a.play.Context())
	a.play.must(err)
	for _, c := range list {
		if c.ID == id {
			return c
		}
	}
	a.play.Fatalf("%s does not know %s", a.name, id)
	return casework.Contact{}
}

// Joost's laptop is stolen from his car. He restores the backup, makes new
// keys, and Marieke's program sends him nothing until she compared his new card.
func TestAStolenLaptop(t *testing.T) {
	p := newPlay(t)
	joost := p.marieke.knows(p.joost, family.Partner{Kind: family.PartnerSchool})
	marieke := p.joost.knows(p.marieke, family.Partner{})
	before, err := p.joost.MyCard(t.Context())
	p.must(err)

	card, err := p.marieke.MyCard(t.Context())
	p.must(err)
	e := casework.Profile{Name: "Marieke Bos-Jansen", House: "Gemeente Vecht", Function: "jeugdconsulent", Role: casework.RoleConsultant}
	_, err = p.marieke.SetUp(t.Context(), e)
	p.must(err)
	sent, err := p.marieke.SendCard(t.Context())
	p.must(err)
	p.marieke.syncs()
	p.joost.syncs()
	if c := p.joost.contactOf(marieke); sent != 1 || c.Card.Name != "Marieke Bos-Jansen" || c.Card.Key != card.Key || c.State() != casework.KeyVerified {
		t.Errorf("after the renewed card arrived she is %q and %s", c.Card.Name, c.State())
	}
	p.marieke.syncs()

	_, err = p.joost.RenewKeys(t.Context())
	p.must(err)
	statement, err := p.joost.Revocation(t.Context(), nil)
	p.must(err)
	contact, err := p.marieke.ReadRevocation(t.Context(), statement)
	p.must(err)
	if contact.ID != joost || contact.State() != casework.KeyRevoked || contact.Offered == nil {
		t.Fatalf("Joost's card is %s", contact.State())
	}
	_, err = p.marieke.Share(t.Context(), "", casework.Ask{To: consent.Recipient{Kind: consent.ToPartner, Partner: joost}})
	p.refused(err, casework.ErrKeyRevoked, "sharing with a stolen laptop")
	p.must(p.marieke.TakeCard(t.Context(), joost, casework.VerifyPhone))

	// The thief has the old keys: what is sent with them is refused.
	thief := p.marieke.contactOf(joost)
	if thief.Card.Key == before.Key || len(thief.Former) != 1 {
		t.Fatal("the old card is still in its place")
	}
	p.must(p.joost.contactOf(marieke).Stops())
	p.later(time.Minute)
	_, err = p.joost.SendCard(t.Context())
	p.must(err)
	p.joost.syncs()
	p.marieke.syncs()
	_, err = p.marieke.SendCard(t.Context())
	p.must(err)
	p.marieke.syncs()
	p.joost.syncs() // sealed for the new keys, left in the new mailbox
}

// What was sealed for the keys of before is still read after new ones were made.
func TestOldPackagesAreReadWithTheKeysOfBefore(t *testing.T) {
	p := newPlay(t)
	p.marieke.knows(p.joost, family.Partner{})
	marieke := p.joost.knows(p.marieke, family.Partner{})
	_, err := p.marieke.SetUp(t.Context(), casework.Profile{Name: "Marieke de Bos", House: "Gemeente Vecht", Role: casework.RoleConsultant})
	p.must(err)
	_, err = p.marieke.SendCard(t.Context())
	p.must(err)
	p.marieke.syncs()
	_, err = p.joost.RenewKeys(t.Context())
	p.must(err)
	p.joost.restarts()
	p.joost.syncs()
	if name := p.joost.contactOf(marieke).Card.Name; name != "Marieke de Bos" {
		t.Errorf("the card in the old mailbox was not read: %q", name)
	}
}

// The municipality's list brings Joost and Fatma to Marieke, tells that Joost
// has a new card, and that Fatma's counts no more.
func TestTheListOfAMunicipality(t *testing.T) {
	p := newPlay(t)
	town := p.marieke.knows(p.town, family.Partner{Kind: family.PartnerMunicipality})
	joost, fatma := p.town.knows(p.joost, family.Partner{}), p.town.knows(p.fatma, family.Partner{})
	_, err := p.fatma.PublishDirectory(t.Context())
	p.refused(err, casework.ErrNotMunicipality, "a coordinator publishes")
	list, err := p.town.PublishDirectory(t.Context())
	p.must(err)
	_, err = p.fatma.ReadDirectory(t.Context(), list)
	p.refused(err, casework.ErrListMaker, "Fatma never compared the card of the municipality")
	_, err = p.marieke.ReadDirectory(t.Context(), bytes.Replace(list, []byte("Kompas"), []byte("Kompos"), 1))
	p.refused(err, casework.ErrBadList, "a list with another name")
	read, err := p.marieke.ReadDirectory(t.Context(), list)
	p.must(err)
	if read.Added != 2 {
		t.Errorf("%+v", read)
	}
	for _, c := range p.directory() {
		if c.ID != town && (c.State() != casework.KeyVerified || c.VerifyBy != casework.VerifyList || c.List != "Gemeente Vecht") {
			t.Errorf("%s is %s by %q", c.ID, c.State(), c.VerifyBy)
		}
	}
	_, err = p.joost.RenewKeys(t.Context())
	p.must(err)
	again, err := p.joost.MyCard(t.Context())
	p.must(err)
	_, err = p.town.AddCard(t.Context(), again.Raw, family.Partner{ID: joost})
	p.must(err)
	p.must(p.town.TakeCard(t.Context(), joost, casework.VerifyInPerson))
	p.must(p.town.RevokeCard(t.Context(), fatma, "Fatma, gebeld", "laptop kwijt"))
	p.later(time.Hour)
	newer, err := p.town.PublishDirectory(t.Context())
	p.must(err)
	read, err = p.marieke.ReadDirectory(t.Context(), newer)
	p.must(err)
	if len(read.Revoked) != 2 || len(read.Changed) != 1 {
		t.Errorf("%+v", read)
	}
	_, err = p.marieke.ReadDirectory(t.Context(), list)
	p.refused(err, casework.ErrOldList, "the older list again")
}

func (p *play) directory() []casework.Contact {
	list, err := p.marieke.Directory(p.Context())
	p.must(err)
	return list
}

// A card is read back from a picture of its codes, from the texts in it, and
// from a file.
func TestACardTravelsAsAPicture(t *testing.T) {
	p := newPlay(t)
	card, err := p.joost.MyCard(t.Context())
	p.must(err)
	var picture, paper bytes.Buffer
	p.must(CardPicture(&picture, card))
	codes, err := CardCodes(card)
	p.must(err)
	for name, files := range map[string][][]byte{"picture": {picture.Bytes()}, "text": {[]byte(strings.Join(codes, "\n"))}, "file": {card.Raw},
		"two texts": {[]byte(codes[1] + "\n" + codes[3]), []byte(codes[0] + "\n" + codes[2])}} {
		raw, err := CardFrom(files...)
		p.must(err)
		contact, err := p.marieke.AddCard(t.Context(), raw, family.Partner{})
		if err != nil || contact.Card.Key != card.Key {
			t.Errorf("%s: %v", name, err)
		}
	}
	_, err = CardFrom([]byte(codes[0]))
	p.refused(err, casework.ErrPartsMissing, "one part of four")
	_, err = CardFrom([]byte("\x89PNG\r\n\x1a\n"))
	p.refused(err, casework.ErrNoCode, "no picture")
	p.must(p.joost.CardPaper(t.Context(), &paper))
	if !bytes.HasPrefix(paper.Bytes(), []byte("%PDF-")) || len(words.Spoken(card.Key)) != 16 {
		t.Error("the card is not on paper")
	}
}
