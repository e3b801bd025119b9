package passphrase

// Lasts is about how long a passphrase holds out, in words of a kind that does
// not pretend to know it better.
type Lasts string

// The lengths of time, for the thief of MinBits: ten fast cards, half of all
// guesses.
const (
	LastsMoments   Lasts = "Moments" // within the hour
	LastsDay       Lasts = "Day"
	LastsWeeks     Lasts = "Weeks"
	LastsMonths    Lasts = "Months"
	LastsYears     Lasts = "Years"
	LastsCenturies Lasts = "Centuries"
)

// AllLasts are the lengths of time, from short to long.
func AllLasts() []Lasts {
	return []Lasts{LastsMoments, LastsDay, LastsWeeks, LastsMonths, LastsYears, LastsCenturies}
}

// Lasts gives how long it holds out. log2(25,000 guesses a second) is 14.6, and
// half of all guesses is one bit less.
func (v Verdict) Lasts() Lasts {
	const perSecond, hour, day, month, year, century = 14.6, 11.8, 16.4, 21.3, 24.9, 31.6 // seconds, as bits
	switch seconds := v.Bits - 1 - perSecond; {
	case seconds < hour:
		return LastsMoments
	case seconds < day:
		return LastsDay
	case seconds < month:
		return LastsWeeks
	case seconds < year:
		return LastsMonths
	case seconds < century:
		return LastsYears
	}
	return LastsCenturies
}
