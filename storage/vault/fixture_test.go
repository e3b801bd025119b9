package vault

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"keukentafel/app/casework"
	"keukentafel/app/family"
)

const (
	fixtureDir = "testdata/format1"
	fixtureEnv = "KEUKENTAFEL_WRITE_FIXTURE"
)

// TestAVaultOfFormat1StillOpens opens a vault as it was shipped, with real keys
// and a dossier in which every field is filled. When it fails because a field is
// unknown, a field was renamed or removed: that is a migration.
func TestAVaultOfFormat1StillOpens(t *testing.T) {
	if os.Getenv(fixtureEnv) == "1" {
		writeFixture(t)
	}
	dir := t.TempDir()
	must(t, os.WriteFile(vaultFile(dir), fileBytes(t, filepath.Join(fixtureDir, FileName)), 0o600))
	code := RecoveryCode(fileBytes(t, filepath.Join(fixtureDir, "recovery-code.txt")))
	for _, k := range []Key{fixturePassphrase, code} {
		v, err := Open(dir, k)
		must(t, err)
		got, err := json.Marshal(load(t, v, familyID(1)))
		must(t, err)
		checkKept(t, fileBytes(t, filepath.Join(fixtureDir, "dossier.json")), got)
		drafts, err := v.Drafts()
		if err != nil || drafts["f-000001/reason"] != "half een zin" {
			t.Errorf("draft: %v", err)
		}
		var profile casework.Profile
		if ok, err := v.Desk(t.Context(), "profile", &profile); !ok || err != nil || profile.Name != "Marieke" {
			t.Errorf("desk: %v %v", ok, err)
		}
		if faults, err := v.Verify(t.Context(), nil); err != nil || len(faults) != 0 || v.Anchor().Seq != 2 {
			t.Errorf("%v %v", faults, err)
		}
		must(t, v.Lock())
	}
}

// checkKept wants every value of the old JSON in the new; fields may be added.
func checkKept(t *testing.T, old, now []byte) {
	t.Helper()
	var was, is any
	must(t, json.Unmarshal(old, &was))
	must(t, json.Unmarshal(now, &is))
	compareKept(t, "dossier", was, is)
}

func compareKept(t *testing.T, where string, was, is any) {
	switch w := was.(type) {
	case map[string]any:
		m, _ := is.(map[string]any)
		for name, value := range w {
			compareKept(t, where+"."+name, value, m[name])
		}
	case []any:
		list, _ := is.([]any)
		if len(list) != len(w) {
			t.Errorf("%s: %d became %d", where, len(w), len(list))
			return
		}
		for i := range w {
			compareKept(t, fmt.Sprint(where, i), w[i], list[i])
		}
	default:
		if was != is {
			t.Errorf("%s changed", where)
		}
	}
}

// fixturePassphrase was strong enough when the fixture was made. It no longer is,
// and still opens.
const fixturePassphrase Passphrase = "vier fietsen in de gang"

// writeFixture makes the fixture anew. After a release that is never done for a
// format that was shipped.
func writeFixture(t *testing.T) {
	t.Helper()
	dir := t.TempDir()
	pending, err := Create(dir, goodPassphrase, WithMeasure(func(func()) time.Duration { return 0 }))
	must(t, err)
	v, err := pending.Confirm(pending.Code())
	must(t, err)
	d := full(1)
	d.Family.Name = family.Text("De Wit")
	save(t, v, d)
	must(t, v.Change(t.Context(), entry("profile.save"), func(tx casework.Tx) error {
		return tx.SaveDesk("profile", casework.Profile{Name: "Marieke"})
	}))
	must(t, v.SaveDraft("f-000001/reason", "half een zin"))
	weaker, err := passphraseSlot(v.keys, fixturePassphrase, floorWork)
	must(t, err)
	must(t, v.rewriteHeader(v.currentHeader().with(weaker), nil))
	must(t, v.Lock())
	text, err := json.MarshalIndent(d, "", " ")
	must(t, err)
	must(t, os.MkdirAll(fixtureDir, 0o755))
	for name, content := range map[string][]byte{
		FileName: fileBytes(t, vaultFile(dir)), "recovery-code.txt": []byte(pending.Code().Reveal()), "dossier.json": text,
	} {
		must(t, os.WriteFile(filepath.Join(fixtureDir, name), content, 0o644))
	}
}
