// Package html writes a document.Document as one page for a browser.
//
// The page needs nothing else: its pictures are drawings inside it (SVG with a
// title and a description), its style is in it, and there is no script, no
// font and no address that a browser would fetch; a policy in the page forbids
// it as well. A logo is in the page too. It does not decide what is on the page.
//
// It promises that the page is well-formed XML too, that it has its language,
// one main heading, headings that skip no level, landmarks, a way past the top
// of the page, table heads with what they are the head of, and an alternative
// text for every picture. The same document always gives the same bytes.
package html
