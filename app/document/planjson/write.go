package planjson

import (
	"encoding/json"
	"fmt"
	"io"
	"time"

	"keukentafel/app/consent"
	"keukentafel/app/document"
)

// Write writes the plan in a disclosure.
func Write(w io.Writer, d consent.Disclosure) error {
	if err := document.Check(d); err != nil {
		return fmt.Errorf("write plan as json: %w", err)
	}
	if d.ViewOnly() { // what is looked at is read by people
		return fmt.Errorf("write plan as json: %w", consent.ErrNotADisclosure)
	}
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(convert(d)); err != nil {
		return fmt.Errorf("write plan as json: %w", err)
	}
	return nil
}

func convert(d consent.Disclosure) planV1 {
	slice := d.Slice()
	return planV1{
		Format: FormatName, Version: FormatVersion,
		Disclosure: disclosure(d, slice),
		Family:     householdOf(slice.Family),
		Plan:       content(slice),
	}
}

func disclosure(d consent.Disclosure, slice consent.Slice) disclosureV1 {
	r := d.Recipient()
	return disclosureV1{
		ID: string(d.ID()), At: d.At().UTC().Format(time.RFC3339), Purpose: string(d.Purpose()),
		Recipient:  recipientV1{Kind: string(r.Kind), Partner: string(r.Partner), Person: string(r.Person), Name: string(r.Name)},
		Categories: texts(slice.Categories),
		Grounds: each(d.Grounds(), func(g consent.ItemGround) groundV1 {
			return groundV1{Item: g.Item.String(), Grounds: texts(g.Grounds)}
		}),
		Log: anchor(d.Anchor()),
	}
}

func anchor(a consent.LogAnchor) *anchorV1 {
	if !a.Known() {
		return nil
	}
	return &anchorV1{Seq: a.Seq, MAC: a.MAC}
}

// each converts a list; an empty list is written as [], never as null.
func each[From, To any](list []From, convert func(From) To) []To {
	converted := make([]To, 0, len(list))
	for _, item := range list {
		converted = append(converted, convert(item))
	}
	return converted
}

func texts[T ~string](list []T) []string {
	return each(list, func(text T) string { return string(text) })
}
