package consent_test

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// export is the adopted plan of the De Wit family for Gemeente Vecht, received.
func export() consent.Export {
	return consent.Export{
		Slice: consent.Slice{Disclosure: "d-1", Purpose: consent.PurposeRegister, On: "2026-11-24", Version: 2, AdoptedOn: "2026-11-20",
			Recipient: consent.Recipient{Kind: consent.ToMunicipality, Partner: "vecht", Name: "Gemeente Vecht"},
			Family:    family.Family{ID: "de-wit", Persons: []family.Person{{ID: "noor", Given: "Noor"}}}, Categories: []consent.Category{consent.CatSchool}},
		Made: time.Date(2026, 11, 24, 15, 0, 0, 0, time.UTC),
		Files: []consent.ExportFile{
			consent.ExportFile{Name: "plan.pdf", Type: "application/pdf", Data: []byte("%PDF-1.7 Noor")}.Summed(),
			consent.ExportFile{Name: "plan.json", Type: "application/json", Data: []byte(`{"plan":"Noor"}`)}.Summed(),
		},
	}
}

func TestOnlyAnAdoptedPlanForTheMunicipalityGoesOn(t *testing.T) {
	for _, test := range []struct {
		name   string
		change func(*consent.Export)
		want   error
	}{
		{"nothing", func(e *consent.Export) { *e = consent.Export{} }, consent.ErrNotADisclosure},
		{"without the id of the first disclosure", func(e *consent.Export) { e.Slice.Disclosure = "" }, consent.ErrNotADisclosure},
		{"of no family", func(e *consent.Export) { e.Slice.Family.ID = "" }, consent.ErrNotADisclosure},
		{"of no moment", func(e *consent.Export) { e.Made = time.Time{} }, consent.ErrNotADisclosure},
		{"the part of a school", func(e *consent.Export) { e.Slice.Recipient.Kind = consent.ToPartner }, consent.ErrNotAnExport},
		{"the own copy of the family", func(e *consent.Export) { e.Slice.Recipient.Kind = consent.ToHousehold }, consent.ErrNotAnExport},
		{"the own copy of a person", func(e *consent.Export) { e.Slice.Recipient.Person = "noor" }, consent.ErrNotAnExport},
		{"a handover", func(e *consent.Export) { e.Slice.Recipient.Kind = consent.ToSuccessor }, consent.ErrNotAnExport},
		{"for working together", func(e *consent.Export) { e.Slice.Purpose = consent.PurposeCooperate }, consent.ErrNotAnExport},
		{"with who may know what", func(e *consent.Export) { e.Slice.Sharing = []consent.Sharing{{}} }, consent.ErrNotAnExport},
		{"a draft", func(e *consent.Export) { e.Slice.Version = 0 }, consent.ErrNotAdopted},
		{"a version of no day", func(e *consent.Export) { e.Slice.AdoptedOn = "" }, consent.ErrNotAdopted},
		{"without files", func(e *consent.Export) { e.Files = nil }, consent.ErrNotAnExport},
		{"with an empty file", func(e *consent.Export) { e.Files[0].Data = nil }, consent.ErrNotAnExport},
		{"with two files of one name", func(e *consent.Export) { e.Files[1].Name = e.Files[0].Name }, consent.ErrNotAnExport},
		{"with a file of no kind", func(e *consent.Export) { e.Files[0].Type = "" }, consent.ErrNotAnExport},
		{"with a file that changed", func(e *consent.Export) { e.Files[1].Data[3] ^= 1 }, consent.ErrFileChanged},
		{"with a file that grew", func(e *consent.Export) { e.Files[0].Data = append(e.Files[0].Data, 'x') }, consent.ErrFileChanged},
		{"with a file that was never summed", func(e *consent.Export) { e.Files[0].SHA256 = "" }, consent.ErrFileChanged},
	} {
		t.Run(test.name, func(t *testing.T) {
			e := export()
			test.change(&e)
			d, err := consent.Forward(e)
			if !errors.Is(err, test.want) || d.Valid() || len(d.Files()) > 0 {
				t.Errorf("got %v and a disclosure %v, want %v", err, d.Valid(), test.want)
			}
			if err != nil && strings.Contains(err.Error(), "Noor") {
				t.Errorf("the refusal names somebody: %v", err)
			}
		})
	}
}

func TestAnExportGoesOnAsTheSameDisclosureByteForByte(t *testing.T) {
	e := export()
	d, err := consent.Forward(e)
	if err != nil {
		t.Fatal(err)
	}
	if d.ID() != "d-1" || d.FamilyID() != "de-wit" || d.Recipient() != e.Slice.Recipient || d.Purpose() != consent.PurposeRegister || !d.HoldsPlan() || d.ViewOnly() ||
		d.Slice().Version != 2 || !d.At().Equal(e.Made) {
		t.Errorf("it became another disclosure: %+v", d.Record())
	}
	e.Files[0].Data[0], e.Slice.Family.Persons[0].Given = 'X', "Iemand"
	d.Files()[1].Data[0] = 'X'
	for i, want := range export().Files {
		if got := d.Files()[i]; !bytes.Equal(got.Data, want.Data) || got.SHA256 != want.SHA256 {
			t.Errorf("%s changed on the way", want.Name)
		}
	}
	if d.Slice().NameOf("noor") != "Noor" {
		t.Error("the plan changed on the way")
	}
	if text := fmt.Sprintf("%+v %#v", d, d); strings.Contains(text, "Noor") {
		t.Errorf("it prints what is in it: %s", text)
	}
}

func TestAnotherDisclosureHasNoFilesOfAnExport(t *testing.T) {
	d, err := consent.Disclose(deWit(), nowTo("school"))
	if err != nil {
		t.Fatal(err)
	}
	if len(d.Files()) != 0 || len((consent.Disclosure{}).Files()) != 0 {
		t.Error("files from nowhere")
	}
}
