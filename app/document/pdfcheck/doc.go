// Package pdfcheck reads a PDF file as an archive and a screen reader do, and
// says in which points it does not keep PDF/A-3a and PDF/UA-1.
//
// It is for tests: every PDF that the tests make goes through it. It is not a
// full validator; it has the rules that our own writer can break, also those
// that others do not look at (the scope of a table head), and it never changes
// a file.
//
// It promises that a file with nothing wrong gives no faults, and that each
// fault is one sentence with the page or the element, and no text of the file.
package pdfcheck
