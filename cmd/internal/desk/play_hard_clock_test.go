package desk

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// tasks are what Vandaag tells Fatma of one kind.
func (p *recallPlay) tasks(kind casework.TaskKind) []casework.Task {
	p.Helper()
	list, err := p.fatma.Tasks(p.Context())
	p.must(err)
	return slices.DeleteFunc(list, func(t casework.Task) bool { return t.Kind != kind })
}

// bytesOf tells whether the sealed bytes of a package are still in the vault.
func (p *recallPlay) bytesOf(out casework.Outgoing) bool {
	p.Helper()
	var parcel casework.Parcel
	number := p.outgoing(out.ID).Number
	there, err := p.fatma.vault.Desk(p.Context(), fmt.Sprintf("outbox/%d/%dp", number/100, number), &parcel)
	p.must(err)
	return there && len(parcel.Data) > 0
}

// stops goes around the mailbox, and wants one package stopped for a reason,
// and its bytes gone from the vault, also after a restart.
func (p *recallPlay) stops(out casework.Outgoing, why consent.StopReason) {
	p.Helper()
	if !p.bytesOf(out) {
		p.Error("there was nothing to stop")
	}
	result := p.fatma.syncs()
	if result.Sent != 0 || len(result.Stopped) != 1 || result.Stopped[0].ID != out.ID || result.Stopped[0].Why != why || !result.Stopped[0].InTime() {
		p.Errorf("sent %d, stopped %+v, want %s", result.Sent, result.Stopped, why)
	}
	p.fatma.restarts()
	if p.bytesOf(out) {
		p.Error("its bytes are still in the vault")
	}
	if o, r := p.outgoing(out.ID), p.registered(out.Disclosure); o.State != consent.ReceiptStopped || r.Receipt != consent.ReceiptStopped {
		p.Errorf("the outbox says %s, the register %s", o.State, r.Receipt)
	}
	if n := len(p.joost.syncs().Received); n != 0 {
		p.Errorf("school received %d", n)
	}
}

func TestWithTheClockAWeekBackNothingLeavesAndOnceItIsRightItDoes(t *testing.T) {
	p := newRecallPlay(t)
	p.later(10 * 24 * time.Hour)
	waits, right := p.shares(), p.now
	p.later(-7 * 24 * time.Hour)
	_, err := p.fatma.Share(t.Context(), p.id, p.ask)
	p.refused(err, consent.ErrClockBehind, "sharing with the clock a week back")
	_, err = p.fatma.Sync(t.Context(), casework.SyncOptions{Now: true})
	p.refused(err, consent.ErrClockBehind, "sending what waits with the clock a week back")
	_, err = p.fatma.ParcelFile(t.Context(), waits.ID)
	p.refused(err, consent.ErrClockBehind, "carrying it by hand")
	if o := p.outgoing(waits.ID); o.State != consent.ReceiptQueued || !p.bytesOf(waits) {
		t.Errorf("a clock that is behind stopped it for good: %s", o.State)
	}
	if n := len(p.joost.syncs().Received); n != 0 {
		t.Errorf("school received %d", n)
	}
	p.now = right
	if result := p.fatma.syncs(); result.Sent != 1 {
		t.Errorf("after the clock was put right %d left", result.Sent)
	}
	if n := len(p.joost.syncs().Received); n != 1 {
		t.Errorf("school received %d", n)
	}
}

func TestNoChangeMakesAClockThatIsBehindForgetWhatWasTakenBack(t *testing.T) {
	p := newRecallPlay(t)
	p.later(10 * 24 * time.Hour)
	p.takesBack("Karim", "Daan")
	d, right := p.fatma.dossier(), p.now
	p.later(-7 * 24 * time.Hour) // on this day Karim had said yes
	p.must(p.fatma.RenameFamily(t.Context(), p.id, "De Wit-El Idrissi", d.Family.Town))
	p.school.Phone = "035 000 22 99"
	p.changeSchool()
	_, err := p.fatma.Share(t.Context(), p.id, p.ask)
	p.refused(err, consent.ErrClockBehind, "sharing after a change on the wrong day")
	p.now = right
	slice, _, err := p.fatma.PreviewDisclosure(t.Context(), p.id, p.ask)
	p.must(err)
	p.reads("school, once the clock is right", slice, nil, []string{"een hele dag in de klas"})
}

