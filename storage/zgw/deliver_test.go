package zgw

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"testing"

	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/storage/zgw/zgwtest"
)

func TestNothingIsAskedOfTheMunicipalityForWhatIsNotItsPlan(t *testing.T) {
	w := newTown(t, ModeFind)
	bad := func(change func(*Order)) Order {
		o := w.order(pdf("plan"))
		change(&o)
		return o
	}
	for name, c := range map[string]struct {
		disclosure consent.Disclosure
		order      Order
		want       error
	}{
		"no disclosure":   {consent.Disclosure{}, w.order(pdf("x")), consent.ErrNotADisclosure},
		"for the school":  {disclose(t, 1, consent.Recipient{Kind: consent.ToPartner, Partner: "school"}), w.order(pdf("x")), ErrNotForMunicipality},
		"a draft":         {planFor(t, 0), w.order(pdf("x")), ErrNotForMunicipality},
		"no files":        {planFor(t, 1), w.order(), ErrBadOrder},
		"an empty file":   {planFor(t, 1), w.order(pdf("")), ErrBadOrder},
		"two of a kind":   {planFor(t, 1), w.order(pdf("x"), pdf("y")), ErrBadOrder},
		"no zaak":         {planFor(t, 1), bad(func(o *Order) { o.Zaak = "" }), ErrBadOrder},
		"a name as zaak":  {planFor(t, 1), bad(func(o *Order) { o.Zaak = "Karim de Wit" }), ErrBadOrder},
		"no day":          {planFor(t, 1), bad(func(o *Order) { o.On = "" }), ErrBadOrder},
		"a kind as path":  {planFor(t, 1), w.order(render("../pdf", "application/pdf", "x")), ErrBadOrder},
		"nothing written": {planFor(t, 1), w.order(Render{Kind: "pdf", Type: "application/pdf"}), ErrBadOrder},
	} {
		if _, err := w.client().Deliver(context.Background(), c.disclosure, c.order, w.state); !errors.Is(err, c.want) {
			t.Errorf("%s: got %v, want %v", name, err, c.want)
		}
	}
	if n := len(w.Asked()); n != 0 {
		t.Errorf("%d requests were made", n)
	}
}

func TestAMunicipalityThatIsNotReadyGetsNoDocument(t *testing.T) {
	for name, c := range map[string]struct {
		mode    Mode
		prepare func(*town)
		want    error
	}{
		"the zaak is not there":               {ModeFind, func(w *town) { w.profile.RSIN = "111222333" }, ErrNoZaak},
		"the zaak is closed":                  {ModeFind, func(w *town) { w.CloseZaken() }, ErrZaakClosed},
		"the types are concepts":              {ModeFind, func(w *town) { w.Publish(false) }, ErrTypeNotPublished},
		"the types are concepts, new zaak":    {ModeCreate, func(w *town) { w.Publish(false) }, ErrTypeNotPublished},
		"the type of document is not there":   {ModeFind, func(w *town) { w.profile.Catalogi.DocumentType = "Plan" }, ErrTypeUnknown},
		"the type of zaak is not there":       {ModeCreate, func(w *town) { w.profile.Catalogi.Zaaktype = "X" }, ErrTypeUnknown},
		"the types do not belong together":    {ModeFind, func(w *town) { w.UnrelateTypes() }, ErrTypesNotRelated},
		"not together, new zaak":              {ModeCreate, func(w *town) { w.UnrelateTypes() }, ErrTypesNotRelated},
		"we may not make a zaak":              {ModeCreate, func(w *town) { w.Deny("zaken.aanmaken") }, ErrScope},
		"we may not see zaken":                {ModeFind, func(w *town) { w.Deny("zaken.lezen") }, ErrScope},
		"we may not make a document":          {ModeFind, func(w *town) { w.Deny("documenten.aanmaken") }, ErrScope},
		"the password is wrong":               {ModeFind, func(w *town) { w.secret = "fout" }, ErrAuth},
		"the password is not in the keyring":  {ModeFind, func(w *town) { w.secret = "" }, ErrSecret},
		"we are not known":                    {ModeFind, func(w *town) { w.profile.Auth.ClientID = "iemand" }, ErrAuth},
		"the address leads nowhere":           {ModeFind, func(w *town) { w.profile.Documents.URL += "/oud" }, ErrNotFound},
		"another one has a file as large":     {ModeFind, func(w *town) { w.MaxBody(3) }, ErrTooLarge},
		"its certificate is of a stranger":    {ModeFind, func(w *town) { w.profile.TLS = TLSConfig{} }, ErrTLS},
		"nobody is at home":                   {ModeFind, func(w *town) { w.profile.Catalogi.URL = "https://127.0.0.1:1/catalogi" }, ErrOffline},
		"the laptop cannot keep what is done": {ModeFind, func(w *town) { w.state.torn = errors.New("disk full") }, ErrState},
	} {
		t.Run(name, func(t *testing.T) {
			w := newTown(t, c.mode)
			w.Loose() // wrong addresses are no calls of the standard
			c.prepare(w)
			if _, err := w.deliver(1, pdf("plan")); !errors.Is(err, c.want) {
				t.Errorf("got %v, want %v", err, c.want)
			}
			if len(w.Documents()) != 0 || w.Relations() != 0 {
				t.Error("something was left behind")
			}
			if c.mode == ModeCreate && len(w.ZaakFields()) != 0 {
				t.Error("an empty zaak was left behind")
			}
		})
	}
}

