package receiver

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

var noon = time.Date(2026, 11, 24, 12, 0, 0, 0, time.UTC)

// rounds is a desk of which each round was written before.
type rounds struct {
	list     []func(ctx context.Context, o casework.SyncOptions) (casework.SyncResult, error)
	n        int
	forwards []casework.ForwardDone
}

func (d *rounds) Sync(ctx context.Context, o casework.SyncOptions) (casework.SyncResult, error) {
	d.n++
	return d.list[min(d.n, len(d.list))-1](ctx, o)
}

func (d *rounds) ForwardExports(_ context.Context, _ casework.Forwarder, told func(casework.ForwardDone)) error {
	for _, f := range d.forwards {
		told(f)
	}
	d.forwards = nil
	return nil
}

func gives(r casework.SyncResult, err error) func(context.Context, casework.SyncOptions) (casework.SyncResult, error) {
	return func(context.Context, casework.SyncOptions) (casework.SyncResult, error) { return r, err }
}

// receiverWith is a receiver that never waits, and what it wrote in its log.
func receiverWith(d *rounds) (*Receiver, *bytes.Buffer) {
	var log bytes.Buffer
	clock := func() time.Time { return noon }
	return &Receiver{Desk: d, Deliver: func(casework.Opened) error { return nil }, Log: &Log{To: &log, Clock: clock}, Alive: NewAlive(func(string) string { return "" }, clock),
		Clock: clock, Random: func() float64 { return 0.5 }, Wait: func(context.Context, time.Duration) {}, Patience: time.Minute}, &log
}

func lines(t *testing.T, log *bytes.Buffer) (list []Line) {
	t.Helper()
	for d := json.NewDecoder(log); d.More(); {
		var line Line
		if err := d.Decode(&line); err != nil {
			t.Fatal(err)
		}
		list = append(list, line)
	}
	return list
}

func TestTroubleOnTheWayNeverEndsTheReceiver(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	d := &rounds{}
	for _, trouble := range []error{casework.ErrUnreachable, casework.ErrMailboxFull, casework.ErrMailboxRefuses, casework.ErrDiskFull, errors.New("anything else")} {
		d.list = append(d.list, gives(casework.SyncResult{}, trouble))
	}
	d.list = append(d.list, func(context.Context, casework.SyncOptions) (casework.SyncResult, error) {
		stop()
		return casework.SyncResult{}, nil
	})
	r, log := receiverWith(d)
	if err := r.Watch(ctx, time.Minute); err != nil || d.n != 6 {
		t.Fatalf("after %d rounds: %v", d.n, err)
	}
	var codes []string
	for _, line := range lines(t, log) {
		codes = append(codes, line.Event+line.Code)
	}
	if got := strings.Join(codes, " "); got != "started troubleunreachable troublemailbox-full troublemailbox-refuses troubledisk-full troubleother stopped" {
		t.Errorf("the log says %s", got)
	}
}

func TestALockedVaultEndsTheReceiver(t *testing.T) {
	r, _ := receiverWith(&rounds{list: []func(context.Context, casework.SyncOptions) (casework.SyncResult, error){gives(casework.SyncResult{}, casework.ErrLocked)}})
	if err := r.Watch(t.Context(), time.Minute); !errors.Is(err, casework.ErrLocked) {
		t.Errorf("it ended with %v", err)
	}
}

func TestWhoAsksItToEndGetsThePackageOfTheMomentFinished(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	kept := 0
	d := &rounds{list: []func(context.Context, casework.SyncOptions) (casework.SyncResult, error){func(work context.Context, o casework.SyncOptions) (casework.SyncResult, error) {
		for i := range 10 {
			o.Progress(i, 10)
			if work.Err() != nil {
				return casework.SyncResult{}, work.Err()
			}
			if i == 3 {
				stop()
			}
			if err := o.Deliver(casework.Opened{}); err != nil || work.Err() != nil {
				t.Errorf("package %d was cut off: %v", i, work.Err())
			}
			kept++
		}
		return casework.SyncResult{}, nil
	}}}
	r, _ := receiverWith(d)
	if err := r.Watch(ctx, time.Minute); err != nil || kept != 4 {
		t.Errorf("%d packages were kept, %v", kept, err)
	}
}

