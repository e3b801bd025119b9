package desk

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"testing"
	"time"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/storage/mailbox/memory"
)

// schedule is one order in which three people work, while the network between
// them fails and their programs end at bad moments: Fatma, who coordinates,
// Joost at school, and the municipality.
type schedule struct {
	*recallPlay
	random  *rand.Rand
	store   *badStore
	crashed bool // of who works now

	brought  map[family.ContributionID]family.Text // by Joost
	verdicts map[family.ContributionID]family.ContributionState
	shared   []casework.Outgoing
	exported []casework.Outgoing
	lost     bool // the store lost something
	told     bool // the consent was taken back
	before   int  // how much was shared before it was
}

// SCHEDULES says how many are played; a few when it is not set.
func schedules(t *testing.T) int {
	n, err := strconv.Atoi(os.Getenv("SCHEDULES"))
	if err == nil {
		return n
	}
	if testing.Short() {
		return 1
	}
	t.Log("6 schedules; SCHEDULES=1000 plays a thousand")
	return 6
}

func TestWhateverTheNetworkDoesEverybodyEndsWithTheSame(t *testing.T) {
	first, err := strconv.ParseUint(os.Getenv("SCHEDULE"), 10, 64)
	if err != nil {
		first = 1
	}
	template := newSchedule(t)
	for seed := first; seed < first+uint64(schedules(t)); seed++ {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			s := template.again(t, seed)
			for range 30 {
				s.step()
			}
			s.settles()
			s.addsUp()
		})
	}
}

// newSchedule is where every schedule begins: three who know each other, closed.
func newSchedule(t *testing.T) *schedule {
	s := &schedule{recallPlay: newRecallPlay(t)}
	town := partner(s.fatma.dossier(), family.PartnerMunicipality)
	s.fatma.knows(s.town, town)
	s.town.knows(s.fatma, family.Partner{Kind: family.PartnerYouthCare})
	_, err := s.fatma.AdoptVersion(t.Context(), s.id)
	s.must(err)
	for _, a := range s.actors() {
		s.must(a.Close())
	}
	return s
}

func (s *schedule) actors() []*actor { return []*actor{s.fatma, s.joost, s.town} }

// again copies the vaults, and opens them on a network of their own.
func (s *schedule) again(t *testing.T, seed uint64) *schedule {
	random := rand.New(rand.NewPCG(seed, 7))
	p := &play{T: t, now: s.now, root: t.TempDir(), id: s.id}
	p.delivery = filepath.Join(p.root, "zaaksysteem")
	p.must(os.Mkdir(p.delivery, 0o700))
	c := &schedule{recallPlay: &recallPlay{play: p, school: s.school, ask: s.ask}, random: random,
		brought: map[family.ContributionID]family.Text{}, verdicts: map[family.ContributionID]family.ContributionState{}}
	c.store = &badStore{Store: memory.New(), random: random, bad: 20, crash: func() { c.crashed = true }}
	for _, a := range s.actors() {
		copied := &actor{play: p, name: a.name, folder: filepath.Join(p.root, a.name)}
		p.must(os.CopyFS(copied.folder, os.DirFS(a.folder)))
		c.opens(copied)
		p.Cleanup(func() { _ = copied.Close() })
		switch a {
		case s.fatma:
			p.fatma = copied
		case s.joost:
			p.joost = copied
		case s.town:
			p.town = copied
		}
	}
	return c
}

func (s *schedule) opens(a *actor) {
	var err error
	a.Installation, err = Open(a.folder, goodPassphrase, s.options())
	s.must(err)
	a.Needs.Post = func(casework.Settings) (casework.Post, error) { return post{store: s.store}, nil }
}

// step lets one of them do something, or the store.
func (s *schedule) step() {
	s.later(time.Duration(s.random.IntN(90)) * time.Minute)
	switch n := s.random.IntN(100); {
	case n < 12:
		s.shares()
	case n < 20:
		s.exports()
	case n < 35:
		s.contributes()
	case n < 45:
		s.decides()
	case n < 48:
		s.withdraws()
	case n < 53:
		s.copies()
	case n < 56:
		s.loses()
	case n < 75:
		s.round(s.fatma, s.random.IntN(2) == 0)
	case n < 90:
		s.round(s.joost, s.random.IntN(2) == 0)
	default:
		s.round(s.town, s.random.IntN(2) == 0)
	}
}

