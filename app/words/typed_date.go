package words

import (
	"strconv"
	"strings"
	"time"
	"unicode"
)

// ReadDate understands a date as people type it and returns it as it is kept:
// "24-11-2026", "24/11/26", "24.11", "241126", "24112026", "24 nov 2026",
// "2026-11-24". Day comes before month in both languages. Without a year it is
// the year of today; a year of two digits lies at most ten years after today.
// It refuses days that do not exist.
func (l Lang) ReadDate(typed, today string) (iso string, ok bool) {
	now, err := time.Parse(ISO, today)
	if err != nil {
		return "", false
	}
	parts := l.dateParts(typed)
	if len(parts) == 2 {
		parts = append(parts, now.Year())
	}
	if len(parts) != 3 {
		return "", false
	}
	day, month, year := parts[0], parts[1], parts[2]
	if day > 31 { // the year was typed first
		day, year = year, day
	}
	t := time.Date(century(year, now.Year()), time.Month(month), day, 0, 0, 0, 0, time.UTC)
	if t.Day() != day || int(t.Month()) != month || t.Year() < 1900 || t.Year() > 2200 {
		return "", false
	}
	return t.Format(ISO), true
}

// dateParts splits into numbers; a month may be a name or the start of one.
func (l Lang) dateParts(typed string) []int {
	fields := strings.FieldsFunc(strings.ToLower(typed), func(r rune) bool {
		return !unicode.IsDigit(r) && !unicode.IsLetter(r)
	})
	if len(fields) == 1 {
		fields = apart(fields[0])
	}
	var parts []int
	for _, field := range fields {
		n, err := strconv.Atoi(field)
		if err != nil {
			n = l.monthNamed(field)
		}
		if n <= 0 {
			return nil
		}
		parts = append(parts, n)
	}
	return parts
}

// apart splits "241126" and "24112026", which people type on the number keys.
func apart(digits string) []string {
	if len(digits) != 6 && len(digits) != 8 {
		return nil
	}
	return []string{digits[:2], digits[2:4], digits[4:]}
}

func (l Lang) monthNamed(s string) int {
	if len(s) < 3 {
		return 0
	}
	for m := time.January; m <= time.December; m++ {
		if strings.HasPrefix(strings.ToLower(l.Month(m)), s) {
			return int(m)
		}
	}
	if s == "mrt" { // the usual Dutch short form leaves a letter out
		return int(time.March)
	}
	return 0
}

func century(year, now int) int {
	if year >= 100 {
		return year
	}
	full := now/100*100 + year
	if full > now+10 {
		full -= 100
	}
	return full
}
