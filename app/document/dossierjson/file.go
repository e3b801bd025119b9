package dossierjson

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"reflect"
	"time"

	"keukentafel/app/consent"
	"keukentafel/app/document/jsonfile"
	"keukentafel/app/family"
)

// ErrNoDossier: the disclosure carries something else than a whole dossier that
// moves to another program.
var ErrNoDossier = errors.New("disclosure holds no dossier that moves")

// file is how it lies in a file. The order of the fields is that of the file.
type file struct {
	Format        string
	FormatVersion int
	Disclosure    Head
	Dossier       consent.Dossier
}

// Head is what a file says of how it came to be.
type Head struct {
	ID           consent.DisclosureID
	At           time.Time
	Organisation family.Text // for whom it was made
	Informed     family.Date // when the family was told
	Log          Log
}

// Log is the end of the log of the vault when the file was made; empty when it
// was not known.
type Log struct {
	Seq int64
	MAC string
}

// File is what was read.
type File struct {
	Head    Head
	Dossier consent.Dossier
}

// Write writes the whole dossier in a disclosure. It refuses what it could not
// read back because of its size (jsonfile.ErrTooLarge).
func Write(w io.Writer, d consent.Disclosure) error {
	dossier, whole := d.Whole()
	if !whole || d.Purpose() != consent.PurposeTransfer {
		return fmt.Errorf("write dossier: %w", ErrNoDossier)
	}
	anchor := d.Anchor()
	content, err := encode(file{
		Format: jsonfile.Dossier.Name, FormatVersion: jsonfile.Dossier.Version,
		Disclosure: Head{ID: d.ID(), At: d.At().UTC(), Organisation: d.Recipient().Name, Informed: d.Record().Informed, Log: Log{anchor.Seq, anchor.MAC}},
		Dossier:    dossier,
	})
	if err != nil {
		return err
	}
	if len(content) > jsonfile.Most {
		return fmt.Errorf("write dossier: %w", jsonfile.ErrTooLarge)
	}
	if _, err := w.Write(content); err != nil {
		return fmt.Errorf("write dossier: %w", err)
	}
	return nil
}

func encode(f file) ([]byte, error) {
	var e encoder
	if err := e.value(reflect.ValueOf(f)); err != nil {
		return nil, err
	}
	var out bytes.Buffer
	if err := json.Indent(&out, e.out.Bytes(), "", "  "); err != nil {
		return nil, fmt.Errorf("write dossier: %w", err)
	}
	out.WriteByte('\n')
	return out.Bytes(), nil
}

// Read reads what Write wrote. Everything in it is checked before anything is
// given, except the signatures: those need the cards of who signed. The errors
// are those of package jsonfile.
func Read(r io.Reader) (File, error) {
	data, err := jsonfile.Read(r)
	if err != nil {
		return File{}, err
	}
	return Parse(data)
}

// Parse is Read of bytes that are here already.
func Parse(data []byte) (File, error) {
	tree, err := jsonfile.Dossier.Parse(data)
	if err != nil {
		return File{}, err
	}
	var f file
	if err := decode(tree, reflect.ValueOf(&f).Elem(), nil); err != nil {
		return File{}, err
	}
	if err := check(f.Dossier); err != nil {
		return File{}, err
	}
	return File{Head: f.Disclosure, Dossier: f.Dossier}, nil
}

// check looks at the ids. A plan keeps what was said by somebody who is not in
// the family any more; bonds and custody of somebody who is not there are none.
func check(d consent.Dossier) error {
	if err := jsonfile.CheckIDs(d); err != nil {
		return err
	}
	links := []error{bonds(d.Family)}
	for _, v := range d.Versions {
		links = append(links, bonds(v.Family))
	}
	return cmp.Or(links...)
}

func bonds(f family.Family) error {
	return jsonfile.CheckLinks(family.Family{Persons: f.Persons, Households: f.Households, Relations: f.Relations, Custodies: f.Custodies,
		Representations: f.Representations})
}
