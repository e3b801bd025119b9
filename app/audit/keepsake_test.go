package audit_test

import (
	"testing"

	"keukentafel/app/audit"
)

func TestAKeepsakeFitsOnlyTheEntryItWasMadeOf(t *testing.T) {
	lines := chain(3)
	kept := audit.Anchor{Seq: lines[1].seq, MAC: lines[1].mac}.Keepsake()
	if kept.Seq() != 2 || !kept.Fits(lines[1].mac) {
		t.Errorf("it does not fit its own entry, number %d", kept.Seq())
	}
	if kept.Fits(lines[2].mac) || kept.Fits(lines[0].mac) {
		t.Error("it fits another entry")
	}
}
