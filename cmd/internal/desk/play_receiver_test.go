package desk

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"testing"
	"time"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// receiverPlay is a municipality that receives the plan of the De Wits.
type receiverPlay struct{ *play }

func newReceiverPlay(t *testing.T) *receiverPlay {
	t.Helper()
	p := &receiverPlay{newPlay(t)}
	p.theKitchenTable()
	for _, who := range []*actor{p.marieke, p.fatma} {
		p.town.knows(who, family.Partner{Kind: family.PartnerYouthCare})
	}
	p.marieke.knows(p.town, partner(p.marieke.dossier(), family.PartnerMunicipality))
	return p
}

// exports seals a version and puts it in the mailbox.
func (p *receiverPlay) exports(who *actor, version int) casework.Outgoing {
	p.Helper()
	to, purpose := casework.ToPartnerOf(partner(who.dossier(), family.PartnerMunicipality))
	out, err := who.Share(p.Context(), p.id, casework.Ask{To: to, Purpose: purpose, Version: version, Partial: true})
	p.must(err)
	who.syncs()
	p.later(time.Minute)
	return out
}

func (p *receiverPlay) adopts(who *actor) {
	p.Helper()
	p.must(p.addWord(who))
	_, err := who.AdoptVersion(p.Context(), p.id)
	p.must(err)
}

// receives takes in what waits, and gives what became of the one export.
func (p *receiverPlay) receives(wishes ...Delivering) (*casework.Export, error) {
	p.Helper()
	result, err := p.town.Sync(p.Context(), casework.SyncOptions{Now: true, Deliver: DeliverTo(p.delivery, wishes...)})
	p.must(err)
	p.later(time.Minute)
	if len(result.Received)+len(result.Problems) != 1 {
		p.Fatalf("%d received, %d problems, want one of both", len(result.Received), len(result.Problems))
	}
	if len(result.Problems) == 1 {
		return nil, result.Problems[0].Cause
	}
	return result.Received[0].Export, nil
}

func (p *receiverPlay) takesIn(status casework.ChainStatus, notes ...string) *casework.Export {
	p.Helper()
	e, err := p.receives()
	p.must(err)
	if e.Status != status || !slices.Equal(e.Notes, notes) {
		p.Fatalf("version %d is %q %v, want %q %v", e.Version, e.Status, e.Notes, status, notes)
	}
	return e
}

// handsOver moves the pen from Marieke to Fatma.
func (p *receiverPlay) handsOver() {
	p.Helper()
	fatma := p.marieke.knows(p.fatma, family.Partner{Kind: family.PartnerYouthCare})
	p.fatma.knows(p.marieke, family.Partner{Kind: family.PartnerTeam})
	_, err := p.marieke.OfferHandover(p.Context(), p.id, fatma, family.Handover{FamilyInformed: p.marieke.Today()})
	p.must(err)
	p.marieke.around() // a laptop that was put back does not know all its receipts
	p.fatma.syncs()
	p.must(p.fatma.AnswerHandover(p.Context(), p.offer().ID, true))
	p.fatma.syncs()
	p.marieke.around()
	p.fatma.syncs() // the pen is hers now
	p.later(time.Minute)
	p.fatma.knows(p.town, partner(p.fatma.dossier(), family.PartnerMunicipality))
}

// around goes once around the mailbox, whatever it finds.
func (a *actor) around() {
	a.play.Helper()
	_, err := a.Sync(a.play.Context(), casework.SyncOptions{Now: true})
	a.play.must(err)
}

// sees is what the sender hears of an export.
func (p *receiverPlay) sees(who *actor, out casework.Outgoing, state consent.ReceiptState, code string) {
	p.Helper()
	who.syncs()
	list, err := who.Outbox(p.Context())
	p.must(err)
	for _, o := range list {
		if o.ID == out.ID && (o.State != state || o.Problem != code) {
			p.Errorf("%s sees %q %q, want %q %q", who.name, o.State, o.Problem, state, code)
		}
	}
}

func (p *receiverPlay) versions(e *casework.Export) []string {
	p.Helper()
	list, err := os.ReadDir(filepath.Join(p.delivery, "index", e.Folder, "versions"))
	p.must(err)
	var names []string
	for _, entry := range list {
		names = append(names, entry.Name())
	}
	return names
}

