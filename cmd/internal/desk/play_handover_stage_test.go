package desk

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// handing is a play in which Marieke has a family, and Fatma and Joost could
// take it over. Everybody knows everybody.
func handing(t *testing.T) (p *play, fatma, joost family.PartnerID) {
	t.Helper()
	p = newPlay(t)
	var err error
	p.id, err = p.marieke.NewFamily(p.Context(), "De Wit", "Vecht")
	p.must(err)
	p.must(p.addWord(p.marieke))
	fatma = p.marieke.knows(p.fatma, family.Partner{Kind: family.PartnerYouthCare})
	joost = p.marieke.knows(p.joost, family.Partner{Kind: family.PartnerYouthCare})
	p.fatma.knows(p.marieke, family.Partner{Kind: family.PartnerTeam})
	p.joost.knows(p.marieke, family.Partner{Kind: family.PartnerTeam})
	return p, fatma, joost
}

// offers offers the pen to somebody.
func (p *play) offers(to family.PartnerID) string {
	p.Helper()
	_, err := p.marieke.OfferHandover(p.Context(), p.id, to, family.Handover{FamilyInformed: p.marieke.Today(), Told: "Riet", Warm: p.marieke.Today().AddDays(7)})
	p.must(err)
	d, err := p.marieke.Dossier(p.Context(), p.id)
	p.must(err)
	return d.Pen.Handover.ID
}

// meets is the offer that waits at somebody.
func (a *actor) meets() casework.Offer {
	a.play.Helper()
	list, err := a.Offers(a.play.Context())
	a.play.must(err)
	if len(list) != 1 {
		a.play.Fatalf("%s: %d offers, want 1", a.name, len(list))
	}
	return list[0]
}

// round lets everybody look in the mailbox, until nothing moves any more. What
// is refused on the way is given back.
func (p *play) round(all ...*actor) (refusals []error) {
	p.Helper()
	for range 6 {
		moved := 0
		for _, a := range all {
			result, err := a.Sync(p.Context(), casework.SyncOptions{Now: true})
			p.must(err)
			moved += result.Sent + len(result.Received)
			for _, problem := range result.Problems {
				if problem.Final {
					refusals = append(refusals, problem.Cause)
				}
			}
		}
		if moved == 0 {
			return refusals
		}
	}
	p.Fatal("the mailbox does not come to rest")
	return nil
}

// pens counts those who can write, and wants one.
func (p *play) pens(want *actor, all ...*actor) {
	p.Helper()
	for _, a := range all {
		d, err := a.Dossier(p.Context(), p.id)
		writes := err == nil && d.Pen.Writable()
		if writes != (a == want) {
			p.Errorf("%s writes: %v (pen %s, epoch %d)", a.name, writes, d.Pen.State, d.Pen.Epoch)
		}
		if a == want && err == nil {
			p.must(p.addWord(a))
		}
	}
}

func (a *actor) pen() family.Pen {
	a.play.Helper()
	d, err := a.Dossier(a.play.Context(), a.play.id)
	a.play.must(err)
	return d.Pen
}

// copied is a backup of now; comesBack makes it the vault again.
func (a *actor) copied() string {
	a.play.Helper()
	file := filepath.Join(a.play.TempDir(), "oud.ktb")
	a.play.must(a.Backup(a.play.Context(), file))
	return file
}

func (a *actor) comesBack(file string) {
	a.play.Helper()
	a.play.must(a.Close())
	in, _, err := Restore(a.play.Context(), RestoreOrder{File: file, Dir: a.folder, With: goodPassphrase, Over: true}, a.play.options())
	a.play.must(err)
	a.Installation = in
}

// inTime goes around for a day: what was lost is missed, asked for, and sent again.
func (p *play) inTime(all ...*actor) {
	p.Helper()
	for range 8 {
		p.later(3 * time.Hour)
		p.round(all...)
	}
}

func (p *play) minute() { p.later(time.Minute) }

// lost empties the mailbox.
func (p *play) lost() {
	p.Helper()
	p.onlyOnAFolder()
	p.mailbox = filepath.Join(p.root, "andere-postbus"+p.now.Format("150405"))
	p.must(mkdir(p.mailbox))
	for _, a := range []*actor{p.marieke, p.fatma, p.joost} {
		settings, err := a.Settings(p.Context())
		p.must(err)
		settings.Mailbox = p.mailbox
		p.must(a.SaveSettings(p.Context(), settings))
	}
}

func outState(list []casework.Outgoing, kind casework.LetterKind) (states []consent.ReceiptState) {
	for _, o := range list {
		if o.Kind == kind {
			states = append(states, o.State)
		}
	}
	return states
}

func mkdir(dir string) error { return os.Mkdir(dir, 0o700) }
