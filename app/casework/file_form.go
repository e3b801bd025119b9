package casework

// The forms of a plan, or of a part of it, in a file. They are also the names
// in the register of disclosures and, after "disclosure.", in the log.
const (
	FormPDF   = "pdf"   // to read, to keep and to sign
	FormHTML  = "html"  // to read on a screen, or to hear
	FormSheet = "sheet" // the one page for the family, as PDF
	FormODT   = "odt"   // to write on in: the form that Dutch government must take
	FormDOCX  = "docx"  // the same for Word
	FormODS   = "ods"   // the tables, to count in
	FormCSV   = "csv"   // who does what when, for any program
	FormICS   = "ics"   // reviews and actions, for a calendar
	FormJSON  = "json"  // all of it, for a program; this program takes it back
	FormFHIR  = "fhir"  // for programs of care that read FHIR R4
	FormCards = "cards" // whom to ring, on cards with a QR code, as PDF
	FormVCF   = "vcf"   // whom to ring, for the address book of a telephone

	FormHandoverSheet = "handover-sheet"      // what the next coordinator must know at once, as PDF
	FormEvaluation    = "evaluation-form"     // to fill in before and at an evaluation, as PDF
	FormInvitation    = "invitation"          // to the next meeting, as PDF
	FormMinutes       = "minutes"             // what was said and agreed at a meeting, as PDF
	FormEvaluationODT = "evaluation-form-odt" // the same three, to change before they are given
	FormInvitationODT = "invitation-odt"
	FormMinutesODT    = "minutes-odt"
	FormCase          = "case" // without names, for a case discussion, as PDF
)

// FileForm is one of these forms as a file.
type FileForm struct {
	Name   string
	Ending string // of the name of the file, with its dot
	Media  string
}

// FileForms are the forms in which a plan can be a file, those for people first.
func FileForms() []FileForm {
	const paper, text = "application/pdf", "application/vnd.oasis.opendocument.text"
	return []FileForm{
		{FormPDF, ".pdf", paper}, {FormSheet, ".pdf", paper}, {FormHTML, ".html", "text/html"},
		{FormODT, ".odt", text},
		{FormDOCX, ".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
		{FormODS, ".ods", "application/vnd.oasis.opendocument.spreadsheet"}, {FormCSV, ".csv", "text/csv"},
		{FormICS, ".ics", "text/calendar"}, {FormJSON, ".json", "application/json"}, {FormFHIR, ".fhir.json", "application/fhir+json"},
		{FormCards, ".pdf", paper}, {FormVCF, ".vcf", "text/vcard"},
		{FormHandoverSheet, ".pdf", paper}, {FormEvaluation, ".pdf", paper}, {FormInvitation, ".pdf", paper}, {FormMinutes, ".pdf", paper},
		{FormEvaluationODT, ".odt", text}, {FormInvitationODT, ".odt", text}, {FormMinutesODT, ".odt", text}, {FormCase, ".pdf", paper},
	}
}

// FileFormOf is the form with a name; false when there is none.
func FileFormOf(name string) (FileForm, bool) {
	for _, f := range FileForms() {
		if f.Name == name {
			return f, true
		}
	}
	return FileForm{}, false
}
