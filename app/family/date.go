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
	if p, ok := d.parts(); ok {
		if p.day += days; p.day >= 1 && p.day <= daysIn(p.year, p.month) { // in the same month
			return p.date()
		}
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
	birth, born := Date(b).parts()
	day, today := on.parts()
	if !born || !today || on < Date(b) {
		return 0, false
	}
	years = day.year - birth.year
	if day.month < birth.month || day.month == birth.month && day.day < birth.day {
		years--
	}
	return years, true
}

// Birthday is the day on which the person turns the given age; unknown when
// the date of birth is, or does not exist.
func (b BirthDate) Birthday(age int) Date {
	birth, born := Date(b).parts()
	if !born {
		return ""
	}
	birth.year += age
	if birth.day > daysIn(birth.year, birth.month) { // 29 February
		birth.month, birth.day = birth.month+1, 1
	}
	return birth.date()
}

// parts are the numbers of a day.
type parts struct{ year, month, day int }

// parts reads the numbers of a day that exists, fast: who has a say is
// computed from them for every square on a screen.
func (d Date) parts() (parts, bool) {
	if len(d) != len(time.DateOnly) || d[4] != '-' || d[7] != '-' {
		return parts{}, false
	}
	p := parts{number(d[0:4]), number(d[5:7]), number(d[8:10])}
	if p.year < 1 || p.month < 1 || p.month > 12 || p.day < 1 || p.day > daysIn(p.year, p.month) {
		return parts{}, false
	}
	return p, true
}

// date is the Date again; unknown outside the years that a Date can write.
func (p parts) date() Date {
	if p.year < 1 || p.year > 9999 {
		return ""
	}
	y, m, d := p.year, p.month, p.day
	return Date([]byte{digit(y / 1000), digit(y / 100), digit(y / 10), digit(y), '-', digit(m / 10), digit(m), '-', digit(d / 10), digit(d)})
}

func digit(n int) byte { return byte('0' + n%10) }

// number is negative when there is anything but digits in it.
func number(digits Date) int {
	n := 0
	for i := range len(digits) {
		if digits[i] < '0' || digits[i] > '9' {
			return -1
		}
		n = 10*n + int(digits[i]-'0')
	}
	return n
}

func daysIn(year, month int) int {
	switch month {
	case 2:
		if year%4 == 0 && year%100 != 0 || year%400 == 0 {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}
