package table

import (
	"fmt"
	"io"
	"testing"
	"time"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/ui/screen/trial"
)

// newDesk is a desk of Marieke, with the real verbs over a vault in memory.
func newDesk(t *testing.T, now func() time.Time) (*casework.Desk, *trial.Vault) {
	t.Helper()
	v, n := trial.NewVault(), 0
	desk := casework.New(trial.Agreed(t, casework.Needs{Vault: v, Courier: trial.Pigeon{}, Clock: now,
		NewID: func() string { n++; return fmt.Sprintf("id-%d", n) },
		Renders: func(form, _ string) (casework.Render, bool) {
			return func(w io.Writer, d consent.Disclosure) error {
				_, err := fmt.Fprintf(w, "%s of %s", form, d.FamilyID())
				return err
			}, form == "sheet"
		}}))
	_, err := desk.SetUp(t.Context(), casework.Profile{Name: "Marieke Bos", Function: "jeugdconsulent", Role: casework.RoleConsultant})
	if err != nil {
		t.Fatal(err)
	}
	return desk, v
}
