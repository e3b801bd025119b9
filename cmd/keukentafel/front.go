package main

import (
	"context"

	"fyne.io/fyne/v2"

	"keukentafel/cmd/internal/doorbell"
)

// answerBell brings the window forward when the program is started a second
// time for the same vault.
func answerBell(ctx context.Context, folder string, w fyne.Window) (bell *doorbell.Bell, answered bool) {
	return doorbell.Start(folder, func() bool {
		return inWindow(ctx, func() {
			w.Show()
			restore(w)
			w.RequestFocus()
		})
	})
}
