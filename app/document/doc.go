// Package document says what is on paper, without saying how it is drawn.
//
// It holds the block model (headings, paragraphs, lists, tables, statements)
// and composes documents out of a consent.Disclosure: the whole plan as one
// recipient may see it, the one page that the family takes home, the copy of
// what a file holds about one person, the overview of what was shared, the
// letter of a recall, a question for consent to be signed, and a plan as lists.
// The writers below this package (pdf, html, office, planjson) turn the result
// into bytes.
//
// It is not a place for decisions about what may be shared: that is done by
// package consent before anything arrives here. It never reads a plan itself,
// touches no disk and knows no window.
//
// Two documents are made of something else: the record of a destruction, which
// has no field for anything about a family but a number, and the sheet of a
// recovery code, which is given a code and a day and nothing else.
//
// It promises that everything about a family on paper comes from the
// disclosure, that what people said is printed literally with who said it,
// and that the same disclosure always gives the same document.
package document
