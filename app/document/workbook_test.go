package document_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"keukentafel/app/consent"
	"keukentafel/app/document"
	"keukentafel/app/document/sampleplan"
	"keukentafel/app/words"
)

func lists(t *testing.T, to consent.Recipient, purpose consent.Purpose) document.Workbook {
	t.Helper()
	d, err := sampleplan.For(to, purpose)
	if err != nil {
		t.Fatal(err)
	}
	book, err := document.Lists(d, words.NL)
	if err != nil {
		t.Fatal(err)
	}
	return book
}

func TestASecretOfTheFamilyIsInNoListOfTheSchool(t *testing.T) {
	to, purpose := sampleplan.ToSchool()
	for _, grid := range lists(t, to, purpose).Sheets {
		if grid.Name == "Wie mag wat weten" || grid.Name == "Veiligheid" {
			t.Errorf("the school has the sheet %s", grid.Name)
		}
		for _, row := range grid.Rows {
			for _, v := range row {
				for _, secret := range sampleplan.Secrets() {
					if strings.Contains(v.Text, secret) {
						t.Errorf("%s says %q", grid.Name, secret)
					}
				}
			}
		}
	}
}

func TestListsAreRefusedWithoutADisclosureAndThoseThatOnlyLookGetNoFileToPassOn(t *testing.T) {
	if _, err := document.Lists(consent.Disclosure{}, words.NL); !errors.Is(err, consent.ErrNotADisclosure) {
		t.Error(err)
	}
	if _, err := document.Actions(consent.Disclosure{}, words.NL); !errors.Is(err, consent.ErrNotADisclosure) {
		t.Error(err)
	}
}

func TestAPlanWithoutActionsGivesNoEmptyListButSaysSo(t *testing.T) {
	dossier := sampleplan.Dossier()
	dossier.Versions[0].Plan.Goals = nil
	to, purpose := sampleplan.ToHome()
	d, err := sampleplan.From(dossier, to, purpose)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := document.Actions(d, words.NL); !errors.Is(err, consent.ErrNothingToShare) {
		t.Error(err)
	}
	book, err := document.Lists(d, words.NL)
	if err != nil {
		t.Fatal(err)
	}
	for _, grid := range book.Sheets {
		if len(grid.Rows) == 0 || grid.Name == "Doelen" || grid.Name == "Acties" {
			t.Errorf("the sheet %s is there", grid.Name)
		}
	}
}

func TestTheFamilyHasAListOfEverythingInItsPlan(t *testing.T) {
	to, purpose := sampleplan.ToHome()
	book := lists(t, to, purpose)
	var names []string
	for _, grid := range book.Sheets {
		names = append(names, grid.Name)
		for _, row := range grid.Rows {
			if len(row) != len(grid.Columns) {
				t.Errorf("%s: %d values below %d heads", grid.Name, len(row), len(grid.Columns))
			}
		}
	}
	want := []string{"Over dit bestand", "Doelen", "Acties", "Betrokkenen", "Personen", "Cijfers", "Wie is het eens", "Wie mag wat weten"}
	if !slices.Equal(names, want) {
		t.Errorf("sheets %q", names)
	}
	if about := book.Sheets[0].Rows; about[1][1].Text != "het gezin" || book.Footer.Left != "Alleen voor het gezin" {
		t.Errorf("it is for %q", about[1][1].Text)
	}
}

func TestACellThatWouldRunSomethingIsMarkedAndAnOrdinaryOneIsNot(t *testing.T) {
	for typed, cell := range map[string]string{
		"=1+1": "'=1+1", "+31 6": "'+31 6", "-bellen": "'-bellen", "@home": "'@home", "\t=1": "'=1", " \n=1": "'=1", "＝1": "'＝1",
		"bellen = doen": "bellen = doen", "een\ntwee": "een twee", "": "",
	} {
		if got := document.CellText(typed); got != cell {
			t.Errorf("%q becomes %q", typed, got)
		}
	}
}

func TestListsThatSlipIntoALogSayNothing(t *testing.T) {
	to, purpose := sampleplan.ToHome()
	book := lists(t, to, purpose)
	for _, format := range []string{"%v", "%+v", "%#v", "%s", "%q"} {
		for _, value := range []any{book, book.Sheets[1], book.Sheets[1].Rows[0][1]} {
			if printed := fmt.Sprintf(format, value); printed != "[withheld]" {
				t.Errorf("%s prints %s", format, printed)
			}
		}
	}
}
