package family_test

import (
	"errors"
	"reflect"
	"testing"

	"keukentafel/app/family"
)

func coordinates(who family.PersonID, from, until family.Date) family.Coordinator {
	return family.Coordinator{Role: family.CaseCoordinator, Person: who, From: from, Until: until}
}

func TestARefusedCoordinatorChangesNothing(t *testing.T) {
	riet := coordinates("riet", "2026-01-01", "")
	tests := []struct {
		name string
		now  []family.Coordinator
		next family.Coordinator
		want error
	}{
		{"a term that ends before it begins", nil, coordinates("riet", "2026-05-01", "2026-04-30"), family.ErrPeriodBackwards},
		{"two on the same first day", []family.Coordinator{riet}, coordinates("fatma", "2026-01-01", ""), family.ErrTwoCoordinators},
		{"one that would begin before the one who runs", []family.Coordinator{riet}, coordinates("fatma", "2025-12-31", ""), family.ErrTwoCoordinators},
		{"one without a first day beside one who runs", []family.Coordinator{riet}, coordinates("fatma", "", ""), family.ErrTwoCoordinators},
		{"one without a first day beside another without", []family.Coordinator{coordinates("riet", "", "")}, coordinates("fatma", "", ""), family.ErrTwoCoordinators},
		{"one in between while the next is already named", []family.Coordinator{coordinates("riet", "2026-01-01", "2026-06-30"), coordinates("karim", "2026-07-01", "")},
			coordinates("fatma", "2026-03-01", ""), family.ErrTwoCoordinators},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			plan := family.Plan{Coordinators: test.now}
			before := plan.Clone()
			if err := plan.AppointCoordinator(test.next); !errors.Is(err, test.want) {
				t.Errorf("AppointCoordinator = %v, want %v", err, test.want)
			}
			if !reflect.DeepEqual(plan, before) {
				t.Error("the plan changed although the appointment was refused")
			}
		})
	}
}

func TestANewCoordinatorBeginsTheDayAfterTheOldOneStops(t *testing.T) {
	plan := family.Plan{}
	for _, next := range []family.Coordinator{
		coordinates("sanne", "", ""), coordinates("riet", "2026-03-01", ""), coordinates("fatma", "2026-06-15", "2026-12-31"), coordinates("riet", "2026-08-01", ""),
	} {
		if err := plan.AppointCoordinator(next); err != nil {
			t.Fatalf("appoint %s: %v", next.Person, err)
		}
		if err := plan.CheckCoordinators(); err != nil {
			t.Fatalf("after %s: %v", next.Person, err)
		}
	}
	for day := family.Date("2026-01-01"); day < "2027-06-01"; day = day.AddDays(1) {
		want := family.PersonID("sanne")
		switch {
		case day >= "2026-08-01":
			want = "riet"
		case day >= "2026-06-15":
			want = "fatma"
		case day >= "2026-03-01":
			want = "riet"
		}
		if got, ok := plan.CoordinatorOn(family.CaseCoordinator, day); !ok || got.Person != want {
			t.Fatalf("on %s %s coordinates (%v), want %s", day, got.Person, ok, want)
		}
	}
}

func TestAGapThatThereAlreadyWasIsNotPaintedOver(t *testing.T) {
	plan := family.Plan{Coordinators: []family.Coordinator{coordinates("riet", "2026-01-01", "2026-01-31")}}
	if err := plan.AppointCoordinator(coordinates("fatma", "2026-03-01", "")); err != nil {
		t.Fatal(err)
	}
	if got := plan.Coordinators[0].Until; got != "2026-01-31" {
		t.Errorf("the old term now ends on %s", got)
	}
	if _, ok := plan.CoordinatorOn(family.CaseCoordinator, "2026-02-10"); ok {
		t.Error("somebody coordinates in the gap")
	}
}

func TestTheProcessCoordinatorStandsBesideTheCoordinator(t *testing.T) {
	plan := family.Plan{Coordinators: []family.Coordinator{coordinates("riet", "2026-01-01", "")}}
	linda := family.Coordinator{Role: family.ProcessCoordinator, Name: "Linda", From: "2026-01-01"}
	if err := plan.AppointCoordinator(linda); err != nil {
		t.Fatal(err)
	}
	if err := plan.CheckCoordinators(); err != nil {
		t.Fatal(err)
	}
	if got, _ := plan.CoordinatorOn(family.CaseCoordinator, "2026-05-01"); got.Person != "riet" || got.Until.Known() {
		t.Errorf("the coordinator became %v", got)
	}
	if got, ok := plan.CoordinatorOn(family.ProcessCoordinator, "2026-05-01"); !ok || got.Name != "Linda" {
		t.Error("the process coordinator is not found")
	}
}

func TestTwoCoordinatorsOnOneDayAreNoticed(t *testing.T) {
	tests := []struct {
		name  string
		terms []family.Coordinator
		want  error
	}{
		{"one shared day", []family.Coordinator{coordinates("a", "2026-01-01", "2026-02-01"), coordinates("b", "2026-02-01", "")}, family.ErrTwoCoordinators},
		{"two without an end", []family.Coordinator{coordinates("a", "2026-01-01", ""), coordinates("b", "2026-02-01", "")}, family.ErrTwoCoordinators},
		{"one inside another", []family.Coordinator{coordinates("a", "2026-01-01", "2026-12-31"), coordinates("b", "2026-02-01", "2026-03-01")}, family.ErrTwoCoordinators},
		{"two without any day", []family.Coordinator{coordinates("a", "", ""), coordinates("b", "", "")}, family.ErrTwoCoordinators},
		{"a term backwards", []family.Coordinator{coordinates("a", "2026-02-01", "2026-01-01")}, family.ErrPeriodBackwards},
		{"one after another", []family.Coordinator{coordinates("b", "2026-02-02", ""), coordinates("a", "2026-01-01", "2026-02-01")}, nil},
		{"nobody", nil, nil},
	}
	for _, test := range tests {
		if err := (family.Plan{Coordinators: test.terms}).CheckCoordinators(); !errors.Is(err, test.want) {
			t.Errorf("%s: %v, want %v", test.name, err, test.want)
		}
	}
}