func TestAClockThatWasAheadLocksNothingOnceSomethingIsChanged(t *testing.T) {
	p := newRecallPlay(t)
	right := p.now
	p.later(300 * 24 * time.Hour)
	p.changeSchool()
	p.now = right
	_, err := p.fatma.Share(t.Context(), p.id, p.ask)
	p.refused(err, consent.ErrClockBehind, "sharing what was changed in the future")
	p.changeSchool()
	p.shares()
}

func TestAConsentThatBeginsNextWeekCarriesNothingBeforeThen(t *testing.T) {
	p := newRecallPlay(t)
	d := p.fatma.dossier()
	debt := partner(d, family.PartnerDebtHelp)
	p.fatma.knows(p.marieke, debt)
	to, purpose := casework.ToPartnerOf(debt)
	ask := casework.Ask{To: to, Purpose: purpose}
	lisa := person(d, "Lisa")
	asked := consent.Consent{About: lisa, Partner: debt.ID, Asked: []consent.Category{consent.CatInvolvement}, From: p.fatma.Today().AddDays(7)}
	late := asked
	late.AskedOn = p.fatma.Today().AddDays(1)
	_, err := p.fatma.AskConsent(t.Context(), p.id, late)
	p.refused(err, casework.ErrFutureDate, "a consent that was asked tomorrow")
	id, err := p.fatma.AskConsent(t.Context(), p.id, asked)
	p.must(err)
	p.must(p.fatma.AnswerConsent(t.Context(), p.id, id, consent.Answer{By: lisa, Allowed: asked.Asked}))
	knows := func() bool {
		slice, _, err := p.fatma.PreviewDisclosure(t.Context(), p.id, ask)
		p.must(err)
		return slices.ContainsFunc(slice.Family.Persons, func(x family.Person) bool { return x.ID == lisa && x.Given != "" })
	}
	if knows() {
		t.Error("it counts before its first day")
	}
	p.later(7 * 24 * time.Hour)
	if !knows() {
		t.Error("it does not count on its first day")
	}
}

func TestTheDayBeforeDaanIsTwelveItMayAndOnHisBirthdayHeIsAskedToo(t *testing.T) {
	p := newRecallPlay(t)
	d := p.fatma.dossier()
	daan, _ := d.Family.Person(person(d, "Daan"))
	daan.Birth = family.BirthDate(p.fatma.Today().AddDays(1).AddMonths(-12 * 12))
	_, err := p.fatma.PutPerson(t.Context(), p.id, daan)
	p.must(err)
	c := p.atSchool("Daan")
	today := func() string {
		dossier := p.fatma.dossier()
		return string(c.Standing(dossier.Family, p.fatma.Today()).State)
	}
	c = p.atSchool("Daan")
	if today() != string(consent.StateGiven) {
		t.Fatalf("the day before it is %s", today())
	}
	out := p.shares()
	if list := p.tasks(casework.TaskBirthday); !slices.ContainsFunc(list, func(x casework.Task) bool {
		return x.About == daan.ID && x.Age == 12 && x.Day == p.fatma.Today().AddDays(1)
	}) {
		t.Errorf("Vandaag does not tell of tomorrow: %+v", list)
	}
	p.later(24 * time.Hour)
	if today() != string(consent.StatePending) {
		t.Errorf("on his birthday it is %s", today())
	}
	if list := p.tasks(casework.TaskConsentOpen); !slices.ContainsFunc(list, func(x casework.Task) bool {
		return x.About == daan.ID && slices.Equal(x.Missing, []family.Text{"Daan"})
	}) {
		t.Errorf("Vandaag does not tell that Daan must answer: %+v", list)
	}
	p.stops(out, consent.StopPending)
}
