// Package office writes documents that others can write on in: OpenDocument
// Text, the editable form that Dutch government must take, the same for Word
// (Office Open XML), lists as an OpenDocument spreadsheet, and one list as CSV.
//
// It decides nothing about what is in a document, reads no such files and
// makes no macros, formulas or links to anything but what the document names.
//
// It promises real styles, headings with levels, lists and tables with heads
// that are repeated over pages; a language, a title and a text alternative for
// every picture; that the same document gives the same bytes; that a cell is
// never a formula; and that nothing is written when a part cannot be.
package office
