package planjson

import (
	"cmp"
	"encoding/json"
	"io"
	"time"

	"keukentafel/app/consent"
	"keukentafel/app/document/jsonfile"
)

// File is what a file with a plan holds.
type File struct {
	At      time.Time
	Slice   consent.Slice
	Grounds []consent.ItemGround
	Log     consent.LogAnchor // zero when the file does not tell it
}

// Read reads what Write wrote, and any other file that is valid under the
// schema. Everything in it is checked before anything is given: the errors are
// those of package jsonfile. What was absent is empty.
func Read(r io.Reader) (File, error) {
	data, err := jsonfile.Read(r)
	if err != nil {
		return File{}, err
	}
	return Parse(data)
}

// Parse is Read of bytes that are here already.
func Parse(data []byte) (File, error) {
	if _, err := jsonfile.Plan.Parse(data); err != nil {
		return File{}, err
	}
	var v planV1
	if err := json.Unmarshal(data, &v); err != nil { // such as 1.0 for a number
		return File{}, &jsonfile.Misfit{What: jsonfile.FaultForm}
	}
	file, err := v.file()
	if err != nil {
		return File{}, err
	}
	s := file.Slice
	if err := cmp.Or(jsonfile.CheckIDs(s), jsonfile.CheckLinks(s.Family, s.Plan, s.Sharing)); err != nil {
		return File{}, err
	}
	return file, nil
}

func (v planV1) file() (File, error) {
	at, err := time.Parse(time.RFC3339, v.Disclosure.At)
	if err != nil {
		return File{}, &jsonfile.Misfit{Path: []string{"disclosure", "at"}, What: jsonfile.FaultForm}
	}
	file := File{At: at, Slice: v.slice()}
	for _, g := range v.Disclosure.Grounds {
		var item consent.Item
		if err := item.UnmarshalText([]byte(g.Item)); err != nil {
			return File{}, &jsonfile.Misfit{Path: []string{"disclosure", "grounds"}, What: jsonfile.FaultForm}
		}
		file.Grounds = append(file.Grounds, consent.ItemGround{Item: item, Grounds: g.Grounds})
	}
	if v.Disclosure.Log != nil {
		file.Log = consent.LogAnchor{Seq: v.Disclosure.Log.Seq, MAC: v.Disclosure.Log.MAC}
	}
	return file, nil
}
