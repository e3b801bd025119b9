package folder

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"keukentafel/storage/mailbox"
	"keukentafel/storage/mailbox/mailboxtest"
)

func TestFolderIsAMailboxStore(t *testing.T) {
	for name, ways := range map[string][]publishing{
		"with hard links":                   {linkName, renameToNewName, claimName},
		"without hard links, as on FAT":     {renameToNewName, claimName},
		"on a file system that has neither": {claimName},
	} {
		t.Run(name, func(t *testing.T) {
			mailboxtest.Run(t, mailboxtest.Backend{
				New: func(t *testing.T) mailbox.Store {
					s := New(t.TempDir(), time.Now)
					s.ways = ways
					return s
				},
				Plant: plant,
			})
		})
	}
}

func plant(t *testing.T, s mailbox.Store, name string, content []byte) {
	t.Helper()
	path := filepath.Join(s.(*Store).dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
}

func put(t *testing.T, s *Store, name, content string) error {
	t.Helper()
	return s.PutNew(t.Context(), name, int64(len(content)), strings.NewReader(content))
}

func TestAStickThatIsNotPluggedInIsUnreachableAndNotCreated(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "stick")
	s := New(dir, time.Now)
	_, listErr := s.List(t.Context(), "", "", 0)
	_, getErr := s.Get(t.Context(), "a")
	_, sweepErr := s.Sweep(t.Context(), time.Now())
	for _, err := range []error{put(t, s, "a", "x"), listErr, getErr, s.Delete(t.Context(), "a"), sweepErr} {
		if !errors.Is(err, mailbox.ErrUnreachable) {
			t.Errorf("got %v, want ErrUnreachable", err)
		}
	}
	step, failed := s.Probe(t.Context()).Failed()
	if !failed || step.Name != mailbox.StepReach {
		t.Errorf("the probe fails at %q, want %q", step.Name, mailbox.StepReach)
	}
	if _, err := os.Stat(dir); !errors.Is(err, os.ErrNotExist) {
		t.Error("the folder was created")
	}
}

func TestAFileWhereAFolderIsNeededIsNotAllowed(t *testing.T) {
	s := New(t.TempDir(), time.Now)
	if err := put(t, s, "a", "x"); err != nil {
		t.Fatal(err)
	}
	if err := put(t, s, "a/b", "x"); !errors.Is(err, mailbox.ErrNotAllowed) {
		t.Errorf("got %v, want ErrNotAllowed", err)
	}
}

func TestASymbolicLinkLeadsNowhere(t *testing.T) {
	outside := t.TempDir()
	plantFile := filepath.Join(outside, "secret.ktp")
	if err := os.WriteFile(plantFile, []byte("outside"), 0o600); err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	if err := errors.Join(os.Symlink(plantFile, filepath.Join(dir, "a.ktp")), os.Symlink(outside, filepath.Join(dir, "in"))); err != nil {
		t.Skip("no symbolic links here")
	}
	s := New(dir, time.Now)
	for _, name := range []string{"a.ktp", "in/secret.ktp"} {
		if r, err := s.Get(t.Context(), name); err == nil {
			r.Close()
			t.Errorf("%s was opened through a link", name)
		}
	}
	if page, err := s.List(t.Context(), "", "", 0); err != nil || len(page) != 0 {
		t.Errorf("got %v, %v; want an empty list", page, err)
	}
	if err := put(t, s, "in/new.ktp", "x"); err == nil {
		t.Error("a file was written through a link")
	}
}

func TestANameLeftWithoutContentIsFreeAgainAfterAWhile(t *testing.T) {
	for name, way := range map[string]publishing{"link": linkName, "claim": claimName} {
		t.Run(name, func(t *testing.T) {
			clock := time.Now()
			s := New(t.TempDir(), func() time.Time { return clock })
			s.ways = []publishing{way}
			plant(t, s, "in/a.ktp", nil)
			if err := put(t, s, "in/a.ktp", "x"); !errors.Is(err, mailbox.ErrExists) {
				t.Errorf("at once: got %v, want ErrExists", err)
			}
			clock = clock.Add(staleClaim + time.Minute)
			if err := put(t, s, "in/a.ktp", "x"); err != nil {
				t.Errorf("after a while: %v", err)
			}
		})
	}
}

func TestSweepRemovesOnlyOldParts(t *testing.T) {
	s := New(t.TempDir(), time.Now)
	if n, err := s.Sweep(t.Context(), time.Now()); n != 0 || err != nil {
		t.Errorf("an empty store: got %d, %v", n, err)
	}
	plant(t, s, partsFolder+"/old.part", []byte("x"))
	plant(t, s, partsFolder+"/young.part", []byte("x"))
	plant(t, s, "in/a.ktp", []byte("x"))
	old := time.Now().Add(-8 * 24 * time.Hour)
	for _, name := range []string{partsFolder + "/old.part", "in/a.ktp"} {
		if err := os.Chtimes(filepath.Join(s.dir, name), old, old); err != nil {
			t.Fatal(err)
		}
	}
	if n, err := s.Sweep(t.Context(), time.Now().Add(-7*24*time.Hour)); n != 1 || err != nil {
		t.Errorf("got %d, %v; want 1 swept", n, err)
	}
	for _, name := range []string{partsFolder + "/young.part", "in/a.ktp"} {
		if _, err := os.Stat(filepath.Join(s.dir, name)); err != nil {
			t.Error(err)
		}
	}
}

func TestNothingStaysBehindAfterUploadsThatSucceedOrFail(t *testing.T) {
	s := New(t.TempDir(), time.Now)
	if err := put(t, s, "a.ktp", "x"); err != nil {
		t.Fatal(err)
	}
	if err := put(t, s, "a.ktp", "y"); !errors.Is(err, mailbox.ErrExists) {
		t.Fatal(err)
	}
	if err := s.PutNew(t.Context(), "b.ktp", 9, strings.NewReader("short")); !errors.Is(err, mailbox.ErrIncomplete) {
		t.Fatal(err)
	}
	parts, err := os.ReadDir(filepath.Join(s.dir, partsFolder))
	if err != nil || len(parts) != 0 {
		t.Errorf("got %v, %v; want no parts", parts, err)
	}
}
