package pdf

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/xml"
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

	stamp := "(D:" + strings.ReplaceAll(day, "-", "") + "000000Z)"
	file.InfoDict = base.Dict{
		"Title": base.String(title), "Subject": base.String(subject),
		"Creator": base.String(program), "Producer": base.String(program),
		"CreationDate": stamp, "ModDate": stamp,
	}
	metadata := file.NewObject()
	metadata.Dictionary = base.Dict{"Type": "/Metadata", "Subtype": "/XML"}
	metadata.Data.WriteString(xmp(facts{title, subject, language, day}))
	if err := metadata.Save(); err != nil {
		return err
	}
	file.Catalog = base.Dict{
		"Lang":              base.String(language),
		"MarkInfo":          "<</Marked true>>",
		"Metadata":          metadata.ObjectNumber.Ref(),
		"StructTreeRoot":    root.Ref(),
		"ViewerPreferences": "<</DisplayDocTitle true>>",
	}
	return nil
}

type facts struct{ title, subject, language, day string }

// xmp repeats the properties in the form that archives read.
func xmp(f facts) string {
	var b strings.Builder
	b.WriteString("<?xpacket begin=\"\ufeff\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n" +
		"<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n" +
		"<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n" +
		"<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"" +
		" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">\n")
	alternative := func(tag, text string) {
		fmt.Fprintf(&b, "<%s><rdf:Alt><rdf:li xml:lang=\"x-default\">%s</rdf:li></rdf:Alt></%s>\n", tag, escaped(text), tag)
	}
	alternative("dc:title", f.title)
	alternative("dc:description", f.subject)
	fmt.Fprintf(&b, "<dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>\n", f.language)
	fmt.Fprintf(&b, "<xmp:CreatorTool>%s</xmp:CreatorTool>\n<pdf:Producer>%s</pdf:Producer>\n", program, program)
	for _, tag := range []string{"xmp:CreateDate", "xmp:ModifyDate"} {
		fmt.Fprintf(&b, "<%s>%sT00:00:00Z</%s>\n", tag, f.day, tag)
	}
	b.WriteString("</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>")
	return b.String()
}

func escaped(text string) string {
	var b bytes.Buffer
	// A bytes.Buffer takes everything, so there is no error to handle.
	_ = xml.EscapeText(&b, []byte(text))
	return b.String()
}

// identify replaces the id in the trailer by one made from the content: the
// base library makes it from positions only, which two documents can share.
func identify(file []byte) error {
	const mark = "/ID [<"
	at := bytes.LastIndex(file, []byte(mark))
	const length = 32
	if at < 0 || len(file) < at+len(mark)+2*length+len("> <") {
		return fmt.Errorf("identify document: no id in the trailer")
	}
	sum := sha256.Sum256(file[:at])
	id := strings.ToUpper(hex.EncodeToString(sum[:length/2]))
	first := at + len(mark)
	copy(file[first:], id)
	copy(file[first+length+len("> <"):], id)
	return nil
}
