package desk

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"testing"
	"time"

	gokeyring "github.com/zalando/go-keyring"

	"keukentafel/app/casework"
	"keukentafel/app/family"
	"keukentafel/storage/keyring"
)

// onlyForTheUser tells whether nobody else may read the file; Windows has
// other rights, of which Go shows nothing.
func onlyForTheUser(info fs.FileInfo) bool {
	return runtime.GOOS == "windows" || info.Mode().Perm() == 0o600
}

func write(text string) func(io.Writer) error {
	return func(w io.Writer) error {
		_, err := io.WriteString(w, text)
		return err
	}
}

func TestAnExportNeverTakesThePlaceOfAnotherFileByItself(t *testing.T) {
	path := filepath.Join(t.TempDir(), "plan.pdf")
	if err := WriteNew(path, write("one")); err != nil {
		t.Fatal(err)
	}
	wantRefusal(t, WriteNew(path, write("two")), fs.ErrExist, "writing over a file")
	wantRefusal(t, giveNewName(path, path), fs.ErrExist, "a name that was taken meanwhile")
	if content, _ := os.ReadFile(path); string(content) != "one" {
		t.Errorf("the file says %q", content)
	}
	if err := WriteOver(path, write("two")); err != nil {
		t.Fatal(err)
	}
	content, _ := os.ReadFile(path)
	info, err := os.Stat(path)
	if err != nil || string(content) != "two" || !onlyForTheUser(info) {
		t.Errorf("written over on purpose: %q, %v, %v", content, info.Mode(), err)
	}
}

func TestAHalfWrittenExportLeavesNothing(t *testing.T) {
	dir := t.TempDir()
	full := errors.New("disk full")
	half := func(w io.Writer) error {
		_, _ = io.WriteString(w, "half a pl")
		if _, err := os.Stat(filepath.Join(dir, "plan.pdf")); err == nil {
			t.Error("half a file stands under its final name")
		}
		return full
	}
	wantRefusal(t, WriteNew(filepath.Join(dir, "plan.pdf"), half), full, "a full disk")
	left, err := os.ReadDir(dir)
	if err != nil || len(left) != 0 {
		t.Errorf("%d files are left, %v", len(left), err)
	}
}

func TestEachSystemKeepsTheDataInItsOwnPlace(t *testing.T) {
	home := func() (string, error) { return "/home/marieke", nil }
	for _, c := range []struct{ system, key, value, want string }{
		{"linux", "", "", "/home/marieke/.local/share/keukentafel"},
		{"linux", "XDG_DATA_HOME", "/data", "/data/keukentafel"},
		{"linux", "XDG_DATA_HOME", "not/absolute", "/home/marieke/.local/share/keukentafel"},
		{"darwin", "XDG_DATA_HOME", "/data", "/home/marieke/Library/Application Support/keukentafel"},
		{"windows", "APPDATA", "/C/Users/marieke/AppData/Roaming", "/C/Users/marieke/AppData/Roaming/keukentafel"},
	} {
		env := func(key string) string {
			if key == c.key {
				return c.value
			}
			return ""
		}
		if runtime.GOOS == "windows" && c.system == "linux" {
			continue // what is absolute for one is not so for the other
		}
		if got, err := folderFor(c.system, env, home); err != nil || filepath.ToSlash(got) != c.want {
			t.Errorf("%s with %s=%s: %s, %v", c.system, c.key, c.value, got, err)
		}
	}
}

// ring is a keyring in memory that may refuse.
type ring struct {
	secrets map[string]string
	broken  bool
}

func (r *ring) Get(_, user string) (string, error) {
	if secret, ok := r.secrets[user]; ok && !r.broken {
		return secret, nil
	}
	return "", gokeyring.ErrNotFound
}

func (r *ring) Set(_, user, secret string) error {
	r.secrets[user] = secret
	return nil
}

func (r *ring) Delete(_, user string) error {
	delete(r.secrets, user)
	return nil
}

