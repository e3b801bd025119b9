package main

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver"
	"golang.org/x/sys/windows"
)

// restore makes a window large again that was made small.
func restore(w fyne.Window) {
	native, ok := w.(driver.NativeWindow)
	if !ok {
		return
	}
	user32 := windows.NewLazySystemDLL("user32.dll")
	isSmall, show := user32.NewProc("IsIconic"), user32.NewProc("ShowWindow")
	native.RunNative(func(context any) {
		window, ok := context.(driver.WindowsWindowContext)
		if !ok {
			return
		}
		const asBefore = 9 // SW_RESTORE
		if small, _, _ := isSmall.Call(window.HWND); small != 0 {
			_, _, _ = show.Call(window.HWND, asBefore)
		}
	})
}
