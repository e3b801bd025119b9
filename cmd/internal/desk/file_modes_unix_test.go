//go:build unix

package desk

import (
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"golang.org/x/sys/unix"

	"keukentafel/app/casework"
)

// withUmask lets the whole program make files so for as long as the test runs.
func withUmask(t *testing.T, mask int) {
	t.Helper()
	before := unix.Umask(mask)
	t.Cleanup(func() { unix.Umask(before) })
}

func TestNobodyElseOnThisComputerCanReadWhatIsInTheFolder(t *testing.T) {
	for _, mask := range []int{0, 0o022, 0o077} {
		withUmask(t, mask)
		dir := filepath.Join(t.TempDir(), "data", "kluis")
		if mask == 0 { // somebody made the folder, too wide
			if err := os.MkdirAll(dir, 0o777); err != nil {
				t.Fatal(err)
			}
		}
		pending, err := Create(dir, goodPassphrase, cheap(t))
		if err != nil {
			t.Fatal(err)
		}
		areOurs(t, dir, mask, "after it was made")
		in, err := pending.Confirm(pending.Code())
		if err != nil {
			t.Fatal(err)
		}
		if _, err := in.SetUp(t.Context(), casework.Profile{Name: "Marieke Bos", Role: casework.RoleConsultant}); err != nil {
			t.Fatal(err)
		}
		if err := in.Drafts.SaveDraft("f/plan/story", "Sinds de zomer"); err != nil {
			t.Fatal(err)
		}
		areOurs(t, dir, mask, "while one works")
		saved := filepath.Join(t.TempDir(), "reserve")
		if err := os.Mkdir(saved, 0o700); err != nil {
			t.Fatal(err)
		}
		if err := in.Backup(t.Context(), filepath.Join(saved, "kluis.reserve")); err != nil {
			t.Fatal(err)
		}
		areOurs(t, saved, mask, "a backup")
		elsewhere := filepath.Join(t.TempDir(), "elders", "kluis")
		restored, _, err := Restore(t.Context(), RestoreOrder{File: filepath.Join(saved, "kluis.reserve"), Dir: elsewhere, With: goodPassphrase}, cheap(t))
		if err != nil {
			t.Fatal(err)
		}
		if err := restored.Close(); err != nil {
			t.Fatal(err)
		}
		areOurs(t, elsewhere, mask, "after a restore")
		if err := in.Close(); err != nil {
			t.Fatal(err)
		}
		areOurs(t, dir, mask, "after the lock")
	}
}

func areOurs(t *testing.T, dir string, mask int, when string) {
	t.Helper()
	files := 0
	err := filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := entry.Info()
		if err != nil {
			return err
		}
		want := os.FileMode(0o600)
		if entry.IsDir() {
			want = 0o700
		} else {
			files++
		}
		if info.Mode().Perm() != want {
			t.Errorf("%s, umask %03o: %s is %v", when, mask, entry.Name(), info.Mode().Perm())
		}
		return nil
	})
	if err != nil || files == 0 {
		t.Fatalf("%s: %d files, %v", when, files, err)
	}
}

func TestEachUserOfThisComputerHasAVaultOfTheirOwn(t *testing.T) {
	folders := map[string]bool{}
	for _, home := range []string{"/home/marieke", "/home/fatma"} {
		for _, system := range []string{"linux", "windows", "darwin"} {
			folder, err := folderFor(system, func(string) string { return "" }, func() (string, error) { return home, nil })
			if err != nil {
				t.Fatal(err)
			}
			if folders[folder] {
				t.Errorf("%s is the folder of two users", folder)
			}
			folders[folder] = true
			if !filepath.IsAbs(folder) || folder[:len(home)] != home {
				t.Errorf("%s is not in %s", folder, home)
			}
		}
	}
}
