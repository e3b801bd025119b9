package words

import "strings"

// deskPlace is how the vault calls what belongs to no family.
const deskPlace = "desk"

// Where names a place in the vault as a sentence begins: "Gezin 01J..., doelen".
// family is an id, part the kind of a part such as "goals", "version 2" or
// "log 12"; each may be empty.
func (l Lang) Where(family, part string) string {
	switch family {
	case "":
		return l.vaultPlace(part)
	case deskPlace:
		return l.T("where.desk")
	}
	if part == "" {
		return l.T("where.family", "family", family)
	}
	return l.T("where.family-part", "family", family, "part", l.part(part))
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
