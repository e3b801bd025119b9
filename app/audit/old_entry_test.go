package audit_test

import (
	"encoding/json"
	"testing"

	"keukentafel/app/audit"
)

// A line as vaults of format 1 hold it.
const oldEntry = `{"Seq":7,"At":"2026-11-24T12:00:00+01:00","Actor":"a1","Role":"consultant","Event":"plan.goal","Action":"U","Family":"f","About":["p"],
"Object":"g","Partner":"","Purpose":"","Ground":"","Why":"","Outcome":"done","Rule":""}`

func TestALineOfBeforeTheNewFieldsStillOpens(t *testing.T) {
	var e audit.Entry
	if err := json.Unmarshal([]byte(oldEntry), &e); err != nil {
		t.Fatal(err)
	}
	if e.Seq != 7 || e.Object != "g" || e.About[0] != "p" || e.Check() != nil {
		t.Errorf("%d %s", e.Seq, e.Object)
	}
	if e.Authorised != "" || e.Consent != "" || e.Kind != "" || e.Origin != (audit.Origin{}) {
		t.Error("what was not kept then is told now")
	}
}

func TestANewLineSaysWhatItsObjectIsAndThatOwnWorkNeedsNoConsent(t *testing.T) {
	for event, want := range map[audit.Event]audit.ObjectKind{audit.PlanGoal: audit.KindGoal, audit.ConsentAsk: audit.KindConsent, audit.DirectoryAdd: audit.KindCard,
		audit.DisclosureAs("pdf"): audit.KindDisclosure, audit.PostOf("share"): audit.KindPackage, audit.VaultUnlock: audit.KindVault} {
		e := audit.Entry{Event: event, Outcome: audit.Done}.Completed()
		if e.Kind != want || e.Authorised != audit.AuthorisedYes || e.Consent != audit.ConsentNotNeeded {
			t.Errorf("%s: %s %s %s", event, e.Kind, e.Authorised, e.Consent)
		}
	}
	if e := (audit.Entry{Event: audit.PlanGoal, Outcome: audit.Refused}).Completed(); e.Consent != "" {
		t.Error("a refusal that reached no check claims one")
	}
}