func (s *schedule) shares() {
	out, err := s.fatma.Share(s.Context(), s.id, s.ask)
	switch {
	case err == nil:
		s.shared = append(s.shared, out)
	case !s.told:
		s.Fatalf("sharing: %v", err)
	}
}

func (s *schedule) exports() {
	to, purpose := casework.ToPartnerOf(partner(s.fatma.dossier(), family.PartnerMunicipality))
	out, err := s.fatma.Share(s.Context(), s.id, casework.Ask{To: to, Purpose: purpose, Version: len(s.fatma.dossier().Versions)})
	s.must(err)
	s.exported = append(s.exported, out)
}

func (s *schedule) contributes() {
	list, err := s.joost.Slices(s.Context())
	s.must(err)
	if len(list) == 0 {
		return
	}
	text := family.Text(fmt.Sprintf("Daan zat %d ochtenden in de klas.", s.random.IntN(1000)))
	id, err := s.joost.Contribute(s.Context(), list[0].ID, family.Contribution{Kind: family.ContribObservation, Text: text})
	if errors.Is(err, casework.ErrCalledBack) {
		return
	}
	s.must(err)
	s.brought[id] = text
}

func (s *schedule) decides() {
	for _, c := range s.fatma.dossier().Contributions {
		if c.State == family.ContribNew {
			v := casework.Verdict{State: family.ContribDeclined, Reason: "Dat weten we al."}
			s.must(s.fatma.Review(s.Context(), s.id, c.ID, v))
			s.verdicts[c.ID] = v.State
			return
		}
	}
}

// withdraws lets Karim take back what school may know, once.
func (s *schedule) withdraws() {
	if s.told {
		return
	}
	s.told, s.before = true, len(s.shared)
	s.takesBack("Karim", "Daan")
	s.tells()
}

func (s *schedule) tells() {
	for _, r := range s.fatma.dossier().Recalls {
		if r.State == consent.RecallToTell {
			s.must(s.fatma.TellRecall(s.Context(), s.id, r.ID, casework.TellByPackage, nil))
		}
	}
}

func (s *schedule) copies() {
	all, err := s.store.Store.List(s.Context(), "", "", 0)
	s.must(err)
	s.store.copied(all)
}

// loses lets the store lose what it had taken.
func (s *schedule) loses() {
	all, err := s.store.Store.List(s.Context(), "", "", 0)
	s.must(err)
	if len(all) > 0 {
		s.lost = true
		s.must(s.store.Store.Delete(s.Context(), all[s.random.IntN(len(all))].Name))
	}
}

// round goes around the mailbox. The program of who does it may end anywhere.
func (s *schedule) round(a *actor, now bool) casework.SyncResult {
	ctx, end := context.WithCancel(s.Context())
	defer end()
	s.store.crash = func() { s.crashed = true; end() }
	result, err := a.Sync(ctx, casework.SyncOptions{Now: now, Deliver: DeliverTo(s.delivery)})
	if err != nil && !passing(err) {
		s.Fatalf("%s goes round: %v", a.name, err)
	}
	if s.crashed {
		s.crashed = false
		s.must(a.Close())
		s.opens(a)
	}
	return result
}

// passing tells whether going round again may mend it: the network was gone, the
// program ended, or what was read back to compare came damaged.
func passing(err error) bool {
	return errors.Is(err, casework.ErrUnreachable) || errors.Is(err, context.Canceled) || errors.Is(err, casework.ErrTruncated)
}

// settles mends the network, and lets everybody go round until nothing moves.
func (s *schedule) settles() {
	s.store.bad = 0
	for n := range 40 {
		s.later(7 * time.Hour)
		moved := 0
		for _, a := range s.actors() {
			result := s.round(a, true)
			moved += result.Sent + len(result.Received)
			if a == s.joost {
				moved += s.obeys()
			}
			if a == s.fatma {
				s.tells()
			}
		}
		if moved == 0 && n > 12 { // once a day it is looked whether what was sent still lies there
			return
		}
	}
	s.Fatal("it does not come to rest")
}

