//go:build unix

package main

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

// life is one process.
type life struct {
	who    *shell
	mortal bool
	began  time.Time
	wrote  chan time.Time // when it first wrote in its vault
	ended  chan struct{}
	out    *strings.Builder
	said   *strings.Builder // what went wrong
	*exec.Cmd
}

// begins starts a round of somebody. When kills are due most are killed: some at
// any moment, most while they write.
func (k *killing) begins(s *shell, kills bool, verb ...string) *life {
	k.Helper()
	args, err := json.Marshal(append([]string{"--vault", s.vault, "--passphrase-file", s.passphrase, "--lang", "nl"}, append(verb, "--json")...))
	if err != nil {
		k.Fatal(err)
	}
	l := &life{who: s, mortal: kills && k.dice.IntN(4) > 0, wrote: make(chan time.Time, 1), ended: make(chan struct{}), out: &strings.Builder{}, said: &strings.Builder{}}
	l.Cmd = exec.Command(os.Args[0], "-test.run=^TestTheRunThatMayBeKilled$")
	l.Env = append(os.Environ(), envKilled+"="+string(args))
	l.Stdout, l.Stderr = l.out, l.said
	before := l.touched()
	if err := l.Start(); err != nil {
		k.Fatal(err)
	}
	l.began = time.Now()
	writing := k.dice.IntN(4) > 0
	within := time.Duration(k.dice.Float64() * float64(k.pace[writing]))
	go l.watched(before, writing, within)
	return l
}

// touched is when something last changed in the vault.
func (l *life) touched() (last time.Time) {
	files, _ := filepath.Glob(filepath.Join(l.who.vault, "*"))
	for _, file := range files {
		if info, err := os.Stat(file); err == nil && info.ModTime().After(last) && strings.Contains(filepath.Base(file), ".vault") {
			last = info.ModTime()
		}
	}
	return last
}

// watched notes when it first writes, and kills it so long after that, or after its start.
func (l *life) watched(before time.Time, writing bool, within time.Duration) {
	look := time.NewTicker(500 * time.Microsecond)
	defer look.Stop()
	for since, seen := l.began, false; ; {
		select {
		case <-l.ended:
			return
		case now := <-look.C:
			if !seen && l.touched().After(before) {
				seen = true
				l.wrote <- now
				if writing {
					since = now
				}
			}
			if l.mortal && (seen || !writing) && now.Sub(since) >= within {
				_ = l.Process.Kill()
				return
			}
		}
	}
}

// over ends the watch.
func (l *life) over() { close(l.ended) }

// learns how long a round takes that is left alone.
func (k *killing) learns(l *life) {
	now := time.Now()
	k.pace[false] = now.Sub(l.began)
	select {
	case at := <-l.wrote:
		k.pace[true] = now.Sub(at)
	default: // it wrote nothing
	}
}
