package vault

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"

	"keukentafel/app/audit"
)

// A program that is killed while it replaces the vault key leaves a vault that
// opens, with the key of before or with the next one.
func TestAProgramKilledWhileItReplacesTheKeyLeavesTheOldOneOrTheNew(t *testing.T) {
	v, dir, code, _ := inhabited(t)
	must(t, v.Lock())
	epoch := int64(1)
	for round := range 6 {
		safe := rotateUntilKilled(t, dir, round)
		for _, k := range []Key{goodPassphrase, code} {
			again, err := Open(dir, k, cheap(t)...)
			must(t, err)
			wantInhabited(t, again)
			epoch = again.KeyNumber()
			must(t, again.Lock())
		}
		if epoch < safe || epoch > safe+1 {
			t.Errorf("killed after key %d was safe: key %d opens", safe, epoch)
		}
	}
	if epoch < 7 {
		t.Errorf("only %d keys: the kills came too early to say something", epoch)
	}
}

// rotateUntilKilled kills the other program in the middle of a rotation, and
// gives the number of the last key that it called safe.
func rotateUntilKilled(t *testing.T, dir string, round int) (safe int64) {
	t.Helper()
	c := exec.Command(os.Args[0])
	c.Env = append(os.Environ(), "VAULT_TEST_CHILD=rotate", "VAULT_TEST_DIR="+dir)
	out, err := c.StdoutPipe()
	must(t, err)
	must(t, c.Start())
	lines := bufio.NewScanner(out)
	for told := 0; lines.Scan(); {
		line := lines.Text()
		if _, err := fmt.Sscanf(line, "safe %d", &safe); err == nil {
			told++
			continue
		}
		if !strings.HasPrefix(line, "step") {
			t.Fatal(line)
		}
		var step int
		if _, err := fmt.Sscanf(line, "step %d", &step); err == nil && told > 1 && step >= round {
			must(t, c.Process.Kill())
			break
		}
	}
	_ = c.Wait() // it was killed
	for lines.Scan() {
		_, _ = fmt.Sscanf(lines.Text(), "safe %d", &safe)
	}
	return safe
}

// childRotates replaces the key again and again, and tells of each step.
func childRotates(dir string) {
	v, err := open(dir, goodPassphrase, childOptions())
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println("safe", v.KeyNumber())
	for {
		err := v.Rotate(v.gate.life, entry(audit.VaultRotate), goodPassphrase, nil, func(done, _ int) { fmt.Println("step", done) })
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println("safe", v.KeyNumber())
	}
}
