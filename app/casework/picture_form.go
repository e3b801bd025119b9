package casework

import "slices"

// The forms of one picture in a file of its own, for Renders.
const (
	FormDrawing = "svg" // of lines, and sharp in any size
	FormImage   = "png" // of dots
)

// PictureNames are the pictures that can be a file of their own; the first is
// meant when none is named.
func PictureNames() []string { return []string{"ecogram", "genogram", "timeline", "goals"} }

// PictureForm is the form of one picture alone: "genogram" as FormImage is
// "genogram-png", and the ecogram has the short names. It reports false when
// there is no such picture or it is not written like that.
func PictureForm(picture, as string) (string, bool) {
	names := PictureNames()
	switch {
	case as != FormDrawing && as != FormImage:
		return "", false
	case picture == "" || picture == names[0]:
		return as, true
	}
	return picture + "-" + as, slices.Contains(names, picture)
}
