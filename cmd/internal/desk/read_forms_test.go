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

// A PDF of the plan has the plan in it, also for a program.
func TestOfEveryFormThatIsWrittenItIsKnownWhetherItCanComeBack(t *testing.T) {
	back := map[Form]casework.FileKind{FormJSON: casework.FilePlan, FormPDF: casework.FilePlan, FormDossier: casework.FileDossier}
	all := everyLeaving(t, hardPlan(nil))
	for form, render := range Renders(words.NL) {
		for _, reader := range slices.Sorted(maps.Keys(all)) {
			var file bytes.Buffer
			if render(&file, all[reader]) != nil {
				continue
			}
			in, err := ReadFile(&file)
			if kind, comes := back[form]; comes {
				if err != nil || in.Kind != kind {
					t.Errorf("%s does not come back: %s, %v", form, in.Kind, err)
				}
			} else if !errors.Is(err, casework.ErrNotOurFile) && !errors.Is(err, casework.ErrNoPlanInside) {
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
