package settings_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"keukentafel/app/casework"
	"keukentafel/app/ui/screen/trial"
)

// safe is who keeps the backups of a drawer.
type safe struct {
	state   casework.BackupState
	made    int
	tested  int
	rotated []string
	trouble error
}

func (s *safe) Backups() (casework.BackupState, error) { return s.state, nil }

func (s *safe) SetBackupFolder(folder string) error {
	if s.trouble == nil {
		s.state.Folder = folder
	}
	return s.trouble
}

func (s *safe) BackUp(context.Context, bool) error {
	if s.trouble == nil {
		s.made++
	}
	return s.trouble
}

func (s *safe) TestBackup(context.Context) (int, error) {
	s.tested++
	return 3, s.trouble
}

func (s *safe) Rotate(_ context.Context, passphrase string) error {
	s.rotated = append(s.rotated, passphrase)
	return s.trouble
}

func TestWithoutAFolderItIsSaidThatNothingIsBackedUp(t *testing.T) {
	v := open(t, kept())
	if !v.Has("Er worden nu geen reservekopieën gemaakt") || v.Has("Laatste kopie testen") {
		t.Errorf("it says:\n%s", v.Texts())
	}
	v.Picked = trial.Picked{Folder: "/stick"}
	v.Press("Map kiezen")
	if v.state.Folder != "/stick" || v.made != 1 {
		t.Errorf("folder %q, %d backups", v.state.Folder, v.made)
	}
}

func TestAFolderThatIsAwayIsToldAndNothingIsCalledMade(t *testing.T) {
	d := kept()
	d.state, d.safe.trouble = casework.BackupState{Folder: "/stick"}, casework.ErrBackupFolderGone
	v := open(t, d)
	v.Press("Nu een reservekopie maken")
	if len(v.Failed) != 1 || !errors.Is(v.Failed[0], casework.ErrBackupFolderGone) || v.made != 0 {
		t.Errorf("told %v", v.Failed)
	}
}

func TestATestThatWentWrongStaysOnTheScreen(t *testing.T) {
	d, day := kept(), time.Date(2026, 11, 24, 9, 0, 0, 0, time.UTC)
	d.state = casework.BackupState{Folder: "/stick", Made: day, Tested: day, Faults: 2}
	d.warnings = map[string][]string{"/stick": {"deze map wordt gedeeld"}}
	v := open(t, d)
	if !v.Has("niet alles ging open") || !v.Has("deze map wordt gedeeld") {
		t.Errorf("it says:\n%s", v.Texts())
	}
	d.state.Good = true
	v = open(t, d)
	v.Press("Laatste kopie testen")
	if v.tested != 1 || len(v.Said) != 1 {
		t.Errorf("tested %d times, said %q", v.tested, v.Said)
	}
}

func TestANewKeyIsGivenToWhoKnowsThePassphrase(t *testing.T) {
	d := kept()
	d.safe.trouble = casework.ErrWrongPassphrase
	v := open(t, d)
	v.Press("Nieuwe sleutel")
	v.Write("niet de zin")
	v.Press("Sleutel vervangen")
	if !v.Has("explained: ") {
		t.Error("a wrong passphrase is not told")
	}
	d.safe.trouble = nil
	v.Press("Sleutel vervangen")
	if len(d.rotated) != 2 || v.Has("Sleutel vervangen") {
		t.Errorf("asked %d times", len(d.rotated))
	}
}
