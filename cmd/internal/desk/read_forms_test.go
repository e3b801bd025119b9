package desk

import (
	"bytes"
	"errors"
	"maps"
	"slices"
	"sync"
	"testing"

	"keukentafel/app/casework"
	"keukentafel/app/document/sampleplan"
	"keukentafel/app/words"
)

// The PDF of the plan has the plan in it, also for a program; the other papers
// have none. What is told of a list, a card or a picture is that it is not ours.
func TestOfEveryFormThatIsWrittenItIsToldWhatItIs(t *testing.T) {
	sorts := map[Form]Sort{FormJSON: SortPlan, FormPDF: SortPDF, FormDossier: SortDossier, FormODT: SortODT, FormODS: SortODS, FormDOCX: SortDOCX,
		casework.FormEvaluationODT: SortODT, casework.FormInvitationODT: SortODT, casework.FormMinutesODT: SortODT, FormHTML: SortHTML, FormOverviewHTML: SortHTML, casework.FormICS: SortICS, casework.FormFHIR: SortFHIR}
	all := everyLeaving(t, hardPlan(nil))
	for form, render := range enough() {
		for _, reader := range slices.Sorted(maps.Keys(all)) {
			var file bytes.Buffer
			if render(&file, all[reader]) != nil {
				continue
			}
			looked, err := LookAt(file.Bytes())
			comesBack := slices.Contains([]Form{FormJSON, FormPDF, FormDossier}, form)
			sort, known := sorts[form]
			switch {
			case known && (err != nil || looked.Sort != sort || (looked.Incoming != nil) != comesBack):
				t.Errorf("%s is told to be %q, %v", form, looked.Sort, err)
			case !known && !errors.Is(err, casework.ErrNotOurFile) && !errors.Is(err, casework.ErrNoPlanInside):
				t.Errorf("%s: %v", form, err)
			}
			break
		}
	}
}

func TestTwoWhoWriteAtTheSameMomentGetTheSameFiles(t *testing.T) {
	d, err := sampleplan.For(sampleplan.ToHome())
	if err != nil {
		t.Fatal(err)
	}
	for _, form := range []Form{FormPDF, FormHTML, FormODT, FormDOCX, FormODS} {
		var files [3]bytes.Buffer
		var all sync.WaitGroup
		for i := range files {
			all.Go(func() {
				if err := Renders(words.NL)[form](&files[i], d); err != nil {
					t.Error(err)
				}
			})
		}
		all.Wait()
		if !bytes.Equal(files[0].Bytes(), files[1].Bytes()) || !bytes.Equal(files[0].Bytes(), files[2].Bytes()) {
			t.Errorf("%s differs", form)
		}
	}
}
