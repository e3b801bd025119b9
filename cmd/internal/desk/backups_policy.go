package desk

import (
	"cmp"
	"fmt"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"time"

	"keukentafel/storage/vault"
)

// How many backups stay: of the last seven days that have one, and before those
// of the last four weeks that have one.
const (
	dailyKept  = 7
	weeklyKept = 4
)

// testEvery is how long a tested backup is trusted.
const testEvery = 30 * 24 * time.Hour

// datedBackup is a file with a name that we give to backups.
type datedBackup struct {
	Name   string
	Day    time.Time // midnight UTC of the day in its name
	Number int       // the first of a day is 1
	Ours   bool      // a whole backup of this vault
}

// backupName names the nth backup of a day. It tells nothing but the day.
func backupName(day time.Time, n int) string {
	name := "keukentafel-" + day.Format(time.DateOnly)
	if n > 1 {
		name += "-" + strconv.Itoa(n)
	}
	return name + vault.BackupSuffix
}

var backupPattern = regexp.MustCompile(`^keukentafel-(\d{4}-\d{2}-\d{2})(?:-([1-9]\d{0,3}))?\` + vault.BackupSuffix + `$`)

// parseBackupName reads a name that backupName made.
func parseBackupName(name string) (datedBackup, bool) {
	found := backupPattern.FindStringSubmatch(name)
	if found == nil {
		return datedBackup{}, false
	}
	day, err := time.Parse(time.DateOnly, found[1])
	if err != nil {
		return datedBackup{}, false
	}
	b := datedBackup{Name: name, Day: day, Number: 1}
	if found[2] != "" {
		b.Number, _ = strconv.Atoi(found[2]) // the pattern knows digits only
	}
	return b, true
}

// newestFirst sorts backups of ours and leaves out all others, also those with
// a day that has not come yet: a clock stood wrong then, or does now.
func newestFirst(files []datedBackup, today time.Time) []datedBackup {
	var ours []datedBackup
	for _, f := range files {
		if f.Ours && !f.Day.After(dayOf(today)) {
			ours = append(ours, f)
		}
	}
	slices.SortFunc(ours, func(a, b datedBackup) int { return cmp.Or(b.Day.Compare(a.Day), cmp.Compare(b.Number, a.Number)) })
	return ours
}

// expired names the backups that may go. The newest of ours never does, nor does
// what is not ours or not whole.
func expired(files []datedBackup, today time.Time) []string {
	var gone []string
	days, weeks := map[time.Time]bool{}, map[string]bool{}
	for _, f := range newestFirst(files, today) {
		year, number := f.Day.ISOWeek()
		week := fmt.Sprint(year, " ", number)
		switch {
		case days[f.Day]:
			gone = append(gone, f.Name)
		case len(days) < dailyKept:
			days[f.Day] = true
		case !weeks[week] && len(weeks) < weeklyKept:
			weeks[week] = true
		default:
			gone = append(gone, f.Name)
		}
	}
	return gone
}

// nextName is a name for a backup of today that no file has.
func nextName(files []datedBackup, today time.Time) string {
	n := 0
	for _, f := range files {
		if f.Day.Equal(dayOf(today)) {
			n = max(n, f.Number)
		}
	}
	return backupName(dayOf(today), n+1)
}

func dayOf(t time.Time) time.Time {
	year, month, day := t.Date()
	return time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
}

// isInside tells whether a path is a folder or lies in it.
func isInside(path, folder string) bool {
	rel, err := filepath.Rel(folder, path)
	return err == nil && filepath.IsLocal(rel)
}