func TestAMunicipalityFollowsThePlanThroughAHandover(t *testing.T) {
	p := newReceiverPlay(t)
	first := p.exports(p.marieke, 1)
	e := p.takesIn(casework.ChainFirst)
	p.sees(p.marieke, first, consent.ReceiptImported, "")
	p.handsOver()
	p.adopts(p.fatma)
	p.exports(p.fatma, 2)
	next := p.takesIn(casework.ChainNext, "new-coordinator")
	if next.Folder != e.Folder || next.Epoch != e.Epoch+1 {
		t.Errorf("version 2 is in folder %s, epoch %d", next.Folder, next.Epoch)
	}
	again := p.exports(p.fatma, 2)
	p.takesIn(casework.ChainAgain)
	if names := p.versions(e); !slices.Equal(names, []string{"1", "2", "2." + again.Package}) {
		t.Errorf("the family has %v", names)
	}
	m, err := ReadManifest(filepath.Join(p.delivery, "index", e.Folder, "versions", "2"))
	p.must(err)
	card, err := p.fatma.MyCard(t.Context())
	p.must(err)
	if m.Version != 2 || m.Epoch != next.Epoch || m.Sender != card.Key || m.Digest != p.fatma.dossier().Versions[1].Hash || m.Chain.Status != "next" || len(m.Files) != 2 {
		t.Errorf("the manifest says %+v", m)
	}
	for _, hit := range p.onDisk(p.town.folder, planted) {
		t.Errorf("in the vault: %s", hit)
	}
	for _, name := range []string{"", "index", "index/" + e.Folder, "index/" + e.Folder + "/versions", "index/" + e.Folder + "/versions/2"} {
		info, err := os.Stat(filepath.Join(p.delivery, name))
		p.must(err)
		if runtime.GOOS != "windows" && info.Mode().Perm()&0o077 != 0 {
			t.Errorf("others can look in %q: %v", name, info.Mode())
		}
	}
}

// A laptop that was put back from an old backup hands over a plan that went on.
func TestTwoPlansWithOneNumberAreAForkUntilAPersonChooses(t *testing.T) {
	p := newReceiverPlay(t)
	p.exports(p.marieke, 1)
	e := p.takesIn(casework.ChainFirst)
	backup := filepath.Join(p.root, "backup")
	p.must(p.marieke.Close())
	p.must(os.CopyFS(backup, os.DirFS(p.marieke.folder)))
	var err error
	p.marieke.Installation, err = Open(p.marieke.folder, goodPassphrase, p.options())
	p.must(err)
	p.adopts(p.marieke)
	p.exports(p.marieke, 2)
	p.takesIn(casework.ChainNext)
	p.must(p.marieke.Close())
	p.marieke.Installation, err = Open(backup, goodPassphrase, p.options())
	p.must(err)

	p.handsOver()
	p.later(time.Hour)
	p.adopts(p.fatma)
	out := p.exports(p.fatma, 2)
	_, err = p.receives()
	p.refused(err, casework.ErrPlanForked, "another version 2")
	if names := p.versions(e); !slices.Equal(names, []string{"1", "2"}) {
		t.Errorf("after the fork the family has %v", names)
	}
	kept, err := os.ReadFile(filepath.Join(p.delivery, "quarantine", out.Package+".ktp"))
	p.must(err)
	if len(kept) == 0 || len(p.onDisk(filepath.Join(p.delivery, "quarantine"), planted)) > 0 {
		t.Error("the fork can be read in quarantine")
	}
	if _, err := os.Stat(filepath.Join(p.delivery, out.Package)); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("the fork lies readable in a folder: %v", err)
	}
	p.sees(p.fatma, out, consent.ReceiptRejected, "fork")

	p.refused(p.town.TrustCoordinator(t.Context(), "another family", p.contactOf(p.fatma)), casework.ErrNoExports, "a family that never came")
	p.refused(p.town.TrustCoordinator(t.Context(), p.id, "nobody"), casework.ErrNoCard, "somebody without a card")
	p.must(p.town.TrustCoordinator(t.Context(), p.id, p.contactOf(p.fatma)))
	p.exports(p.fatma, 2)
	p.takesIn(casework.ChainFirst, "trusted-by-hand")
}

func (p *receiverPlay) contactOf(who *actor) family.PartnerID {
	p.Helper()
	list, err := p.town.Directory(p.Context())
	p.must(err)
	card, err := who.MyCard(p.Context())
	p.must(err)
	for _, c := range list {
		if c.Card.Key == card.Key {
			return c.ID
		}
	}
	return ""
}
