package zgwtest_test

import (
	"bytes"
	"crypto/tls"
	"crypto/x509"
	"encoding/json"
	"fmt"
	"io"
	"mime/multipart"
	"net/http"
	"testing"

	"keukentafel/storage/zgw/zgwtest"
)

// visitor asks things in a way that our own client never would.
type visitor struct {
	*zgwtest.Server
	t                      *testing.T
	client                 *http.Client
	zaakType, documentType string
}

func newVisitor(t *testing.T) *visitor {
	t.Helper()
	s := zgwtest.New(t)
	s.Loose()
	s.Accept("sleutel")
	trusted := x509.NewCertPool()
	trusted.AppendCertsFromPEM([]byte(s.CA))
	v := &visitor{Server: s, t: t, client: &http.Client{Transport: &http.Transport{TLSClientConfig: &tls.Config{RootCAs: trusted}}}}
	v.zaakType = s.PutZaakType(zgwtest.Type{Name: "Z", From: "2025-01-01"})
	v.documentType = s.PutDocumentType(zgwtest.Type{Name: "D", From: "2025-01-01"})
	t.Cleanup(v.client.CloseIdleConnections)
	return v
}

// ask gives the status, the code that counts and the answer.
func (v *visitor) ask(method, address string, body any, headers ...string) (string, map[string]any) {
	v.t.Helper()
	var sent io.Reader
	if body != nil {
		text, err := json.Marshal(body)
		if err != nil {
			v.t.Fatal(err)
		}
		sent = bytes.NewReader(text)
	}
	r, err := http.NewRequest(method, address, sent)
	if err != nil {
		v.t.Fatal(err)
	}
	r.Header.Set("Authorization", "Bearer sleutel")
	r.Header.Set("Content-Type", "application/json")
	return v.send(r, headers...)
}

func (v *visitor) send(r *http.Request, headers ...string) (string, map[string]any) {
	v.t.Helper()
	for i := 0; i < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	answer, err := v.client.Do(r)
	if err != nil {
		v.t.Fatal(err)
	}
	defer func() { _ = answer.Body.Close() }()
	var told map[string]any
	_ = json.NewDecoder(answer.Body).Decode(&told)
	code := told["code"]
	if params, ok := told["invalidParams"].([]any); ok {
		code = params[0].(map[string]any)["code"]
	}
	if code == nil {
		return fmt.Sprint(answer.StatusCode), told
	}
	return fmt.Sprint(answer.StatusCode, " ", code), told
}

func (v *visitor) wants(what, got, want string) {
	v.t.Helper()
	if got != want {
		v.t.Errorf("%s: got %s, want %s", what, got, want)
	}
}

// put makes a document, and gives its answer.
func (v *visitor) put(change map[string]any) (string, map[string]any) {
	v.t.Helper()
	body := map[string]any{"identificatie": "GP-1", "bronorganisatie": zgwtest.RSIN, "creatiedatum": "2026-11-24", "titel": "t", "auteur": "a", "taal": "nld",
		"informatieobjecttype": v.documentType, "inhoud": "cGxhbg==", "bestandsomvang": 4}
	for name, value := range change {
		body[name] = value
	}
	return v.ask("POST", v.Documenten+"/enkelvoudiginformatieobjecten", body)
}

func TestZakenAskForTheSystemOfCoordinates(t *testing.T) {
	v := newVisitor(t)
	status, _ := v.ask("GET", v.Zaken+"/zaken", nil)
	v.wants("no headers", status, "412 precondition_failed")
	status, _ = v.ask("GET", v.Zaken+"/zaken", nil, "Accept-Crs", "EPSG:28992", "Content-Crs", "EPSG:4326")
	v.wants("another system", status, "406 not_acceptable")
	status, _ = v.ask("GET", v.Zaken+"/zaken?naam=x", nil, "Accept-Crs", "EPSG:4326", "Content-Crs", "EPSG:4326")
	v.wants("an unknown filter", status, "400 unknown-parameters")
}

func TestADocumentIsRefusedForEachOfItsReasons(t *testing.T) {
	v := newVisitor(t)
	concept := v.PutDocumentType(zgwtest.Type{Name: "C", Concept: true})
	for want, change := range map[string]map[string]any{
		"400 required":      {"auteur": nil},
		"400 file-size":     {"bestandsomvang": 5},
		"400 bad-url":       {"informatieobjecttype": v.Catalogi + "/informatieobjecttypen/x"},
		"400 not-published": {"informatieobjecttype": concept},
		"400 invalid":       {"inhoud": "!"},
	} {
		status, _ := v.put(change)
		v.wants(want, status, want)
	}
	status, _ := v.put(nil)
	v.wants("a good one", status, "201")
	status, _ = v.put(nil)
	v.wants("the same once more", status, "400 identificatie-niet-uniek")
}

