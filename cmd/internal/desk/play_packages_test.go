package desk

import (
	"bytes"
	"io"
	"slices"
	"strconv"
	"time"

	"filippo.io/age"

	"keukentafel/app/casework"
	"keukentafel/app/family"
	"keukentafel/storage/mailbox"
	"keukentafel/storage/sealed"
)

// badPackagesAreRefusedEachInItsOwnWay: and none of them changes anything.
func (p *play) badPackagesAreRefusedEachInItsOwnWay() {
	file := p.shareByHand()
	before := p.sliceOfJoost()
	altered := slices.Clone(file)
	altered[len(altered)-40] ^= 1
	for _, c := range []struct {
		name string
		data []byte
		want error
	}{
		{"a photo", []byte("\xff\xd8\xff\xe0 JFIF"), casework.ErrNotAPackage},
		{"an empty file", nil, casework.ErrTruncated},
		{"half a package", file[:len(file)/2], casework.ErrTruncated},
		{"an altered package", altered, casework.ErrAltered},
		{"a package for the municipality", p.exportByHand(), casework.ErrNotForMe},
		{"a package of a stranger", p.fromStranger(), casework.ErrUnknownSender},
		{"a newer package", bytes.Replace(file, []byte("-> keukentafel 1 "), []byte("-> keukentafel 2 "), 1), casework.ErrNewerVersion},
	} {
		_, err := p.joost.Receive(p.Context(), c.data, nil)
		p.refused(err, c.want, c.name)
	}
	_, err := p.town.Receive(p.Context(), p.forwarded(file, p.joost, p.town), nil)
	p.refused(err, casework.ErrForwarded, "a package that Joost sent on")

	now := p.now
	p.later(91 * 24 * time.Hour)
	_, err = p.joost.Receive(p.Context(), file, nil)
	p.refused(err, casework.ErrExpired, "a package of three months ago")
	p.now = now
	if after := p.sliceOfJoost(); after.Package != before.Package {
		p.Error("a refused package changed what Joost has")
	}
	_, err = p.joost.Receive(p.Context(), file, nil)
	p.must(err)
	_, err = p.joost.Receive(p.Context(), file, nil)
	p.refused(err, casework.ErrReplayed, "the same package again")
	if problems := p.replayInMailbox(); problems != 0 {
		p.Errorf("a copy in the mailbox gives %d problems, want silence", problems)
	}
	p.joost.syncs()
	p.fatma.syncs()
}

// carries takes a package out of the outbox, to bring it by hand.
func (a *actor) carries(id string) []byte {
	a.play.Helper()
	file, err := a.ParcelFile(a.play.Context(), id)
	a.play.must(err)
	a.play.must(a.Carried(a.play.Context(), id))
	return file
}

// shareByHand seals the slice for school and takes the file along.
func (p *play) shareByHand() []byte {
	p.Helper()
	to, purpose := casework.ToPartnerOf(partner(p.fatma.dossier(), family.PartnerSchool))
	out, err := p.fatma.Share(p.Context(), p.id, casework.Ask{To: to, Purpose: purpose, Version: 1})
	p.must(err)
	file := p.fatma.carries(out.ID)
	return file
}

// exportByHand seals an export for the municipality, and lets it be received.
func (p *play) exportByHand() []byte {
	p.Helper()
	to, purpose := casework.ToPartnerOf(partner(p.fatma.dossier(), family.PartnerMunicipality))
	out, err := p.fatma.Share(p.Context(), p.id, casework.Ask{To: to, Purpose: purpose, Version: 2})
	p.must(err)
	file := p.fatma.carries(out.ID)
	_, err = p.town.Receive(p.Context(), file, nil)
	p.refused(err, casework.ErrNotYet, "an export with no place for its files")
	_, err = p.town.Receive(p.Context(), file, DeliverTo(p.delivery))
	p.must(err)
	_, err = p.town.Receive(p.Context(), file, DeliverTo(p.delivery))
	p.refused(err, casework.ErrReplayed, "the same export again")
	p.town.syncs()
	return file
}

// fromStranger: Marieke knows Joost, but Joost does not know Marieke.
func (p *play) fromStranger() []byte {
	p.Helper()
	joost := p.marieke.knows(p.joost, family.Partner{Kind: family.PartnerSchool})
	id, err := p.marieke.NewFamily(p.Context(), "De Vries", "Almere")
	p.must(err)
	out, err := p.marieke.OfferHandover(p.Context(), id, joost, family.Handover{FamilyInformed: p.marieke.Today()})
	p.must(err)
	file := p.marieke.carries(out.ID)
	return file
}

// forwarded opens the envelope with the keys of its receiver and closes it
// again for another, as somebody could who is set on it.
func (p *play) forwarded(file []byte, from, to *actor) []byte {
	p.Helper()
	var kept struct {
		Identity []byte
		Card     casework.Card
	}
	_, err := from.vault.Desk(p.Context(), "identity", &kept)
	p.must(err)
	_, secret, _ := bytes.Cut(kept.Identity, []byte("AGE-SECRET-KEY-PQ-"))
	identity, err := age.ParseHybridIdentity("AGE-SECRET-KEY-PQ-" + string(secret))
	p.must(err)
	r, err := age.Decrypt(bytes.NewReader(file), identity)
	p.must(err)
	plain, err := io.ReadAll(r)
	p.must(err)

	card, err := to.MyCard(p.Context())
	p.must(err)
	read, err := sealed.ReadCard(bytes.NewReader(card.Raw))
	p.must(err)
	recipient, err := age.ParseHybridRecipient(read.SealKey)
	p.must(err)
	var again bytes.Buffer
	w, err := age.Encrypt(&again, envelope(len(plain)), recipient)
	p.must(err)
	_, err = w.Write(plain)
	p.must(err)
	p.must(w.Close())
	return again.Bytes()
}

// envelope is the line in the header that makes an age file a package.
type envelope int

func (e envelope) Wrap([]byte) ([]*age.Stanza, error) {
	return []*age.Stanza{{Type: "keukentafel", Args: []string{"1", strconv.Itoa(int(e))}}}, nil
}

func (e envelope) WrapWithLabels(key []byte) ([]*age.Stanza, []string, error) {
	stanzas, err := e.Wrap(key)
	return stanzas, []string{"postquantum"}, err
}

// replayInMailbox copies every package in the mailbox to a next number, as a
// store can, and counts what Joost is bothered with.
func (p *play) replayInMailbox() int {
	p.Helper()
	me, err := p.joost.Profile(p.Context())
	p.must(err)
	store, copies := p.store(), map[string][]byte{}
	p.lying(store, mailbox.TrayPrefix(mailbox.Inbox, me.Mailbox), func(name string, content []byte) {
		of, err := mailbox.ParsePackageName(name)
		p.must(err)
		of.Seq = uint64(400 + len(copies))
		next, err := of.Build()
		p.must(err)
		copies[next] = content
	})
	for name, content := range copies {
		p.must(store.PutNew(p.Context(), name, int64(len(content)), bytes.NewReader(content)))
	}
	if len(copies) == 0 {
		p.Fatal("no package in the mailbox to copy")
	}
	result, err := p.joost.Sync(p.Context(), casework.SyncOptions{})
	p.must(err)
	return len(result.Problems) + len(result.Received)
}
