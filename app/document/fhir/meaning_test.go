package fhir_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"keukentafel/app/document/sampleplan"
	"keukentafel/app/words"
)

// told are the resources of one kind in the sample of a recipient.
func told(t *testing.T, file []byte, kind string) []object {
	t.Helper()
	var bundle object
	if err := json.Unmarshal(file, &bundle); err != nil {
		t.Fatal(err)
	}
	var found []object
	for _, e := range bundle["entry"].([]any) {
		if r := e.(object)["resource"].(object); r["resourceType"] == kind {
			r["url"] = e.(object)["fullUrl"]
			found = append(found, r)
		}
	}
	return found
}

// at is what stands at the end of a path, for example "name.0.given".
func at(value any, path string) string {
	for step := range strings.SplitSeq(path, ".") {
		var number int
		if list, ok := value.([]any); ok {
			if _, err := fmt.Sscan(step, &number); err != nil || number >= len(list) {
				return ""
			}
			value = list[number]
			continue
		}
		o, _ := value.(object)
		value = o[step]
	}
	if value == nil {
		return ""
	}
	return fmt.Sprint(value)
}

func find(t *testing.T, all []object, fits func(object) bool) object {
	t.Helper()
	i := slices.IndexFunc(all, fits)
	if i < 0 {
		t.Fatal("it is not in the file")
	}
	return all[i]
}

func with(path, value string) func(object) bool {
	return func(o object) bool { return at(o, path) == value }
}

func TestDaanHasAMotherWithCustodyAndAFatherWithout(t *testing.T) {
	file := written(t, sampleplan.Dossier(), "home", words.NL)
	daan := find(t, told(t, file, "Patient"), with("name.0.given.0", "Daan"))
	kin := told(t, file, "RelatedPerson")
	for name, expected := range map[string][2]string{"Sanne": {"MTH", "yes"}, "Karim": {"FTH", "no"}} {
		p := find(t, kin, func(o object) bool {
			return at(o, "name.0.given.0") == name && at(o, "patient.reference") == at(daan, "url")
		})
		if at(p, "relationship.0.coding.0.code") != expected[0] || at(p, "relationship.1.coding.0.code") != expected[1] {
			t.Errorf("%s is %v", name, p["relationship"])
		}
	}
	sanne := find(t, told(t, file, "Patient"), with("name.0.given.0", "Sanne"))
	if at(sanne, "name.0.family") != "de Wit" || at(sanne, "name.0._family.extension.0.valueString") != "de" {
		t.Errorf("Sanne is %v", sanne)
	}
	granny := find(t, kin, with("name.0.given.0", "Riet"))
	if at(granny, "patient.reference") != at(sanne, "url") || at(granny, "relationship.0.coding.0.code") != "MTH" {
		t.Errorf("Riet is %v", granny)
	}
	var who string
	for _, p := range told(t, file, "CareTeam")[0]["participant"].([]any) {
		if at(p, "role.0.coding.0.code") == "case" {
			who = at(p, "member.reference")
		}
	}
	if who != at(granny, "url") {
		t.Error("Riet does not lead the team")
	}
}

func TestTheTownFindsHowToReachTheMotherAndTheOthersDoNot(t *testing.T) {
	file := written(t, sampleplan.Dossier(), "town", words.NL)
	daan := find(t, told(t, file, "Patient"), with("name.0.given.0", "Daan"))
	if at(daan, "gender") != "male" || at(daan, "birthDate") != "2017-02-09" || at(daan, "address.0.line.0") != "Lentestraat 7" {
		t.Errorf("Daan is %v", daan)
	}
	sanne := find(t, told(t, file, "Patient"), with("name.0.given.0", "Sanne"))
	if at(sanne, "telecom.0.value") != "06-11111111" || at(sanne, "telecom.0.system") != "phone" {
		t.Errorf("Sanne is %v", sanne)
	}
	if p := find(t, told(t, written(t, sampleplan.Dossier(), "home", words.NL), "Patient"), with("name.0.given.0", "Daan")); at(p, "birthDate") != "" {
		t.Error("what lies on the table says when Daan was born")
	}
}

