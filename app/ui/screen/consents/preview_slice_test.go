package consents

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/screen/trial"
	"keukentafel/app/words"
)

var canaryWord = regexp.MustCompile(`kanarie\d+x`)

// eachText visits every text that is not empty.
func eachText(v reflect.Value, visit func(reflect.Value)) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			eachText(v.Elem(), visit)
		}
	case reflect.Slice:
		for i := range v.Len() {
			eachText(v.Index(i), visit)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			eachText(v.Field(i), visit)
		}
	case reflect.String:
		if v.Type() == reflect.TypeFor[family.Text]() && v.String() != "" {
			visit(v)
		}
	}
}

// marked gives every text of the family and its plan a word of its own.
func marked(d consent.Dossier) consent.Dossier {
	n := 0
	for _, x := range []any{&d.Family, &d.Plan} {
		eachText(reflect.ValueOf(x), func(v reflect.Value) {
			n++
			v.SetString(fmt.Sprintf("%s kanarie%dx", v.String(), n))
		})
	}
	return d
}

// chance changes who said what, who was chosen, and what is known, at random.
func chance(dice *rand.Rand) consent.Dossier {
	d := trial.DeWit()
	gas := family.GAS(1)
	if len(d.Plan.Goals) > 0 {
		d.Plan.Evaluations = append(d.Plan.Evaluations, family.Evaluation{ID: "e", On: trial.Today, Lessons: "les", Story: "verhaal", By: "Marieke",
			Scores: []family.GoalScore{{Goal: d.Plan.Goals[0].ID, Client: &gas, Story: "beter"}}})
	}
	d.Plan.Meetings = append(d.Plan.Meetings, family.Meeting{ID: "m", On: trial.Today, Where: "thuis", Others: "de juf"})
	d.Plan.Agreements = append(d.Plan.Agreements, family.Agreement{Person: d.Family.Persons[0].ID, Answer: family.AgreePartly, View: "liever anders", On: trial.Today})
	for i := range d.Plan.Statements {
		s := &d.Plan.Statements[i]
		s.Views = []family.View{{Person: d.Family.Persons[dice.IntN(len(d.Family.Persons))].ID, Text: "anders gezien"}}
		for _, p := range d.Family.Partners {
			if dice.IntN(2) == 0 && !slices.Contains(s.Shared, p.ID) {
				s.Shared = append(s.Shared, p.ID)
			}
		}
	}
	for _, person := range d.Family.Persons {
		for _, partner := range d.Family.Partners {
			if dice.IntN(3) == 0 {
				continue
			}
			d.Consents = append(d.Consents, agreed(dice, d.Family, person.ID, partner))
		}
	}
	if dice.IntN(3) == 0 {
		d.Family.Persons[dice.IntN(len(d.Family.Persons))].Birth = ""
	}
	return marked(d)
}

// agreed is a consent that was asked today, with an answer of most givers.
func agreed(dice *rand.Rand, f family.Family, about family.PersonID, partner family.Partner) consent.Consent {
	c := consent.Consent{ID: consent.ID(fmt.Sprint("c-", about, "-", partner.ID)), About: about, Partner: partner.ID, Direction: consent.Give,
		Asked: consent.Categories(), AskedOn: trial.Today, Purpose: consent.PurposeCooperate}
	if partner.Kind == family.PartnerMunicipality {
		c.Purpose = consent.PurposeRegister
	}
	for _, g := range consent.RequiredGivers(f, about, trial.Today).Givers {
		if dice.IntN(6) == 0 {
			continue
		}
		a := consent.Answer{By: g.Person, On: trial.Today}
		for _, category := range consent.Categories() {
			if dice.IntN(5) > 0 {
				a.Allowed = append(a.Allowed, category)
			}
		}
		c.Answers = append(c.Answers, a)
	}
	return c
}

// seen is everything that one recipient gets on the right, and apart from it
// everything that is said in the gaps.
func seen(t *testing.T, d consent.Dossier, option string) (slice consent.Slice, right, gaps string) {
	t.Helper()
	tell := teller{Lang: words.NL, family: d.Family, today: trial.Today}
	to, purpose := tell.recipient(option)
	slice, withheld, err := consent.Preview(d, consent.Request{ID: "look", At: trial.Today.Time(), On: trial.Today, Recipient: to, Purpose: purpose})
	if err != nil {
		t.Fatal(err)
	}
	p := &preview{screen: &Screen{dossier: d}, to: to}
	p.screen.needs.Words = words.NL
	p.compare = compare(reader{words.NL, wholeOf(d, 0, trial.Today)}.entries(), reader{words.NL, slice}.entries(), tell.reasons(d, to, withheld).why)
	var got, said []string
	for _, row := range p.compare.rows {
		if row.gets != nil {
			for _, x := range row.gets.lines {
				got = append(got, x.text, x.under)
			}
		}
		said = append(said, p.reasons(row)...)
	}
	return slice, strings.Join(got, "\n"), strings.Join(said, "\n")
}

func TestNothingThatStaysBehindStandsOnTheRightAndNothingThatGoesAlongIsMissingThere(t *testing.T) {
	for seed := range uint64(60) {
		d := chance(rand.New(rand.NewPCG(seed, 1)))
		names := map[string]bool{}
		for i := range d.Family.Persons {
			for _, word := range canaryWord.FindAllString(string(d.Family.Persons[i].ShortName()), -1) {
				names[word] = true
			}
		}
		for _, o := range (teller{Lang: words.NL, family: d.Family, today: trial.Today}).recipients(d) {
			slice, right, gaps := seen(t, d, o.ID)
			slice.Recipient = consent.Recipient{}
			may := map[string]bool{}
			eachText(reflect.ValueOf(&slice), func(v reflect.Value) {
				for _, word := range canaryWord.FindAllString(v.String(), -1) {
					may[word] = true
					if !strings.Contains(right, word) {
						t.Errorf("seed %d, %s: %q goes along and is not on the right", seed, o.ID, v.String())
					}
				}
			})
			for _, word := range canaryWord.FindAllString(right, -1) {
				if !may[word] {
					t.Errorf("seed %d, %s: %s is on the right and does not go along", seed, o.ID, word)
				}
			}
			for _, word := range canaryWord.FindAllString(gaps, -1) {
				if !names[word] {
					t.Errorf("seed %d, %s: a gap tells %s, which is no name of somebody who decides", seed, o.ID, word)
				}
			}
		}
	}
}

func TestEverythingOfThePlanStandsOnTheLeft(t *testing.T) {
	d := chance(rand.New(rand.NewPCG(7, 1)))
	var left []string
	for _, e := range (reader{words.NL, wholeOf(d, 0, trial.Today)}).entries() {
		for _, x := range e.lines {
			left = append(left, x.text, x.under)
		}
	}
	all := strings.Join(left, "\n")
	eachText(reflect.ValueOf(&d.Plan), func(v reflect.Value) {
		if !strings.Contains(all, canaryWord.FindString(v.String())) {
			t.Errorf("the plan holds %q, and the preview does not show it", v.String())
		}
	})
}

func TestEveryThingThatStaysBehindSaysWhy(t *testing.T) {
	for seed := range uint64(10) {
		d := chance(rand.New(rand.NewPCG(seed, 2)))
		for _, o := range (teller{Lang: words.NL, family: d.Family, today: trial.Today}).recipients(d) {
			_, _, gaps := seen(t, d, o.ID)
			if strings.Contains(gaps, "⟦") || strings.Contains(gaps, "{") {
				t.Errorf("seed %d, %s: a text is missing or has a hole", seed, o.ID)
			}
		}
	}
}