func TestTheFirstPlanBecomesADocumentInTheZaak(t *testing.T) {
	w := newTown(t, ModeFind)
	done := w.mustDeliver(1, pdf("plan een"))
	w.holds(1, "plan een")
	d := done.Documents[0]
	if done.ZaakCreated || done.Zaak != zaakName || d.Did != Created || !d.Related || d.Version != 1 {
		t.Errorf("told %+v", done)
	}
	got := w.Documents()[0].Fields
	for field, want := range map[string]any{
		"titel": "Gezinsplan, versie 1", "bestandsnaam": "gezinsplan-1.pdf", "formaat": "application/pdf", "taal": "nld", "status": "definitief",
		"vertrouwelijkheidaanduiding": "confidentieel", "creatiedatum": "2026-11-20", "auteur": "Buurtteam Zuid", "bestandsomvang": 8.0,
		"indicatieGebruiksrecht": false, "bronorganisatie": zgwtest.RSIN,
	} {
		if got[field] != want {
			t.Errorf("%s is %v, want %v", field, got[field], want)
		}
	}
	if w.Checked() == 0 {
		t.Error("no request was held against the description of the standard")
	}
	t.Logf("%d requests fit the published description (-1: not at hand)", w.Checked())
}

func TestANewZaakIsMadeOnceForAFamily(t *testing.T) {
	w := newTown(t, ModeCreate)
	first := w.mustDeliver(1, pdf("plan een"))
	second := w.mustDeliver(2, pdf("plan twee"))
	w.holds(2, "plan twee")
	if !first.ZaakCreated || second.ZaakCreated || first.ZaakURL != second.ZaakURL {
		t.Errorf("told %v and %v", first.ZaakCreated, second.ZaakCreated)
	}
}

func TestAPlanAsPDFAndAsDataBecomesTwoDocuments(t *testing.T) {
	w := newTown(t, ModeFind)
	done := w.mustDeliver(1, pdf("plan"), render("json", "application/json", "{}"))
	if len(w.Documents()) != 2 || w.Relations() != 2 || len(done.Documents) != 2 {
		t.Errorf("%d documents, %d relations", len(w.Documents()), w.Relations())
	}
}

func TestANewPlanBecomesAVersionOfTheSameDocument(t *testing.T) {
	w := newTown(t, ModeFind)
	w.mustDeliver(1, pdf("plan een"))
	done := w.mustDeliver(2, pdf("plan twee, langer"))
	w.holds(2, "plan twee, langer")
	if d := done.Documents[0]; d.Did != Renewed || d.Related || d.Version != 2 {
		t.Errorf("told %+v", d)
	}
	if p := w.state.pages[done.Documents[0].Identification]; p.Lock != "" || p.Locking {
		t.Error("a lock is kept that is not there any more")
	}
}

func TestThePlanThatIsThereAlreadyIsNotDeliveredAgain(t *testing.T) {
	w := newTown(t, ModeFind)
	w.mustDeliver(1, pdf("plan"))
	before := w.Written()
	if done := w.mustDeliver(1, pdf("plan")); done.Documents[0].Did != Unchanged {
		t.Errorf("told %+v", done.Documents[0])
	}
	if now := w.Written(); now != before {
		t.Errorf("%d requests wrote something", now-before)
	}
	w.mustDeliver(1, pdf("plan, made again a minute later")) // the same disclosure
	w.holds(1, "plan")
}

