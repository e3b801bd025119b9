package family

import (
	"fmt"
	"io"
	"time"
)

// Date is a calendar day, "2006-01-02", without a clock and without a zone.
// The empty Date means unknown. Dates compare as strings.
type Date string

// NewDate makes the Date of a year, month and day; out-of-range values roll
// over as in package time.
func NewDate(year int, month time.Month, day int) Date {
	return DateOf(time.Date(year, month, day, 0, 0, 0, 0, time.UTC))
}

// DateOf is the calendar day of t in t's own zone.
func DateOf(t time.Time) Date { return Date(t.Format(time.DateOnly)) }

// ParseDate reads "2006-01-02". It returns ErrBadDate for anything else,
// days that do not exist included. The empty string is the unknown Date.
func ParseDate(s string) (Date, error) {
	if s == "" {
		return "", nil
	}
	if _, err := time.Parse(time.DateOnly, s); err != nil {
		return "", ErrBadDate
	}
	return Date(s), nil
}

// Known tells whether the date is known.
func (d Date) Known() bool { return d != "" }

// Time is midnight UTC of the day; the zero Time when unknown.
func (d Date) Time() time.Time {
	t, err := time.Parse(time.DateOnly, string(d))
	if err != nil {
		return time.Time{}
	}
	return t
}

// AddDays moves by days; unknown stays unknown.
func (d Date) AddDays(days int) Date {
	if !d.Known() {
		return d
	}
	return DateOf(d.Time().AddDate(0, 0, days))
}

// AddMonths moves by months; the 31st rolls over as in package time.
func (d Date) AddMonths(months int) Date {
	if !d.Known() {
		return d
	}
	return DateOf(d.Time().AddDate(0, months, 0))
}

// Before tells whether d is known and earlier than other.
func (d Date) Before(other Date) bool { return d.Known() && other.Known() && d < other }

// Within tells whether d lies in from..until, both included; an unknown bound
// is open.
func (d Date) Within(from, until Date) bool {
	return d.Known() && (!from.Known() || d >= from) && (!until.Known() || d <= until)
}

// BirthDate is a Date that prints as [withheld].
type BirthDate Date

// String withholds the date.
func (b BirthDate) String() string { return Withheld }

// Format withholds the date from every verb of package fmt.
func (b BirthDate) Format(s fmt.State, _ rune) { _, _ = io.WriteString(s, Withheld) }

// Known tells whether the birth date is known.
func (b BirthDate) Known() bool { return b != "" }

// Age is the number of whole years on a day, and whether it can be told.
// Someone born on 29 February has a birthday on 1 March in other years
// (Dutch civil law counts full years). A date that does not exist is as good
// as unknown: a typing error must not make a child an adult.
func (b BirthDate) Age(on Date) (years int, known bool) {
	birth, day := Date(b).Time(), on.Time()
	if birth.IsZero() || day.IsZero() || day.Before(birth) {
		return 0, false
	}
	years = day.Year() - birth.Year()
	if b.Birthday(years) > on {
		years--
	}
	return years, true
}

// Birthday is the day on which the person turns the given age.
func (b BirthDate) Birthday(age int) Date {
	if !b.Known() {
		return ""
	}
	t := Date(b).Time()
	return NewDate(t.Year()+age, t.Month(), t.Day())
}
