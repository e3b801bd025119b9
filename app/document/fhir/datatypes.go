package fhir

import "strings"

// The types of FHIR that a plan needs, with the fields that it fills.

type coding struct {
	System string `json:"system,omitempty"`
	Code   string `json:"code,omitempty"`
}

type concept struct {
	Coding []coding `json:"coding,omitempty"`
	Text   string   `json:"text,omitempty"`
}

type identifier struct {
	System string `json:"system"`
	Value  string `json:"value"`
}

type reference struct {
	Reference string `json:"reference,omitempty"`
	Display   string `json:"display,omitempty"` // who is a name only
}

type period struct {
	Start string `json:"start,omitempty"`
	End   string `json:"end,omitempty"`
}

type extension struct {
	URL   string `json:"url"`
	Value string `json:"valueString"`
}

type extended struct {
	Extension []extension `json:"extension"`
}

type humanName struct {
	Use        string    `json:"use,omitempty"`
	Text       string    `json:"text,omitempty"`
	Family     string    `json:"family,omitempty"`
	FamilyMore *extended `json:"_family,omitempty"`
	Given      []string  `json:"given,omitempty"`
}

type contactPoint struct {
	System string `json:"system"`
	Value  string `json:"value"`
}

type address struct {
	Text string   `json:"text,omitempty"`
	Line []string `json:"line,omitempty"`
}

type narrative struct {
	Status string `json:"status"`
	Div    string `json:"div"`
}

type annotation struct {
	Author *reference `json:"authorReference,omitempty"`
	Time   string     `json:"time,omitempty"`
	Text   string     `json:"text"`
}

type quantity struct {
	Value int `json:"value"`
}

// list is a list of one, or of none.
func list[T any](one *T) []T {
	if one == nil {
		return nil
	}
	return []T{*one}
}

// span is a period, or none when both ends are open.
func span(start, end string) *period {
	if start == "" && end == "" {
		return nil
	}
	return &period{start, end}
}

// telecom are the ways to reach somebody that are known.
func telecom(phone, mail string) []contactPoint {
	var all []contactPoint
	for _, c := range []contactPoint{{"phone", phone}, {"email", mail}} {
		if c.Value = strings.TrimSpace(c.Value); c.Value != "" {
			all = append(all, c)
		}
	}
	return all
}
