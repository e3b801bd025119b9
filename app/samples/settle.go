package samples

import (
	"fmt"
	"reflect"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// settler turns a dossier as it is written in a file into one of today: words
// such as "-14 years" become dates, and speaking ids such as "noor" become
// random ones, the same word always the same id.
type settler struct {
	today family.Date
	ids   func() string
	named map[string]string
}

// settle changes everything below the pointer.
func (s *settler) settle(pointer any) error {
	return s.walk(reflect.ValueOf(pointer).Elem())
}

func (s *settler) walk(v reflect.Value) error {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if !v.Type().Field(i).IsExported() {
				continue // the inside of a time.Time
			}
			if err := s.walk(v.Field(i)); err != nil {
				return err
			}
		}
	case reflect.Slice:
		for i := range v.Len() {
			if err := s.walk(v.Index(i)); err != nil {
				return err
			}
		}
	case reflect.String:
		return s.word(v)
	default:
	}
	return nil
}

func (s *settler) word(v reflect.Value) error {
	switch v.Interface().(type) {
	case family.Date, family.BirthDate:
		day, err := relativeDate(v.String(), s.today)
		if err != nil {
			return fmt.Errorf("settle %q: %w", v.String(), err)
		}
		v.SetString(string(day))
	case family.FamilyID, family.PersonID, family.HouseholdID, family.PartnerID, family.StatementID, family.MarkID, family.GoalID,
		family.ActionID, family.SafetyID, family.EvaluationID, family.MeetingID, family.ContributionID, consent.ID:
		v.SetString(s.id(v.String()))
	}
	return nil
}

func (s *settler) id(word string) string {
	if word == "" {
		return ""
	}
	if s.named[word] == "" {
		s.named[word] = s.ids()
	}
	return s.named[word]
}
