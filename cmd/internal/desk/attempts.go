package desk

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"keukentafel/app/casework"
)

// attemptsName is the file that remembers failed attempts until the vault is
// open and can take them in its log. It holds moments and nothing else.
const attemptsName = "keukentafel.attempts"

// mostAttempts is how many are remembered, the last ones.
const mostAttempts = 50

// noteAttempt remembers that somebody tried a wrong passphrase or code. What
// cannot be written is not remembered: the attempt itself failed already.
func noteAttempt(dir string, err error, at time.Time) {
	if !errors.Is(err, casework.ErrWrongPassphrase) && !errors.Is(err, casework.ErrWrongCode) {
		return
	}
	list := append(readAttempts(dir), at)
	if len(list) > mostAttempts {
		list = list[len(list)-mostAttempts:]
	}
	var text strings.Builder
	for _, one := range list {
		text.WriteString(one.UTC().Format(time.RFC3339) + "\n")
	}
	_ = os.WriteFile(filepath.Join(dir, attemptsName), []byte(text.String()), 0o600)
}

// readAttempts reads what is remembered; a line that is no moment is left out.
func readAttempts(dir string) []time.Time {
	content, err := os.ReadFile(filepath.Join(dir, attemptsName))
	if err != nil {
		return nil
	}
	var list []time.Time
	for line := range strings.Lines(string(content)) {
		if at, err := time.Parse(time.RFC3339, strings.TrimSpace(line)); err == nil {
			list = append(list, at)
		}
	}
	return list
}

func forgetAttempts(dir string) error {
	err := os.Remove(filepath.Join(dir, attemptsName))
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}
