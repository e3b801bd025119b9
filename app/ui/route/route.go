// Package route says where one can be in the program, and what a screen gets
// from the shell around it. It keeps screens from knowing the shell or each
// other; it draws nothing and knows no storage.
package route

import (
	"context"

	"fyne.io/fyne/v2"

	"keukentafel/app/family"
	"keukentafel/app/words"
)

// Name is one place in the program.
type Name string

// The places.
const (
	Today    Name = "today"
	Families Name = "families"
	Dossier  Name = "dossier"
	Table    Name = "table"
	Partners Name = "partners"
	Post     Name = "post"
	Slice    Name = "slice" // a slice that was shared with this installation
	Settings Name = "settings"

	Retention Name = "retention" // until when families are kept
	Policy    Name = "policy"    // what the municipality agreed on
	Rights    Name = "rights"    // what a family asked for
	Notes     Name = "notes"     // the working notes of a family
)

// The tabs of a dossier.
const (
	TabOverview      = "overview"
	TabNetwork       = "network"
	TabPlan          = "plan"
	TabPartners      = "partners"
	TabConsent       = "consent"
	TabContributions = "contributions"
	TabVersions      = "versions"
	TabDisclosures   = "disclosures"
	TabLog           = "log"
)

// Route is a place, and what is open there.
type Route struct {
	Name   Name
	Family family.FamilyID
	Tab    string // of a dossier
	Object string // id of a slice, a contribution, a step of the table
}

// Screen is one place that is open. It is made when it is visited.
type Screen interface {
	// Title is what the window is called meanwhile.
	Title() string
	// Content is what is drawn; the same object every time.
	Content() fyne.CanvasObject
	// Open reads what the screen shows. ctx ends when the screen is left.
	Open(ctx context.Context)
	// Close stores what was half typed and lets go.
	Close()
}

// Frame is what every screen gets from the shell.
type Frame struct {
	Words words.Lang
	// Go visits a place.
	Go func(Route)
	// Back visits the place before.
	Back func()
	// Say shows a short message; undo may be nil.
	Say func(text string, undo func())
	// Fail shows what went wrong and what to do, in the user's words.
	Fail func(error)
	// Explain words an error in one sentence, for beside a field.
	Explain func(error) string
	// Run does slow work off the screen, then done on it. Work stops when ctx
	// ends; title is shown with a way to stop when it takes long.
	Run func(title string, work func(ctx context.Context) error, done func(error))
	// Today is the calendar day, here.
	Today func() family.Date
	// Canvas is where panels are shown.
	Canvas func() fyne.Canvas
	// Changed tells the shell that badges and lists may have changed.
	Changed func()
	// Drafts keeps half-typed words.
	Drafts Drafts
	// Wishes remember filters until the lock; nil remembers nothing.
	Wishes *Wishes
	// Files lets the user choose a file to open or a place to save.
	Files Files
}

// Drafts keeps half-typed words safe within a second.
type Drafts interface {
	// Keep remembers the text under a key, soon; an empty text forgets it.
	Keep(key string, text string)
	// Kept is what was remembered, empty when nothing.
	Kept(key string) string
	// Flush writes now what still waits.
	Flush()
}

// Files lets the user choose files. The functions given are called when a
// choice was made, never when the user stopped.
type Files interface {
	// Open asks for a file with one of the endings (".ktp") and reads it.
	Open(title string, endings []string, chosen func(name string, data []byte))
	// Save asks for a place for a file; write gets the writer and nothing
	// stands under the final name before write succeeded.
	Save(title, name string, write func(w Writer) error, done func(path string))
	// Folder asks for a folder.
	Folder(title string, chosen func(path string))
	// Show opens a file with the system's own viewer.
	Show(path string) error
	// View shows the pages of a paper of some kind ("plan"), from where it can
	// be shown with the system's own viewer, until the lock. done hears when
	// that was done, or what went wrong. The kind says nothing about anybody.
	View(kind string, write func(w Writer) error, done func(error))
	// Preview is View of a paper that can be printed from there.
	Preview(p Paper, done func(error))
}

// Writer is where a saved file is written.
type Writer interface{ Write(p []byte) (int, error) }
