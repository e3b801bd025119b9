package session

import (
	"context"
	"fmt"
	"runtime"
	"sync/atomic"
	"unsafe"

	"golang.org/x/sys/windows"
)

// The messages that Windows sends to a window.
const (
	msgDestroy     = 0x0002
	msgClose       = 0x0010
	msgQueryEnd    = 0x0011
	msgPower       = 0x0218
	msgSession     = 0x02B1
	powerSuspend   = 4 // PBT_APMSUSPEND
	consoleLeft    = 2 // WTS_CONSOLE_DISCONNECT
	remoteLeft     = 4 // WTS_REMOTE_DISCONNECT
	sessionLocked  = 7 // WTS_SESSION_LOCK
	notifyThisOnly = 0 // NOTIFY_FOR_THIS_SESSION
	notifyWindow   = 0 // DEVICE_NOTIFY_WINDOW_HANDLE
	answerYes      = 1
)

var (
	user32          = windows.NewLazySystemDLL("user32.dll")
	wtsapi32        = windows.NewLazySystemDLL("wtsapi32.dll")
	registerClass   = user32.NewProc("RegisterClassExW")
	unregisterClass = user32.NewProc("UnregisterClassW")
	createWindow    = user32.NewProc("CreateWindowExW")
	destroyWindow   = user32.NewProc("DestroyWindow")
	defaultAnswer   = user32.NewProc("DefWindowProcW")
	getMessage      = user32.NewProc("GetMessageW")
	dispatchMessage = user32.NewProc("DispatchMessageW")
	postMessage     = user32.NewProc("PostMessageW")
	postQuit        = user32.NewProc("PostQuitMessage")
	hearPower       = user32.NewProc("RegisterSuspendResumeNotification")
	hearSession     = wtsapi32.NewProc("WTSRegisterSessionNotification")
	leaveSession    = wtsapi32.NewProc("WTSUnRegisterSessionNotification")
)

// class is WNDCLASSEXW.
type class struct {
	size, style                        uint32
	answer                             uintptr
	classExtra, windowExtra            int32
	instance, icon, cursor, background windows.Handle
	menu, name                         *uint16
	smallIcon                          windows.Handle
}

// message is MSG.
type message struct {
	window  uintptr
	id      uint32
	w, l    uintptr
	time    uint32
	x, y    int32
	private uint32
}

// windowCount counts, so that each window has a class of its own.
var windowCount atomic.Uint32

// watch makes a window that is never shown: Windows tells these things to
// top-level windows only, and Fyne keeps the messages of its own to itself.
func watch(ctx context.Context, r *relay) {
	made, ended := make(chan uintptr, 1), make(chan struct{})
	go func() {
		defer close(ended)
		runtime.LockOSThread() // a window belongs to its thread, which ends with it
		listen(r, made)
	}()
	select {
	case window := <-made:
		<-ctx.Done()
		_, _, _ = postMessage.Call(window, msgClose, 0, 0)
	case <-ended:
		<-ctx.Done()
	}
	<-ended
}

// listen makes the window, tells of it, and handles its messages until it is
// closed. Without a window nothing is covered.
func listen(r *relay, made chan<- uintptr) {
	name, err := windows.UTF16PtrFromString(fmt.Sprintf("keukentafel-session-%d-%d", windows.GetCurrentProcessId(), windowCount.Add(1)))
	if err != nil {
		return
	}
	var instance windows.Handle
	if windows.GetModuleHandleEx(0, nil, &instance) != nil {
		return
	}
	c := class{answer: windows.NewCallback(func(window, id, w, l uintptr) uintptr { return answer(r, window, id, w, l) }), instance: instance, name: name}
	c.size = uint32(unsafe.Sizeof(c))
	if atom, _, _ := registerClass.Call(uintptr(unsafe.Pointer(&c))); atom == 0 {
		return
	}
	defer func() { _, _, _ = unregisterClass.Call(uintptr(unsafe.Pointer(name)), uintptr(instance)) }()
	window, _, _ := createWindow.Call(0, uintptr(unsafe.Pointer(name)), uintptr(unsafe.Pointer(name)), 0, 0, 0, 0, 0, 0, 0, uintptr(instance), 0)
	if window == 0 {
		return
	}
	covers := Coverage{Suspend: true, Shutdown: true}
	if hearSession.Find() == nil {
		heard, _, _ := hearSession.Call(window, notifyThisOnly)
		covers.Screen = heard != 0
	}
	if hearPower.Find() == nil { // for computers that never sleep deeply
		_, _, _ = hearPower.Call(window, notifyWindow)
	}
	r.cover(func(c *Coverage) { *c = covers })
	made <- window
	var m message
	for {
		more, _, _ := getMessage.Call(uintptr(unsafe.Pointer(&m)), 0, 0, 0)
		if int32(more) <= 0 {
			return
		}
		_, _, _ = dispatchMessage.Call(uintptr(unsafe.Pointer(&m)))
	}
}

// answer is what the window says to a message; the system waits for it.
func answer(r *relay, window, id, w, l uintptr) uintptr {
	switch id {
	case msgPower:
		if w == powerSuspend {
			r.hear(Suspend)
		}
		return answerYes
	case msgSession:
		if w == sessionLocked || w == consoleLeft || w == remoteLeft {
			r.hear(ScreenLocked)
		}
		return 0
	case msgQueryEnd:
		r.hear(Shutdown)
		return answerYes
	case msgClose:
		if leaveSession.Find() == nil {
			_, _, _ = leaveSession.Call(window)
		}
		_, _, _ = destroyWindow.Call(window)
		return 0
	case msgDestroy:
		_, _, _ = postQuit.Call(0)
		return 0
	}
	result, _, _ := defaultAnswer.Call(window, id, w, l)
	return result
}
