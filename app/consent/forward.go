package consent

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"slices"
	"time"
)

// Errors of forwarding an export.
var (
	// ErrNotAnExport: it is not the adopted plan for a municipality.
	ErrNotAnExport = errors.New("this is not a plan for the municipality")
	// ErrFileChanged: a file is not as it was when it was received.
	ErrFileChanged = errors.New("a file is not as it was received")
)

// Export is a plan for a municipality (uitvoer voor de gemeente) as it was
// sealed by who made it: what may be read, and the files made from it.
type Export struct {
	Slice Slice
	Made  time.Time // of the package, or when it was put in the queue
	Files []ExportFile
}

// ExportFile is one file of an export. Data is kept byte for byte.
type ExportFile struct {
	Name   string // "plan.pdf"
	Type   string // of the media: "application/pdf"
	SHA256 string // of Data when it was received or made, in hexadecimal digits
	Data   []byte
}

// Clone is a deep copy.
func (f ExportFile) Clone() ExportFile {
	f.Data = slices.Clone(f.Data)
	return f
}

// Summed is the file with the hash of what it holds now: to be said once, when
// it was received or made.
func (f ExportFile) Summed() ExportFile {
	sum := sha256.Sum256(f.Data)
	f.SHA256 = hex.EncodeToString(sum[:])
	return f
}

// whole tells whether the file is as it was when it was summed.
func (f ExportFile) whole() bool { return f.SHA256 != "" && f.Summed().SHA256 == f.SHA256 }

// Forward makes the disclosure with which an export goes on, unchanged, to the
// register of the municipality that it was made for. It is the one way to give
// something that was disclosed before, on another computer or on another day,
// and it weighs no consent: that was done when the export was made, and whoever
// has the dossier weighs it again before calling this (StillAllowed).
//
// So it lets through as little as it can: the adopted plan (ErrNotAdopted), for
// a municipality and its register (ErrNotAnExport), with at least one file, and
// each file byte for byte as it was received (ErrFileChanged). The disclosure
// keeps the id of the first one; it is the same disclosure, further on its way.
func Forward(e Export) (Disclosure, error) {
	if err := cmp.Or(checkExport(e), checkFiles(e.Files)); err != nil {
		return Disclosure{}, err
	}
	s := e.Slice.Clone()
	record := Record{ID: s.Disclosure, At: e.Made, Recipient: s.Recipient, Purpose: s.Purpose, Version: s.Version, Categories: slices.Clone(s.Categories)}
	for _, p := range s.Family.Persons {
		record.About = append(record.About, p.ID)
	}
	return enclose(made{record: record, family: s.Family.ID, slice: s, files: cloneAll(e.Files, ExportFile.Clone)}), nil
}

func checkExport(e Export) error {
	s := e.Slice
	switch {
	case s.Disclosure == "" || s.Family.ID == "" || e.Made.IsZero():
		return ErrNotADisclosure
	case s.Recipient.Kind != ToMunicipality || s.Recipient.Person != "" || s.Purpose != PurposeRegister:
		return ErrNotAnExport
	case len(s.Sharing) > 0: // only in an own copy of the family
		return ErrNotAnExport
	case s.Version <= 0 || !s.AdoptedOn.Known():
		return ErrNotAdopted
	}
	return nil
}

func checkFiles(files []ExportFile) error {
	if len(files) == 0 {
		return ErrNotAnExport
	}
	names := map[string]bool{}
	for _, f := range files {
		switch {
		case f.Name == "" || f.Type == "" || len(f.Data) == 0 || names[f.Name]:
			return ErrNotAnExport
		case !f.whole():
			return ErrFileChanged
		}
		names[f.Name] = true
	}
	return nil
}

// Files are the files of an export that goes on; none for another disclosure.
func (d Disclosure) Files() []ExportFile { return cloneAll(d.content().files, ExportFile.Clone) }
