package desk

import (
	"slices"
	"strings"
	"testing"
	"time"
)

func dated(day string, ours bool) datedBackup {
	b, ok := parseBackupName("keukentafel-" + day + ".ktb")
	if !ok {
		panic(day)
	}
	b.Ours = ours
	return b
}

func TestOnlyNamesThatWeGiveAreTakenForOurs(t *testing.T) {
	for _, name := range []string{"", "keukentafel.ktb", "keukentafel-2026-13-01.ktb", "keukentafel-2026-11-27.zip", "keukentafel-2026-11-27-0.ktb",
		"kopie van keukentafel-2026-11-27.ktb", "keukentafel-2026-11-27-99999.ktb", "keukentafel-2026-11-27.ktb.part"} {
		if _, ok := parseBackupName(name); ok {
			t.Errorf("%q was taken for ours", name)
		}
	}
	day := dayOf(noon)
	for n := 1; n < 4; n++ {
		if b, ok := parseBackupName(backupName(day, n)); !ok || !b.Day.Equal(day) || b.Number != n {
			t.Errorf("%s came back as %+v", backupName(day, n), b)
		}
	}
}

func TestForeignFilesAndTheNewestGoodOneNeverGo(t *testing.T) {
	files := []datedBackup{dated("2026-11-24", false), dated("2026-11-23", false)}
	for day := dayOf(noon).AddDate(0, 0, -5); len(files) < 80; day = day.AddDate(0, 0, -1) {
		files = append(files, dated(day.Format(time.DateOnly), len(files)%2 == 0))
	}
	for _, name := range expired(files, noon) {
		i := slices.IndexFunc(files, func(f datedBackup) bool { return f.Name == name })
		if !files[i].Ours {
			t.Errorf("%s is not ours and would go", name)
		}
	}
	if gone := expired([]datedBackup{dated("2020-01-01", true), dated("2026-11-24", false)}, noon); len(gone) != 0 {
		t.Errorf("the only good one would go: %v", gone)
	}
	if gone := expired([]datedBackup{dated("2030-01-01", true), dated("2026-11-24", true)}, noon); len(gone) != 0 {
		t.Errorf("one of a clock that stood wrong counts: %v", gone)
	}
}

func TestSevenDaysAndFourWeeksStay(t *testing.T) {
	var files []datedBackup
	day := time.Date(2026, 8, 1, 0, 0, 0, 0, time.UTC)
	for ; !day.After(dayOf(noon)); day = day.AddDate(0, 0, 1) { // as if it ran every day
		files = append(files, dated(day.Format(time.DateOnly), true))
		gone := expired(files, day)
		files = slices.DeleteFunc(files, func(f datedBackup) bool { return slices.Contains(gone, f.Name) })
	}
	var days []string
	for _, f := range files {
		days = append(days, f.Day.Format("Mon 01-02"))
	}
	// Tuesday 24 November: seven days, and before those the last day of each week.
	want := "Sun 10-25, Sun 11-01, Sun 11-08, Sun 11-15, Tue 11-17, Wed 11-18, Thu 11-19, Fri 11-20, Sat 11-21, Sun 11-22, Mon 11-23, Tue 11-24"
	got := strings.Join(days, ", ")
	if !strings.HasSuffix(want, strings.Join(days[len(days)-7:], ", ")) || len(files) != dailyKept+weeklyKept {
		t.Errorf("%d stay: %s", len(files), got)
	}
	for _, sunday := range []string{"Sun 11-15", "Sun 11-08", "Sun 11-01"} {
		if !strings.Contains(got, sunday) {
			t.Errorf("%s is missing: %s", sunday, got)
		}
	}
	twice := []datedBackup{dated("2026-11-24", true), dated("2026-11-24-2", true), dated("2026-11-24-3", true)}
	if gone := expired(twice, noon); !slices.Equal(gone, []string{"keukentafel-2026-11-24-2.ktb", "keukentafel-2026-11-24.ktb"}) {
		t.Errorf("of one day: %v", gone)
	}
	if name := nextName(twice, noon); name != "keukentafel-2026-11-24-4.ktb" {
		t.Errorf("next: %s", name)
	}
}
