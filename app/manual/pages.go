package manual

// The pages that are no place of their own.
const (
	Begin         = "begin" // first run and recovery code
	Backup        = "backup"
	Tour          = "tour"
	Shortcuts     = "shortcuts"
	Accessibility = "accessibility"
	DifficultWord = "words"
)

// Table is the page that is shown at the table, and the only one there.
const Table = "table"

// Names are the pages in the order in which a person would read them.
func Names() []string {
	return []string{Begin, "today", "families",
		"overview", "network", "plan", "family-partners", "consent", "contributions", "versions", "disclosures", "log",
		Table, "rights", "notes", "partners", "post", "slice", "settings", Backup, "policy", "retention",
		Tour, Shortcuts, Accessibility, DifficultWord}
}
