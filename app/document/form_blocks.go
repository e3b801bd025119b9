package document

import (
	"fmt"
	"io"
)

// Contents lists the headings of the document down to a level, each a link to
// its place, on paper with the number of its page. What counts its pages leaves
// it out where they are three or fewer: nobody is lost there.
type Contents struct {
	Title string
	Depth int // 2 is the parts, 3 also what is below them
}

// Signatures are lines to sign on, each with the name of who signs below it.
type Signatures struct{ Lines []Signature }

// Signature is one line to sign on.
type Signature struct {
	Name  string // empty: the name is to be written in
	Role  string // for example "ouder" or "regisseur"
	Where string
}

// Blank is a question on a form to be filled in by hand: boxes to tick, lines
// to write on, or both.
type Blank struct {
	Label   string
	Options []string // each with an empty box before it
	Lines   int      // empty lines to write on
	Where   string
}

func (Contents) block()   {}
func (Signatures) block() {}
func (Blank) block()      {}

// Image is a picture from outside: a logo.
type Image struct {
	Data  []byte
	Media string // "image/png", "image/jpeg" or "image/svg+xml"
	Alt   string // what it says to who cannot see it
}

// File is something that goes along inside a file.
type File struct {
	Name    string // without a folder
	Media   string
	About   string // what it is, in one line
	Content []byte
}

// Format keeps a file out of logs and error texts.
func (File) Format(state fmt.State, _ rune) { _, _ = io.WriteString(state, "[withheld]") }
