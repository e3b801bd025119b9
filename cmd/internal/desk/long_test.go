package desk

import (
	"maps"
	"os"
	"slices"
	"strings"

	"keukentafel/app/casework"
	"keukentafel/app/words"
)

// Long is whether there is time for every case of what is slow: make torture
// has it.
var Long = os.Getenv("KEUKENTAFEL_LONG") != ""

// enough are the forms in Dutch, those that are slow only once: of the pictures
// in dots one, unless there is time.
func enough() map[Form]casework.Render {
	all := Renders(words.NL)
	maps.DeleteFunc(all, func(form Form, _ casework.Render) bool { return !Long && strings.HasSuffix(string(form), "-png") })
	return all
}

// quick leaves out of these also the texts to write on in and the last picture
// in dots, which say of an odd letter what the others say.
func quick() map[Form]casework.Render {
	forms := enough()
	maps.DeleteFunc(forms, func(form Form, _ casework.Render) bool {
		return !Long && slices.Contains([]Form{FormODT, FormDOCX, "png"}, form)
	})
	return forms
}
