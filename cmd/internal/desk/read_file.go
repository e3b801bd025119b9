package desk

import (
	"io"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/document/dossierjson"
	"keukentafel/app/document/jsonfile"
	"keukentafel/app/document/planjson"
)

// ReadFile reads a plan or a dossier that this program wrote, or another that
// keeps to the published schema. It needs no vault and brings nothing in. The
// errors are those of package casework.
func ReadFile(r io.Reader) (casework.Incoming, error) {
	data, err := jsonfile.Read(r)
	if err != nil {
		return casework.Incoming{}, inWords(err)
	}
	form, err := jsonfile.FormOf(data)
	if err != nil {
		return casework.Incoming{}, inWords(err)
	}
	if form == jsonfile.Dossier {
		read, err := dossierjson.Parse(data)
		return incomingDossier(read), inWords(err)
	}
	read, err := planjson.Parse(data)
	return incomingPlan(read), inWords(err)
}

func incomingDossier(read dossierjson.File) casework.Incoming {
	h := read.Head
	return casework.Incoming{Kind: casework.FileDossier, Disclosure: h.ID, Made: h.At, Purpose: consent.PurposeTransfer, Informed: h.Informed,
		For: consent.Recipient{Kind: consent.ToOrganisation, Name: h.Organisation}, Dossier: read.Dossier}
}

func incomingPlan(read planjson.File) casework.Incoming {
	s := read.Slice
	return casework.Incoming{Kind: casework.FilePlan, Disclosure: s.Disclosure, Made: read.At, Purpose: s.Purpose, For: s.Recipient,
		Version: s.Version, AdoptedOn: s.AdoptedOn, Dossier: consent.Dossier{Family: s.Family, Plan: s.Plan}}
}
