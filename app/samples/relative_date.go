package samples

import (
	"errors"
	"strconv"
	"strings"

	"keukentafel/app/family"
)

// errRelativeDate: not "today" and not like "-14 years -3 months" or "+7 days".
var errRelativeDate = errors.New("not a date relative to today")

// relativeDate reads a day as seen from today. The empty text is the unknown
// date. A calendar date is refused: it would be right on one day only.
func relativeDate(text string, today family.Date) (family.Date, error) {
	if text == "" {
		return "", nil
	}
	if text == "today" {
		return today, nil
	}
	parts := strings.Fields(text)
	if len(parts)%2 != 0 {
		return "", errRelativeDate
	}
	day := today
	for i := 0; i < len(parts); i += 2 {
		count, err := strconv.Atoi(parts[i])
		if err != nil || parts[i][0] != '-' && parts[i][0] != '+' {
			return "", errRelativeDate
		}
		if day, err = move(day, count, parts[i+1]); err != nil {
			return "", err
		}
	}
	return day, nil
}

func move(day family.Date, count int, unit string) (family.Date, error) {
	switch unit {
	case "years":
		return day.AddMonths(12 * count), nil
	case "months":
		return day.AddMonths(count), nil
	case "weeks":
		return day.AddDays(7 * count), nil
	case "days":
		return day.AddDays(count), nil
	}
	return "", errRelativeDate
}
