package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
)

func TestThePostRestsUntilAPersonResumesItByCommand(t *testing.T) {
	marieke, fatma := colleagues(t)
	marieke.refused(exitRefused, "", "post", "anew", "niets")
	marieke.refused(exitRefused, "hoort bij niets", "post", "retry", "niets")
	marieke.refused(exitUsage, "", "post", "anew")
	marieke.refused(exitUsage, "", "post", "pause", "lang")
	marieke.done("card", "send")
	if said := marieke.done("post", "pause"); !strings.Contains(said, "gepauzeerd") {
		t.Errorf("after pausing: %s", said)
	}
	marieke.refused(exitRefused, "gepauzeerd", "sync")
	marieke.refused(exitRefused, "gepauzeerd", "post", "retry")
	list := reads[[]casework.Outgoing](marieke, "post", "list")
	if len(list) != 1 || list[0].State != consent.ReceiptQueued {
		t.Fatalf("waiting: %+v", list)
	}
	if said := marieke.done("post", "list"); !strings.Contains(said, "gepauzeerd") || !strings.Contains(said, list[0].ID) {
		t.Errorf("the list says %s", said)
	}
	marieke.refused(exitRefused, "hoort bij niets", "post", "anew", list[0].ID)
	if said := marieke.done("post", "resume"); !strings.Contains(said, "loopt") {
		t.Errorf("after resuming: %s", said)
	}
	marieke.done("post", "retry", list[0].ID)
	marieke.done("post", "retry")
	if r := reads[round](marieke, "sync"); r.Sent != 1 {
		t.Errorf("%d sent", r.Sent)
	}
	marieke.refused(exitRefused, "hoort bij niets", "post", "retry", list[0].ID)
	fatma.done("sync")
	marieke.done("sync")
	if list := reads[[]casework.Outgoing](marieke, "post"); len(list) != 1 || list[0].State != consent.ReceiptImported {
		t.Errorf("Marieke sees %+v", list)
	}
}

// Nobody fetched it for as long as it can be opened.
func TestWhatBecameTooOldIsMadeAnewByCommand(t *testing.T) {
	marieke, fatma := colleagues(t)
	marieke.done("card", "send")
	marieke.offers("De Wit")
	marieke.done("sync")
	for _, who := range []*shell{marieke, fatma} {
		who.later = 100 * 24 * time.Hour
	}
	marieke.done("sync")
	ids := map[casework.LetterKind]string{}
	for _, o := range reads[[]casework.Outgoing](marieke, "post") {
		if o.Asks == "" {
			t.Errorf("%s does not ask for a person: %+v", o.Kind, o)
		}
		ids[o.Kind] = o.ID
	}
	said := marieke.done("post")
	for kind, id := range ids {
		if !strings.Contains(said, id) {
			t.Errorf("the list does not name the %s: %s", kind, said)
		}
	}
	marieke.refused(exitRefused, "overdracht opnieuw", "post", "anew", ids[casework.LetterHandover])
	marieke.done("post", "anew", ids[casework.LetterCard])
	marieke.refused(exitRefused, "hoort bij niets", "post", "anew", ids[casework.LetterCard])
	if r := reads[round](marieke, "sync"); r.Sent != 1 {
		t.Errorf("%d sent", r.Sent)
	}
	fatma.do("sync") // it also tells of what is too old to open
	marieke.done("sync")
	for _, o := range reads[[]casework.Outgoing](marieke, "post") {
		if o.Kind == casework.LetterCard && o.State != consent.ReceiptImported {
			t.Errorf("the card of now is %s", o.State)
		}
	}
}

