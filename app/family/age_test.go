package family

import (
	"testing"
	"time"
)

// The ages that are computed from digits are those of the calendar of package
// time, on every day around every birthday of people born on every day of
// eight years.
func TestAnAgeIsTheNumberOfWholeYearsOfTheCalendar(t *testing.T) {
	for born := NewDate(1996, 1, 1); born < "2004-01-01"; born = born.AddDays(1) {
		for _, age := range []int{1, 4, 12, 16, 18, 100} {
			b := born.Time()
			birthday := NewDate(b.Year()+age, b.Month(), b.Day())
			if got := BirthDate(born).Birthday(age); got != birthday {
				t.Fatalf("born %s, birthday %d on %s, want %s", born, age, got, birthday)
			}
			for offset, want := range map[int]int{-1: age - 1, 0: age, 1: age} {
				if years, known := BirthDate(born).Age(birthday.AddDays(offset)); years != want || !known {
					t.Fatalf("born %s, on %s: %d %v, want %d", born, birthday.AddDays(offset), years, known, want)
				}
			}
		}
	}
}

func TestAnAgeOnOrFromADayThatDoesNotExistIsUnknown(t *testing.T) {
	for _, day := range []Date{"", "2017-14-99", "2017-02-29", "2017-04-31", "2017-4-2", "20170402", "2017-00-10", "2017-01-00", "0000-01-01", "abcd-ef-gh", "2017/04/02", "2017-04-0x"} {
		if _, known := BirthDate(day).Age("2026-11-24"); known {
			t.Errorf("born on %q: an age", day)
		}
		if _, known := BirthDate("1989-03-02").Age(day); known {
			t.Errorf("on %q: an age", day)
		}
		if got := BirthDate(day).Birthday(12); got.Known() {
			t.Errorf("born on %q: a birthday on %s", day, got)
		}
		if _, err := time.Parse(time.DateOnly, string(day)); err == nil && day != "0000-01-01" {
			t.Errorf("%q exists", day)
		}
	}
}
