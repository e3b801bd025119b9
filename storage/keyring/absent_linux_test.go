package keyring_test

import (
	"bufio"
	"errors"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"keukentafel/storage/keyring"
)

// childEnv makes this test binary the other program: the library keeps its
// connection to the bus for as long as a program runs.
const childEnv = "KEYRING_TEST_CHILD"

func TestMain(m *testing.M) {
	if os.Getenv(childEnv) == "" {
		os.Exit(m.Run())
	}
	ring := keyring.System("keukentafel-test")
	_, getErr := ring.Get("device")
	for what, err := range map[string]error{"get": getErr, "set": ring.Set("device", secret(1))} {
		fmt.Println(what, errors.Is(err, keyring.ErrUnavailable), errors.Is(err, keyring.ErrNotFound), err)
	}
}

func TestEveryWayInWhichTheSystemHasNoKeyringMeansAskThePassphrase(t *testing.T) {
	for what, address := range map[string]func(*testing.T) string{
		"no bus at all":                  func(*testing.T) string { return "" },
		"the address of a bus that died": func(t *testing.T) string { return "unix:path=" + filepath.Join(t.TempDir(), "gone") },
		"a bus without a keyring":        emptyBus,
		"a bus that never answers":       silentBus,
	} {
		t.Run(what, func(t *testing.T) {
			t.Parallel()
			out := askElsewhere(t, address(t))
			for _, line := range strings.Split(strings.TrimSpace(out), "\n") {
				if fields := strings.Fields(line); len(fields) < 3 || fields[1] != "true" || fields[2] != "false" {
					t.Errorf("the passphrase is not asked for: %s", line)
				}
			}
			if strings.Count(out, "true") < 2 {
				t.Errorf("it said only %q", out)
			}
		})
	}
}

// askElsewhere asks the keyring in a program of its own that knows no other bus.
func askElsewhere(t *testing.T, address string) string {
	t.Helper()
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	c := exec.Command(program)
	home := t.TempDir()
	c.Env = []string{childEnv + "=1", "HOME=" + home, "XDG_RUNTIME_DIR=" + home, "PATH=" + home}
	if address != "" {
		c.Env = append(c.Env, "DBUS_SESSION_BUS_ADDRESS="+address)
	}
	out, err := c.CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	return string(out)
}

const busConfig = `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:dir=%s</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*"/><allow receive_sender="*"/><allow own="*"/></policy></busconfig>`

// emptyBus is a real bus on which nobody offers a keyring.
func emptyBus(t *testing.T) string {
	t.Helper()
	daemon, err := exec.LookPath("dbus-daemon")
	if err != nil {
		t.Skip("NOT TESTED: dbus-daemon is not on this machine")
	}
	dir, err := os.MkdirTemp("", "bus") // short: the name of a socket is limited
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	config := filepath.Join(dir, "bus.conf")
	if err := os.WriteFile(config, fmt.Appendf(nil, busConfig, dir), 0o600); err != nil {
		t.Fatal(err)
	}
	c := exec.Command(daemon, "--config-file="+config, "--nofork", "--print-address=1")
	out, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = c.Process.Kill()
		_ = c.Wait()
	})
	address, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Fatalf("the bus did not start: %v", err)
	}
	return strings.TrimSpace(address)
}

// silentBus takes the call and never says a word.
func silentBus(t *testing.T) string {
	t.Helper()
	dir, err := os.MkdirTemp("", "bus")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	socket := filepath.Join(dir, "silent")
	listener, err := net.Listen("unix", socket)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = listener.Close() })
	go func() {
		for {
			if _, err := listener.Accept(); err != nil {
				return
			}
		}
	}()
	return "unix:path=" + socket
}
