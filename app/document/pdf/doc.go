// Package pdf draws a document.Document on A4 pages.
//
// Text is shaped with kerning, lines and pages are broken by this package, long
// Dutch and English words with a hyphen that is not part of the text, words that
// are read from right to left stand in the order of reading, and
// every word is tagged with its role (heading, list, table head), so that a
// screen reader can follow the page. It does not decide what is on paper.
//
// Every file says of itself that it is PDF/A-3a, to be kept for twenty years,
// and PDF/UA-1, to be heard; files that go along lie inside it. Package
// pdfcheck tests that on every file that the tests make, and so did veraPDF.
// What no program can see, whether the words are plain and the order is
// sensible, is for people. An archive may not be locked: there is no password.
//
// It promises that the same document always gives the same bytes, that a
// character which no embedded font has stops the work with a MissingGlyphError
// and never becomes a box, and that nothing is cut off: what does not fit on a
// line is broken, what does not fit on a page goes on the next.
package pdf
