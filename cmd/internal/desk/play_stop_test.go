package desk

import (
	"context"
	"slices"
	"testing"
	"time"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// between is a Post that lets something happen while a package is on its way.
type between struct {
	casework.Post
	happens func() error
	fails   error
}

func (b between) Send(ctx context.Context, parcel casework.Parcel) error {
	if b.fails == nil {
		if err := b.Post.Send(ctx, parcel); err != nil {
			return err
		}
	}
	if err := b.happens(); err != nil {
		return err
	}
	return b.fails
}

func (p *recallPlay) withPost(make func(casework.Post) casework.Post) {
	real := p.fatma.Needs.Post
	p.fatma.Needs.Post = func(s casework.Settings) (casework.Post, error) {
		post, err := real(s)
		return make(post), err
	}
}

func TestWhatIsOnItsWayWhenConsentIsTakenBackIsCalledBack(t *testing.T) {
	for name, fails := range map[string]error{"it arrives": nil, "nobody knows whether it arrived": casework.ErrUnreachable} {
		p := newRecallPlay(t)
		out := p.shares()
		var done casework.Withdrawn
		p.withPost(func(real casework.Post) casework.Post {
			return between{Post: real, fails: fails, happens: func() (err error) {
				if !done.Elsewhere && len(done.Recalls) == 0 {
					done, err = p.fatma.TakeBack(t.Context(), p.id, p.atSchool("Daan").ID, person(p.fatma.dossier(), "Karim"))
				}
				return err
			}}
		})
		_, err := p.fatma.Sync(t.Context(), casework.SyncOptions{Now: true})
		if fails != nil {
			p.refused(err, fails, name)
		}
		if len(done.Recalls) != 1 || !slices.Contains(done.Recalls[0].Disclosures, out.Disclosure) {
			t.Fatalf("%s: it is in no recall", name)
		}
		want := consent.ReceiptSent
		if fails != nil {
			want = consent.ReceiptStopped
		}
		if got := p.registered(out.Disclosure).Receipt; got != want {
			t.Errorf("%s: the register says %s, want %s", name, got, want)
		}
		if result, _ := p.fatma.Sync(t.Context(), casework.SyncOptions{Now: true}); result.Sent != 0 {
			t.Errorf("%s: it was sent again", name)
		}
	}
}

func TestWhatMayNotLeaveAnyMoreIsStoppedAtTheDoor(t *testing.T) {
	for name, c := range map[string]struct {
		happens func(*recallPlay)
		why     consent.StopReason
	}{
		"the consent expired": {func(p *recallPlay) { p.later(2 * 365 * 24 * time.Hour) }, consent.StopExpired},
		"the partner ended": {func(p *recallPlay) {
			p.school.Until = p.fatma.Today().AddDays(-1)
			p.changeSchool()
		}, consent.StopPartner},
		"the house was dissolved": {func(p *recallPlay) {
			p.school.Dissolved = p.fatma.Today()
			p.changeSchool()
		}, consent.StopPartner},
		"somebody else got custody": {func(p *recallPlay) {
			d := p.fatma.dossier()
			p.must(p.fatma.PutCustody(p.Context(), p.id, family.Custody{Holder: person(d, "Riet"), Child: person(d, "Daan"), State: family.CustodyYes, Basis: family.BasisCourt}))
		}, consent.StopPending},
	} {
		p := newRecallPlay(t)
		out, other := p.shares(), p.shares()
		c.happens(p)
		_, err := p.fatma.ParcelFile(t.Context(), other.ID)
		p.refused(err, casework.ErrStopped, name+", carried by hand")
		result := p.fatma.syncs()
		if result.Sent != 0 || len(result.Stopped) != 1 || result.Stopped[0].Why != c.why {
			t.Errorf("%s: sent %d, stopped %+v", name, result.Sent, result.Stopped)
			continue
		}
		if p.outgoing(out.ID).State != consent.ReceiptStopped || p.registered(other.Disclosure).Receipt != consent.ReceiptStopped {
			t.Errorf("%s: it does not stand as stopped", name)
		}
	}
}

func TestLessThanBeforeStopsAndCallsBackToo(t *testing.T) {
	p := newRecallPlay(t)
	p.shares()
	p.fatma.syncs()
	waits := p.shares()
	c := p.atSchool("Daan")
	d := p.fatma.dossier()
	p.must(p.fatma.AnswerConsent(t.Context(), p.id, c.ID, consent.Answer{By: person(d, "Karim"), Note: "toch niet"}))
	if p.outgoing(waits.ID).State != consent.ReceiptStopped || p.recall().State != consent.RecallToTell {
		t.Error("a no after a yes leaves things as they were")
	}
	p.must(p.fatma.AnswerConsent(t.Context(), p.id, c.ID, consent.Answer{By: person(d, "Karim"), Allowed: c.Asked}))
	if r := p.recall(); r.State != consent.RecallDropped {
		t.Errorf("after a yes again the recall is %s", r.State)
	}
	p.takesBack("Sanne", "Daan")
	if list := p.fatma.dossier().Recalls; len(list) != 2 || list[1].State != consent.RecallToTell {
		t.Errorf("%d recalls after it was taken back for good", len(list))
	}
}

func TestWhatIsNextInTheRoundIsStoppedAndNotCalledBack(t *testing.T) {
	p := newRecallPlay(t)
	first, next := p.shares(), p.shares()
	var done casework.Withdrawn
	p.withPost(func(real casework.Post) casework.Post {
		return between{Post: real, happens: func() (err error) {
			if len(done.Recalls) == 0 {
				done, err = p.fatma.TakeBack(t.Context(), p.id, p.atSchool("Daan").ID, person(p.fatma.dossier(), "Karim"))
			}
			return err
		}}
	})
	result := p.fatma.syncs()
	if result.Sent != 1 || len(done.Stopped) != 2 || done.Stopped[0].InTime() || !done.Stopped[1].InTime() || done.Stopped[1].ID != next.ID {
		t.Fatalf("sent %d, stopped %d", result.Sent, len(done.Stopped))
	}
	if r := p.recall(); !slices.Equal(r.Disclosures, []consent.DisclosureID{first.Disclosure}) || p.registered(next.Disclosure).Receipt != consent.ReceiptStopped {
		t.Errorf("called back %v", r.Disclosures)
	}
	if n := len(p.joost.syncs().Received); n != 1 {
		t.Errorf("school received %d", n)
	}
}