// obeys lets Joost remove what was called back.
func (s *schedule) obeys() int {
	list, err := s.joost.ReceivedRecalls(s.Context())
	s.must(err)
	n := 0
	for _, r := range list {
		if r.Waits() {
			s.must(s.joost.DecideRecall(s.Context(), r.ID, true, ""))
			n++
		}
	}
	return n
}

// addsUp: nothing is lost, nothing is there twice, and everybody sees the same.
func (s *schedule) addsUp() {
	s.everythingArrived()
	s.contributionsAddUp()
	s.schoolHoldsTheNewest()
	s.exportsAddUp()
}

func (s *schedule) everythingArrived() {
	for _, a := range s.actors() {
		list, err := a.Outbox(s.Context())
		s.must(err)
		for _, o := range list {
			if o.Kind == casework.LetterReceipt && (o.State == consent.ReceiptSent || o.Fills) { // nobody answers a receipt
				continue
			}
			if s.lost && (o.State == consent.ReceiptReceived || o.State == consent.ReceiptSent && s.cameIn(a, o)) { // only its receipt was lost
				continue
			}
			if o.State == consent.ReceiptImported || o.State == consent.ReceiptStopped || s.told && o.State == consent.ReceiptRejected {
				continue
			}
			s.Errorf("%s: a %s (%d) is %q in the end (%s)", a.name, o.Kind, o.Seq, o.State, o.Problem)
		}
	}
}

// cameIn tells whether the receiver of a package is done with its number.
func (s *schedule) cameIn(from *actor, o casework.Outgoing) bool {
	for _, a := range s.actors() {
		card, err := a.MyCard(s.Context())
		s.must(err)
		if card.Mailbox != o.To.Mailbox {
			continue
		}
		box, err := a.Inbox(s.Context())
		s.must(err)
		for _, sender := range box.Senders {
			if mine, _ := from.MyCard(s.Context()); sender.Mailbox == mine.Mailbox && sender.Head >= o.Seq {
				return true
			}
		}
	}
	return false
}

func (s *schedule) contributionsAddUp() {
	held := map[family.ContributionID]int{}
	for _, c := range s.fatma.dossier().Contributions {
		held[c.ID]++
		if s.brought[c.ID] != c.Text || held[c.ID] > 1 {
			s.Errorf("contribution %s is there %d times, or with other words", c.ID, held[c.ID])
		}
	}
	if len(held) != len(s.brought) {
		s.Errorf("Fatma holds %d contributions, Joost brought %d", len(held), len(s.brought))
	}
	list, err := s.joost.Slices(s.Context())
	s.must(err)
	for _, slice := range list {
		for _, c := range slice.Mine {
			if verdict, decided := s.verdicts[c.ID]; decided && c.State != verdict {
				s.Errorf("Joost sees contribution %s as %s, Fatma said %s", c.ID, c.State, verdict)
			}
		}
	}
}

// schoolHoldsTheNewest of what was shared and was not called back.
func (s *schedule) schoolHoldsTheNewest() {
	list, err := s.joost.Slices(s.Context())
	s.must(err)
	still := s.shared[s.before:]
	switch {
	case len(still) == 0 && len(list) > 0:
		s.Errorf("school holds disclosure %s, which was called back or never left", list[0].Slice.Disclosure)
	case len(still) > 0 && (len(list) != 1 || list[0].Slice.Disclosure != still[len(still)-1].Disclosure):
		s.Errorf("school holds %d slices, and not the newest", len(list))
	}
}

func (s *schedule) exportsAddUp() {
	folders, err := os.ReadDir(s.delivery)
	s.must(err)
	folders = slices.DeleteFunc(folders, func(f os.DirEntry) bool { return f.Name() == "index" })
	if len(folders) != len(s.exported) {
		s.Errorf("the municipality holds %d exports, Fatma sent %d", len(folders), len(s.exported))
	}
	for _, folder := range folders {
		files, err := os.ReadDir(filepath.Join(s.delivery, folder.Name()))
		s.must(err)
		if len(files) < 2 || slices.ContainsFunc(files, func(f os.DirEntry) bool { return filepath.Ext(f.Name()) == ".part" }) {
			s.Errorf("export %s has %d files", folder.Name(), len(files))
		}
	}
}
