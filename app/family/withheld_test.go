package family_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"keukentafel/app/family"
)

var verbs = []string{"%v", "%+v", "%#v", "%s", "%q", "%x", "%X", "%d", "%T %v", "%10.3s"}

const (
	secretWord  = "Sterrenkind"
	secretBirth = "2012-06-17"
)

// secretive holds a private word in every place where the vocabulary has one.
func secretive() []any {
	word, birth := family.Text(secretWord), family.BirthDate(secretBirth)
	person := family.Person{ID: "p1", Given: word, Infix: word, Surname: word, Birth: birth, Phone: word, Email: word, Language: word,
		Incapacity: &family.Incapacity{By: word, Why: word}}
	plan := family.Plan{
		Statements:   []family.Statement{{Text: word, Speaker: family.Speaker{Name: word}}},
		Marks:        []family.Mark{{Topic: word, Higher: word}},
		Goals:        []family.Goal{{Words: word, Result: word, Actions: []family.Action{{What: word, Who: family.Doer{Name: word}}}}},
		Safety:       []family.SafetyAgreement{{Text: word, Watches: word, WhenFail: word}},
		Evaluations:  []family.Evaluation{{Lessons: word, Story: word, By: word, Scores: []family.GoalScore{{Story: word}}}},
		Meetings:     []family.Meeting{{Where: word, Others: word}},
		Coordinators: []family.Coordinator{{Name: word}},
		Agreements:   []family.Agreement{{View: word}},
		Rights:       family.Rights{Language: word},
	}
	home := family.Family{ID: "f1", Name: word, Town: word, Persons: []family.Person{person},
		Households: []family.Household{{Name: word, Address: word}}, Custodies: []family.Custody{{Court: word}},
		Partners: []family.Partner{{ID: "s1", House: word, Name: word, Function: word, Phone: word, Email: word}}}
	return []any{
		word, birth, &word, []family.Text{word}, map[string]family.Text{"a": word}, struct{ T family.Text }{word},
		struct{ B family.BirthDate }{birth}, person, &person, *person.Incapacity, home, home.Households, home.Custodies, home.Partners, home.Partners[0],
		plan, &plan, family.Version{Family: home, Plan: plan, AdoptedBy: word},
		family.Contribution{By: word, Text: word, Decision: family.Decision{Reason: word, Accepted: word, By: word, At: time.Unix(0, 0)}},
		family.Pen{Handover: family.Handover{ToName: word, Note: word}},
	}
}

func TestNoNameWordOrBirthDateIsEverPrinted(t *testing.T) {
	for _, value := range secretive() {
		for _, verb := range verbs {
			args := []any{value}
			if strings.Contains(verb, "%T") {
				args = append(args, value)
			}
			printed := fmt.Sprintf(verb, args...)
			if gives := givesAway(printed); gives {
				t.Errorf("%s of %T gives a private word away: %s", verb, value, printed)
			}
		}
		if printed := fmt.Sprint(value) + fmt.Sprintln(value) + fmt.Errorf("save: %v", value).Error(); givesAway(printed) {
			t.Errorf("printing %T gives a private word away: %s", value, printed)
		}
	}
}

// givesAway also knows the word in hexadecimal, as %x writes it.
func givesAway(printed string) bool {
	for _, secret := range []string{secretWord, secretBirth} {
		for _, shape := range []string{secret, secret[:3], fmt.Sprintf("%x", secret), fmt.Sprintf("%X", secret)} {
			if strings.Contains(printed, shape) {
				return true
			}
		}
	}
	return false
}

func TestAPrivateWordIsToldOnPurposeOnly(t *testing.T) {
	if got := string(family.Text(secretWord)); got != secretWord {
		t.Errorf("string(Text) = %q", got)
	}
	if got := fmt.Sprint(family.Text(secretWord)); got != family.Withheld {
		t.Errorf("Sprint(Text) = %q", got)
	}
	if got := family.Text("x").String() + family.Text("x").GoString() + family.BirthDate("x").String(); got != strings.Repeat(family.Withheld, 3) {
		t.Errorf("String = %q", got)
	}
	if !family.Text("").Empty() || family.Text("x").Empty() || !family.BirthDate("x").Known() {
		t.Error("a private word is empty when it is not, or the other way round")
	}
}

func TestPersonsFamiliesAndPartnersAreSpokenOfByIDInLogs(t *testing.T) {
	got := fmt.Sprint(family.Person{ID: "p1", Given: secretWord}, " ", family.Family{ID: "f1", Name: secretWord}, " ", family.Partner{ID: "s1", House: secretWord})
	if got != "person p1 family f1 partner s1" {
		t.Errorf("printed %q", got)
	}
}
