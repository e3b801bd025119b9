package ui

import (
	"crypto/rand"
	"crypto/sha256"
	"time"

	"fyne.io/fyne/v2"
)

// copyLife is how long what was copied here stays on the clipboard: a recovery
// code after it was copied, all else after the lock.
const copyLife = 30 * time.Second

// clipboard knows what this program put on the clipboard last, without keeping
// it, and clears that; what another program put there is left alone.
type clipboard struct {
	board  fyne.Clipboard
	after  func(time.Duration, func())
	salt   [16]byte // so that a short text cannot be guessed from its mark alone
	copied bool
	mark   [sha256.Size]byte // of what was copied
}

func newClipboard(board fyne.Clipboard, after func(time.Duration, func())) *clipboard {
	c := &clipboard{board: board, after: after}
	_, _ = rand.Read(c.salt[:]) // never fails
	return c
}

// note remembers that a field put this on the clipboard.
func (c *clipboard) note(text string) { c.copied, c.mark = true, c.markOf(text) }

// copyBriefly puts a secret on the clipboard, for copyLife.
func (c *clipboard) copyBriefly(text string) {
	c.board.SetContent(text)
	c.note(text)
	c.clearLater()
}

// clearLater clears what is there now, after copyLife.
func (c *clipboard) clearLater() {
	if mark := c.mark; c.copied {
		c.after(copyLife, func() { c.clearIf(mark) })
	}
}

// clear clears it now.
func (c *clipboard) clear() {
	if c.copied {
		c.clearIf(c.mark)
	}
}

// clearIf clears the clipboard when this is what is on it.
func (c *clipboard) clearIf(mark [sha256.Size]byte) {
	if c.markOf(c.board.Content()) == mark {
		c.board.SetContent("")
	}
	if c.mark == mark {
		c.copied = false
	}
}

func (c *clipboard) markOf(text string) [sha256.Size]byte {
	return sha256.Sum256(append(c.salt[:len(c.salt):len(c.salt)], text...))
}
