package explanation

import (
	"crypto/sha256"
	"encoding/hex"
	"maps"
	"slices"
	"strings"
	"testing"

	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/words"
)

const today family.Date = "2026-11-24"

func deWit() family.Family {
	return family.Family{
		Persons: []family.Person{{ID: "sanne", Given: "Sanne", Birth: "1989-06-01"}, {ID: "karim", Given: "Karim", Birth: "1987-02-01"},
			{ID: "daan", Given: "Daan", Birth: "2017-04-02"}, {ID: "lisa", Given: "Lisa", Birth: "2010-07-02"}},
		Custodies: []family.Custody{{Holder: "sanne", Child: "daan", State: family.CustodyYes}, {Holder: "karim", Child: "daan", State: family.CustodyYes}},
	}
}

func school(about family.PersonID, what ...consent.Category) string {
	c := consent.Consent{About: about, Direction: consent.Give, Purpose: consent.PurposeCooperate, Asked: what, Until: "2027-11-24"}
	return strings.Join(About(deWit(), c, "Joost Brandsma (school)", today).Paragraphs(words.NL), "\n")
}

// fingerprint is that of all texts that are read aloud.
func fingerprint(l words.Lang) string {
	texts := l.Area("explanation")
	sum := sha256.New()
	for _, key := range slices.Sorted(maps.Keys(texts)) {
		if !strings.HasPrefix(key, "why.") { // shown, not read aloud
			sum.Write([]byte(key + "\x00" + texts[key] + "\x00"))
		}
	}
	return hex.EncodeToString(sum.Sum(nil))
}

func TestAnotherTextHasAnotherVersion(t *testing.T) {
	list := editions()
	last := list[len(list)-1]
	for _, l := range words.Langs() {
		if got := fingerprint(l); last.Texts[string(l)] != got {
			t.Errorf("the text in %s is another one than that of version %s: add a version with %q to explanations.json", l, last.Version, got)
		}
	}
	seen := map[string]bool{}
	for _, e := range list {
		if e.Version == "" || seen[e.Version] {
			t.Errorf("version %q is there twice, or has no name", e.Version)
		}
		seen[e.Version] = true
	}
}

func TestWhatIsNotAskedIsSaidToStayAndWhatIsAskedIsNot(t *testing.T) {
	text := school("daan", consent.CatSchool, consent.CatHealth)
	_, not, found := strings.Cut(text, "Niet:")
	not, _, _ = strings.Cut(not, "\n")
	if !found || !strings.Contains(not, "geld en werk") || strings.Contains(not, "lichamelijke gezondheid") {
		t.Errorf("left out are: %s", not)
	}
	if !strings.Contains(text, "hoe het op school gaat") {
		t.Error("the text does not say what is asked")
	}
}

func TestEveryTextSaysThatOneMayRefuseAndComeBackOnIt(t *testing.T) {
	for _, about := range []family.PersonID{"sanne", "daan", "lisa"} {
		for _, direction := range []consent.Direction{consent.Give, consent.Ask, consent.Both} {
			for _, l := range words.Langs() {
				q := About(deWit(), consent.Consent{About: about, Direction: direction, Asked: consent.Categories(), Until: today}, "X", today)
				text := strings.Join(q.Paragraphs(l), "\n")
				for _, said := range map[words.Lang][]string{words.NL: {"mag nee zeggen", "altijd terugdraaien", "hulp stopt dan niet"}, words.EN: {"may say no", "always take it back", "help does not stop"}}[l] {
					if !strings.Contains(text, said) {
						t.Errorf("%s about %s: %q is not said", l, about, said)
					}
				}
				if strings.Contains(text, "⟦") {
					t.Errorf("a text is missing: %s", text)
				}
			}
		}
	}
}

func TestAYouthIsSpokenToAsAYouthAndAChildIsHeard(t *testing.T) {
	if text := school("lisa", consent.CatGoals); !strings.Contains(text, "Je mag nee zeggen") || !strings.Contains(text, "Lisa beslist hierover.") {
		t.Errorf("Lisa hears: %s", text)
	}
	text := school("daan", consent.CatGoals)
	if !strings.Contains(text, "Sanne en Karim beslissen") || !strings.Contains(text, "Wat Daan ervan vindt") || strings.Contains(text, "Je mag") {
		t.Errorf("about Daan is read: %s", text)
	}
}

func TestSentencesAreShort(t *testing.T) {
	const most = 17 // words
	for _, l := range words.Langs() {
		for key, text := range l.Area("explanation") {
			for sentence := range strings.SplitSeq(text, ". ") {
				if n := len(strings.Fields(sentence)); n > most {
					t.Errorf("%s %s has a sentence of %d words", l, key, n)
				}
			}
		}
	}
}
