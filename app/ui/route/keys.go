package route

// KeyHelp is one key that a screen has of its own.
type KeyHelp struct {
	Keys string // as they stand on the keyboard: "Alt+1"
	Does string // in the user's words
}

// Keyed is a screen that has keys of its own, for the list of all keys.
type Keyed interface {
	Keys() []KeyHelp
}

// Placed is a screen in which one can be at several places, for the help about
// the place that is in sight.
type Placed interface {
	// Place is the tab that is open.
	Place() string
}
