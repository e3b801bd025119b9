package main

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
)

func TestWhatWasTakenBackIsCalledBackFromTheCommandLine(t *testing.T) {
	marieke, school := newShellInside(t), emptyShell(t)
	school.done("init", "--name", "Joost", "--role", "partner", "--house", "Het Kompas", "--code-file", school.file("joost.code"))
	marieke.done("demo", "--families", "1")
	mailbox := marieke.file("postbus")
	if err := os.Mkdir(mailbox, 0o700); err != nil {
		t.Fatal(err)
	}
	for _, who := range []*shell{marieke, school} {
		who.done("mailbox", "set", mailbox)
		who.done("card", "show", "--out", who.vault+".ktk")
	}
	school.done("card", "add", marieke.vault+".ktk", "--kind", "team")
	marieke.done("card", "add", school.vault+".ktk", "--family", "De Wit", "--as", "school")
	marieke.done("plan", "adopt", "De Wit")
	karimSaysYes(marieke)
	marieke.done("share", "De Wit", "--for", "school")
	marieke.done("sync")
	school.done("sync")
	marieke.done("share", "De Wit", "--for", "school") // waits

	stopped := false
	for _, x := range reads[[]standing](marieke, "consent", "matrix", "De Wit") {
		if len(reads[[]consent.Recall](marieke, "recall", "list", "De Wit")) > 0 || x.Purpose != consent.PurposeCooperate {
			break
		}
		a := marieke.do("consent", "withdraw", "De Wit", string(x.ID), "--by", "Karim")
		stopped = stopped || strings.Contains(a.out, "Eén bericht dat klaarstond, is tegengehouden") && strings.Contains(a.out, "nog vragen")
	}
	if !stopped {
		t.Error("it is not said what was stopped and called back")
	}
	recalls := reads[[]consent.Recall](marieke, "recall", "list", "De Wit")
	if len(recalls) != 1 {
		t.Fatalf("%d recalls", len(recalls))
	}
	id := string(recalls[0].ID)
	marieke.refused(exitUsage, "", "recall", "tell", "De Wit", id, "--how", "duif")
	marieke.refused(exitUsage, "", "recall", "tell", "De Wit", id, "--how", "letter")
	marieke.refused(exitUsage, "", "recall", "answer", "De Wit", id)
	marieke.refused(exitRefused, "waarom", "recall", "answer", "De Wit", id, "--kept")
	marieke.refused(exitRefused, "terugvraag", "recall", "tell", "De Wit", "niets", "--how", "spoken")
	letter := marieke.file("brief.pdf")
	marieke.done("recall", "tell", "De Wit", id, "--how", "letter", "--out", letter)
	if page, err := os.ReadFile(letter); err != nil || !bytes.HasPrefix(page, []byte("%PDF-")) {
		t.Errorf("the letter: %v", err)
	}
	marieke.done("recall", "tell", "De Wit", id, "--how", "package")
	if r := reads[round](marieke, "sync"); r.Sent != 1 {
		t.Errorf("%d left, want the withdrawal alone", r.Sent)
	}

	school.done("sync")
	slices := reads[[]casework.ReceivedSlice](school, "slice", "list")
	if len(slices) != 1 || len(slices[0].Slice.Plan.Goals) > 0 {
		t.Fatal("the list tells what was called back")
	}
	school.refused(exitRefused, "teruggevraagd", "slice", "show", slices[0].ID)
	waits := reads[[]receivedLine](school, "recall", "received")
	school.refused(exitUsage, "", "recall", "decide", waits[0].ID, "--keep", "zin")
	school.done("recall", "decide", waits[0].ID, "--remove")
	school.refused(exitRefused, "al besloten", "recall", "decide", waits[0].ID, "--remove")
	school.done("sync")
	marieke.done("sync")
	if r := reads[[]consent.Recall](marieke, "recall", "list", "De Wit"); r[0].State != consent.RecallRemoved {
		t.Errorf("Marieke sees %s", r[0].State)
	}
	if !strings.Contains(marieke.done("post"), "tegengehouden") || !strings.Contains(marieke.done("recall", "list", "De Wit"), "verwijderd") {
		t.Error("it is not said in words")
	}
}
