package desk

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"keukentafel/app/audit"
	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/storage/zgw/zgwtest"
)

const zaakOfDeWit = "ZAAK-2026-0001"

// registry is a coordinator with a real vault, the De Wit family in it with an
// adopted plan, and a municipality over ZGW.
type registry struct {
	*testing.T
	*Installation
	town   *zgwtest.Server
	family family.FamilyID
	now    *time.Time
	folder string
}

func newRegistry(t *testing.T, mode casework.RegisterMode) *registry {
	t.Helper()
	now := noon
	o := cheap(t)
	o.Clock = func() time.Time { return now }
	in, id := withDeWitBy(t, o)
	if _, err := in.AdoptVersion(t.Context(), id); err != nil {
		t.Fatal(err)
	}
	r := &registry{T: t, Installation: in, family: id, now: &now, folder: in.Folder(), town: zgwtest.New(t)}
	r.town.Clock(func() time.Time { return now })
	zaakType := r.town.PutZaakType(zgwtest.Type{Name: "JEUGD-PLAN", From: "2025-01-01"})
	documentType := r.town.PutDocumentType(zgwtest.Type{Name: "Gezinsplan", From: "2025-01-01"})
	r.town.RelateTypes(zaakType, documentType)
	r.town.PutZaak(zaakOfDeWit, zaakType)
	r.ok(in.SetRegisterProfile(t.Context(), r.profile(mode)))
	r.ok(in.SetRegisterSecret(t.Context(), "vecht", zgwtest.Password))
	return r
}

func (r *registry) profile(mode casework.RegisterMode) casework.RegisterProfile {
	return casework.RegisterProfile{Municipality: "Vecht", RSIN: zgwtest.RSIN, Author: "Buurtteam Zuid", Catalogi: r.town.Catalogi, Catalogue: r.town.Catalogus,
		ZaakType: "JEUGD-PLAN", DocumentType: "Gezinsplan", Zaken: r.town.Zaken, Documents: r.town.Documenten, Mode: mode,
		Auth: casework.RegisterJWT, ClientID: zgwtest.ClientID, Secret: "vecht", CA: r.town.CA, OnlyCA: true}
}

func (r *registry) ok(err error) {
	r.Helper()
	if err != nil {
		r.Fatal(err)
	}
}

// puts puts the newest version ready.
func (r *registry) puts(zaak string) casework.RegisterDelivery {
	r.Helper()
	out, err := r.DeliverToRegister(r.Context(), r.family, casework.RegisterAsk{Version: r.newest(), Zaak: zaak, Partial: true})
	r.ok(err)
	return out
}

func (r *registry) newest() int {
	r.Helper()
	d, err := r.OpenFamily(r.Context(), r.family)
	r.ok(err)
	return d.Versions[len(d.Versions)-1].Number
}

// renews evaluates the plan and adopts it anew.
func (r *registry) renews() {
	r.Helper()
	d, err := r.OpenFamily(r.Context(), r.family)
	r.ok(err)
	reached := family.GAS(0)
	_, err = r.Evaluate(r.Context(), r.family, family.Evaluation{By: "Fatma", Lessons: "Het gaat beter.", Scores: []family.GoalScore{{Goal: d.Plan.Goals[0].ID, Client: &reached}}})
	r.ok(err)
	_, err = r.AdoptVersion(r.Context(), r.family)
	r.ok(err)
}

// round goes once, and is asked how the only delivery stands.
func (r *registry) round() casework.RegisterDelivery {
	r.Helper()
	_, err := r.DeliverDue(r.Context(), false, nil)
	r.ok(err)
	return r.only()
}

func (r *registry) only() casework.RegisterDelivery {
	r.Helper()
	list, err := r.RegisterDeliveries(r.Context())
	r.ok(err)
	if len(list) != 1 {
		r.Fatalf("%d deliveries", len(list))
	}
	return list[0]
}

func (r *registry) receipt(id consent.DisclosureID) consent.ReceiptState {
	r.Helper()
	d, err := r.OpenFamily(r.Context(), r.family)
	r.ok(err)
	for _, line := range d.Register {
		if line.ID == id {
			return line.Receipt
		}
	}
	r.Fatal("no line in the register of disclosures")
	return ""
}

func TestWithoutAProfileNothingGoesToARegister(t *testing.T) {
	in, id := withDeWit(t)
	_, err := in.DeliverToRegister(t.Context(), id, casework.RegisterAsk{Version: 1})
	wantRefusal(t, err, casework.ErrNoRegister, "without a profile")
	if in.HasRegister(t.Context()) || slices.ContainsFunc(in.Forms(consent.ToMunicipality), func(c casework.FormChoice) bool { return c.Form == casework.ByRegister }) {
		t.Error("a register is offered that is not there")
	}
	wantRefusal(t, in.SetRegisterSecret(t.Context(), "vecht", "geheim"), casework.ErrNoRegister, "a secret that nobody asks for")
}

