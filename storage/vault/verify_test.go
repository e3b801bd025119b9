package vault

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"testing"

	"keukentafel/app/casework"
)

func TestACheckThatIsStoppedSaysSoAndFindsNothing(t *testing.T) {
	v, _, _ := newVault(t)
	for n := range 20 {
		save(t, v, dossierOf(n+1, 500))
	}
	ctx, stop := context.WithCancel(t.Context())
	calls := 0
	faults, err := v.Verify(ctx, func(done, _ int) {
		if calls++; done > 5 {
			stop()
		}
	})
	if !errors.Is(err, context.Canceled) || faults != nil || calls > 40 {
		t.Errorf("%v %v after %d calls", faults, err, calls)
	}
	if _, err := v.Verify(ctx, nil); !errors.Is(err, context.Canceled) {
		t.Errorf("%v", err)
	}
}

func TestLockingDoesNotWaitForACheck(t *testing.T) {
	v, _, _ := newVault(t)
	for n := range 20 {
		save(t, v, dossierOf(n+1, 500))
	}
	locked := make(chan error, 1)
	started := false
	_, err := v.Verify(t.Context(), func(int, int) {
		if !started {
			started = true
			go func() { locked <- v.Lock() }()
			<-v.gate.life.Done()
		}
	})
	if !errors.Is(err, ErrLocked) {
		t.Errorf("%v", err)
	}
	must(t, <-locked)
}

func TestACheckTellsHowFarItIsUntilAllIsDone(t *testing.T) {
	v, dir, _ := newVault(t)
	for n := range 10 {
		save(t, v, dossierOf(n+1, 500))
	}
	must(t, v.SaveDraft("f-000001/a", "een begin"))
	last, all := 0, 0
	faults, err := v.Verify(t.Context(), func(done, total int) {
		if done < last || done > total || all != 0 && total != all {
			t.Errorf("%d of %d after %d", done, total, last)
		}
		last, all = done, total
	})
	records := 2
	for _, table := range []string{"dossier", "part", "draft", "audit", "tombstone"} {
		records += peek[int](t, dir, `SELECT count(*) FROM `+table)
	}
	if err != nil || len(faults) != 0 || last != all || all != records {
		t.Errorf("%d of %d, there are %d: %v %v", last, all, records, faults, err)
	}
}

func TestWhatIsChangedWhileTheVaultIsOpenIsFoundByACheck(t *testing.T) {
	v, dir, _ := newVault(t)
	save(t, v, dossierOf(1, 2000))
	for what, c := range map[string]struct {
		do, undo string
		harm     Harm
	}{
		"a slot":    {`UPDATE slot SET kind = 9 WHERE kind = 2`, `UPDATE slot SET kind = 2 WHERE kind = 9`, ChangedHeader},
		"a trigger": {`CREATE TRIGGER x AFTER UPDATE ON part BEGIN DELETE FROM audit; END`, `DROP TRIGGER x`, ChangedHeader},
		"a number":  {`UPDATE dossier SET rev = rev + 1`, `UPDATE dossier SET rev = rev - 1`, Lowered},
		"a grave":   {`INSERT INTO tombstone VALUES (5, 5)`, `DELETE FROM tombstone`, Added},
	} {
		behindItsBack(t, dir, c.do)
		faults, err := v.Verify(t.Context(), nil)
		if err != nil || len(faults) == 0 || !errors.Is(errors.Join(faults...), ErrTampered) {
			t.Errorf("%s: %v %v", what, faults, err)
		}
		if c.harm != Lowered && !errors.Is(errors.Join(faults...), c.harm) {
			t.Errorf("%s: %v", what, faults)
		}
		behindItsBack(t, dir, c.undo)
		if faults, err := v.Verify(t.Context(), nil); err != nil || len(faults) != 0 {
			t.Errorf("%s undone: %v %v", what, faults, err)
		}
	}
}

// overwritePage makes rubbish of one page of the file.
func overwritePage(t *testing.T, file string, page, size int) {
	t.Helper()
	f, err := os.OpenFile(file, os.O_RDWR, 0)
	must(t, err)
	_, err = f.WriteAt(bytes.Repeat([]byte{0xEE}, size), int64(page*size))
	must(t, errors.Join(err, f.Close()))
}

// TestABrokenPageOfTheFileLeavesTheOtherFamiliesReadable breaks each page in
// turn. Most pages hold one family or a few.
func TestABrokenPageOfTheFileLeavesTheOtherFamiliesReadable(t *testing.T) {
	const families, size = 24, 4096
	v, dir, _ := newVault(t)
	for n := range families {
		save(t, v, dossierOf(n+1, 500))
	}
	must(t, v.Lock())
	whole := fileBytes(t, vaultFile(dir))
	rescued, nearlyAll := 0, 0
	for page := 1; page < len(whole)/size; page++ {
		must(t, os.WriteFile(vaultFile(dir), whole, 0o600))
		overwritePage(t, vaultFile(dir), page, size)
		v, err := reopen(t, dir, ReadOnly())
		if err != nil {
			if !isExpected(err) {
				t.Errorf("page %d: %v", page, err)
			}
			continue
		}
		rescued++
		if readableOf(t, v, families, fmt.Sprint("page ", page)) >= families-6 {
			nearlyAll++
		}
		if faults, err := v.Verify(t.Context(), nil); err != nil || len(faults) == 0 {
			t.Errorf("page %d: verify says %v %v", page, faults, err)
		}
		must(t, v.Lock())
		if _, err := reopen(t, dir, Accepting(acceptance())); err == nil {
			must(t, os.Remove(vaultFile(dir)))
		}
	}
	pages := len(whole)/size - 1
	t.Logf("with %d of %d pages broken the vault can be read, with %d at least %d of %d families", rescued, pages, nearlyAll, families-6, families)
	if rescued < pages-6 || nearlyAll < pages*2/3 {
		t.Error("that is too few")
	}
}

func readableOf(t *testing.T, v *Vault, families int, at string) (count int) {
	t.Helper()
	for n := range families {
		_, err := v.Load(t.Context(), familyID(n+1))
		switch {
		case err == nil:
			count++
		case !isExpected(err):
			t.Errorf("%s: %v", at, err)
		}
	}
	return count
}

func TestSearchingFindsTheOtherFamiliesWhenOneIsDamaged(t *testing.T) {
	dir, _ := threeFamilies(t)
	behindItsBack(t, dir, `UPDATE part SET body = zeroblob(500) WHERE dossier = `+fmt.Sprint(rowOf(t, dir, 1)))
	v := mustReopen(t, dir)
	var found int
	err := v.Search(t.Context(), "witte3", func(casework.Hit) bool { found++; return true })
	if found != 1 || !errors.Is(err, Unreadable) {
		t.Errorf("%d %v", found, err)
	}
}