func TestAVersionNeedsTheRightLock(t *testing.T) {
	v := newVisitor(t)
	_, made := v.put(nil)
	address, _ := made["url"].(string)
	patch := func(body map[string]any) string {
		status, _ := v.ask("PATCH", address, body)
		return status
	}
	v.wants("not locked", patch(map[string]any{"titel": "x", "lock": "y"}), "400 unlocked")
	status, told := v.ask("POST", address+"/lock", map[string]any{})
	v.wants("lock", status, "200")
	status, _ = v.ask("POST", address+"/lock", map[string]any{})
	v.wants("lock again", status, "400 existing-lock")
	v.wants("no key", patch(map[string]any{"titel": "x"}), "400 required")
	v.wants("another key", patch(map[string]any{"titel": "x", "lock": "y"}), "400 incorrect-lock-id")
	v.wants("without its size", patch(map[string]any{"inhoud": "bGFuZ2Vy", "lock": told["lock"]}), "400 file-size")
	v.wants("the right key", patch(map[string]any{"inhoud": "bGFuZ2Vy", "bestandsomvang": 6, "lock": told["lock"]}), "200")
	v.wants("each time a version", patch(map[string]any{"inhoud": "bGFuZ2Vy", "bestandsomvang": 6, "lock": told["lock"]}), "200")
	status, _ = v.ask("POST", address+"/unlock", map[string]any{"lock": "y"})
	v.wants("unlock with another key", status, "400 incorrect-lock-id")
	status, _ = v.ask("POST", address+"/unlock", told)
	v.wants("unlock", status, "204")
	if d := v.Documents()[0]; d.Versions != 3 || d.Content != "langer" || d.Locked || d.Fields["titel"] != "t" {
		t.Errorf("it holds %+v", d)
	}
}

func TestALargeDocumentIsWholeOnlyWithAllItsParts(t *testing.T) {
	v := newVisitor(t)
	v.PartSize(4)
	_, made := v.put(map[string]any{"inhoud": nil, "bestandsomvang": 6})
	address, _ := made["url"].(string)
	unlock := func() string {
		status, _ := v.ask("POST", address+"/unlock", map[string]any{"lock": made["lock"]})
		return status
	}
	v.wants("no parts yet", unlock(), "400 incomplete-upload")
	for i, text := range []string{"plan", "ne"} {
		part, _ := made["bestandsdelen"].([]any)[i].(map[string]any)
		v.wants("too short", v.part(part["url"], made["lock"], "x"), "400 file-size")
		v.wants("another key", v.part(part["url"], "y", text), "400 incorrect-lock-id")
		v.wants("a part", v.part(part["url"], made["lock"], text), "200")
		v.wants("once more", v.part(part["url"], made["lock"], text), "200")
	}
	v.wants("all parts", unlock(), "204")
	if d := v.Documents()[0]; d.Content != "planne" || d.Versions != 1 {
		t.Errorf("it holds %+v", d)
	}
}

func (v *visitor) part(address, lock any, content string) string {
	v.t.Helper()
	var body bytes.Buffer
	form := multipart.NewWriter(&body)
	_ = form.WriteField("lock", fmt.Sprint(lock))
	w, _ := form.CreateFormFile("inhoud", "x")
	_, _ = io.WriteString(w, content)
	_ = form.Close()
	r, err := http.NewRequest("PUT", fmt.Sprint(address), &body)
	if err != nil {
		v.t.Fatal(err)
	}
	status, _ := v.send(r, "Authorization", "Bearer sleutel", "Content-Type", form.FormDataContentType())
	return status
}

func TestADocumentIsInAZaakOnceAndOnlyWhereItBelongs(t *testing.T) {
	v := newVisitor(t)
	_, made := v.put(nil)
	pair := map[string]any{"zaak": v.PutZaak("Z1", v.zaakType), "informatieobject": made["url"]}
	relate := func() string {
		status, _ := v.ask("POST", v.Zaken+"/zaakinformatieobjecten", pair)
		return status
	}
	v.wants("types that do not belong together", relate(), "400 missing-zaaktype-informatieobjecttype-relation")
	v.RelateTypes(v.zaakType, v.documentType)
	v.wants("once", relate(), "201")
	v.wants("twice", relate(), "400 unique")
	v.CloseZaken()
	v.wants("closed", relate(), "403 permission_denied")
}

func TestWhoIsNotKnownIsRefused(t *testing.T) {
	v := newVisitor(t)
	for want, header := range map[string]string{
		"403 not_authenticated": "Basic x", "401 jwt-decode-error": "Bearer x", "403 jwt-decode-error": "Bearer a.b.c",
		"403 missing-client-identifier": "Bearer e30.e30.x", "403 invalid-client-identifier": "Bearer e30.eyJjbGllbnRfaWQiOiJ4In0.x",
	} {
		status, _ := v.ask("GET", v.Catalogi+"/zaaktypen", nil, "Authorization", header)
		v.wants(header, status, want)
	}
}
