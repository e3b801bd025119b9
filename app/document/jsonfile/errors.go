package jsonfile

import (
	"errors"
	"strconv"
	"strings"
)

// What can be wrong with a file.
var (
	// ErrForeign: no JSON, or of another program.
	ErrForeign = errors.New("not a file of this program")
	// ErrCut: it ends too early.
	ErrCut = errors.New("file is not whole")
	// ErrTooLarge: more than Most bytes.
	ErrTooLarge = errors.New("file is too large")
	// ErrNewer: made by a newer version of the program.
	ErrNewer = errors.New("file was made by a newer version of the program")
	// ErrMisfit: something in it is not as the published form says; see Misfit.
	ErrMisfit = errors.New("file is not as its published form says")
)

// Misfit says where a file is not as it should be.
type Misfit struct {
	// Path are names of the published form and numbers from 0, from the outside
	// in: plan, goals, 3, due. What the form does not name is never in it.
	Path []string
	What Fault
}

// Fault is what is wrong at a place.
type Fault string

// The faults.
const (
	FaultForm   Fault = "form"   // not as the schema says
	FaultTwice  Fault = "twice"  // the same name or id again
	FaultID     Fault = "id"     // an id that is none
	FaultLost   Fault = "lost"   // an id of what is not in the file
	FaultDeep   Fault = "deep"   // more levels than any file of ours has
	FaultLetter Fault = "letter" // a character that no text has
	FaultLong   Fault = "long"   // a text that is longer than any may be
)

// Error names the place.
func (m *Misfit) Error() string {
	return ErrMisfit.Error() + ": " + string(m.What) + " at /" + strings.Join(m.Path, "/")
}

// Is makes errors.Is(err, ErrMisfit) true.
func (m *Misfit) Is(target error) bool { return target == ErrMisfit }

// Where is the place as casework asks for it: "file", and the name and number of
// Spot.
func (m *Misfit) Where() (family, part string) {
	name, number := m.Spot()
	if number > 0 {
		name += " " + strconv.Itoa(number)
	}
	return "file", name
}

// Spot is the innermost list that the place is in, and which of it, counted
// from 1; number is 0 when it is in no list.
func (m *Misfit) Spot() (name string, number int) {
	for i := len(m.Path) - 1; i > 0; i-- {
		if n, err := strconv.Atoi(m.Path[i]); err == nil {
			return m.Path[i-1], n + 1
		}
	}
	if len(m.Path) == 0 {
		return "", 0
	}
	return m.Path[len(m.Path)-1], 0
}
