//go:build torture && linux

package torture

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"
	"time"
)

const (
	vaultDir  = "vault"
	backupDir = "backup"
)

// lifeOnDisk runs the writer on a disk of our own until the power fails.
type lifeOnDisk struct {
	*run
	disk *disk
}

// live starts the writer on the image. The power fails after so many changes of
// the disk, or when the trial says so.
func live(t *testing.T, image map[string][]byte, o order, prepare func(*disk), during func(*lifeOnDisk)) *lifeOnDisk {
	t.Helper()
	d := newDisk(image, vaultDir, backupDir)
	prepare(d)
	life := &lifeOnDisk{disk: d}
	mounted(t, d, func(folder string) {
		o.Dir, o.Backup = filepath.Join(folder, vaultDir), filepath.Join(folder, backupDir, "b.vault")
		life.run = start(t, o)
		life.cut = d.cut
		during(life)
	})
	return life
}

// untilDead takes in what the writer tells until the power fails.
func (l *lifeOnDisk) untilDead(longest time.Duration) {
	timer := time.AfterFunc(longest, l.disk.cutNow)
	defer timer.Stop()
	go func() {
		<-l.disk.cut
		_ = l.command.Process.Kill()
	}()
	l.drain()
	l.disk.cutNow() // when the writer ended by itself
	l.wait()
}

// lay puts what the disk holds in real folders.
func lay(t *testing.T, image map[string][]byte) (dir, backup string) {
	t.Helper()
	room := t.TempDir()
	dir = filepath.Join(room, vaultDir)
	must(t, writeTo(image, vaultDir, dir))
	must(t, writeTo(image, backupDir, filepath.Join(room, backupDir)))
	return dir, filepath.Join(room, backupDir, "b.vault")
}

func take(t *testing.T, dir, backup string) map[string][]byte {
	t.Helper()
	image := map[string][]byte{}
	must(t, readFrom(dir, vaultDir, image))
	must(t, readFrom(filepath.Dir(backup), backupDir, image))
	return image
}

// TestAPowerCutLosesNothingAcknowledged: of what was not synced nothing is left,
// or a random part, torn within a page.
func TestAPowerCutLosesNothingAcknowledged(t *testing.T) {
	for _, torn := range []bool{false, true} {
		began := time.Now()
		n := rounds(t, "CUTS", 100) / 2
		dir, backup := roomForDisasters(t)
		m, j, acked, synced := newVault(t, dir), &judge{t: t}, 0, 0
		image := take(t, dir, backup)
		for round := range n {
			dice := rand.New(rand.NewPCG(uint64(round), 7))
			largest := 4000
			if round%4 == 3 {
				largest = 300_000
			}
			life := live(t, image, order{Model: m, Seed: uint64(1000 + round), Largest: largest},
				func(d *disk) { d.cutAfter, d.dying = dice.IntN(2500), powerCut{torn, dice} },
				func(l *lifeOnDisk) { l.untilDead(20 * time.Second) })
			acked, synced = acked+life.acked, synced+life.disk.synced
			where := fmt.Sprintf("torn %v, round %d", torn, round)
			for _, fault := range life.faults {
				t.Errorf("%s: %s\n%s", where, fault, life.said())
			}
			dir, backup := lay(t, life.disk.image())
			if m = j.after(where, dir, backup, life.m, life.pending); m == nil {
				t.Fatalf("%s: stopped", where)
			}
			image = take(t, dir, backup)
			must(t, os.RemoveAll(filepath.Dir(dir)))
		}
		what := map[bool]string{false: "power cut, all unsynced dropped", true: "power cut, unsynced dropped in part and torn at 512 B"}[torn]
		figure(t, what, "%d cuts, %d acknowledged, %d lost, %d damaged; %d syncs; %d with a journal to take up; begun and not acknowledged: %d stored, %d not; %d backups restored; keys of %d destroyed families left: %d after unlocking, in %d cuts before; %v",
			n, acked, j.lost, j.damaged, synced, j.recovered, j.ahead, j.behind, j.backups, len(m.Destroyed), j.readable, j.keysLeft, time.Since(began).Round(time.Second))
		if acked < 5*n || j.recovered == 0 {
			t.Errorf("too little happened to prove anything: %d acknowledged, %d journals", acked, j.recovered)
		}
	}
}

// TestThePowerCutIsRealEnoughToHurt is the control: SQLite as its driver sets
// it loses what it acknowledged, and with FULL it does not.
func TestThePowerCutIsRealEnoughToHurt(t *testing.T) {
	for _, how := range []string{plainNormal, plainFull} {
		lossy, acked, n := 0, 0, rounds(t, "CONTROLS", 20)
		for round := range n {
			dice := rand.New(rand.NewPCG(uint64(round), 8))
			life := live(t, nil, order{Plain: how},
				func(d *disk) { d.cutAfter, d.dying = 300+dice.IntN(2000), powerCut{round%2 == 1, dice} },
				func(l *lifeOnDisk) { l.untilDead(20 * time.Second) })
			acked += life.acked
			dir, _ := lay(t, life.disk.image())
			if rows := countRows(t, filepath.Join(dir, "plain")); rows < life.row {
				lossy++
			}
		}
		figure(t, "control, power cut: "+how, "%d of %d cuts lost acknowledged rows (%d acknowledged)", lossy, n, acked)
		if how == plainNormal && lossy == 0 {
			t.Error("the cut hurts nobody, so it proves nothing")
		}
		if how == plainFull && lossy > 0 {
			t.Error("the cut hurts what it should not: the disk is wrong")
		}
	}
}

func countRows(t *testing.T, file string) (rows int) {
	t.Helper()
	db := plain(file, "PRAGMA journal_mode = WAL")
	defer db.Close()
	if err := db.QueryRow(`SELECT coalesce(max(row), 0) FROM saved`).Scan(&rows); err != nil {
		t.Logf("nothing is left: %v", err)
	}
	return rows
}
