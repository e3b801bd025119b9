package desk

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"keukentafel/app/casework"
	"keukentafel/storage/mailbox"
	"keukentafel/storage/mailbox/memory"
)

// packagesFor are the files that lie in the mailbox for somebody.
func (p *play) packagesFor(a *actor) []string {
	p.Helper()
	me, err := a.Profile(p.Context())
	p.must(err)
	files, err := filepath.Glob(filepath.Join(p.mailbox, "v1", "in", me.Mailbox, "*", "*", "*.ktp"))
	p.must(err)
	return files
}

// litter are the names that OneDrive, SharePoint, Nextcloud, Dropbox and Windows leave beside a file, of a file.
func litter(file string) []string {
	folder, name := filepath.Split(file)
	bare, next := strings.TrimSuffix(name, ".ktp"), "000000000099"+name[12:]
	names := []string{
		bare + " (conflicted copy 2026-11-24 150000).ktp", bare + " (Fatma's conflicted copy 2026-11-24).ktp", bare + "_conflict-20261124-150000.ktp",
		bare + "-LAPTOP-VECHT.ktp", bare + " (1).ktp", bare + " - Copy.ktp", bare + " - kopie.ktp", strings.ToUpper(bare) + ".KTP", name + ".tmp", name + ".nextcloud",
		"~$" + name, "." + name + ".icloud", ".~lock." + name + "#", "desktop.ini", "Thumbs.db", ".DS_Store", next + ".onedrive", next + " (conflicted copy).ktp",
	}
	for i, n := range names {
		names[i] = folder + n
	}
	return names
}

func TestWhatASharedFolderLeavesBesideAPackageIsNotPostAndNoProblem(t *testing.T) {
	p := newPartnerPlay(t)
	p.fatma.syncs()
	before := len(p.packagesFor(p.fatma))
	_, err := p.joost.Contribute(t.Context(), p.only(p.fatma).ID, contributionOf("Daan was er de hele dag."))
	p.must(err)
	p.joost.syncs()
	files := p.packagesFor(p.fatma)
	if len(files) != before+1 {
		t.Fatalf("%d packages lie there", len(files))
	}
	file := files[len(files)-1]
	content, err := os.ReadFile(file)
	p.must(err)
	for i, name := range litter(file) {
		other := append([]byte(nil), content...)
		other[len(other)/2] ^= 1
		p.must(os.WriteFile(name, [][]byte{content, other, nil}[i%3], 0o600))
	}
	p.must(os.WriteFile(strings.Replace(file, filepath.Base(file)[:12], "000000000098", 1), nil, 0o600)) // a placeholder under a proper name

	p.must(os.WriteFile(file, nil, 0o600)) // and the package itself is not here yet
	if r := p.fatma.syncs(); len(r.Received) != 0 || len(p.brought(p.fatma)) != 0 {
		t.Errorf("of the litter came in: %d, and %d words", len(r.Received), len(p.brought(p.fatma)))
	}
	p.must(os.WriteFile(file, content, 0o600))
	if r := p.fatma.syncs(); len(r.Received) != 1 || len(p.brought(p.fatma)) != 1 {
		t.Errorf("of the package came in: %d, and %d words", len(r.Received), len(p.brought(p.fatma)))
	}
	p.fatma.syncs()
	box, err := p.fatma.Inbox(t.Context())
	p.must(err)
	for _, s := range box.Senders {
		if len(s.Quarantined)+len(s.Parked)+len(s.Missing) != 0 {
			t.Errorf("it is told of %+v", s)
		}
	}
	for _, name := range litter(file) {
		if _, err := os.Stat(name); err != nil {
			t.Errorf("what is not ours was taken away: %v", err)
		}
	}
}

func TestANameWithoutContentIsNotPostInAnyMailbox(t *testing.T) {
	to, from := strings.Repeat("a", 26), strings.Repeat("b", 26)
	store := memory.New()
	var names []string
	for seq := range uint64(3) {
		name, err := mailbox.PackageName{Tray: mailbox.Inbox, To: to, From: from, Seq: seq + 1, Package: mailbox.PackageIDOf([]byte("pakket"))}.Build()
		if err != nil {
			t.Fatal(err)
		}
		names = append(names, name)
	}
	store.Plant(names[0], nil)
	store.Plant(names[1], nil)
	store.Plant(names[2], []byte("pakket"))
	waiting, err := post{store}.Waiting(t.Context(), casework.Stream{To: to, From: from}, 0, 1)
	if err != nil || len(waiting) != 1 || waiting[0].Seq != 3 {
		t.Errorf("waiting %+v, %v", waiting, err)
	}
}
