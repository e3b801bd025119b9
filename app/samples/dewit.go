package samples

import (
	"bytes"
	"encoding/json"
	"fmt"

	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/assets"
)

// DeWit is the De Wit family at the end of the talk around their kitchen
// table, which is on the day given. Karim was not there, so what he must
// answer about Daan is pending; Noor keeps her therapy from school; Lisa, 16,
// decides alone; grandmother Riet coordinates and the consultant writes.
// Nothing is adopted yet. Each id comes from ids.
func DeWit(today family.Date, ids func() string) consent.Dossier {
	var d consent.Dossier
	load("dewit.json", &d)
	s := settler{today: today, ids: ids, named: map[string]string{}}
	if err := s.settle(&d); err != nil {
		panic(fmt.Sprintf("internal error: sample dewit.json: %v", err))
	}
	d.Pen = family.Pen{Epoch: 1, State: family.PenHere}
	d.Changed = today.Time()
	return d
}

// load reads a sample that lies inside the program. A slip in it, such as a
// field that does not exist, is found by the tests and cannot reach a user.
func load(name string, into any) {
	content, err := assets.Sample(name)
	if err != nil {
		panic(fmt.Sprintf("internal error: %v", err))
	}
	decoder := json.NewDecoder(bytes.NewReader(content))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(into); err != nil {
		panic(fmt.Sprintf("internal error: sample %s: %v", name, err))
	}
}
