package document_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"keukentafel/app/document"
	"keukentafel/app/words"
)

// facts are the names and values on the page.
func facts(d document.Document) map[string]string {
	found := map[string]string{}
	for _, block := range d.Blocks {
		list, ok := block.(document.KeyValues)
		if !ok {
			continue
		}
		for _, pair := range list.Pairs {
			var text strings.Builder
			for _, run := range pair.Value {
				text.WriteString(run.Text)
			}
			found[pair.Key] = text.String()
		}
	}
	return found
}

func destroyed() document.Destruction {
	return document.Destruction{ID: "r-1", Family: "f-1", At: time.Date(2026, 11, 24, 12, 0, 0, 0, time.UTC), By: "Fatma", House: "Gemeente Vechtstede",
		ApprovedBy: "de archivaris", Why: "termijn voorbij", Basis: "de bewaartermijn was voorbij", Rule: "20 jaar", Source: "Jeugdwet art. 7.3.8",
		Opened: "2004-01-02", LastChange: "2006-03-04", Parts: 9, Versions: 3, Exported: "2006-03-05"}
}

func TestARecordOfDestructionSaysByWhomOnWhatAndHowMuch(t *testing.T) {
	said := facts(document.DestructionRecord(destroyed(), words.NL))
	for key, want := range map[string]string{"Vernietigd door": "Fatma · Gemeente Vechtstede", "Goedgekeurd door": "de archivaris", "Nummer van het dossier": "f-1", "Bewaartermijn": "20 jaar",
		"Periode": "2 januari 2004 tot en met 4 maart 2006", "Omvang": "9 delen en 3 vastgestelde versies", "Laatste versie in het archief van de gemeente": "5 maart 2006"} {
		if said[key] != want {
			t.Errorf("%s: %q, want %q", key, said[key], want)
		}
	}
	if _, there := said["Verzoek van"]; there {
		t.Error("it tells of a request that nobody made")
	}
}

func TestARecordOfWhatCouldNotBeReadClaimsNothingAboutItsSize(t *testing.T) {
	d := destroyed()
	d.Unreadable, d.Exported, d.Asked, d.AskedAs = true, "", "2026-11-01", "a parent or an adult"
	said := facts(document.DestructionRecord(d, words.EN))
	if _, there := said["Period"]; there || !strings.Contains(said["Size"], "no longer be read") || said["Request of"] != "1 November 2026 · a parent or an adult" {
		t.Errorf("size %q, request %q", said["Size"], said["Request of"])
	}
	if !strings.Contains(said["Last version in the municipality's archive"], "not sent") {
		t.Error("it does not say that nothing was sent")
	}
}

func TestARecordHasTheSameBlocksInBothLanguages(t *testing.T) {
	kinds := func(l words.Lang) []string {
		var found []string
		for key := range facts(document.DestructionRecord(destroyed(), l)) {
			if strings.Contains(key, "⟦") {
				t.Errorf("%s: %s", l, key)
			}
			found = append(found, "fact")
		}
		return found
	}
	if !slices.Equal(kinds(words.NL), kinds(words.EN)) {
		t.Error("one language says more than the other")
	}
}
