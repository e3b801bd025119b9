package main

// movingVerbs are those of files that other programs read, and that come back.
func movingVerbs() []verb {
	return []verb{
		{"dossier export", "FAMILY --to ORGANISATION --informed DAY --out FILE [--over]", dossierExport},
		{"dossier import", "FILE [--pen] [--again] [--yes] [--json]", dossierImport},
		{"read", "FILE [--json]", readAlone},
	}
}
