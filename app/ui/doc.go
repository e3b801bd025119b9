// Package ui is the shell of the program: one window with a rail, the gate
// before it (first run, unlock), the way from screen to screen, messages and
// errors in the user's words, and the lock.
//
// It is not a screen (ui/screen/...), not a widget (ui/kit) and knows no
// storage: the vault is behind Access, the casework behind casework.Desk. It
// promises that a screen that is left stored what was half typed, that a lock
// loses nothing, and that every error reaches the user as a sentence that
// says what to do.
package ui