func TestADraftOrAPlanWithoutANumberIsNotPutReady(t *testing.T) {
	r := newRegistry(t, casework.RegisterFind)
	for _, test := range []struct {
		name string
		ask  casework.RegisterAsk
		want error
	}{
		{"the draft", casework.RegisterAsk{Zaak: zaakOfDeWit}, consent.ErrNotAdopted},
		{"a version that is not there", casework.RegisterAsk{Version: 99, Zaak: zaakOfDeWit}, consent.ErrNotAdopted},
		{"without a number", casework.RegisterAsk{Version: r.newest(), Partial: true}, casework.ErrNoZaakNumber},
		{"with a name for a number", casework.RegisterAsk{Version: r.newest(), Zaak: "gezin De Wit", Partial: true}, casework.ErrRegisterBadOrder},
		{"for another municipality", casework.RegisterAsk{Version: r.newest(), Municipality: "Elders", Zaak: zaakOfDeWit, Partial: true}, casework.ErrNoRegister},
		{"for a school", casework.RegisterAsk{Version: r.newest(), Partner: "school", Zaak: zaakOfDeWit, Partial: true}, consent.ErrUnknownRecipient},
	} {
		_, err := r.DeliverToRegister(t.Context(), r.family, test.ask)
		wantRefusal(t, err, test.want, test.name)
	}
	if list, err := r.RegisterDeliveries(t.Context()); err != nil || len(list) > 0 || r.town.Written() > 0 {
		t.Errorf("%d deliveries, %d writes, %v", len(list), r.town.Written(), err)
	}
}

func TestThePlanReachesTheZaakAndTheRegisterOfDisclosuresSaysSo(t *testing.T) {
	r := newRegistry(t, casework.RegisterFind)
	out := r.puts(zaakOfDeWit)
	if out.State != casework.DeliveryQueued || out.Size == 0 || r.receipt(out.ID) != consent.ReceiptQueued || r.town.Written() != 0 {
		t.Errorf("put ready: %+v", out)
	}
	var told []casework.ItemProgress
	result, err := r.Sync(t.Context(), casework.SyncOptions{Item: func(p casework.ItemProgress) { told = append(told, p) }})
	wantRefusal(t, err, casework.ErrNoMailbox, "a round without a mailbox")
	if begins := (casework.ItemProgress{ID: string(out.ID), Total: out.Size}); len(told) == 0 || told[0] != begins {
		t.Errorf("of %d bytes it was told: %+v", out.Size, told)
	}
	if result.Registers.Delivered != 1 {
		t.Errorf("without a mailbox nothing goes to the register: %+v", result.Registers)
	}
	done := r.only()
	if done.State != casework.DeliveryDelivered || done.Zaak != zaakOfDeWit || len(done.Documents) != 2 || r.receipt(out.ID) != consent.ReceiptImported {
		t.Errorf("delivered: %+v, receipt %s", done, r.receipt(out.ID))
	}
	held := r.town.Documents()
	if len(held) != 2 || r.town.Relations() != 2 {
		t.Fatalf("the municipality holds %d documents, %d in the zaak", len(held), r.town.Relations())
	}
	for i, d := range held {
		content := []byte(d.Content)
		sum := sha256.Sum256(content)
		if hex.EncodeToString(sum[:]) != done.Documents[i].SHA256 || len(content) == 0 {
			t.Errorf("%s is not what was made", done.Documents[i].Name)
		}
	}
	if !bytes.HasPrefix([]byte(held[0].Content), []byte("%PDF-")) || !strings.HasPrefix(held[1].Content, "{") {
		t.Error("the PDF does not go first, or the JSON is no JSON")
	}
	_, err = r.DeliverToRegister(t.Context(), r.family, casework.RegisterAsk{Version: r.newest(), Partial: true})
	wantRefusal(t, err, casework.ErrDeliveredTwice, "the same version once more, without asking for the number")
}

func TestNothingOfTheFamilyStandsInTitlesAndNumbers(t *testing.T) {
	r := newRegistry(t, casework.RegisterCreate)
	r.puts("")
	if done := r.round(); done.State != casework.DeliveryDelivered {
		t.Fatalf("%+v", done)
	}
	for _, asked := range r.town.Asked() {
		plain := asked.Path
		if strings.Contains(asked.Path, "/zaken") && !strings.Contains(asked.Path, "informatieobject") {
			plain += asked.Body
		}
		for _, name := range []string{"Wit", "Noor", "Sanne", "Karim", string(r.family)} {
			if strings.Contains(plain, name) {
				t.Errorf("%s %s tells %q", asked.Method, asked.Path, name)
			}
		}
	}
}

