package vault

import (
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"keukentafel/app/casework"
)

// A vault that an older program wrote has heads without what is due: Vandaag
// draws those from the dossier, and the next save keeps it.
func TestAVaultOfFormat1LearnsWhatIsDueWhenItIsSaved(t *testing.T) {
	dir := t.TempDir()
	must(t, os.WriteFile(vaultFile(dir), fileBytes(t, filepath.Join(fixtureDir, FileName)), 0o600))
	v, err := Open(dir, fixturePassphrase)
	must(t, err)
	if h := onlyHeader(t, v); h.Shape != 0 || h.Dues != nil {
		t.Fatalf("the shipped vault is not one of an older program: shape %d", h.Shape)
	}
	d := load(t, v, familyID(1))
	want := casework.HeaderOf(d)
	if len(want.Dues) == 0 {
		t.Fatal("nothing is due in the shipped vault, so this shows nothing")
	}
	save(t, v, d)
	must(t, v.Lock())
	v, err = Open(dir, fixturePassphrase)
	must(t, err)
	if h := onlyHeader(t, v); h.Shape != want.Shape || !reflect.DeepEqual(h.Dues, want.Dues) {
		t.Errorf("shape %d with %d due, want shape %d with %d", h.Shape, len(h.Dues), want.Shape, len(want.Dues))
	}
	must(t, v.Lock())
}

func onlyHeader(t *testing.T, v *Vault) casework.Header {
	t.Helper()
	headers, err := v.Headers(t.Context())
	must(t, err)
	if len(headers) != 1 {
		t.Fatalf("%d families", len(headers))
	}
	return headers[0]
}
