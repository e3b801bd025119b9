package sealed

import "strings"

const idLength = 26

// isID tells whether s is an id as NewID makes it.
func isID(s string) bool {
	return len(s) == idLength && strings.Trim(s, "abcdefghijklmnopqrstuvwxyz234567") == ""
}

// isCode tells whether s is a short code or an id of any of our packages: long enough to name something, too bare to tell anything.
func isCode(s string) bool {
	const letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-"
	return len(s) >= 1 && len(s) <= 64 && strings.Trim(s, letters) == ""
}

// isPartName accepts names that every file system keeps as they are, since a receiver writes parts to files.
func isPartName(s string) bool {
	if len(s) < 1 || len(s) > 80 || strings.Trim(s, "abcdefghijklmnopqrstuvwxyz0123456789-.") != "" {
		return false
	}
	if s[0] == '.' || s[len(s)-1] == '.' || strings.Contains(s, "..") {
		return false
	}
	stem, _, _ := strings.Cut(s, ".")
	switch stem {
	case "con", "prn", "aux", "nul":
		return false
	}
	return len(stem) != 4 || stem[:3] != "com" && stem[:3] != "lpt"
}

// isPartType accepts the name of a media type without parameters.
func isPartType(s string) bool {
	kind, sub, ok := strings.Cut(s, "/")
	return ok && len(s) <= 100 && kind != "" && sub != "" && strings.Trim(kind+sub, "abcdefghijklmnopqrstuvwxyz0123456789.+-") == ""
}
