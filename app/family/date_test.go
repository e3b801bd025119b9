package family_test

import (
	"errors"
	"testing"
	"time"

	"keukentafel/app/family"
)

func TestADayThatDoesNotExistIsRefused(t *testing.T) {
	for _, typed := range []string{"2026-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "24-11-2026", "2026-1-5", "2026-11-24T00:00", "vandaag", " "} {
		if day, err := family.ParseDate(typed); !errors.Is(err, family.ErrBadDate) || day != "" {
			t.Errorf("ParseDate(%q) = %q, %v", typed, day, err)
		}
	}
}

func TestADayThatExistsOrIsUnknownIsRead(t *testing.T) {
	for _, typed := range []string{"", "2024-02-29", "2000-02-29", "1931-12-31"} {
		if day, err := family.ParseDate(typed); err != nil || string(day) != typed {
			t.Errorf("ParseDate(%q) = %q, %v", typed, day, err)
		}
	}
}

func TestAPersonGetsOlderOnTheBirthdayAndNotADayBefore(t *testing.T) {
	tests := []struct {
		name  string
		birth family.BirthDate
		on    family.Date
		years int
		known bool
	}{
		{"unknown birth date", "", "2026-11-24", 0, false},
		{"unknown day", "2014-11-24", "", 0, false},
		{"born tomorrow", "2026-11-25", "2026-11-24", 0, false},
		{"birth date that does not exist", "2014-13-45", "2026-11-24", 0, false},
		{"day that does not exist", "2014-11-24", "2026-13-45", 0, false},
		{"born today", "2026-11-24", "2026-11-24", 0, true},
		{"day before the twelfth birthday", "2014-11-25", "2026-11-24", 11, true},
		{"on the twelfth birthday", "2014-11-24", "2026-11-24", 12, true},
		{"day after the twelfth birthday", "2014-11-23", "2026-11-24", 12, true},
		{"leap-day child on 28 February", "2012-02-29", "2028-02-28", 15, true},
		{"leap-day child on its own leap day", "2012-02-29", "2028-02-29", 16, true},
		{"leap-day child on 28 February of a common year", "2012-02-29", "2030-02-28", 17, true},
		{"leap-day child on 1 March of a common year", "2012-02-29", "2030-03-01", 18, true},
		{"last day of the year", "2010-12-31", "2026-12-30", 15, true},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			years, known := test.birth.Age(test.on)
			if years != test.years || known != test.known {
				t.Errorf("Age = %d, %v, want %d, %v", years, known, test.years, test.known)
			}
		})
	}
}

func TestTheComingBirthdaysAreKnownAhead(t *testing.T) {
	tests := []struct {
		birth family.BirthDate
		age   int
		want  family.Date
	}{
		{"", 12, ""},
		{"2014-11-24", 12, "2026-11-24"},
		{"2012-02-29", 16, "2028-02-29"},
		{"2012-02-29", 18, "2030-03-01"},
	}
	for _, test := range tests {
		if got := test.birth.Birthday(test.age); got != test.want {
			t.Errorf("Birthday(%d) = %s, want %s", test.age, got, test.want)
		}
	}
}

func TestUnknownDaysStayUnknownAndAreNeverBeforeOrWithin(t *testing.T) {
	unknown, day := family.Date(""), family.Date("2026-11-24")
	if unknown.Known() || unknown.AddDays(3) != "" || unknown.AddMonths(3) != "" || !unknown.Time().IsZero() {
		t.Error("an unknown day turned into a day")
	}
	if unknown.Before(day) || day.Before(unknown) || unknown.Within("", "") {
		t.Error("an unknown day was compared as if it were known")
	}
}

func TestATermIncludesItsFirstAndLastDay(t *testing.T) {
	tests := []struct {
		name        string
		from, until family.Date
		in          bool
	}{
		{"first day", "2026-11-24", "2026-12-31", true},
		{"last day", "2026-01-01", "2026-11-24", true},
		{"open beginning", "", "2026-11-24", true},
		{"open end", "2026-11-24", "", true},
		{"begins tomorrow", "2026-11-25", "", false},
		{"ended yesterday", "", "2026-11-23", false},
		{"backwards", "2026-11-25", "2026-11-23", false},
	}
	for _, test := range tests {
		if got := family.Date("2026-11-24").Within(test.from, test.until); got != test.in {
			t.Errorf("%s: Within = %v", test.name, got)
		}
	}
}

func TestTheCalendarIsThatOfThePlaceWhereTheClockHangs(t *testing.T) {
	late := time.Date(2026, 11, 24, 23, 30, 0, 0, time.UTC)
	amsterdam := time.FixedZone("CET", 3600)
	if got := family.DateOf(late.In(amsterdam)); got != "2026-11-25" {
		t.Errorf("half past midnight in Amsterdam falls on %s", got)
	}
	if got := family.NewDate(2026, 2, 29); got != "2026-03-01" {
		t.Errorf("29 February 2026 rolls over to %s", got)
	}
	if got := family.Date("2026-12-31").AddDays(1); got != "2027-01-01" {
		t.Errorf("the day after New Year's Eve is %s", got)
	}
	if got := family.Date("2026-01-31").AddMonths(1); got != "2026-03-03" {
		t.Errorf("a month after 31 January is %s", got)
	}
}

func TestEveryDayIsFollowedByTheNextOneOfTheCalendar(t *testing.T) {
	for _, days := range []int{-366, -31, -1, 0, 1, 27, 28, 31, 366} {
		for at := time.Date(1999, 12, 1, 0, 0, 0, 0, time.UTC); at.Year() < 2005; at = at.AddDate(0, 0, 1) {
			if got, want := family.DateOf(at).AddDays(days), family.DateOf(at.AddDate(0, 0, days)); got != want {
				t.Fatalf("%s and %d days: %s, want %s", family.DateOf(at), days, got, want)
			}
		}
	}
}
