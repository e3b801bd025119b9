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
		Sharing:    sharing(slice.Sharing),
	}
}

func disclosure(d consent.Disclosure, slice consent.Slice) disclosureV1 {
	written := headOf(slice)
	written.At = d.At().UTC().Format(time.RFC3339)
	written.Grounds = each(d.Grounds(), func(g consent.ItemGround) groundV1 {
		return groundV1{Item: g.Item.String(), Grounds: texts(g.Grounds)}
	})
	written.Log = anchor(d.Anchor())
	return written
}

// headOf is what the slice itself tells of the disclosure.
func headOf(s consent.Slice) disclosureV1 {
	r := s.Recipient
	return disclosureV1{ID: string(s.Disclosure), On: string(s.On), Purpose: string(s.Purpose), Categories: texts(s.Categories),
		Recipient: recipientV1{Kind: string(r.Kind), Partner: string(r.Partner), Person: string(r.Person), Name: string(r.Name)}}
}

// sharing is absent where it was not asked what partners may know.
func sharing(list []consent.Sharing) []sharingV1 {
	return each(list, func(x consent.Sharing) sharingV1 {
		return sharingV1{Partner: string(x.Partner), Categories: texts(x.Categories),
			About: each(x.About, func(a consent.SharingAbout) sharingAboutV1 {
				return sharingAboutV1{Person: string(a.Person), Categories: texts(a.Categories)}
			})}
	})
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
