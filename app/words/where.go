package words

import "strings"

// deskPlace is how the vault calls what belongs to no family.
const deskPlace = "desk"

// filePlace is how a file that was read calls what is in it.
const filePlace = "file"

// Where names a place in the vault, or in a file that was read, as a sentence begins: "Gezin 01J..., doelen".
// family is an id, part the kind of a part such as "goals", "version 2" or
// "log 12"; each may be empty.
func (l Lang) Where(family, part string) string {
	switch family {
	case "":
		return l.vaultPlace(part)
	case deskPlace:
		return l.T("where.desk")
	case filePlace:
		return l.inFile(part)
	}
	if part == "" {
		return l.T("where.family", "family", family)
	}
	return l.T("where.family-part", "family", family, "part", l.part(part))
}

// inFile names a list in a file, and which of it: "doelen, nummer 4".
func (l Lang) inFile(part string) string {
	name, number, counted := strings.Cut(part, " ")
	key := "where.in-file." + name
	if !l.Has(key) {
		key = "where.in-file.other"
	}
	if !counted {
		return l.T(key)
	}
	return l.T("where.in-file", "list", l.T(key), "number", number)
}

func (l Lang) vaultPlace(part string) string {
	if line, ok := strings.CutPrefix(part, "log "); ok {
		return l.T("where.log-line", "line", line)
	}
	for name, text := range map[string]string{
		"state": l.T("where.state"), "header": l.T("where.header"), "file": l.T("where.file"), "draft": l.T("where.draft"),
		"tombstone": l.T("where.tombstone"), "log": l.T("where.log"), "": l.T("where.vault"),
	} {
		if part == name {
			return text
		}
	}
	return l.T("where.unknown")
}

func (l Lang) part(kind string) string {
	if number, ok := strings.CutPrefix(kind, "version "); ok {
		return l.T("where.part.version", "number", number)
	}
	if key := "where.part." + kind; l.Has(key) {
		return l.T(key)
	}
	return l.T("where.part.other")
}
