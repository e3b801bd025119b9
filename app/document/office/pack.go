package office

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"strings"
	"time"

	"keukentafel/app/document"
)

// ErrNoTitle means that the document has no title: nobody could tell this file
// from another one.
var ErrNoTitle = errors.New("document has no title")

// part is one file inside the file.
type part struct {
	name   string
	media  string
	data   []byte
	stored bool // as it is, not made smaller
}

// writePack writes the parts in this order as a zip archive whose only time is
// the day of the document. No part has a data descriptor or an extra field, so
// that the first one can be recognised without reading the archive.
func writePack(w io.Writer, day string, parts []part) error {
	archive := zip.NewWriter(w)
	for _, p := range parts {
		if err := addPart(archive, day, p); err != nil {
			return fmt.Errorf("write %s: %w", p.name, err)
		}
	}
	if err := archive.Close(); err != nil {
		return fmt.Errorf("end file: %w", err)
	}
	return nil
}

func addPart(archive *zip.Writer, day string, p part) error {
	data, method := p.data, zip.Store
	if !p.stored {
		var smaller bytes.Buffer
		squeeze, err := flate.NewWriter(&smaller, flate.BestCompression)
		if err != nil {
			return err
		}
		if _, err := squeeze.Write(p.data); err != nil {
			return err
		}
		if err := squeeze.Close(); err != nil {
			return err
		}
		data, method = smaller.Bytes(), zip.Deflate
	}
	head := &zip.FileHeader{
		Name: p.name, Method: method, CRC32: crc32.ChecksumIEEE(p.data),
		CompressedSize64: uint64(len(data)), UncompressedSize64: uint64(len(p.data)),
	}
	//lint:ignore SA1019 Modified would be written as an extra field too, or not at all by CreateRaw
	head.ModifiedDate = zipDay(day)
	out, err := archive.CreateRaw(head)
	if err != nil {
		return err
	}
	_, err = out.Write(data)
	return err
}

// zipDay is a day as a zip archive counts, from 1980 on.
func zipDay(day string) uint16 {
	at := dayOf(day)
	return uint16(at.Day() | int(at.Month())<<5 | (at.Year()-1980)<<9)
}

// dayOf reads the day of a document; one without a day stands at the first day
// that a zip archive knows.
func dayOf(day string) time.Time {
	first := time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)
	at, err := time.Parse(time.DateOnly, day)
	if err != nil || at.Before(first) || at.Year() > 2107 {
		return first
	}
	return at
}

// checkTitle refuses what has no name.
func checkTitle(title string) error {
	if strings.TrimSpace(document.Clean(title)) == "" {
		return ErrNoTitle
	}
	return nil
}
