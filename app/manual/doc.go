// Package manual is the help of the program: one page for each place, in
// plain Dutch and in English, and the list of difficult words. It reads the
// Markdown that lies in the program and takes it apart.
//
// It shows nothing, and it knows no family: what it says is the same for
// everybody, so that it may be opened at the table too.
//
// It promises that a page is there in both languages, that its links lead to
// pages that exist, and that the keys it names are keys of the program; the
// tests hold it to that.
package manual
