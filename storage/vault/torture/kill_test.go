//go:build torture && linux

package torture

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"testing"
	"time"
)

// rounds is how often a trial is done: as its variable says, or as is usual.
func rounds(t *testing.T, variable string, usual int) int {
	t.Helper()
	if text := os.Getenv(variable); text != "" {
		n, err := strconv.Atoi(text)
		must(t, err)
		return n
	}
	return usual
}

// roomForDisasters is on the disk, since a killed program leaves what the system has.
func roomForDisasters(t *testing.T) (dir, backup string) {
	t.Helper()
	room := t.TempDir()
	must(t, os.Mkdir(filepath.Join(room, "backup"), 0o700))
	return filepath.Join(room, "vault"), filepath.Join(room, "backup", "b.vault")
}

// TestKilledAtAnyMomentLosesNothingAcknowledged kills the writer again and
// again, also while it is still unlocking, and goes on with what is left.
func TestKilledAtAnyMomentLosesNothingAcknowledged(t *testing.T) {
	began := time.Now()
	dir, backup := roomForDisasters(t)
	m, j, acked := newVault(t, dir), &judge{t: t}, 0
	dice := rand.New(rand.NewPCG(1, 9))
	n := rounds(t, "KILLS", 200)
	for round := range n {
		largest := 4000
		if round%4 == 3 {
			largest = 300_000 // SQLite moves its journal into the file while it is killed
		}
		r := start(t, order{Dir: dir, Backup: backup, Model: m, Seed: uint64(round), Largest: largest})
		if round%5 > 0 {
			for line, more := r.next(); more && !line.Open; line, more = r.next() {
				continue // until it is open
			}
		}
		r.killAfter(time.Duration(dice.IntN(500_000)) * time.Microsecond)
		acked += r.acked
		for _, fault := range r.faults {
			t.Errorf("round %d: %s\n%s", round, fault, r.said())
		}
		if m = j.after(fmt.Sprintf("round %d", round), dir, backup, r.m, r.pending); m == nil {
			t.Fatalf("round %d: stopped", round)
		}
	}
	figure(t, "kill -9", "%d rounds, %d acknowledged, %d lost, %d damaged; %d with a journal to take up; begun and not acknowledged: %d stored, %d not; %d backups restored; keys of %d destroyed families left: %d; %v",
		n, acked, j.lost, j.damaged, j.recovered, j.ahead, j.behind, j.backups, len(m.Destroyed), j.readable, time.Since(began).Round(time.Second))
	if acked < 5*n || j.recovered == 0 {
		t.Errorf("too little happened to prove anything: %d acknowledged, %d journals", acked, j.recovered)
	}
}
