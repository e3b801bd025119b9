package family_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"keukentafel/app/family"
)

const today = family.Date("2026-11-24")

func TestAPersonWithoutANameOrWithAnImpossibleBirthDateIsRefused(t *testing.T) {
	tests := []struct {
		name   string
		person family.Person
		want   error
	}{
		{"no name at all", family.Person{Birth: "2012-06-17"}, family.ErrEmpty},
		{"a birth date that does not exist", family.Person{Given: "Noor", Birth: "2012-02-30"}, family.ErrBadDate},
		{"a birth date written the other way round", family.Person{Given: "Noor", Birth: "17-06-2012"}, family.ErrBadDate},
		{"born tomorrow", family.Person{Given: "Noor", Birth: "2026-11-25"}, family.ErrBirthInFuture},
		{"born today", family.Person{Given: "Noor", Birth: "2026-11-24"}, nil},
		{"birth date unknown", family.Person{Surname: "Wit"}, nil},
	}
	for _, test := range tests {
		if err := test.person.Check(today); !errors.Is(err, test.want) {
			t.Errorf("%s: %v, want %v", test.name, err, test.want)
		}
	}
}

func TestAMarkIsAWholeNumberFromZeroToTen(t *testing.T) {
	for score, want := range map[int]error{-1: family.ErrBadMark, 11: family.ErrBadMark, 0: nil, 10: nil} {
		if err := (family.Mark{Score: score}).Check(); !errors.Is(err, want) {
			t.Errorf("mark %d: %v, want %v", score, err, want)
		}
	}
}

func TestATextThatIsTooLongIsRefusedAndNeverCut(t *testing.T) {
	longest := family.Text(strings.Repeat("é", family.MaxText))
	if err := family.CheckText("kort", longest+"!"); !errors.Is(err, family.ErrTooLong) {
		t.Errorf("one character too many: %v", err)
	}
	if err := family.CheckText("kort", longest, ""); err != nil {
		t.Errorf("exactly the longest text: %v", err)
	}
}

func TestAStrangerIsNotInTheFamily(t *testing.T) {
	home := family.Family{Persons: []family.Person{{ID: "noor"}}, Partners: []family.Partner{{ID: "school"}}}
	if err := home.CheckPersons("noor", "stranger"); !errors.Is(err, family.ErrUnknownPerson) {
		t.Errorf("CheckPersons = %v", err)
	}
	if err := home.CheckPersons("noor", ""); err != nil {
		t.Errorf("CheckPersons = %v", err)
	}
	if _, ok := home.Person("stranger"); ok {
		t.Error("a stranger was found")
	}
	if _, ok := home.Partner("stranger"); ok {
		t.Error("a strange partner was found")
	}
	if p, ok := home.Partner("school"); !ok || p.ID != "school" {
		t.Error("the school was not found")
	}
}

func TestAnItemAboutNobodyInParticularIsAboutTheWholeHousehold(t *testing.T) {
	home := family.Family{Persons: []family.Person{
		{ID: "noor", Place: family.PlaceHousehold}, {ID: "karim", Place: family.PlaceOtherParent},
		{ID: "riet", Place: family.PlaceNetwork}, {ID: "opa", Place: family.PlaceHousehold, Died: "2020-01-01"}, {ID: "daan", Place: family.PlaceHousehold},
	}}
	if got := home.AboutOr(nil); !slices.Equal(got, []family.PersonID{"noor", "daan"}) {
		t.Errorf("about %v", got)
	}
	if got := home.AboutOr([]family.PersonID{"karim"}); !slices.Equal(got, []family.PersonID{"karim"}) {
		t.Errorf("about %v", got)
	}
}

func TestSomebodyOfUnknownAgeInCustodyIsTakenForAChild(t *testing.T) {
	home := family.Family{
		Persons:   []family.Person{{ID: "noor", Birth: "2012-06-17"}, {ID: "sanne", Birth: "1989-01-01"}, {ID: "baby"}, {ID: "riet"}, {ID: "just18", Birth: "2008-11-24"}},
		Custodies: []family.Custody{{Holder: "sanne", Child: "baby", State: family.CustodyYes}},
	}
	var ids []family.PersonID
	for _, p := range home.Children(today) {
		ids = append(ids, p.ID)
	}
	if !slices.Equal(ids, []family.PersonID{"noor", "baby"}) {
		t.Errorf("children: %v", ids)
	}
}

func TestAnActionIsOverdueOnlyAfterItsDayAndWhileItIsOpen(t *testing.T) {
	tests := []struct {
		state family.ActionState
		due   family.Date
		want  bool
	}{
		{family.ActionOpen, "2026-11-23", true},
		{family.ActionBusy, "2026-11-23", true},
		{family.ActionOpen, "2026-11-24", false},
		{family.ActionOpen, "", false},
		{family.ActionDone, "2026-11-23", false},
		{family.ActionDropped, "2026-11-23", false},
		{family.ActionPostponed, "2026-11-23", false},
		{family.ActionHandedOver, "2026-11-23", false},
	}
	var plan family.Plan
	late := 0
	for _, test := range tests {
		action := family.Action{State: test.state, Due: test.due}
		if got := action.Overdue(today); got != test.want {
			t.Errorf("%s, due %q: overdue = %v", test.state, test.due, got)
		}
		if test.want {
			late++
		}
		plan.Goals = append(plan.Goals, family.Goal{Actions: []family.Action{action}})
	}
	if got := len(plan.Overdue(today)); got != late {
		t.Errorf("the plan has %d overdue actions, want %d", got, late)
	}
}

func TestBytesThatAreNoLettersAreRefusedAsText(t *testing.T) {
	for name, text := range map[string]family.Text{"a picture": "\x89PNG\r\n\x1a\n", "a zero": "Daan\x00leest", "no character": "Daan\ufffe", "half a letter": "Dani\xc3"} {
		if err := family.CheckText("goed", text); !errors.Is(err, family.ErrNotText) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if err := family.CheckText("Daniëlle 🙂", "regel\nregel\ttab", "قهوة", "\ufffd"); err != nil {
		t.Errorf("words: %v", err)
	}
}
