package vault

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"
	"time"

	"keukentafel/app/family"
)

func TestWhatWasTypedSurvivesAProgramThatIsKilled(t *testing.T) {
	v, dir, _ := newVault(t)
	must(t, v.Lock())
	for range 5 {
		last := typeUntilKilled(t, dir, 40)
		v := mustReopen(t, dir)
		drafts, err := v.Drafts()
		must(t, err)
		newest := -1
		for _, text := range drafts {
			n, err := strconv.Atoi(strings.TrimPrefix(string(text), "woord "))
			must(t, err)
			newest = max(newest, n)
		}
		if newest < last {
			t.Errorf("safe was %d, found is %d", last, newest)
		}
		if faults, err := v.Verify(t.Context(), nil); err != nil || len(faults) != 0 {
			t.Errorf("%v %v", faults, err)
		}
		must(t, v.Lock())
	}
}

// typeUntilKilled gives the last draft that the other program called safe.
func typeUntilKilled(t *testing.T, dir string, until int) (last int) {
	t.Helper()
	c := exec.Command(os.Args[0])
	c.Env = append(os.Environ(), "VAULT_TEST_CHILD=draft", "VAULT_TEST_DIR="+dir)
	out, err := c.StdoutPipe()
	must(t, err)
	must(t, c.Start())
	defer func() { _ = c.Wait() }() // it was killed
	last = -1
	lines := bufio.NewScanner(out)
	for lines.Scan() {
		if _, err := fmt.Sscanf(lines.Text(), "safe %d", &last); err != nil {
			t.Fatalf("the other program says: %s", lines.Text())
		}
		if last == until {
			must(t, c.Process.Kill())
		}
	}
	return last
}

func TestADraftIsReplacedAndDropped(t *testing.T) {
	v, dir, _ := newVault(t)
	must(t, v.SaveDraft("f-1/reason", "Wij"))
	must(t, v.SaveDraft("f-1/reason", "Wij willen"))
	must(t, v.SaveDraft("f-1/goal", "rust"))
	must(t, v.SaveDraft("f-1/empty", ""))
	must(t, v.DropDraft("f-1/goal"))
	must(t, v.DropDraft("never there"))
	for range 2 {
		drafts, err := v.Drafts()
		must(t, err)
		if len(drafts) != 2 || drafts["f-1/reason"] != "Wij willen" || drafts["f-1/empty"] != "" {
			t.Errorf("%d drafts", len(drafts))
		}
		must(t, v.Lock())
		v = mustReopen(t, dir)
	}
}

func TestADamagedDraftLeavesTheOthersReadable(t *testing.T) {
	v, dir, _ := newVault(t)
	for i := range 3 {
		must(t, v.SaveDraft(fmt.Sprint(i), family.Text(fmt.Sprint("tekst ", i))))
	}
	must(t, v.Lock())
	behindItsBack(t, dir, `UPDATE draft SET body = zeroblob(300) WHERE id = (SELECT min(id) FROM draft)`)
	v = mustReopen(t, dir)
	drafts, err := v.Drafts()
	if !errors.Is(err, ErrDamaged) || len(drafts) != 2 || drafts["2"] != "tekst 2" {
		t.Errorf("%d drafts, %v", len(drafts), err)
	}
	must(t, v.SaveDraft("0", "opnieuw"))
}

func TestALockInTheMiddleOfTypingLosesNothingThatWasSafe(t *testing.T) {
	v, dir, _ := newVault(t)
	safe := make(chan int)
	go func() {
		defer close(safe)
		for i := 0; ; i++ {
			if err := v.SaveDraft("veld", family.Text(fmt.Sprint(i))); err != nil {
				if !errors.Is(err, ErrLocked) {
					t.Error(err)
				}
				return
			}
			safe <- i
		}
	}()
	last := -1
	for i := range safe {
		if last = i; i == 10 {
			go func() {
				if err := v.Lock(); err != nil {
					t.Error(err)
				}
			}()
		}
	}
	v = reopenWhenFree(t, dir)
	drafts, err := v.Drafts()
	must(t, err)
	if n, err := strconv.Atoi(string(drafts["veld"])); err != nil || n < last {
		t.Errorf("safe was %d, found is %d", last, n)
	}
}

// reopenWhenFree waits for a Lock that is under way in another goroutine.
func reopenWhenFree(t *testing.T, dir string) *Vault {
	t.Helper()
	for deadline := time.Now().Add(time.Minute); time.Now().Before(deadline); {
		v, err := reopen(t, dir)
		if err == nil {
			return v
		}
		if !errors.Is(err, ErrInUse) {
			t.Fatal(err)
		}
	}
	t.Fatal("still in use")
	return nil
}
