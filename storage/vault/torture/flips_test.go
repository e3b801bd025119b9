//go:build torture && linux

package torture

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"keukentafel/storage/vault"
)

// TestNoFlippedBitIsShownAsTheTruth flips single bits over the whole file of a
// locked vault.
func TestNoFlippedBitIsShownAsTheTruth(t *testing.T) {
	began := time.Now()
	o := vaultToFlip(t, vault.FileName)
	o.Truths = o.Truths[len(o.Truths)-1:]
	whole, err := os.ReadFile(filepath.Join(o.Dir, o.Victim))
	must(t, err)
	tissues := dissect(t, o.Dir, whole)
	all := flipTogether(t, o, rounds(t, "FLIPS", 10_000), 2)
	tally := newTally(t, all, func(f flip) tissue { return tissues[f.At] })
	figure(t, "bit flips", "%d in %d kB: %d refused at unlocking, %d noticed when read; %v", len(all), len(whole)/1000,
		tally.refused, tally.noticed, time.Since(began).Round(time.Second))
	for _, what := range []tissue{sealedBytes, fieldBytes, structure, emptySpace} {
		figure(t, "bit flips in "+string(what), "%d: %d noticed, %d not noticed and harmless", tally.of[what], tally.of[what]-tally.harmless[what], tally.harmless[what])
	}
	if tally.harmless[sealedBytes] > 0 || tally.of[sealedBytes] < len(all)/4 {
		t.Errorf("of %d flips in sealed content nobody noticed %d", tally.of[sealedBytes], tally.harmless[sealedBytes])
	}
}

// TestAFlippedBitInTheJournalOfAKilledProgramShowsNothingUntrue: SQLite takes
// its journal up to the flipped bit, so what comes back is the vault as it was
// at an earlier moment, whole.
func TestAFlippedBitInTheJournalOfAKilledProgramShowsNothingUntrue(t *testing.T) {
	began := time.Now()
	o := vaultToFlip(t, vault.FileName+"-wal")
	all := flipTogether(t, o, rounds(t, "FLIPS", 10_000)/10, 2)
	tally := newTally(t, all, func(flip) tissue { return "the journal" })
	figure(t, "bit flips in the journal", "%d: %d noticed, %d harmless, %d gave an earlier state, of which the anchor tells %d; %v", len(all),
		tally.refused+tally.noticed, tally.harmless["the journal"]-tally.older, tally.older, tally.anchored, time.Since(began).Round(time.Second))
}

// tally counts what came of flips, and complains.
type tally struct {
	refused, noticed, older, anchored int
	of, harmless                      map[tissue]int
}

func newTally(t *testing.T, all []flip, tissueOf func(flip) tissue) tally {
	t.Helper()
	n := tally{of: map[tissue]int{}, harmless: map[tissue]int{}}
	for _, f := range all {
		what := tissueOf(f)
		n.of[what]++
		switch {
		case f.Refused:
			n.refused++
		case f.Noticed:
			n.noticed++
		default:
			n.harmless[what]++
		}
		if f.Older > 0 && !f.Noticed {
			n.older++
			if f.Anchor {
				n.anchored++
			}
		}
		where := fmt.Sprintf("bit %d of byte %d (%s)", f.Bit, f.At, what)
		if len(f.Wrong) > 0 || len(f.Missing) > 0 {
			t.Errorf("%s: wrong %v, missing without a word %v; noticed %v %s", where, f.Wrong, f.Missing, f.Noticed, f.Because)
		}
		if f.Unexplained != "" {
			t.Errorf("%s: an error that helps nobody: %s", where, f.Unexplained)
		}
	}
	return n
}

// vaultToFlip makes a small vault with everything in it: locked, or as a killed
// program leaves it when its journal is the victim.
func vaultToFlip(t *testing.T, victim string) flips {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "vault")
	w := &writer{t: t, order: order{Dir: dir}, m: newVault(t, dir)}
	must(t, w.unlock0())
	device := vault.NewDevice()
	o := flips{Dir: filepath.Join(t.TempDir(), "whole"), Victim: victim, Families: []int{1, 2, 3, 4}, Seed: 5}
	for i, s := range []step{{Kind: saveOne, Family: 1, Size: 3000}, {Kind: saveOne, Family: 2, Size: 9000}, {Kind: saveOne, Family: 3, Size: 500},
		{Kind: saveOne, Family: 4, Size: 2000}, {Kind: saveDraft, Family: 1, Key: "f-000001/a"}, {Kind: saveDraft, Family: 2, Key: "f-000002/b", Size: 9000},
		{Kind: saveDesk, Key: "document0"}, {Kind: saveDesk, Key: "document1"}, {Kind: shred, Family: 3}, {Kind: saveOne, Family: 1, Size: 3000},
		{Kind: addDevice, Device: fmt.Sprintf("%x", device[:])}, {Kind: dropDesk, Key: "document1"}, {Kind: saveOne, Family: 2, Size: 9000}} {
		s.N = i + 1
		must(t, w.do(s, nil))
		now := everything(w.v, o.Families)
		if len(now.Notices) > 0 {
			t.Fatalf("it is not whole to begin with: %v", now.Notices)
		}
		o.Truths = append(o.Truths, now.Content)
	}
	o.Anchor = w.v.Anchor()
	if victim == vault.FileName {
		must(t, w.v.Lock())
	}
	must(t, os.CopyFS(o.Dir, os.DirFS(dir)))
	must(t, w.v.Lock())
	return o
}
