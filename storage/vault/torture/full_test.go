//go:build torture && linux

package torture

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// untilFullAndBack lets the writer go on for a while, takes its space away
// after some bytes, lets it meet that a few times, gives the space back and
// wants it to go on as if nothing had been.
func (l *lifeOnDisk) untilFullAndBack(dice *rand.Rand) (came bool) {
	for i := dice.IntN(30); i > 0; i-- {
		if _, more := l.next(); !more {
			return false
		}
	}
	before := l.full
	l.disk.setSpace(int64(dice.IntN(200_000)), dice.IntN(2) == 0)
	for l.full < before+1+dice.IntN(5) {
		if _, more := l.next(); !more {
			return false
		}
	}
	l.disk.setSpace(-1, false)
	const toldBefore = 500 // more than fits in the pipe
	goOn, refused := l.acked+5, l.full
	for l.acked < goOn && l.full <= refused+toldBefore {
		if _, more := l.next(); !more {
			return false
		}
	}
	return l.acked >= goOn
}

// TestADiskThatFillsUpRefusesAndLosesNothing: at random moments there is no
// space, for what is new or even for what is written over. Then it is back, or
// the program is killed, or the power fails as well.
func TestADiskThatFillsUpRefusesAndLosesNothing(t *testing.T) {
	began := time.Now()
	n := rounds(t, "FULL", 100)
	dir, backup := roomForDisasters(t)
	m, j := newVault(t, dir), &judge{t: t}
	image := take(t, dir, backup)
	acked, refused, fills, stored := 0, 0, 0, map[kind]int{}
	for round := range n {
		dice := rand.New(rand.NewPCG(uint64(round), 11))
		where := fmt.Sprintf("round %d", round)
		life := live(t, image, order{Model: m, Seed: uint64(2000 + round), Largest: []int{4000, 4000, 60_000}[round%3]},
			func(d *disk) { d.dying = powerCut{round%2 == 0, dice} },
			func(l *lifeOnDisk) {
				for range 3 {
					if !l.untilFullAndBack(dice) {
						t.Errorf("%s: the vault does not go on when there is space again: %v\n%s", where, l.faults, l.said())
						break
					}
					fills++
				}
				if round%3 == 0 {
					l.disk.setSpace(int64(dice.IntN(60_000)), round%2 == 0) // and killed while it is full
					time.Sleep(time.Duration(dice.IntN(50)) * time.Millisecond)
				}
				if round%3 == 1 {
					l.disk.cutNow()
				}
				l.kill()
			})
		acked, refused = acked+life.acked, refused+life.full
		for k, times := range life.stored {
			stored[k] += times
		}
		for _, fault := range life.faults {
			t.Errorf("%s: %s", where, fault)
		}
		dir, backup := lay(t, life.disk.image())
		if m = j.after(where, dir, backup, life.m, life.pending); m == nil {
			t.Fatalf("%s: stopped", where)
		}
		image = take(t, dir, backup)
		must(t, os.RemoveAll(filepath.Dir(dir)))
	}
	figure(t, "full disk", "%d rounds, full %d times, %d acknowledged, %d refused (stored all the same: %v), %d lost, %d damaged; %d backups restored; keys of %d destroyed families left: %d; %v",
		n, fills, acked, refused, stored, j.lost, j.damaged, j.backups, len(m.Destroyed), j.readable, time.Since(began).Round(time.Second))
	for k := range stored {
		if k != shred { // which is done, and tells that its traces are not all gone yet
			t.Errorf("%s was refused and yet stored", k)
		}
	}
	if refused < n {
		t.Errorf("the disk was hardly ever full: %d refused", refused)
	}
}

// TestTheFullDiskIsRealEnoughToHurt is the control: what is written over the
// old file in place is lost when there is no space.
func TestTheFullDiskIsRealEnoughToHurt(t *testing.T) {
	lossy, n := 0, rounds(t, "CONTROLS", 20)
	for round := range n {
		dice := rand.New(rand.NewPCG(uint64(round), 12))
		life := live(t, nil, order{Plain: plainFile}, func(d *disk) { d.space = int64(20_000 + dice.IntN(100_000)) },
			func(l *lifeOnDisk) { l.drain(); l.wait() })
		content := life.disk.image()[filepath.Join(vaultDir, "plain")]
		if !bytes.HasPrefix(content, fmt.Appendf(nil, "%d\n", life.row)) || len(content) < 6*200 {
			lossy++
		}
	}
	figure(t, "control, full disk: "+plainFile, "%d of %d lost what was acknowledged", lossy, n)
	if lossy == 0 {
		t.Error("the full disk hurts nobody, so it proves nothing")
	}
}
