package session

import (
	"net"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/godbus/dbus/v5"
)

func TestAComputerWithoutThisServiceIsNoErrorAndCoversNothing(t *testing.T) {
	address, _ := startBus(t)
	for name, b := range map[string]buses{
		"no bus at all":        {},
		"a bus that is gone":   {system: "unix:path=/nowhere/bus", session: "unix:path=/nowhere/bus"},
		"an address of rubble": {system: "rubble", session: "tcp:"},
		"a bus with nobody":    {system: address, session: address},
	} {
		l := listenTo(t, b)
		l.end()
		if len(l.covers) != 0 || len(l.heard) != 0 {
			t.Errorf("%s: covers something", name)
		}
	}
}

func TestABusThatNeverAnswersHangsNothing(t *testing.T) {
	silent, err := net.Listen("unix", filepath.Join(t.TempDir(), "silent"))
	must(t, err)
	t.Cleanup(func() { _ = silent.Close() })
	before := runtime.NumGoroutine()
	address := "unix:path=" + silent.Addr().String()
	l := listenTo(t, buses{system: address, session: address, patience: time.Millisecond, again: time.Hour})
	l.end()
	for tries := 0; runtime.NumGoroutine() > before && tries < 1_000_000; tries++ {
		runtime.Gosched()
	}
	if left := runtime.NumGoroutine(); left > before {
		t.Errorf("%d goroutines were left behind", left-before)
	}
}

func TestTheComputerSleepsOnlyAfterTheLockAndThePromiseIsTakenAnew(t *testing.T) {
	address, _ := startBus(t)
	system := appearAsLogind(t, address)
	program := listenTo(t, buses{system: address})
	program.covered(Coverage{Suspend: true, Shutdown: true})
	sleep, shutdown := system.taken("sleep"), system.taken("shutdown")
	held := true
	program.does(func() { held = held && sleep.isHeld(0) })

	system.says(loginPath, loginManager+".PrepareForSleep", true)
	program.hears(Suspend)
	if !held {
		t.Error("the computer could sleep before the lock was done")
	}
	if sleep.isHeld(limit) {
		t.Error("the computer waits for nothing after the lock")
	}
	if !shutdown.isHeld(0) {
		t.Error("switching off is not held up any more")
	}

	program.does(func() {})
	system.says(loginPath, loginManager+".PrepareForSleep", false)
	system.says(ownSession, loginSession+".Lock")
	program.hears(ScreenLocked) // so what came before was handled
	if again := system.taken("sleep"); !again.isHeld(0) {
		t.Error("a second sleep would not wait")
	}
}

func TestTheComputerSwitchesOffOnlyAfterTheDraftsWereStored(t *testing.T) {
	address, _ := startBus(t)
	system := appearAsLogind(t, address)
	program := listenTo(t, buses{system: address})
	program.covered(Coverage{Suspend: true, Shutdown: true})
	system.taken("sleep")
	shutdown := system.taken("shutdown")
	held := false
	program.does(func() { held = shutdown.isHeld(0) })
	system.says(loginPath, loginManager+".PrepareForShutdown", true)
	program.hears(Shutdown)
	if !held || shutdown.isHeld(limit) {
		t.Errorf("held before %v, and after", held)
	}
}

func TestOnlyOurOwnSessionAndOnlyLogindLockTheProgram(t *testing.T) {
	address, _ := startBus(t)
	system := appearAsLogind(t, address)
	program := listenTo(t, buses{system: address})
	program.covered(Coverage{Suspend: true, Shutdown: true})
	hint := func(locked bool) map[string]dbus.Variant {
		return map[string]dbus.Variant{"LockedHint": dbus.MakeVariant(locked)}
	}
	changed := properties + ".PropertiesChanged"

	stranger := appear(t, address, "nl.example.stranger")
	stranger.says(loginPath, loginManager+".PrepareForSleep", true)
	system.says("/org/freedesktop/login1/session/_32", loginSession+".Lock")
	system.says("/org/freedesktop/login1/session/_32", changed, loginSession, hint(true), []string{})
	system.says(ownSession, changed, loginSession, hint(false), []string{})
	system.says(ownSession, changed, loginSession, map[string]dbus.Variant{"LockedHint": dbus.MakeVariant("nonsense")}, []string{})
	system.says(ownSession, changed)
	system.says(loginPath, loginManager+".PrepareForSleep", "nonsense")
	system.says(loginPath, loginManager+".PrepareForShutdown", true)
	program.hears(Shutdown) // and nothing before it
	system.says(ownSession, changed, loginSession, hint(true), []string{})
	program.hears(ScreenLocked)
	system.says(ownSession, loginSession+".Lock")
	program.hears(ScreenLocked)
}

func TestEveryScreensaverThatLocksIsHeard(t *testing.T) {
	address, _ := startBus(t)
	program := listenTo(t, buses{session: address})
	for _, name := range screensavers() {
		saver := appear(t, address, name)
		program.covered(Coverage{Screen: true})
		path := "/" + strings.ReplaceAll(name, ".", "/")
		saver.says(path, name+".ActiveChanged", false)
		saver.says(path, name+".ActiveChanged")
		saver.says(path, name+".ActiveChanged", true)
		program.hears(ScreenLocked)
		must(t, saver.conn.Close())
		program.covered(Coverage{})
	}
	if len(program.heard) != 0 {
		t.Error("a screen that was opened again was heard as locked")
	}
}

func TestAServiceThatComesBackIsFoundAgain(t *testing.T) {
	address, stop := startBus(t)
	first := appearAsLogind(t, address)
	program := listenTo(t, buses{system: address})
	program.covered(Coverage{Suspend: true, Shutdown: true})
	must(t, first.conn.Close())
	program.covered(Coverage{})
	second := appearAsLogind(t, address)
	program.covered(Coverage{Suspend: true, Shutdown: true})
	second.says(loginPath, loginManager+".PrepareForSleep", true)
	program.hears(Suspend)
	stop()
	program.covered(Coverage{})
}

func TestNoBusIsStartedToListenTo(t *testing.T) {
	t.Setenv("DBUS_SESSION_BUS_ADDRESS", "")
	t.Setenv("XDG_RUNTIME_DIR", t.TempDir())
	if address := sessionAddress(); address != "" {
		t.Errorf("listens to %s", address)
	}
	must(t, os.WriteFile(filepath.Join(os.Getenv("XDG_RUNTIME_DIR"), "bus"), nil, 0o600))
	if address := sessionAddress(); !strings.HasSuffix(address, "/bus") {
		t.Errorf("the usual bus was not found: %q", address)
	}
}
