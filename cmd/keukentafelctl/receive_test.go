package main

import (
	"bufio"
	"encoding/json"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"

	"keukentafel/app/casework"
	"keukentafel/cmd/internal/receiver"
)

func TestTheReceiverRefusesWhatItCannotDo(t *testing.T) {
	town := newShellInside(t)
	out := t.TempDir()
	for _, args := range [][]string{
		{"receive"}, {"receive", "--out", town.file("nergens")}, {"receive", "--out", out, "--watch", "1s"}, {"receive", "--out", out, "--watch", "soon"},
		{"receive", "--out", out, "--watch", "5m", "--once"}, {"receive", "trust", "gezin"},
	} {
		town.refused(exitUsage, "", args...)
	}
	town.refused(exitMailbox, "", "receive", "--out", out)
	if list := reads[[]casework.Forwarding](town, "receive", "waiting"); len(list) != 0 {
		t.Errorf("%d wait for the register", len(list))
	}
}

// The service manager starts it, hears that it is ready, and ends it.
func TestAWatchingReceiverIsReadyKeepsALogAndEndsWhenAsked(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("nobody can ask it so on Windows")
	}
	dir := t.TempDir()
	town := newShell(t, dir, "gemeente", "--role", "municipality", "--house", "Gemeente Vechtstede")
	mailbox, out := town.file("postbus"), town.file("plannen")
	for _, folder := range []string{mailbox, out} {
		if err := os.Mkdir(folder, 0o700); err != nil {
			t.Fatal(err)
		}
	}
	town.done("mailbox", "set", mailbox)
	socket := filepath.Join(dir, "n")
	listening, err := net.ListenPacket("unixgram", socket)
	if err != nil {
		t.Fatal(err)
	}
	defer listening.Close()

	program, err := buildOnce()
	if err != nil {
		t.Fatal(err)
	}
	command := exec.CommandContext(t.Context(), program, "--vault", town.vault, "--passphrase-file", town.passphrase, "receive", "--out", out, "--watch", "1h")
	command.Env = append(os.Environ(), "NOTIFY_SOCKET="+socket)
	log, err := command.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	var events []string
	for lines := bufio.NewScanner(log); lines.Scan(); {
		var line receiver.Line
		if err := json.Unmarshal(lines.Bytes(), &line); err != nil {
			t.Errorf("a line that is no JSON: %s", lines.Text())
		}
		if events = append(events, line.Event); line.Event == "waiting" {
			if err := command.Process.Signal(syscall.SIGTERM); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := command.Wait(); err != nil || strings.Join(events, " ") != "started waiting stopped" {
		t.Errorf("it ended with %v; the log says %v", err, events)
	}
	heard := make([]byte, 200)
	if err := listening.SetReadDeadline(time.Now().Add(time.Minute)); err != nil {
		t.Fatal(err)
	}
	if n, _, err := listening.ReadFrom(heard); err != nil || !strings.HasPrefix(string(heard[:n]), "READY=1") {
		t.Errorf("the service manager heard %q, %v", heard[:n], err)
	}
}

// unit is the service as it is given to municipalities.
const unit = "../../assets/deploy/keukentafel-receiver.service"

func TestTheServiceIsShutInAndUnderstood(t *testing.T) {
	content, err := os.ReadFile(unit)
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range []string{"ProtectSystem=strict", "NoNewPrivileges=yes", "PrivateTmp=yes", "MemoryDenyWriteExecute=yes", "LoadCredential=passphrase:", "CapabilityBoundingSet=\n",
		"Type=notify", "WatchdogSec=", "UMask=0077", "User=keukentafel-receiver", "StateDirectoryMode=0700"} {
		if !strings.Contains(string(content), "\n"+line) {
			t.Errorf("the service does not say %s", line)
		}
	}
	analyze, err := exec.LookPath("systemd-analyze")
	if err != nil {
		t.Skip("NOT TESTED: there is no systemd-analyze here")
	}
	program, err := buildOnce()
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), filepath.Base(unit))
	if err := os.WriteFile(file, []byte(strings.ReplaceAll(string(content), "/usr/local/bin/keukentafelctl", program)), 0o600); err != nil {
		t.Fatal(err)
	}
	if said, err := exec.CommandContext(t.Context(), analyze, "verify", "--man=no", file).CombinedOutput(); err != nil || strings.Contains(string(said), filepath.Base(unit)) {
		t.Errorf("systemd says %s (%v)", said, err)
	}
}
