package proof

import "errors"

// Errors of drawing a page.
var (
	// ErrBroken: the file cannot be read as a PDF.
	ErrBroken = errors.New("file is not a pdf that can be read")
	// ErrUnknown: the page has something that is not drawn here. What it is
	// stands behind it, as a name of the format.
	ErrUnknown = errors.New("page has something that cannot be drawn")
	// ErrTooMuch: the file, the page or the picture is larger than is sensible.
	ErrTooMuch = errors.New("more than can be drawn")
	// ErrNoPage: the file has no page of that number.
	ErrNoPage = errors.New("no such page")
)
