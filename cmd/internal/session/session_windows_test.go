package session

import (
	"context"
	"fmt"
	"testing"
	"time"
	"unsafe"

	"golang.org/x/sys/windows"
)

// TestTheHiddenWindowHearsWhatWindowsSays sends the messages of Windows to the
// window, as Windows does; SendMessage returns when they were handled.
func TestTheHiddenWindowHearsWhatWindowsSays(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	heard, covers, ended := make(chan Event, 8), make(chan Coverage, 8), make(chan struct{})
	go func() {
		defer close(ended)
		Watch(ctx, Ear{Heard: func(e Event) { heard <- e }, Covers: func(c Coverage) { covers <- c }})
	}()
	select {
	case c := <-covers:
		if !c.Suspend || !c.Shutdown {
			t.Errorf("covers %+v", c)
		}
	case <-time.After(20 * time.Second):
		t.Fatal("there is no window")
	}
	name, err := windows.UTF16PtrFromString(fmt.Sprintf("keukentafel-session-%d-%d", windows.GetCurrentProcessId(), windowCount.Load()))
	if err != nil {
		t.Fatal(err)
	}
	window, _, _ := user32.NewProc("FindWindowW").Call(uintptr(unsafe.Pointer(name)), 0)
	if window == 0 {
		t.Fatal("the window is no top-level window: Windows would tell it nothing")
	}
	send := user32.NewProc("SendMessageW")
	for _, said := range []struct {
		id, w, answer uintptr
		want          Event
	}{
		{msgPower, powerSuspend, answerYes, Suspend}, {msgPower, 18, answerYes, 0},
		{msgSession, sessionLocked, 0, ScreenLocked}, {msgSession, 8, 0, 0}, {msgSession, remoteLeft, 0, ScreenLocked}, {msgSession, consoleLeft, 0, ScreenLocked},
		{msgQueryEnd, 0, answerYes, Shutdown},
	} {
		answer, _, _ := send.Call(window, said.id, said.w, 0)
		var got Event
		select {
		case got = <-heard:
		default:
		}
		if got != said.want || answer != said.answer {
			t.Errorf("message %#x %d: heard %d and answered %d", said.id, said.w, got, answer)
		}
	}
	cancel()
	select {
	case <-ended:
	case <-time.After(20 * time.Second):
		t.Fatal("the window did not close")
	}
}
