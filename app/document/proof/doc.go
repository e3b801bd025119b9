// Package proof draws the pages of a PDF that app/document/pdf made, as they
// will come from the printer: a proof, in the words of printers.
//
// It reads the file itself, with the letters that lie in it, and not the
// document that the file was made of; so what is seen is what is printed. It is
// not a reader for any PDF: it knows what a simple writer uses, and no forms,
// scripts, patterns, passwords or fonts of other kinds. It shows nothing and
// prints nothing.
//
// It promises that whatever it does not know is an ErrUnknown and is never left
// out in silence, that a broken or hostile file is an error and neither a
// crash nor a full memory, that no error holds words of the page, and that the
// same page at the same size always gives the same dots.
package proof
