//go:build unix

package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/storage/vault"
)

// envKilled carries what is asked of a run that may be killed.
const envKilled = "KEUKENTAFELCTL_KILLED"

// TestTheRunThatMayBeKilled is no test: it is the program in a process of its
// own, with keys that cost nothing, for the trial below.
func TestTheRunThatMayBeKilled(t *testing.T) {
	text := os.Getenv(envKilled)
	if text == "" {
		t.Skip("only as a process of the trial that kills it")
	}
	var args []string
	if err := json.Unmarshal([]byte(text), &args); err != nil {
		t.Fatal(err)
	}
	p := program{in: strings.NewReader(""), out: os.Stdout, err: os.Stderr, clock: time.Now, environ: func(string) string { return "" },
		vault: []vault.Option{vault.WithCheapKeysForTests(t)}}
	os.Exit(p.run(t.Context(), args))
}

// killing is the trial: a coordinator, a school and a municipality that share a
// folder, and whose rounds end by kill -9 at some moment.
type killing struct {
	*testing.T
	marieke, joost, town *shell
	mailbox, out         string
	dice                 *rand.Rand
	pace                 map[bool]time.Duration // what a round takes that is left alone, and from its first write
	said                 []string               // by school
	toSchool, toTown     int
	mailboxes            map[*shell]string
	decided, received    int
	kills, calm          int
	journals, untold     int // kills that left a journal; packages that lay there while the outbox said queued
}

func newKilling(t *testing.T) *killing {
	dir := t.TempDir()
	k := &killing{T: t, mailbox: filepath.Join(dir, "postbus"), out: filepath.Join(dir, "zaaksysteem"), dice: rand.New(rand.NewPCG(7, 9)), pace: map[bool]time.Duration{}, mailboxes: map[*shell]string{}}
	for _, folder := range []string{k.mailbox, k.out} {
		if err := os.Mkdir(folder, 0o700); err != nil {
			t.Fatal(err)
		}
	}
	k.marieke, k.joost, k.town = k.person(dir, "marieke", "consultant"), k.person(dir, "joost", "partner"), k.person(dir, "gemeente", "municipality")
	k.marieke.done("demo", "--families", "0")
	k.marieke.done("plan", "adopt", "De Wit")
	for _, s := range reads[[]standing](k.marieke, "consent", "matrix", "De Wit") {
		if s.State == consent.StatePending || s.State == consent.StateAsked {
			k.marieke.done("consent", "give", "De Wit", string(s.ID), "--by", "Karim", "--how", "signed")
		}
	}
	for other, as := range map[*shell]string{k.joost: "school", k.town: "municipality"} {
		k.marieke.done("card", "add", other.vault+".ktk", "--family", "De Wit", "--as", as)
		other.done("card", "add", k.marieke.vault+".ktk", "--kind", "team")
		other.done("card", "verify", "marieke", "--how", "phone")
	}
	return k
}

func (k *killing) person(dir, name, role string) *shell {
	k.Helper()
	s := &shell{T: k.T, dir: dir, vault: filepath.Join(dir, name), passphrase: filepath.Join(dir, name+".txt"), inside: []vault.Option{vault.WithCheapKeysForTests(k.T)}}
	if err := os.WriteFile(s.passphrase, []byte(goodPassphrase), 0o600); err != nil {
		k.Fatal(err)
	}
	s.done("init", "--name", name, "--house", name, "--role", role, "--code-file", s.vault+".code")
	s.done("mailbox", "set", k.mailbox)
	s.done("card", "show", "--out", s.vault+".ktk")
	k.mailboxes[s] = reads[casework.Profile](s, "profile", "show").Mailbox
	return s
}

// queues lets people do something that must arrive.
func (k *killing) queues() {
	k.Helper()
	switch k.dice.IntN(4) {
	case 0:
		k.shares("school", &k.toSchool)
	case 1:
		k.shares("municipality", &k.toTown)
	case 2:
		for _, c := range reads[[]family.Contribution](k.marieke, "review", "De Wit") {
			if c.State == family.ContribNew {
				k.marieke.done("review", "De Wit", string(c.ID), "--accept")
				k.decided++
				break
			}
		}
	}
	for range 1 + k.dice.IntN(3) {
		word := fmt.Sprintf("Daan bleef ochtend %d in de klas.", len(k.said)+1)
		k.joost.done("contribute", "De Wit", "--kind", "observation", "--domain", "school", "--text", word)
		k.said = append(k.said, word)
	}
}