func TestAGoalHasItsStateItsDayAndWhatWasMeasured(t *testing.T) {
	file := written(t, sampleplan.Dossier(), "school", words.EN)
	g := told(t, file, "Goal")[0]
	for path, expected := range map[string]string{"lifecycleStatus": "active", "achievementStatus.coding.0.code": "running", "achievementStatus.coding.1.code": "in-progress",
		"description.text": "Daan kan op school rustig blijven als iets niet lukt.", "target.0.dueDate": "2027-03-01", "category.1.coding.0.code": "school"} {
		if at(g, path) != expected {
			t.Errorf("%s is %q", path, at(g, path))
		}
	}
	score := find(t, told(t, file, "Observation"), with("code.coding.0.code", "goal-attainment-client"))
	if at(score, "valueInteger") != "-1" || at(score, "focus.0.reference") != at(g, "url") || at(g, "outcomeReference.0.reference") != at(score, "url") {
		t.Errorf("the score is %v", score)
	}
	calm := find(t, told(t, file, "Task"), with("restriction.period.end", "2026-12-07"))
	school := find(t, told(t, file, "PractitionerRole"), with("telecom.0.value", "0900-1234"))
	if at(calm, "status") != "in-progress" || at(calm, "owner.reference") != at(school, "url") || at(calm, "code.coding.0.code") != "3" {
		t.Errorf("the action is %v", calm)
	}
	if plan := told(t, file, "CarePlan")[0]; at(plan, "status") != "active" || at(plan, "period.start") != "2026-11-20" || at(plan, "goal.0.reference") != at(g, "url") {
		t.Errorf("the plan is %v", plan)
	}
}

func TestTheFamilyFindsWhatTheSchoolMayKnowAboutDaan(t *testing.T) {
	file := written(t, sampleplan.Dossier(), "home", words.NL)
	daan := find(t, told(t, file, "Patient"), with("name.0.given.0", "Daan"))
	school := find(t, told(t, file, "PractitionerRole"), with("telecom.0.value", "0900-1234"))
	c := find(t, told(t, file, "Consent"), func(o object) bool {
		return at(o, "patient.reference") == at(daan, "url") && at(o, "provision.actor.0.reference.reference") == at(school, "url")
	})
	codes := fmt.Sprint(c["provision"].(object)["code"])
	if at(c, "scope.coding.0.code") != "patient-privacy" || at(c, "provision.type") != "permit" || !strings.Contains(codes, "school") || strings.Contains(codes, "mental-health") {
		t.Errorf("the consent is %v", c)
	}
}

func TestCustodyThatHasEndedIsNoCustodyAndTheDeadAreInNoTeam(t *testing.T) {
	d := sampleplan.Dossier()
	f := &d.Versions[0].Family
	f.Custodies[1].Until, f.Persons[3].Died = "2026-11-01", "2026-11-02"
	d.Family = *f
	file := written(t, d, "home", words.NL)
	daan := find(t, told(t, file, "Patient"), with("name.0.given.0", "Daan"))
	sanne := find(t, told(t, file, "RelatedPerson"), func(o object) bool {
		return at(o, "name.0.given.0") == "Sanne" && at(o, "patient.reference") == at(daan, "url")
	})
	if at(sanne, "relationship.1.coding.0.code") != "no" {
		t.Errorf("Sanne is %v", sanne["relationship"])
	}
	karim := find(t, told(t, file, "RelatedPerson"), with("name.0.given.0", "Karim"))
	for _, p := range told(t, file, "CareTeam")[0]["participant"].([]any) {
		if at(p, "member.reference") == at(karim, "url") {
			t.Error("Karim is in the team")
		}
	}
}

func TestADraftSaysThatItIsOne(t *testing.T) {
	d := sampleplan.Dossier()
	d.Versions = nil
	file := written(t, d, "home", words.NL)
	if at(told(t, file, "Composition")[0], "status") != "preliminary" || at(told(t, file, "CarePlan")[0], "status") != "draft" {
		t.Error("a draft passes for the plan")
	}
}
