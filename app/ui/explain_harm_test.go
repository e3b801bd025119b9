package ui

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"keukentafel/app/casework"
	"keukentafel/app/words"
)

// harmTo is damage to a part of a family, as the vault tells it.
type harmTo struct{ family, part string }

func (harmTo) Error() string                { return "vault: something with Sanne" }
func (h harmTo) Where() (string, string)    { return h.family, h.part }
func harmOf(kind error, where harmTo) error { return fmt.Errorf("load: %w: %w", kind, where) }

func TestEveryHarmIsToldInItsOwnSentenceWithTheFamilyInIt(t *testing.T) {
	for _, l := range words.Langs() {
		said := map[string]string{}
		for _, h := range harms() {
			sentence := Explain(l, harmOf(h.err, harmTo{"01JFAMILY", "goals"}))
			if other, twice := said[sentence]; twice {
				t.Errorf("%s says the same as %s: %s", h.key, other, sentence)
			}
			said[sentence] = h.key
			if strings.ContainsAny(sentence, "{}⟦") || strings.Contains(sentence, "Sanne") {
				t.Errorf("%s: %s", h.key, sentence)
			}
			aboutAFamily := !errors.Is(h.err, casework.ErrLogCut) && !errors.Is(h.err, casework.ErrHeaderChanged) &&
				!errors.Is(h.err, casework.ErrUnexplained) && errors.Is(h.err, casework.ErrDamaged)
			if aboutAFamily && !strings.Contains(sentence, "01JFAMILY") {
				t.Errorf("%s does not name the family: %s", h.key, sentence)
			}
		}
	}
}

func TestHarmThatIsNotOfAFamilyNamesWhatItIsOf(t *testing.T) {
	for part, begins := range map[string]string{
		"log 12": "Het logboek, regel 12:", "draft": "Een half getypte tekst:", "state": "De telling van de kluis:", "file": "Het bestand van de kluis:",
	} {
		if said := Explain(words.NL, harmOf(casework.ErrMissing, harmTo{"", part})); !strings.HasPrefix(said, begins) {
			t.Errorf("%s: %q", part, said)
		}
	}
	if said := Explain(words.NL, harmOf(casework.ErrUnreadable, harmTo{"desk", "profile"})); !strings.HasPrefix(said, "Uw eigen gegevens:") {
		t.Errorf("%q", said)
	}
	if said := Explain(words.NL, harmOf(casework.ErrUnreadable, harmTo{"01J", "version 3"})); !strings.HasPrefix(said, "Gezin 01J, versie 3:") {
		t.Errorf("%q", said)
	}
}
