package desk

import (
	"testing"

	"keukentafel/app/casework"
	"keukentafel/app/family"
)

// taken is a play in which Fatma accepted and Marieke does not answer.
func pulled(t *testing.T) (p *play, joost family.PartnerID) {
	t.Helper()
	p, fatma, joost := handing(t)
	p.offers(fatma)
	p.round(p.marieke, p.fatma)
	id := p.fatma.meets().ID
	p.refused(p.fatma.TakePen(p.Context(), id, "de laptop is stuk"), casework.ErrNotAccepted, "taking what was not accepted")
	p.must(p.fatma.AnswerHandover(p.Context(), id, true))
	p.refused(p.fatma.TakePen(p.Context(), id, ""), casework.ErrNeedsReason, "taking without a reason")
	return p, joost
}

func TestAPenThatWasTakenIsGivenWhenTheGiverComesBackAndDidNothing(t *testing.T) {
	p, _ := pulled(t)
	p.must(p.fatma.TakePen(p.Context(), p.fatma.meets().ID, "Marieke is uit dienst"))
	p.pens(p.fatma, p.marieke, p.fatma)
	p.round(p.fatma, p.marieke)
	p.pens(p.fatma, p.marieke, p.fatma)
	if h := p.fatma.pen().Handover; h.Forced != "Marieke is uit dienst" {
		t.Errorf("the ground of it: %d characters", len(h.Forced))
	}
}

func TestAPenThatWasTakenFromAGiverWhoWentOnFreezesBothUntilAPersonDecides(t *testing.T) {
	for name, decide := range map[string]func(*play) *actor{
		"the giver keeps it": func(p *play) *actor {
			p.must(p.marieke.KeepPen(p.Context(), p.id, "met Fatma besproken"))
			return p.marieke
		},
		"the giver leaves it": func(p *play) *actor {
			p.must(p.marieke.FollowOther(p.Context(), p.id, "met Fatma besproken"))
			return p.fatma
		},
		"the successor leaves it": func(p *play) *actor {
			p.must(p.fatma.FollowOther(p.Context(), p.id, "met Marieke besproken"))
			return p.marieke
		},
		"both leave it, and the successor decides": func(p *play) *actor {
			p.must(p.marieke.FollowOther(p.Context(), p.id, "laat maar"))
			p.must(p.fatma.FollowOther(p.Context(), p.id, "laat maar"))
			p.round(p.fatma, p.marieke)
			p.pens(nil, p.marieke, p.fatma)
			p.must(p.fatma.KeepPen(p.Context(), p.id, "dan ik"))
			return p.fatma
		},
		"both keep it, and are frozen again": func(p *play) *actor {
			p.must(p.marieke.KeepPen(p.Context(), p.id, "ik"))
			p.must(p.fatma.KeepPen(p.Context(), p.id, "ik"))
			p.round(p.fatma, p.marieke)
			p.pens(nil, p.marieke, p.fatma)
			p.must(p.fatma.KeepPen(p.Context(), p.id, "toch ik"))
			return p.fatma
		},
	} {
		t.Run(name, func(t *testing.T) {
			p, _ := pulled(t)
			p.must(p.marieke.WithdrawHandover(p.Context(), p.id))
			p.must(p.addWord(p.marieke))
			p.must(p.fatma.TakePen(p.Context(), p.fatma.meets().ID, "Marieke antwoordt niet"))
			p.must(p.addWord(p.fatma))
			p.round(p.fatma, p.marieke)
			p.pens(nil, p.marieke, p.fatma)
			p.refused(p.addWord(p.marieke), casework.ErrPenFrozen, "writing while it is frozen")
			p.refused(p.marieke.KeepPen(p.Context(), p.id, ""), casework.ErrNeedsReason, "deciding without a reason")
			for _, a := range []*actor{p.marieke, p.fatma} {
				d, err := a.Dossier(p.Context(), p.id)
				p.must(err)
				if f := d.Pen.Frozen; f.Key == "" || f.Name == "" || len(d.Plan.Statements) != 2 {
					t.Errorf("%s sees %q, and has %d of 2 words", a.name, f.Why, len(d.Plan.Statements))
				}
			}
			who := decide(p)
			p.round(p.marieke, p.fatma)
			p.pens(who, p.marieke, p.fatma)
			p.refused(who.KeepPen(p.Context(), p.id, "nog eens"), casework.ErrNotFrozen, "deciding twice")
			if a, b := p.marieke.pen(), p.fatma.pen(); a.Epoch != b.Epoch || a.Epoch < 3 {
				t.Errorf("epochs %d and %d", a.Epoch, b.Epoch)
			}
		})
	}
}

func TestAPenThatWasGivenToAnotherMeanwhileCannotBeKeptByWhoTookIt(t *testing.T) {
	p, joost := pulled(t)
	p.must(p.marieke.WithdrawHandover(p.Context(), p.id))
	p.offers(joost)
	p.round(p.marieke, p.joost)
	p.must(p.joost.AnswerHandover(p.Context(), p.joost.meets().ID, true))
	p.round(p.joost, p.marieke)
	p.must(p.fatma.TakePen(p.Context(), p.fatma.meets().ID, "Marieke antwoordt niet"))
	p.round(p.fatma, p.marieke)
	p.pens(p.joost, p.marieke, p.fatma, p.joost)
	p.refused(p.fatma.KeepPen(p.Context(), p.id, "toch ik"), casework.ErrGivenOn, "keeping what was given to another")
	p.must(p.fatma.FollowOther(p.Context(), p.id, "Joost heeft hem"))
	p.round(p.fatma, p.marieke, p.joost)
	p.pens(p.joost, p.marieke, p.fatma, p.joost)
}
