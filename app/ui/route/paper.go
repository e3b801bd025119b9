package route

import "context"

// Paper is what one looks at before it is given to anybody.
type Paper struct {
	// Kind is what it is ("plan"); it says nothing about anybody.
	Kind string
	// Title stands above the pages.
	Title string
	// View writes it as a PDF, for the coordinator's own eyes.
	View func(w Writer) error
	// To is who gets it when it is printed, in the question before that.
	To string
	// Print registers that it is given, and then hands it to what prints it. It
	// is nil when this paper is only looked at. When ctx ends before it is
	// registered, nothing is.
	Print func(ctx context.Context, hand func(paper []byte) error) error
	// Refused hears why Print did not give it, and tells whether it said so
	// itself; may be nil. The pages are gone then.
	Refused func(error) bool
	// Printed is called when it was printed; may be nil.
	Printed func()
}
