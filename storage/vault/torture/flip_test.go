//go:build torture && linux

package torture

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"keukentafel/app/audit"
	"keukentafel/storage/vault"
)

// flips is what a flipping program is told.
type flips struct {
	Dir      string // of the whole vault; never changed
	Victim   string // the file in which the bits are flipped
	Families []int
	Truths   []map[string]string // the states that were true, the last one now
	Anchor   audit.Anchor        // of now
	Seed     uint64
	From, To int
}

// flip is one bit of the file, and what came of it.
type flip struct {
	N, At, Bit  int
	Begun       bool
	Refused     bool // it did not open
	Noticed     bool
	Older       int  // it shows a whole state, so many changes ago
	Anchor      bool // and the anchor tells so
	Wrong       []string
	Missing     []string // without any notice
	Unexplained string
	Because     string // the first notice
}

const flipsEnv = "KEUKENTAFEL_TORTURE_FLIPS"

// TestFlipper flips one bit after the other, each in a fresh copy; it runs in a
// program of its own since a broken file must not even crash it.
func TestFlipper(t *testing.T) {
	content, err := os.ReadFile(os.Getenv(flipsEnv))
	if err != nil {
		t.Skip("it is started by the other tests")
	}
	var o flips
	must(t, json.Unmarshal(content, &o))
	whole, err := os.ReadFile(filepath.Join(o.Dir, o.Victim))
	must(t, err)
	say := json.NewEncoder(ears())
	dir := filepath.Join(t.TempDir(), "vault")
	for n := o.From; n < o.To; n++ {
		dice := rand.New(rand.NewPCG(o.Seed, uint64(n)))
		f := flip{N: n, At: dice.IntN(len(whole)), Bit: dice.IntN(8), Begun: true}
		must(t, say.Encode(f))
		f.Begun = false
		f.try(t, dir, whole, o)
		must(t, say.Encode(f))
	}
}

func (f *flip) try(t *testing.T, dir string, whole []byte, o flips) {
	bad := append([]byte(nil), whole...)
	bad[f.At] ^= 1 << f.Bit
	must(t, os.RemoveAll(dir))
	must(t, os.CopyFS(dir, os.DirFS(o.Dir)))
	must(t, os.WriteFile(filepath.Join(dir, o.Victim), bad, 0o600))
	for _, readOnly := range []bool{false, true} {
		list := options(t)
		if readOnly {
			list = append(list, vault.ReadOnly())
		}
		v, err := vault.Open(dir, vault.Passphrase(passphrase(0)), list...)
		if err != nil {
			f.Refused, f.Noticed, f.Because = true, true, err.Error()
			f.Unexplained += unexplained([]error{err})
			continue // somebody will try to rescue what is left
		}
		s := everything(v, o.Families)
		f.Anchor = errors.Is(v.CheckAnchor(o.Anchor), vault.ErrOlderCopy)
		must(t, v.Lock())
		if len(s.Notices) > 0 {
			f.Noticed, f.Because = true, s.Notices[0].Error()
		}
		f.Unexplained += unexplained(s.Notices)
		older, wrong, missing := s.against(o.Truths)
		f.Older, f.Wrong = older, append(f.Wrong, wrong...)
		if !f.Noticed {
			f.Missing = append(f.Missing, missing...)
		}
		if !f.Refused {
			return
		}
	}
}

// flipTogether lets a program for each processor do its share.
func flipTogether(t *testing.T, o flips, n, workers int) []flip {
	t.Helper()
	results := make([][]flip, workers)
	var wait sync.WaitGroup
	for w := range workers {
		share := o
		share.From, share.To = n*w/workers, n*(w+1)/workers
		wait.Go(func() { results[w] = flipAlone(t, share) })
	}
	wait.Wait()
	var all []flip
	for _, list := range results {
		all = append(all, list...)
	}
	return all
}

// flipAlone goes on after a crash, with the flip after the one that did it.
func flipAlone(t *testing.T, o flips) (list []flip) {
	for o.From < o.To {
		done, last, said := flipOnce(t, o)
		list = append(list, done...)
		if last == nil {
			return list
		}
		t.Errorf("a flip of bit %d of byte %d crashed the program:\n%s", last.Bit, last.At, said)
		o.From = last.N + 1
	}
	return list
}

func flipOnce(t *testing.T, o flips) (done []flip, last *flip, said string) {
	content, err := json.Marshal(o)
	if err != nil {
		t.Error(err)
		return nil, nil, ""
	}
	order := filepath.Join(t.TempDir(), fmt.Sprintf("order%d", o.From))
	read, write, pipeErr := os.Pipe()
	if err := os.WriteFile(order, content, 0o600); err != nil || pipeErr != nil {
		t.Error(err, pipeErr)
		return nil, nil, ""
	}
	defer read.Close()
	command := exec.Command(os.Args[0], "-test.run=^TestFlipper$", "-test.timeout=60m")
	command.Env = append(os.Environ(), flipsEnv+"="+order, "GOMAXPROCS=1")
	if info, err := os.Stat("/dev/shm"); err == nil && info.IsDir() {
		command.Env = append(command.Env, "TMPDIR=/dev/shm")
	}
	var output strings.Builder
	command.Stdout, command.Stderr, command.ExtraFiles = &output, &output, []*os.File{write}
	if err := command.Start(); err != nil {
		t.Error(err)
		return nil, nil, ""
	}
	_ = write.Close()
	lines := bufio.NewScanner(read)
	lines.Buffer(make([]byte, 1<<16), 1<<24)
	for lines.Scan() {
		var f flip
		if err := json.Unmarshal(lines.Bytes(), &f); err != nil {
			t.Error(err)
		}
		if last = nil; f.Begun {
			last = &f
			continue
		}
		done = append(done, f)
	}
	if err := command.Wait(); err != nil && last == nil {
		t.Errorf("%v\n%s", err, output.String())
	}
	return done, last, output.String()
}
