package main

import (
	"os"
	"runtime"
	"strings"
	"testing"
)

func TestAVaultInASyncedFolderIsWarnedAboutAndMade(t *testing.T) {
	s := emptyShell(t)
	if err := os.Mkdir(s.file(".stfolder"), 0o700); err != nil {
		t.Fatal(err)
	}
	a := s.do("init", "--name", "Marieke Bos", "--code-file", s.file("code"))
	if a.code != exitDone || !strings.Contains(a.err, "Syncthing kopieert deze map") {
		t.Errorf("exit %d, said %q", a.code, a.err)
	}
	if a := s.do("backup", s.file("kopie.ktb")); a.code != exitDone || !strings.Contains(a.err, "Syncthing bewaart ook oude kopieën") {
		t.Errorf("exit %d, said %q", a.code, a.err)
	}
}

func TestAVaultInWhichOthersCanLookIsMadePrivate(t *testing.T) {
	s := emptyShell(t)
	s.done("init", "--name", "Marieke Bos", "--code-file", s.file("code"))
	if runtime.GOOS == "windows" {
		t.Skip("modes say nothing on Windows")
	}
	if err := os.Chmod(s.vault, 0o755); err != nil {
		t.Fatal(err)
	}
	a := s.do("family", "list")
	if info, err := os.Stat(s.vault); err != nil || info.Mode().Perm()&0o077 != 0 || !strings.Contains(a.err, "Dat is hersteld") {
		t.Errorf("mode %v, %v; said %q", info.Mode(), err, a.err)
	}
	if a := s.do("family", "list"); a.err != "" {
		t.Errorf("said %q", a.err)
	}
}
