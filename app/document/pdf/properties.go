package pdf

import (
	"fmt"
	"strings"

	base "github.com/boxesandglue/baseline-pdf"

	"keukentafel/app/document"
)

// program is the name in the file's properties.
const program = "Keukentafel"

// undated stands for a document without a day, so that nothing depends on the
// clock of this computer.
const undated = "2000-01-01"

// describe fills the catalogue and the properties of the file.
func describe(file *base.PDF, doc document.Document, root base.Objectnumber) error {
	day := doc.Date
	if day == "" {
		day = undated
	}
	language := map[string]string{"nl": "nl-NL", "en": "en-GB"}[doc.Lang]
	if language == "" {
		return fmt.Errorf("describe document: unknown language %q", doc.Lang)
	}
	title, subject := document.Clean(doc.Title), document.Clean(doc.Subject)
	file.InfoDict = base.Dict{
		"Title": base.String(title), "Subject": base.String(subject),
		"Creator": base.String(program), "Producer": base.String(program),
		"CreationDate": stampOf(day), "ModDate": stampOf(day),
	}
	metadata := file.NewObject()
	metadata.Dictionary = base.Dict{"Type": "/Metadata", "Subtype": "/XML"}
	metadata.Data.WriteString(xmp(facts{title, subject, language, day}))
	if err := metadata.Save(); err != nil {
		return err
	}
	profile, err := writeProfile(file)
	if err != nil {
		return err
	}
	file.Catalog = base.Dict{
		"Lang":              base.String(language),
		"MarkInfo":          "<</Marked true>>",
		"Metadata":          metadata.ObjectNumber.Ref(),
		"StructTreeRoot":    root.Ref(),
		"ViewerPreferences": "<</DisplayDocTitle true>>",
		"OutputIntents":     "[<</Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB) /Info (sRGB IEC61966-2-1) /DestOutputProfile " + profile.Ref() + ">>]",
	}
	attached, err := attach(file, doc.Files, day)
	if err != nil {
		return err
	}
	if len(attached) > 0 {
		file.Catalog["AF"] = "[" + strings.Join(attached, " ") + "]"
	}
	return nil
}

func writeProfile(file *base.PDF) (base.Objectnumber, error) {
	profile := file.NewObject()
	profile.Dictionary = base.Dict{"N": "3"}
	profile.SetCompression(9)
	profile.Data.Write(colourProfile())
	return profile.ObjectNumber, profile.Save()
}
