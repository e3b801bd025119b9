package desk

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
)

// momentsOfKeeping are all moments of keeping one export; at the last its files
// are there and the vault does not know it yet.
var momentsOfKeeping = []string{"before plan.json", "before plan.pdf", "before indexed plan.json", "before indexed plan.pdf", "before manifest", "before the name",
	"after the name", "before the vault"}

// A receiver that is killed at any moment goes on where it was: one export in
// its folders, one receipt, nothing half.
func TestAReceiverThatIsKilledAtEveryStepKeepsTheExportOnce(t *testing.T) {
	p := newReceiverPlay(t)
	out := p.exports(p.marieke, 1)
	p.must(p.town.Close())
	for _, moment := range momentsOfKeeping {
		if said := p.killedAt(moment); !strings.Contains(said, "die "+moment) {
			t.Fatalf("%s: the receiver did not die: %s", moment, said)
		}
		p.sees(p.marieke, out, consent.ReceiptSent, "")
	}
	var err error
	p.town.Installation, err = Open(p.town.folder, goodPassphrase, p.options())
	p.must(err)
	e := p.takesIn(casework.ChainFirst)
	p.sees(p.marieke, out, consent.ReceiptImported, "")
	if names := p.versions(e); !slices.Equal(names, []string{"1"}) {
		t.Errorf("after all that the family has %v", names)
	}
	p.whole(filepath.Join(p.delivery, "index", e.Folder, "versions", "1"))
	for _, hit := range []string{".part", ".making"} {
		if found := p.named(p.delivery, hit); len(found) > 0 {
			t.Errorf("left behind: %v", found)
		}
	}
	if result, err := p.town.Sync(t.Context(), casework.SyncOptions{Now: true, Deliver: DeliverTo(p.delivery)}); err != nil || len(result.Received) != 0 {
		t.Errorf("received again: %d, %v", len(result.Received), err)
	}
}

// whole compares the files of a version with its manifest.
func (p *receiverPlay) whole(folder string) {
	p.Helper()
	m, err := ReadManifest(folder)
	p.must(err)
	for _, f := range m.Files {
		content, err := os.ReadFile(filepath.Join(folder, f.Name))
		p.must(err)
		sum := sha256.Sum256(content)
		if hex.EncodeToString(sum[:]) != f.SHA256 || len(content) != f.Size {
			p.Errorf("%s is not whole", f.Name)
		}
	}
}

func (p *receiverPlay) named(dir, part string) (found []string) {
	p.Helper()
	p.must(filepath.Walk(dir, func(path string, _ os.FileInfo, err error) error {
		if strings.Contains(filepath.Base(path), part) {
			found = append(found, path)
		}
		return err
	}))
	return found
}

// killedAt lets another program receive, which dies at a moment.
func (p *receiverPlay) killedAt(moment string) string {
	p.Helper()
	c := exec.CommandContext(p.Context(), os.Args[0], "-test.run=^TestTheReceiverThatDies$", "-test.v")
	c.Env = append(os.Environ(), "DESK_TEST_DIE="+moment, "DESK_TEST_VAULT="+p.town.folder, "DESK_TEST_OUT="+p.delivery,
		"DESK_TEST_NOW="+p.now.Format(time.RFC3339))
	var said bytes.Buffer
	c.Stdout, c.Stderr = &said, &said
	if err := c.Run(); err == nil {
		p.Errorf("%s: it came to its end", moment)
	}
	return said.String()
}

// TestTheReceiverThatDies is the other program.
func TestTheReceiverThatDies(t *testing.T) {
	moment := os.Getenv("DESK_TEST_DIE")
	if moment == "" {
		t.Skip("it is started by another test")
	}
	now, err := time.Parse(time.RFC3339, os.Getenv("DESK_TEST_NOW"))
	if err != nil {
		t.Fatal(err)
	}
	o := cheap(t)
	o.Clock = func() time.Time { return now }
	in, err := Open(os.Getenv("DESK_TEST_VAULT"), goodPassphrase, o)
	if err != nil {
		t.Fatal(err)
	}
	die := func(point string) {
		if point == moment {
			fmt.Println("die", point)
			self, err := os.FindProcess(os.Getpid())
			if err == nil {
				err = self.Kill()
			}
			if err != nil {
				os.Exit(3)
			}
			select {}
		}
	}
	keep := DeliverTo(os.Getenv("DESK_TEST_OUT"), func(d *delivery) { d.passing = die })
	_, err = in.Sync(t.Context(), casework.SyncOptions{Now: true, Deliver: func(o casework.Opened) error {
		err := keep(o)
		die("before the vault")
		return err
	}})
	t.Fatal("it lived on: ", err)
}
