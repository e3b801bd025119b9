package desk

import (
	"io"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/document/dossierjson"
)

// FormDossier is everything about one family, for another program.
const FormDossier Form = casework.FormDossier

// dossiers is the writer of a whole dossier.
func dossiers() map[Form]casework.Render {
	return map[Form]casework.Render{FormDossier: func(w io.Writer, d consent.Disclosure) error { return inWords(dossierjson.Write(w, d)) }}
}
