// Package raster turns a picture.Drawing into dots, as a PNG file.
//
// It lays out nothing: it fills the shapes and letters of the drawing with the
// colours of a palette, in the program's own fonts. It is not what draws on the
// screen or on paper.
//
// It promises that the same drawing always gives the same bytes, that a letter
// which the fonts do not have stops the work and never becomes a box, and that
// a drawing too large for memory is refused.
package raster
