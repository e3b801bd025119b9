package desk

import (
	"bytes"

	"keukentafel/app/consent"
	"keukentafel/app/document"
	"keukentafel/app/document/planjson"
	"keukentafel/app/words"
)

// withPlan lets the same plan go along inside the document, for a program: made
// of the same disclosure, so that it has no word more than the pages. What is
// only looked at carries nothing that could be taken out.
func withPlan(compose composing) composing {
	return func(d consent.Disclosure, lang words.Lang) (document.Document, error) {
		doc, err := compose(d, lang)
		if err != nil || d.ViewOnly() {
			return doc, err
		}
		var plan bytes.Buffer
		if err := planjson.Write(&plan, d); err != nil {
			return document.Document{}, err
		}
		doc.Files = append(doc.Files, document.File{
			Name: "plan.json", Media: "application/json", About: lang.T("document.attached.plan"), Content: plan.Bytes(),
		})
		return doc, nil
	}
}