func (k *killing) shares(with string, count *int) {
	k.Helper()
	k.marieke.done("share", "De Wit", "--for", with)
	*count++
}

// ends waits for it, and counts what a kill left half done. It tells how much moved.
func (k *killing) ends(l *life) (moved int) {
	k.Helper()
	err := l.Wait()
	l.over()
	var exit *exec.ExitError
	switch {
	case err == nil:
		k.calm++
		k.learns(l)
		var did round
		if err := json.Unmarshal([]byte(l.out.String()), &did); err != nil {
			k.Fatal(err)
		}
		return did.Sent + len(did.Received)
	case !errors.As(err, &exit) || exit.Exited() || !l.mortal:
		k.Fatalf("%s: %v\n%s", filepath.Base(l.who.vault), err, l.said)
	}
	k.kills++
	if found, _ := filepath.Glob(filepath.Join(l.who.vault, "*-wal")); len(found) > 0 {
		k.journals++
	}
	lying := k.lying()
	for _, row := range l.who.outbox() {
		if row.State == consent.ReceiptQueued && lying[k.lies(l.who, row)] > 0 {
			k.untold++
		}
	}
	return 0
}

// round lets all three go around the mailbox at once, and kills some of them.
// It tells how much moved.
func (k *killing) round(kills bool) (moved int) {
	k.Helper()
	lives := []*life{k.begins(k.marieke, kills, "sync"), k.begins(k.joost, kills, "sync"), k.begins(k.town, kills, "receive", "--out", k.out)}
	for _, l := range lives {
		moved += k.ends(l)
	}
	return moved
}

// lying counts the objects in the mailbox by tray, receiver, sender and number.
func (k *killing) lying() map[string]int {
	k.Helper()
	names, err := filepath.Glob(filepath.Join(k.mailbox, "v1", "*", "*", "*", "*", "*.kt?"))
	if err != nil {
		k.Fatal(err)
	}
	found := map[string]int{}
	for _, name := range names {
		parts := strings.Split(strings.TrimPrefix(name, k.mailbox+"/"), "/")
		number, _, _ := strings.Cut(parts[5], "-")
		found[strings.Join([]string{parts[1], parts[2], parts[3], number}, "/")]++
	}
	return found
}

// lies is how lying names the object of a row of somebody's outbox.
func (k *killing) lies(s *shell, row casework.Outgoing) string {
	tray := "in"
	if row.Kind == casework.LetterReceipt {
		tray = "rc"
	}
	return fmt.Sprintf("%s/%s/%s/%012d", tray, row.To.Mailbox, k.mailboxes[s], row.Seq)
}

func kills(t *testing.T, usual int) int {
	t.Helper()
	text := os.Getenv("POST_KILLS")
	if text == "" {
		return usual
	}
	n, err := strconv.Atoi(text)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// TestRoundsThatAreKilledAtAnyMomentDeliverEverythingOnce kills rounds until it
// has killed POST_KILLS, lets all three go on in peace, and looks what arrived.
func TestRoundsThatAreKilledAtAnyMomentDeliverEverythingOnce(t *testing.T) {
	began := time.Now()
	k, many := newKilling(t), kills(t, 4)
	k.shares("school", &k.toSchool)
	k.shares("municipality", &k.toTown)
	k.round(false)
	k.round(false)
	for k.kills < many {
		if k.dice.IntN(2) == 0 {
			k.queues()
		}
		k.round(true)
	}
	for rest := 0; rest < 2; rest++ {
		if k.round(false) > 0 {
			rest = 0
		}
	}
	k.everythingArrivedOnce()
	theVaultsAreWhole(k.marieke, k.joost, k.town)
	if many >= 200 && (k.journals == 0 || k.untold == 0) {
		t.Errorf("too little happened to prove anything: %d journals, %d packages under way", k.journals, k.untold)
	}
	k.figure(time.Since(began))
}
