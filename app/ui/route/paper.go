package route

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
	// is nil when this paper is only looked at.
	Print func(hand func(paper []byte) error) error
	// Printed is called when it was printed; may be nil.
	Printed func()
}