func TestAnotherLaptopWithoutOurNotesMakesNoSecondDocument(t *testing.T) {
	w := newTown(t, ModeFind)
	w.mustDeliver(1, pdf("plan een"))
	w.state = &notebook{}
	w.mustDeliver(2, pdf("plan twee"))
	w.holds(2, "plan twee")
}

func TestNothingAboutTheFamilyStandsOutsideTheFiles(t *testing.T) {
	w := newTown(t, ModeCreate)
	w.mustDeliver(1, pdf("plan een"))
	w.mustDeliver(2, pdf("plan twee"))
	for _, a := range w.Asked() {
		for _, word := range []string{"fam1", "Karim", "De Wit", canary, "karim", "gemeente\"", zgwtest.Password} {
			if strings.Contains(a.Path+a.Body, word) {
				t.Errorf("%s %s tells %q", a.Method, a.Path, word)
			}
		}
	}
	if id := Identification("fam1", "pdf"); len(id) > 40 || strings.Contains(id, "fam1") || id == Identification("fam2", "pdf") {
		t.Errorf("the identification is %q", id)
	}
}

func TestErrorsTellCodesAndNoSecretsOrSentences(t *testing.T) {
	w := newTown(t, ModeFind)
	w.OnRequest(func(int, *http.Request) zgwtest.Fault { return zgwtest.Fault{Status: 500, Code: "error"} })
	_, err := w.deliver(1, pdf(canary))
	told := fmt.Sprintf("%v %+v", err, w.client())
	for _, word := range []string{zgwtest.Password, canary, "Er ging iets mis", "Karim"} {
		if strings.Contains(told, word) {
			t.Errorf("it tells %q", word)
		}
	}
	for _, word := range []string{"code error", "status 500", "urn:uuid:"} {
		if !strings.Contains(err.Error(), word) {
			t.Errorf("%v does not tell %q", err, word)
		}
	}
	secret := Secret("geheim")
	if told := fmt.Sprintf("%v %s %#v %x %+v", secret, secret, secret, secret, struct{ S Secret }{secret}); strings.Contains(told, "geheim") || strings.Contains(told, "676568") {
		t.Errorf("a secret prints as %s", told)
	}
}

func TestTheCoordinatorStandsInTheAuditTrail(t *testing.T) {
	w := newTown(t, ModeFind)
	w.mustDeliver(1, pdf("plan"))
	for _, a := range w.Asked() {
		if a.Claims["user_id"] != "fatma" || a.Claims["user_representation"] != "Fatma el Idrissi" || a.Claims["iat"] != float64(noon.Unix()-60) {
			t.Fatalf("%s %s carries %v", a.Method, a.Path, a.Claims)
		}
	}
}

func TestTheTypesAreAskedOncePerDay(t *testing.T) {
	w := newTown(t, ModeFind)
	c := w.client()
	asked := func() (n int) {
		for _, a := range w.Asked() {
			if strings.Contains(a.Path, "typen") {
				n++
			}
		}
		return n
	}
	for _, day := range []struct {
		on   string
		want int
	}{{"2026-11-24", 2}, {"2026-11-24", 2}, {"2026-11-25", 4}} {
		o := w.order(pdf("plan"))
		o.On = family.Date(day.on)
		if _, err := c.Deliver(context.Background(), planFor(t, 1), o, w.state); err != nil {
			t.Fatal(err)
		}
		if n := asked(); n != day.want {
			t.Errorf("%s: %d questions about types, want %d", day.on, n, day.want)
		}
	}
}

func TestAZaakOfAnOlderVersionOfItsTypeIsStillUsed(t *testing.T) {
	w := newTown(t, ModeFind)
	older := w.PutZaakType(zgwtest.Type{Name: "JEUGD-PLAN", From: "2020-01-01", Until: "2025-01-01"})
	w.RelateTypes(older, w.documentType)
	w.PutZaak("ZAAK-2024-9", older)
	o := w.order(pdf("plan"))
	o.Zaak = "ZAAK-2024-9"
	if _, err := w.client().Deliver(context.Background(), planFor(t, 1), o, w.state); err != nil {
		t.Fatal(err)
	}
}

func TestAPlanThatWaitedTooLongDoesNotHideANewerOne(t *testing.T) {
	w := newTown(t, ModeFind)
	w.mustDeliver(1, pdf("plan een"))
	w.mustDeliver(3, pdf("plan drie"))
	_, err := w.deliver(2, pdf("plan twee"))
	if !errors.Is(err, ErrOutdated) || ClassOf(err) != Reject {
		t.Errorf("got %v", err)
	}
	w.holds(2, "plan drie")
}
