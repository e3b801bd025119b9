package family

import "slices"

// NoteID names one working note.
type NoteID string

// Note (werkaantekening) is what a professional wrote down for the work. It is
// part of the file: the person it is about may read it (Hof Arnhem-Leeuwarden
// 18-09-2023, in the domain sheet, section 4). It is in no partner's slice.
type Note struct {
	ID       NoteID
	On       Date
	By       Text // the professional
	Meeting  MeetingID
	Passages []Passage
}

// Passage is a part of a note of one kind, about certain persons, so that what
// is about another can be blanked when somebody reads the note.
type Passage struct {
	Kind    StatementKind
	Speaker Text // who said it, with KindQuote
	Text    Text
	About   []PersonID // empty is the whole family
	Blank   bool       // to be blanked for everybody but those it is about
}

// Clone is a deep copy: nothing in it is shared with n.
func (n Note) Clone() Note {
	n.Passages = slices.Clone(n.Passages)
	for i, p := range n.Passages {
		n.Passages[i].About = slices.Clone(p.About)
	}
	return n
}
