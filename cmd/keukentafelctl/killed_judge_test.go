//go:build unix

package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"time"

	"keukentafel/app/audit"
	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

func (s *shell) outbox() []casework.Outgoing {
	s.Helper()
	return reads[[]casework.Outgoing](s, "post", "list")
}

// everythingArrivedOnce holds what the three have against what was done.
func (k *killing) everythingArrivedOnce() {
	k.Helper()
	k.theWordsOfSchool()
	sent, rows := map[casework.LetterKind]int{}, map[string]bool{}
	for _, s := range []*shell{k.marieke, k.joost, k.town} {
		for _, row := range s.outbox() {
			sent[row.Kind]++
			rows[k.lies(s, row)] = true
			if done := consent.ReceiptImported; row.State != done && (row.Kind != casework.LetterReceipt || row.State != consent.ReceiptSent) {
				k.Errorf("%s: a package %s (%s) is %s %s %s", filepath.Base(s.vault), row.Kind, row.ID, row.State, row.Problem, row.Asks)
			}
		}
	}
	want := map[casework.LetterKind]int{casework.LetterShare: k.toSchool, casework.LetterMunicipality: k.toTown, casework.LetterContribution: len(k.said)}
	for kind, n := range want {
		if sent[kind] != n {
			k.Errorf("%d packages %s in the outbox, want %d", sent[kind], kind, n)
		}
	}
	for which, n := range k.lying() {
		if n != 1 || !rows[which] {
			k.Errorf("%s lies in the mailbox %d times, in an outbox: %v", which, n, rows[which])
		}
	}
	for _, s := range []*shell{k.marieke, k.joost, k.town} {
		k.arrived(s)
	}
	folders, err := filepath.Glob(filepath.Join(k.out, "index", "*", "versions", "*"))
	if err != nil || len(folders) != k.toTown {
		k.Errorf("%d exports on the disk of the municipality, want %d: %v", len(folders), k.toTown, err)
	}
}

// theWordsOfSchool: each stands once with the family, and the answer with school.
func (k *killing) theWordsOfSchool() {
	k.Helper()
	var heard []string
	for _, c := range reads[[]family.Contribution](k.marieke, "review", "De Wit") {
		heard = append(heard, string(c.Text))
	}
	slices.Sort(heard)
	want := slices.Sorted(slices.Values(k.said))
	if !slices.Equal(heard, want) {
		k.Errorf("%d contributions arrived, want %d, each once", len(heard), len(want))
	}
	accepted := 0
	for _, c := range reads[casework.ReceivedSlice](k.joost, "slice", "show", "De Wit").Mine {
		if c.State == family.ContribAccepted {
			accepted++
		}
	}
	if accepted != k.decided {
		k.Errorf("school heard of %d decisions, want %d", accepted, k.decided)
	}
}

// arrived holds what somebody's log has as received against what the others sent.
func (k *killing) arrived(s *shell) {
	k.Helper()
	times := map[string]int{}
	for _, e := range reads[[]audit.Entry](s, "audit", "show", "--limit", "100000") {
		if e.Event == audit.PackageReceive && e.Outcome == audit.Done {
			times[e.Object]++
		}
	}
	sent := 0
	for _, other := range []*shell{k.marieke, k.joost, k.town} {
		for _, row := range other.outbox() {
			if string(row.To.Name) != filepath.Base(s.vault) {
				continue
			}
			sent++
			if times[row.Package] != 1 {
				k.Errorf("%s received the package %s (%s) %d times", filepath.Base(s.vault), row.Kind, row.ID, times[row.Package])
			}
		}
	}
	if len(times) != sent {
		k.Errorf("%s received %d packages, of %d that were sent", filepath.Base(s.vault), len(times), sent)
	}
	k.received += sent
}

// figure tells what was tried.
func (k *killing) figure(took time.Duration) {
	k.Helper()
	line := fmt.Sprintf("%d kills, %d rounds left alone (the last took %v, writing %v); %d words of school, %d parts for school, %d exports and %d decisions, all arrived once (%d packages with the receipts); kills that left a journal: %d; packages that lay there untold: %d; %v",
		k.kills, k.calm, k.pace[false].Round(time.Millisecond), k.pace[true].Round(time.Millisecond), len(k.said), k.toSchool, k.toTown, k.decided, k.received, k.journals, k.untold, took.Round(time.Second))
	k.Log(line)
	name := os.Getenv("KEUKENTAFEL_TORTURE_FIGURES")
	if name == "" {
		return
	}
	file, err := os.OpenFile(name, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o644)
	if err != nil {
		k.Fatal(err)
	}
	_, err = fmt.Fprintln(file, "kill -9 in a round of the mailbox\t"+line)
	if err := errors.Join(err, file.Close()); err != nil {
		k.Fatal(err)
	}
}
