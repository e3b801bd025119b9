package words

import (
	"strconv"
	"time"
)

// ISO is how dates are kept: "2026-11-24".
const ISO = "2006-01-02"

// Date writes a date in full: "24 november 2026". An empty date is "onbekend";
// what is no date at all is returned as it is, so that nothing gets lost.
func (l Lang) Date(iso string) string {
	return l.written(iso, func(t time.Time) string {
		return l.T("words.date.long", "day", t.Day(), "month", l.Month(t.Month()), "year", t.Year())
	})
}

// ShortDate writes a date in digits, day first: "24-11-2026".
func (l Lang) ShortDate(iso string) string {
	return l.written(iso, func(t time.Time) string { return t.Format("02-01-2006") })
}

// Weekday writes the day of the week of a date: "dinsdag".
func (l Lang) Weekday(iso string) string {
	return l.written(iso, func(t time.Time) string {
		return l.T("words.weekday." + strconv.Itoa(number(t.Weekday())))
	})
}

// Moment writes a date and a time: "24 november 2026, 14:05 uur".
func (l Lang) Moment(t time.Time) string {
	return l.T("words.date.moment", "date", l.Date(t.Format(ISO)), "time", t.Format("15:04"))
}

// Month writes the name of a month.
func (l Lang) Month(m time.Month) string { return l.T("words.month." + strconv.Itoa(int(m))) }

// WeekdayShort writes two letters for a day of the week: "ma".
func (l Lang) WeekdayShort(d time.Weekday) string {
	return l.T("words.weekday.short." + strconv.Itoa(number(d)))
}

// Days writes how far a date lies from today: "vandaag", "over 3 dagen", "gisteren".
func (l Lang) Days(iso, today string) string {
	return l.written(iso, func(t time.Time) string {
		from, err := time.Parse(ISO, today)
		if err != nil {
			return l.Date(iso)
		}
		return l.distance(int(t.Sub(from).Hours() / 24))
	})
}

func (l Lang) distance(days int) string {
	switch {
	case days == 0:
		return l.T("words.day.today")
	case days == 1:
		return l.T("words.day.tomorrow")
	case days == -1:
		return l.T("words.day.yesterday")
	case days > 0:
		return l.N("words.day.ahead", days)
	}
	return l.N("words.day.ago", -days)
}

func (l Lang) written(iso string, write func(time.Time) string) string {
	if iso == "" {
		return l.T("words.date.unknown")
	}
	t, err := time.Parse(ISO, iso)
	if err != nil {
		return iso
	}
	return write(t)
}

// number counts the days of the week from Monday = 1 to Sunday = 7.
func number(d time.Weekday) int { return (int(d)+6)%7 + 1 }
