package desk

import (
	"os"
	"path/filepath"
	"testing"

	"keukentafel/app/casework"
	"keukentafel/app/words"
	"keukentafel/storage/vault"
)

// A file lies on a table; the vault may be shut or only looked into.
func TestNothingIsBroughtIntoAVaultThatIsLockedOrOnlyLookedInto(t *testing.T) {
	sender, id := withDeWit(t)
	files := map[string]casework.Incoming{"a dossier": readBack(t, movedFile(t, sender, id)), "a plan": readBack(t, householdCopy(t, sender, id))}
	here := newDesk(t, cheap(t))
	if err := here.Lock(casework.LockIdle); err != nil {
		t.Fatal(err)
	}
	refusesAll(t, here, files, casework.ErrLocked, "error.locked")
	_ = here.Close()
	at := filepath.Join(here.Folder(), vault.FileName)
	before, err := os.ReadFile(at)
	if err != nil {
		t.Fatal(err)
	}
	looking, err := Open(here.Folder(), goodPassphrase, cheap(t).But(LookOnly))
	if err != nil {
		t.Fatal(err)
	}
	refusesAll(t, looking, files, casework.ErrReadOnly, "error.read-only")
	if err := looking.Close(); err != nil {
		t.Fatal(err)
	}
	if after, err := os.ReadFile(at); err != nil || string(before) != string(after) {
		t.Errorf("the file changed: %v", err)
	}
	again, err := Open(here.Folder(), goodPassphrase, cheap(t))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = again.Close() }()
	if _, err := again.BringIn(t.Context(), files["a dossier"], casework.BringIn{Pen: true}); err != nil {
		t.Errorf("once it is open the same file is refused: %v", err)
	}
}

func refusesAll(t *testing.T, in *Installation, files map[string]casework.Incoming, want error, says string) {
	t.Helper()
	for what, incoming := range files {
		id, err := in.BringIn(t.Context(), incoming, casework.BringIn{Pen: what == "a dossier"})
		wantRefusal(t, err, want, what)
		if id != "" {
			t.Errorf("%s: it is told to be here, as %s", what, id)
		}
	}
	for _, l := range words.Langs() {
		if !l.Has(says) {
			t.Errorf("%s is not said in %s", says, l)
		}
	}
}