func TestASecretIsInNoFileNoListAndNoLog(t *testing.T) {
	r := newRegistry(t, casework.RegisterFind)
	var file bytes.Buffer
	r.ok(r.ExportRegisterProfile(t.Context(), "", &file))
	again, err := r.ReadRegisterProfile(file.Bytes())
	r.ok(err)
	if again != r.profile(casework.RegisterFind) {
		t.Error("the file is another profile")
	}
	r.town.OnRequest(func(int, *http.Request) zgwtest.Fault {
		return zgwtest.Fault{Status: 403, Code: "invalid-jwt-signature"}
	})
	r.puts(zaakOfDeWit)
	stuck := r.round()
	log, err := r.Installation.Log(t.Context(), casework.LogFilter{})
	r.ok(err)
	for _, said := range []any{file.String(), stuck, log, stuck.Refusal()} {
		if text := fmt.Sprintf("%+v", said); strings.Contains(text, zgwtest.Password) {
			t.Errorf("the secret stands in %.60s", text)
		}
	}
	r.ok(filepath.WalkDir(r.folder, func(path string, entry os.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		content, err := os.ReadFile(path)
		if bytes.Contains(content, []byte(zgwtest.Password)) || bytes.Contains(content, []byte(zaakOfDeWit)) {
			t.Errorf("%s can be read on the disk", filepath.Base(path))
		}
		return err
	}))
	if !slices.ContainsFunc(log, func(e audit.Entry) bool { return e.Event == audit.RegisterSecret }) {
		t.Error("the log does not say that the secret was changed")
	}
	r.ok(r.RemoveRegisterProfile(t.Context(), "vecht"))
	if secret, err := r.RegisterSecret(t.Context(), "vecht"); err != nil || secret != "" {
		t.Errorf("the secret stays after the profile: %v", err)
	}
}

func TestWhatStandsStillGoesOnOnceItWasMended(t *testing.T) {
	r := newRegistry(t, casework.RegisterFind)
	r.ok(r.SetRegisterSecret(t.Context(), "vecht", ""))
	out := r.puts("ZAAK-DIE-ER-NIET-IS")
	if stuck := r.round(); stuck.State != casework.DeliveryPaused || !errors.Is(stuck.Refusal(), casework.ErrRegisterSecret) || r.receipt(out.ID) != consent.ReceiptQueued {
		t.Errorf("without a secret: %+v", stuck)
	}
	r.ok(r.SetRegisterSecret(t.Context(), "vecht", zgwtest.Password))
	if stuck := r.round(); stuck.State != casework.DeliveryPaused || !errors.Is(stuck.Refusal(), casework.ErrRegisterNoZaak) {
		t.Errorf("with another number: %+v", stuck)
	}
	if still := r.round(); still.Attempts != 2 {
		t.Errorf("what stands still was tried %d times", still.Attempts)
	}
	r.ok(r.SetZaak(t.Context(), r.family, zaakOfDeWit))
	if done := r.round(); done.State != casework.DeliveryDelivered || done.Code != "" {
		t.Errorf("after it was mended: %+v", done)
	}
}

func TestABusyRegisterIsAskedAgainWhenItSaid(t *testing.T) {
	r := newRegistry(t, casework.RegisterFind)
	r.town.OnRequest(func(int, *http.Request) zgwtest.Fault {
		return zgwtest.Fault{Status: 429, RetryAfter: "7200", HTML: true}
	})
	r.puts(zaakOfDeWit)
	if waits := r.round(); waits.State != casework.DeliveryWaits || waits.NextTry != noon.Add(2*time.Hour) || waits.Code != "busy" {
		t.Errorf("it waits: %+v", waits)
	}
	r.town.OnRequest(nil)
	*r.now = noon.Add(time.Hour)
	if waits := r.round(); waits.Attempts != 1 {
		t.Error("it was asked before its time")
	}
	*r.now = noon.Add(2 * time.Hour)
	if done := r.round(); done.State != casework.DeliveryDelivered {
		t.Errorf("it was not asked again: %+v", done)
	}
}

func TestALostKeyIsSaidAndGoesOnAfterTheMunicipalityUnlocked(t *testing.T) {
	r := newRegistry(t, casework.RegisterFind)
	r.puts(zaakOfDeWit)
	r.round()
	*r.now = noon.Add(24 * time.Hour)
	r.renews()
	r.town.OnRequest(func(_ int, q *http.Request) zgwtest.Fault {
		return zgwtest.Fault{Lost: strings.HasSuffix(q.URL.Path, "/lock")}
	})
	out := r.puts("")
	for range 2 {
		_, err := r.DeliverDue(t.Context(), true, nil)
		r.ok(err)
	}
	r.town.OnRequest(nil)
	list, err := r.RegisterDeliveries(t.Context())
	r.ok(err)
	if list[0].ID != out.ID || list[0].State != casework.DeliveryPaused || !errors.Is(list[0].Refusal(), casework.ErrRegisterOrphanLock) {
		t.Fatalf("a lost key: %+v", list[0])
	}
	r.town.ForceUnlock()
	r.ok(r.RetryDelivery(t.Context(), out.ID))
	_, err = r.DeliverDue(t.Context(), false, nil)
	r.ok(err)
	for _, d := range r.town.Documents() {
		if d.Versions != 2 || d.Locked {
			t.Errorf("the municipality holds version %d, locked %v", d.Versions, d.Locked)
		}
	}
}
