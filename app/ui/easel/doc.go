// Package easel shows a picture of app/picture on the screen, in the colours
// of the theme and as large as the text is.
//
// It lays out nothing itself: what stands where is decided in app/picture, so
// that screen and paper show the same. It promises that a picture can be read
// in words by who cannot see it.
package easel
