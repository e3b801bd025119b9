package ics

import (
	"crypto/sha256"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"keukentafel/app/consent"
	"keukentafel/app/document"
	"keukentafel/app/words"
)

// Write writes the days of the plan in a disclosure. It refuses Full for
// anybody but the family and its persons (document.ErrNotOwnCopy), and a plan
// without any day (consent.ErrNothingToShare). Nothing is written then.
func Write(w io.Writer, d consent.Disclosure, lang words.Lang, detail Detail) error {
	err := document.Check(d)
	to := d.Recipient().Kind
	switch {
	case err != nil:
	case d.ViewOnly(): // what is looked at is read by people
		err = consent.ErrNotADisclosure
	case detail == Full && to != consent.ToHousehold && to != consent.ToPerson:
		err = document.ErrNotOwnCopy
	}
	if err != nil {
		return fmt.Errorf("write calendar: %w", err)
	}
	c := calendar{disclosure: d, slice: d.Slice(), lang: lang, detail: detail}
	all := happenings(c.slice, lang)
	if len(all) == 0 {
		return fmt.Errorf("write calendar: %w", consent.ErrNothingToShare)
	}
	if _, err := io.WriteString(w, c.written(all)); err != nil {
		return fmt.Errorf("write calendar: %w", err)
	}
	return nil
}

// calendar is one file under way.
type calendar struct {
	disclosure consent.Disclosure
	slice      consent.Slice
	lang       words.Lang
	detail     Detail
	out        strings.Builder
}

// reminder is nine o'clock of the day before, counted from the midnight with
// which the day begins; so it needs no time zone.
const (
	reminder      = "-PT15H"
	reminderHours = 15 * time.Hour
)

func (c *calendar) written(all []happening) string {
	c.line("BEGIN", "VCALENDAR")
	c.line("VERSION", "2.0")
	c.line("PRODID", "-//Keukentafel//Keukentafel 1//"+strings.ToUpper(string(c.lang)))
	c.line("CALSCALE", "GREGORIAN")
	c.line("METHOD", "PUBLISH")
	for _, h := range all {
		c.event(h)
	}
	c.line("END", "VCALENDAR")
	return c.out.String()
}

func (c *calendar) event(h happening) {
	title, description, where := h.title, c.lang.T("calendar.see-plan"), ""
	if c.detail == Full {
		if h.says != "" {
			title = h.says
		}
		description, where = words.Line(h.title, h.who), h.where
	}
	made := c.disclosure.At().UTC().Format("20060102T150405Z")
	c.line("BEGIN", "VEVENT")
	c.line("UID", c.uid(h.id))
	c.line("DTSTAMP", made)
	c.line("LAST-MODIFIED", made)
	c.line("SEQUENCE", strconv.Itoa(c.slice.Version))
	c.line("DTSTART;VALUE=DATE", h.on.Time().Format("20060102"))
	c.line("DTEND;VALUE=DATE", h.on.AddDays(1).Time().Format("20060102"))
	c.line("SUMMARY", escaped(title))
	c.line("DESCRIPTION", escaped(description))
	if where != "" {
		c.line("LOCATION", escaped(where))
	}
	c.line("CLASS", "PRIVATE")
	c.line("STATUS", string(h.state))
	c.line("TRANSP", "TRANSPARENT") // the day is not taken: one can do other things too
	if h.state == confirmed && h.on.Time().Add(-reminderHours).After(c.disclosure.At()) {
		c.line("BEGIN", "VALARM")
		c.line("ACTION", "DISPLAY")
		c.line("DESCRIPTION", escaped(title))
		c.line("TRIGGER", reminder)
		c.line("END", "VALARM")
	}
	c.line("END", "VEVENT")
}

// uid is the same for the same thing in every file for this recipient, and
// another for every other recipient: who sees two calendars cannot tell that
// they hold the same family.
func (c *calendar) uid(id string) string {
	r := c.slice.Recipient
	sum := sha256.Sum256([]byte(strings.Join([]string{"urn:keukentafel:ics:1", string(c.slice.Family.ID), string(r.Kind), string(r.Partner), string(r.Person), id}, "\x00")))
	return fmt.Sprintf("%x@keukentafel.invalid", sum[:16])
}

func escaped(text string) string {
	text = strings.TrimSpace(document.Clean(text))
	return strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\n", `\n`).Replace(text)
}

// longest is how many bytes of a line may stand before its end.
const longest = 75

// line writes one line, folded between characters.
func (c *calendar) line(name, value string) {
	room := longest
	for _, r := range name + ":" + value {
		size := len(string(r))
		if size > room {
			c.out.WriteString("\r\n ")
			room = longest - 1
		}
		c.out.WriteRune(r)
		room -= size
	}
	c.out.WriteString("\r\n")
}