func TestWhatIsMissingIsLetGoByCommand(t *testing.T) {
	marieke, fatma := colleagues(t)
	fatma.refused(exitRefused, "wacht niets", "inbox", "skip", "niets")
	fatma.refused(exitUsage, "--as", "inbox", "settle", "niets")
	fatma.refused(exitRefused, "melding", "inbox", "settle", "niets", "--as", "restored")
	if box := reads[casework.Inbox](fatma, "inbox", "list"); len(box.Senders)+len(box.Alarms) != 0 {
		t.Errorf("an inbox where nothing came: %+v", box)
	}
	for range 2 {
		marieke.done("card", "send")
	}
	marieke.done("sync")
	lost := packagesIn(fatma)
	if len(lost) != 2 {
		t.Fatalf("%d packages in the mailbox", len(lost))
	}
	if err := os.Remove(lost[0]); err != nil {
		t.Fatal(err)
	}
	fatma.done("sync")
	parked := fatma.sender()
	if len(parked.Parked) != 1 || parked.Parked[0].Why != casework.ParkedGap || parked.Parked[0].For != 1 || parked.Head != 0 {
		t.Errorf("without the first: %+v", parked)
	}
	if raw := fatma.done("inbox", "list", "--json"); strings.Contains(raw, "Raw\":\"") {
		t.Error("whole cards are listed")
	}
	if said := fatma.done("inbox", "list"); !strings.Contains(said, "Marieke") {
		t.Errorf("in words: %s", said)
	}
	fatma.done("inbox", "skip", parked.Mailbox)
	fatma.done("sync")
	if after := fatma.sender(); len(after.Parked) != 0 || after.Head != 2 {
		t.Errorf("after letting go: %+v", after)
	}
	fatma.refused(exitRefused, "wacht niets", "inbox", "skip", parked.Mailbox)
}

// An old copy of Marieke's vault comes back, unnoticed; her next package has a
// number that was given before.
func TestTwoPackagesWithOneNumberRaiseAnAlarmThatIsSettledByCommand(t *testing.T) {
	marieke, fatma := colleagues(t)
	copied := filepath.Join(t.TempDir(), "kopie")
	if err := os.CopyFS(copied, os.DirFS(marieke.vault)); err != nil {
		t.Fatal(err)
	}
	marieke.done("card", "send")
	goRound(marieke, fatma)
	if err := os.RemoveAll(marieke.vault); err != nil {
		t.Fatal(err)
	}
	if err := os.CopyFS(marieke.vault, os.DirFS(copied)); err != nil {
		t.Fatal(err)
	}
	marieke.done("card", "send")
	marieke.do("sync")
	fatma.do("sync")
	box := reads[casework.Inbox](fatma, "inbox", "list")
	if len(box.Alarms) != 1 || box.Alarms[0].Number != 1 {
		t.Fatalf("the alarms: %+v", box)
	}
	id := box.Alarms[0].ID
	fatma.refused(exitUsage, "--as", "inbox", "settle", id, "--as", "niets aan de hand")
	fatma.done("inbox", "settle", id, "--as", "restored")
	fatma.refused(exitRefused, "melding", "inbox", "settle", id, "--as", "restored")
	if box := reads[casework.Inbox](fatma, "inbox", "list"); len(box.Alarms) != 0 {
		t.Errorf("after looking: %+v", box.Alarms)
	}
}

func (s *shell) sender() casework.InboxSender {
	s.Helper()
	box := reads[casework.Inbox](s, "inbox", "list")
	if len(box.Senders) != 1 {
		s.Fatalf("the senders: %+v", box.Senders)
	}
	return box.Senders[0]
}

// packagesIn are the packages in the mailbox of somebody, by number.
func packagesIn(s *shell) []string {
	s.Helper()
	folder := reads[struct{ Folder string }](s, "mailbox", "show").Folder
	var list []string
	err := filepath.WalkDir(folder, func(path string, entry os.DirEntry, err error) error {
		if err == nil && !entry.IsDir() && strings.HasSuffix(path, ".ktp") {
			list = append(list, path)
		}
		return err
	})
	if err != nil {
		s.Fatal(err)
	}
	slices.Sort(list)
	return list
}
