package mailbox

import (
	"fmt"
	"strings"
)

const (
	maxName    = 600
	maxSegment = 120
)

// CheckName refuses, with ErrNotAllowed, a name that some file system, server or sync program would not keep exactly as it is:
// only a-z, 0-9, dot and hyphen, in segments of at most 120 characters, none of them hidden, empty or a device name of Windows.
func CheckName(name string) error {
	if len(name) > maxName {
		return fmt.Errorf("check name: longer than %d characters: %w", maxName, ErrNotAllowed)
	}
	for segment := range strings.SplitSeq(name, "/") {
		if reason := oddSegment(segment); reason != "" {
			return fmt.Errorf("check name: %s: %w", reason, ErrNotAllowed)
		}
	}
	return nil
}

// CheckObject refuses a name that CheckName refuses and an empty object, since a sync program shows files without content before
// their content has arrived, and these must not be taken for ours.
func CheckObject(name string, size int64) error {
	if err := CheckName(name); err != nil {
		return err
	}
	if size <= 0 {
		return fmt.Errorf("check object: an object may not be empty: %w", ErrNotAllowed)
	}
	return nil
}

// CheckPrefix accepts the empty prefix and every beginning of a proper name.
func CheckPrefix(prefix string) error {
	if prefix == "" {
		return nil
	}
	return CheckName(strings.TrimSuffix(prefix, "/"))
}

func oddSegment(segment string) string {
	switch {
	case segment == "":
		return "an empty segment"
	case len(segment) > maxSegment:
		return fmt.Sprintf("a segment longer than %d characters", maxSegment)
	case segment[0] == '.':
		return "a segment that starts with a dot"
	case segment[len(segment)-1] == '.':
		return "a segment that ends with a dot"
	case strings.Contains(segment, ".."):
		return "two dots in a row"
	case strings.ContainsFunc(segment, func(r rune) bool { return !plain(r) }):
		return "a character outside a-z, 0-9, dot and hyphen"
	case windowsDevice(segment):
		return "a device name of Windows"
	}
	return ""
}

func plain(r rune) bool {
	return r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || r == '.' || r == '-'
}

func windowsDevice(segment string) bool {
	stem, _, _ := strings.Cut(segment, ".")
	switch stem {
	case "con", "prn", "aux", "nul":
		return true
	}
	if len(stem) != 4 || stem[3] < '0' || stem[3] > '9' {
		return false
	}
	return stem[:3] == "com" || stem[:3] == "lpt"
}
