package surroundings

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"keukentafel/app/words"
)

// made is a folder on this computer, made here.
func made(t *testing.T, parts ...string) string {
	t.Helper()
	folder := filepath.Join(append([]string{t.TempDir()}, parts...)...)
	if err := os.MkdirAll(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	return folder
}

// kinds are what is special, but for what this computer says of its own disk.
func kinds(found []Surrounding) map[Kind]string {
	said := map[Kind]string{}
	for _, s := range found {
		said[s.Kind] = s.By
	}
	delete(said, Removable)
	delete(said, Network)
	return said
}

func TestAnOrdinaryFolderIsNothingSpecial(t *testing.T) {
	if found := kinds(Look(made(t, "keukentafel"))); len(found) != 0 {
		t.Errorf("%v", found)
	}
}

func TestAFolderThatIsNotThereYetIsJudgedByTheOneAboveIt(t *testing.T) {
	top := made(t, "Syncthing")
	if err := os.Mkdir(filepath.Join(top, ".stfolder"), 0o700); err != nil {
		t.Fatal(err)
	}
	link := filepath.Join(t.TempDir(), "here")
	if err := os.Symlink(top, link); err != nil {
		t.Skip("no links here")
	}
	for _, folder := range []string{filepath.Join(top, "a", "b"), filepath.Join(link, "a")} {
		if found := kinds(Look(folder)); found[Synced] != "Syncthing" {
			t.Errorf("%s: %v", folder, found)
		}
	}
}

func TestAFolderInWhichOthersCanWriteIsMadePrivate(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("modes say nothing on Windows")
	}
	folder := made(t, "keukentafel")
	if changed, err := MakePrivate(folder); changed || err != nil {
		t.Errorf("a private folder: %v, %v", changed, err)
	}
	for _, mode := range []os.FileMode{0o777, 0o755, 0o750} {
		if err := os.Chmod(folder, mode); err != nil {
			t.Fatal(err)
		}
		if _, open := kinds(Look(folder))[Open]; open != (mode == 0o777) {
			t.Errorf("mode %v: open is %v", mode, open)
		}
		if changed, err := MakePrivate(folder); !changed || err != nil {
			t.Errorf("mode %v: %v, %v", mode, changed, err)
		}
		if info, err := os.Stat(folder); err != nil || info.Mode().Perm() != 0o700 {
			t.Errorf("mode %v became %v, %v", mode, info.Mode(), err)
		}
	}
	if changed, err := MakePrivate(filepath.Join(folder, "none")); changed || err != nil {
		t.Errorf("a folder that is not there: %v, %v", changed, err)
	}
}

func TestEachUseOfAFolderIsWarnedOfWhatMattersToIt(t *testing.T) {
	synced, network := Surrounding{Synced, "OneDrive"}, Surrounding{Network, "SMB"}
	cases := []struct {
		use   Use
		found []Surrounding
		begin []string
	}{
		{ForVault, nil, nil},
		{ForVault, []Surrounding{synced, network}, []string{"De map staat op een andere computer in het netwerk (SMB)", "OneDrive kopieert deze map"}},
		{ForVault, []Surrounding{{Removable, ""}, {Open, ""}}, []string{"De map staat op een stick", "Anderen op deze computer"}},
		{ForBackup, []Surrounding{synced, {Removable, ""}}, []string{"OneDrive bewaart ook oude"}},
		{ForBackup, []Surrounding{network}, []string{"De reservekopie komt op een andere computer (SMB)"}},
		{ForMailbox, []Surrounding{synced}, nil},
		{ForMailbox, []Surrounding{{Open, ""}}, []string{"Deze map lijkt alleen op deze computer"}},
	}
	for _, c := range cases {
		texts := wordings(words.NL, c.use, c.found)
		for i, text := range texts {
			if i >= len(c.begin) || !strings.HasPrefix(text, c.begin[i]) || strings.Contains(text, "{") {
				t.Errorf("%s %v: %q", c.use, c.found, text)
			}
		}
		if len(texts) != len(c.begin) || len(wordings(words.EN, c.use, c.found)) != len(texts) {
			t.Errorf("%s %v: %d texts", c.use, c.found, len(texts))
		}
	}
}
