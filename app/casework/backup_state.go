package casework

import "time"

// BackupState is how it stands with the daily backups.
type BackupState struct {
	Folder  string    // empty: none was chosen, so none are made
	Made    time.Time // the last one in the folder; zero: none yet
	File    string    // its name
	Tested  time.Time // the last test of one; zero: none yet
	Good    bool      // all opened in that test
	Faults  int       // how much did not
	Due     bool      // the day has none yet, or none since the vault key was replaced
	TestDue bool      // the last good test is longer than a month ago
}
