package consent

import (
	"slices"

	"keukentafel/app/family"
)

// File (afschrift van het dossier) is everything that is kept about one
// person, as somebody who asked for it may read it. What is about somebody
// else is blanked: of such a line nothing is left but that it is there.
type File struct {
	About, Reader family.PersonID
	Subject       family.Person // what may be told of who it is about
	Households    []family.Household
	ReaderName    family.Text
	On            family.Date
	Coordinator   family.Text // whom to ask
	Lines         []FileLine
	Versions      []FileVersion
	Rights        family.Rights // when they were explained
}

// FileVersion is one adopted plan, which can be asked for.
type FileVersion struct {
	Number int
	On     family.Date
}

// FileLine is one thing in the file.
type FileLine struct {
	Kind  ItemKind
	Blank bool   // it is about somebody else: all fields but Kind and Of are empty
	Of    string // id of the note or the goal that it is a part of

	ID         string
	On         family.Date
	Who        family.Text // who said, gave or did it, or has custody; empty when that may not be told
	Words      family.StatementKind
	Text       family.Text
	Reply      family.Text // what was answered, or what would be better
	State      string      // a constant of the kind of thing that it is
	Score      *int
	Until      family.Date // by when, or until when
	Domain     family.LifeDomain
	Categories []Category
	Purpose    Purpose
	Views      []family.View
	Names      []family.Text     // of those whose views they are
	Ground     map[string]string // name of a legal ground, by language
	Partly     bool              // a part of this line is about somebody else and was left out
}

// Clone is a deep copy.
func (l FileLine) Clone() FileLine {
	l.Categories, l.Views, l.Names = slices.Clone(l.Categories), slices.Clone(l.Views), slices.Clone(l.Names)
	if l.Score != nil {
		score := *l.Score
		l.Score = &score
	}
	return l
}

// Clone is a deep copy.
func (f File) Clone() File {
	f.Subject.Households = slices.Clone(f.Subject.Households)
	f.Households = slices.Clone(f.Households)
	f.Lines = cloneAll(f.Lines, FileLine.Clone)
	f.Versions = slices.Clone(f.Versions)
	return f
}

// Blanks is how many places were blanked, or left out of a line.
func (f File) Blanks() int {
	count := 0
	for _, l := range f.Lines {
		if l.Blank || l.Partly {
			count++
		}
	}
	return count
}

// File is the copy of a file that leaves, if this disclosure is one.
func (d Disclosure) File() (File, bool) {
	f := d.content().file
	if f == nil {
		return File{}, false
	}
	return f.Clone(), true
}