func TestTheKeyringHelpsAndIsNeverTheOnlyWay(t *testing.T) {
	o, backend := cheap(t), &ring{secrets: map[string]string{}}
	o.Ring = keyring.New("test", backend, time.Second)
	in := newDesk(t, o)
	_, err := OpenHere(in.Folder(), o)
	wantRefusal(t, err, casework.ErrNoKeyring, "a keyring that was never asked")
	backend.broken = true
	wantRefusal(t, in.Remember(t.Context()), casework.ErrNoKeyring, "a keyring that keeps nothing")
	if in.IsRemembered() {
		t.Error("the vault counts on a keyring that keeps nothing")
	}
	backend.broken = false
	if err := in.Remember(t.Context()); err != nil {
		t.Fatal(err)
	}
	_ = in.Close()
	here, err := OpenHere(in.Folder(), o)
	if err != nil {
		t.Fatal(err)
	}
	if err := here.Forget(t.Context()); err != nil || here.IsRemembered() || len(backend.secrets) != 1 {
		t.Errorf("forgetting: %v, %d things left, which should be how far the log came", err, len(backend.secrets))
	}
	_ = here.Close()
	_, err = OpenHere(in.Folder(), o)
	wantRefusal(t, err, casework.ErrNoKeyring, "after forgetting")
	again, err := Open(in.Folder(), goodPassphrase, o)
	if err != nil {
		t.Fatal(err)
	}
	_ = again.Close()
}

func TestABackupOpensElsewhereAndHoldsEverything(t *testing.T) {
	in, id := withDeWit(t)
	file := filepath.Join(t.TempDir(), "backup.vault")
	if err := in.Backup(t.Context(), file); err != nil {
		t.Fatal(err)
	}
	wantRefusal(t, in.Backup(t.Context(), file), fs.ErrExist, "a backup over a backup")
	if _, err := in.DestroyFamily(t.Context(), id, casework.DestructionOrder{Why: "bewaartermijn voorbij", ApprovedBy: "archivaris"}); err != nil {
		t.Fatal(err)
	}
	_, err := in.Dossier(t.Context(), id)
	wantRefusal(t, err, casework.ErrNoFamily, "a family that was destroyed")
	elsewhere := filepath.Join(t.TempDir(), "elders")
	order := RestoreOrder{File: file, Dir: elsewhere, With: goodPassphrase}
	copied, _, err := Restore(t.Context(), order, cheap(t))
	if err != nil {
		t.Fatal(err)
	}
	defer copied.Close()
	_, _, err = Restore(t.Context(), order, cheap(t))
	wantRefusal(t, err, casework.ErrVaultExists, "restoring over a vault")
	if d, err := copied.Dossier(t.Context(), id); err != nil || len(d.Family.Persons) != 9 {
		t.Errorf("the backup holds %d persons, %v", len(d.Family.Persons), err)
	}
}

func TestAPassphraseCanBeReplacedWithTheOldOneOnly(t *testing.T) {
	in := newDesk(t, cheap(t))
	wantRefusal(t, in.ChangePassphrase(t.Context(), goodPassphrase+"!", "een heel andere kaneelvogel"), casework.ErrWrongPassphrase, "without the old one")
	if err := in.ChangePassphrase(t.Context(), goodPassphrase, "een heel andere kaneelvogel"); err != nil {
		t.Fatal(err)
	}
	_ = in.Close()
	_, err := Open(in.Folder(), goodPassphrase, cheap(t))
	wantRefusal(t, err, casework.ErrWrongPassphrase, "the old passphrase")
}

func TestAMailboxThatIsAwayIsNoLoss(t *testing.T) {
	in := newDesk(t, cheap(t))
	_, err := in.Sync(t.Context(), casework.SyncOptions{})
	wantRefusal(t, err, casework.ErrNoMailbox, "no mailbox")
	settings, err := in.Settings(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	settings.Mailbox = filepath.Join(t.TempDir(), "stick")
	if err := in.SaveSettings(t.Context(), settings); err != nil {
		t.Fatal(err)
	}
	_, err = in.Sync(t.Context(), casework.SyncOptions{})
	wantRefusal(t, err, casework.ErrUnreachable, "a stick that is not there")
	report, err := in.TestChannel(t.Context(), settings.Where(), casework.ChannelSecret{}, nil)
	if step, failed := report.Failed(); err != nil || !failed || step.Name != "reach" || step.Failure.Reason != "gone" || report.Usable {
		t.Errorf("trying it out: got %+v, %v", report, err)
	}
}

func TestAContactCardThatWasChangedIsRefused(t *testing.T) {
	in := newDesk(t, cheap(t))
	card, err := in.MyCard(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	changed := []byte(string(card.Raw))
	for i := range changed {
		if string(changed[i:min(i+7, len(changed))]) == "Marieke" {
			changed[i] = 'H'
		}
	}
	_, err = in.AddCard(t.Context(), changed, family.Partner{})
	wantRefusal(t, err, casework.ErrBadCard, "another name on a card")
	_, err = in.AddCard(t.Context(), []byte("{}"), family.Partner{})
	wantRefusal(t, err, casework.ErrBadCard, "not a card")
	if len(Fingerprint(card.Key)) != 47 {
		t.Errorf("the fingerprint reads %q", Fingerprint(card.Key))
	}
}
