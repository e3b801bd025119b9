package words

import (
	"testing"
	"time"
)

func TestADateThatDoesNotExistIsRefused(t *testing.T) {
	for _, typed := range []string{"", "x", "31-02-2026", "32-1-2026", "0-1-2026", "24", "1-13-2026", "24-11-0000", "1-2-3-4", "12345", "24-11-99999", "-", "morgen"} {
		if iso, ok := NL.ReadDate(typed, "2026-11-24"); ok {
			t.Errorf("%q was read as %s", typed, iso)
		}
	}
}

func TestADateIsUnderstoodAsPeopleTypeIt(t *testing.T) {
	for typed, want := range map[string]string{
		"24-11-2026": "2026-11-24", "24/11/26": "2026-11-24", "24.11": "2026-11-24", "1-2": "2026-02-01",
		"241126": "2026-11-24", "24112026": "2026-11-24", " 24  november 2026 ": "2026-11-24",
		"24 nov 2026": "2026-11-24", "3 mrt 2027": "2027-03-03", "2026-11-24": "2026-11-24",
		"5-5-12": "2012-05-05", "5-5-88": "1988-05-05", "29-2-2028": "2028-02-29",
	} {
		if iso, ok := NL.ReadDate(typed, "2026-11-24"); !ok || iso != want {
			t.Errorf("%q: got %q, want %q", typed, iso, want)
		}
	}
	if iso, _ := EN.ReadDate("24 May 2026", "2026-11-24"); iso != "2026-05-24" {
		t.Errorf("English month: got %q", iso)
	}
}

func TestADateIsWrittenInTheReadersLanguage(t *testing.T) {
	for _, c := range []struct{ got, want string }{
		{NL.Date("2026-11-24"), "24 november 2026"},
		{EN.Date("2026-11-24"), "24 November 2026"},
		{NL.ShortDate("2026-01-05"), "05-01-2026"},
		{NL.Weekday("2026-11-24"), "dinsdag"},
		{EN.Weekday("2026-11-29"), "Sunday"},
		{NL.WeekdayShort(time.Sunday), "zo"},
		{NL.Date(""), "onbekend"},
		{NL.Date("ergens in mei"), "ergens in mei"},
		{NL.Moment(time.Date(2026, 11, 24, 14, 5, 0, 0, time.UTC)), "24 november 2026, 14:05 uur"},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
}

func TestHowFarAwayADateIs(t *testing.T) {
	for iso, want := range map[string]string{
		"2026-11-24": "vandaag", "2026-11-25": "morgen", "2026-11-23": "gisteren",
		"2026-12-01": "over 7 dagen", "2026-11-14": "10 dagen geleden",
	} {
		if got := NL.Days(iso, "2026-11-24"); got != want {
			t.Errorf("%s: got %q, want %q", iso, got, want)
		}
	}
}

func TestNumbersAndListsReadAsInASentence(t *testing.T) {
	for _, c := range []struct{ got, want string }{
		{NL.Number(1234567), "1.234.567"}, {EN.Number(-1234), "-1,234"}, {NL.Number(999), "999"},
		{NL.Decimal(6.5, 1), "6,5"}, {NL.Decimal(-1234.5, 2), "-1.234,50"}, {NL.Decimal(7, 0), "7"},
		{NL.Money(123450), "€ 1.234,50"}, {EN.Money(5), "€ 0.05"},
		{NL.List([]string{"Sanne", "Noor", "Daan"}), "Sanne, Noor en Daan"},
		{EN.List([]string{"Sanne", "Noor"}), "Sanne and Noor"},
		{NL.List([]string{"Sanne"}), "Sanne"}, {NL.List(nil), ""},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
}

func FuzzReadDate(f *testing.F) {
	f.Add("24-11-2026")
	f.Fuzz(func(t *testing.T, typed string) {
		iso, ok := NL.ReadDate(typed, "2026-11-24")
		if _, err := time.Parse(ISO, iso); ok && err != nil {
			t.Errorf("%q gave %q, which is no date", typed, iso)
		}
	})
}