func TestAfterAFullDiskTheOthersAreNotTried(t *testing.T) {
	tried := 0
	d := &rounds{list: []func(context.Context, casework.SyncOptions) (casework.SyncResult, error){func(work context.Context, o casework.SyncOptions) (casework.SyncResult, error) {
		for i := range 10_000 {
			if o.Progress(i, 10_000); work.Err() != nil {
				return casework.SyncResult{}, work.Err()
			}
			_ = o.Deliver(casework.Opened{})
		}
		return casework.SyncResult{}, nil
	}}}
	r, _ := receiverWith(d)
	r.Deliver = func(casework.Opened) error { tried++; return casework.ErrDiskFull }
	if _, err := r.Once(t.Context()); !errors.Is(err, casework.ErrDiskFull) || tried != 1 {
		t.Errorf("%d were tried, %v", tried, err)
	}
}

func TestTheLogNamesIdsAndCodesAndAlarmsStandOut(t *testing.T) {
	from := casework.Card{Key: "abc", Name: "Fatma Yıldız", House: "Jeugdhulp Midden"}
	d := &rounds{list: []func(context.Context, casework.SyncOptions) (casework.SyncResult, error){gives(casework.SyncResult{
		Received: []casework.Arrival{{Kind: casework.LetterMunicipality, From: from, Family: "f1", Object: "p1",
			Export: &casework.Export{Folder: "folder", Version: 2, Epoch: 3, Status: casework.ChainGap}}},
		Problems: []casework.Problem{{Name: "v1/in/x", Cause: fmt.Errorf("about Sanne: %w", casework.ErrPlanForked), Final: true}, {Name: "v1/in/y", Cause: casework.ErrUnknownSender}}}, nil)},
		forwards: []casework.ForwardDone{{Forwarding: casework.Forwarding{Package: "p1", Family: family.FamilyID("f1"), State: casework.ForwardForwarded}, Receipt: consent.ReceiptReceived, Code: "offline"}}}
	r, log := receiverWith(d)
	r.Forwarder = nobody{}
	done, err := r.Once(t.Context())
	if err != nil || len(done.Alarms) != 1 || done.Waiting != 1 {
		t.Fatalf("%d alarms, %d wait, %v", len(done.Alarms), done.Waiting, err)
	}
	said := log.String()
	for _, name := range []string{"Fatma", "Jeugdhulp", "Sanne"} {
		if strings.Contains(said, name) {
			t.Errorf("the log names %s", name)
		}
	}
	list := lines(t, log)
	if len(list) != 4 || list[0].Folder != "folder" || list[0].Status != "gap" || list[1].Level != Alarm || list[1].Code != "fork" || list[2].Level != Warn || list[3].Code != "offline" {
		t.Errorf("the log says %+v", list)
	}
}

type nobody struct{}

func (nobody) Forward(context.Context, casework.Opened) error { return nil }
func (nobody) Round(context.Context) error                    { return nil }
func (nobody) Became(context.Context, consent.DisclosureID) (consent.ReceiptState, string, error) {
	return consent.ReceiptReceived, "", nil
}

func TestTheServiceManagerHearsThatItIsReadyAndAliveUntilItIsStuck(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("there is no service manager of this kind")
	}
	socket := filepath.Join(t.TempDir(), "notify")
	listening, err := net.ListenPacket("unixgram", socket)
	if err != nil {
		t.Fatal(err)
	}
	defer listening.Close()
	now := noon
	a := NewAlive(func(name string) string {
		return map[string]string{"NOTIFY_SOCKET": socket, "WATCHDOG_USEC": "60000000"}[name]
	}, func() time.Time { return now })
	a.Say("READY=1\nSTATUS=Waiting")
	heard := make([]byte, 100)
	n, _, err := listening.ReadFrom(heard)
	if err != nil || string(heard[:n]) != "READY=1\nSTATUS=Waiting" || a.every != 30*time.Second {
		t.Errorf("heard %q, %v; a sign of life each %v", heard[:n], err, a.every)
	}
	a.Step()
	if now = now.Add(10 * time.Minute); !a.well() {
		t.Error("a long step counts as stuck")
	}
	if now = now.Add(10 * time.Minute); a.well() {
		t.Error("it says to be alive while it is stuck")
	}
	if a.Rest(); !a.well() {
		t.Error("who waits for the next round counts as stuck")
	}
}
