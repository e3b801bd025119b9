package zgw

import (
	"bytes"
	"context"
	"io"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/storage/zgw/zgwtest"
)

// canary stands for a family's words: it may be in the files, and nowhere else.
const canary = "KANARIE-Karim-slaapt-slecht"

const (
	today    = family.Date("2026-11-24")
	zaakName = "ZAAK-2026-0001"
	secretIs = "zgw-utrecht"
)

var noon = time.Date(2026, 11, 24, 12, 0, 0, 0, time.UTC)

func TestMain(m *testing.M) {
	if os.Getenv(zgwtest.Folder) == "" {
		_, _ = os.Stderr.WriteString("SKIPPED: requests are not held against the published descriptions of ZGW, since " + zgwtest.Folder + " is not set\n")
	}
	os.Exit(m.Run())
}

// town is a municipality with a coordinator who delivers to it.
type town struct {
	*zgwtest.Server
	t                      *testing.T
	profile                Profile
	zaakType, documentType string
	clock                  time.Time // of the laptop
	state                  *notebook
	plug                   func(string)
	partsAbove             int64
	secret                 Secret
}

func newTown(t *testing.T, mode Mode) *town {
	t.Helper()
	s := zgwtest.New(t)
	s.Clock(func() time.Time { return noon })
	w := &town{Server: s, t: t, clock: noon, state: &notebook{}, secret: zgwtest.Password}
	w.zaakType = s.PutZaakType(zgwtest.Type{Name: "JEUGD-PLAN", From: "2025-01-01"})
	w.documentType = s.PutDocumentType(zgwtest.Type{Name: "Gezinsplan", From: "2025-01-01"})
	s.RelateTypes(w.zaakType, w.documentType)
	w.profile = Profile{
		Format: ProfileFormat, FormatVersion: ProfileVersion, Municipality: "Utrecht", RSIN: zgwtest.RSIN, Author: "Buurtteam Zuid",
		Catalogi: Catalogi{URL: s.Catalogi, Catalogus: s.Catalogus, Zaaktype: "JEUGD-PLAN", DocumentType: "Gezinsplan"},
		Zaken:    Address{s.Zaken}, Documents: Address{s.Documenten}, Mode: mode,
		Auth: AuthConfig{Kind: AuthJWT, ClientID: zgwtest.ClientID, Secret: secretIs}, TLS: TLSConfig{CA: s.CA, OnlyCA: true},
	}
	if mode == ModeFind {
		s.PutZaak(zaakName, w.zaakType)
	}
	return w
}

// client is the program, freshly started.
func (w *town) client() *Client {
	w.t.Helper()
	c, err := New(w.profile, Options{
		Secrets: func(_ context.Context, name string) (Secret, error) {
			if name != secretIs {
				w.t.Errorf("asked for the secret %q", name)
			}
			return w.secret, nil
		},
		Actor: Actor{ID: "fatma", Name: "Fatma el Idrissi"}, Now: func() time.Time { return w.clock },
	})
	if err != nil {
		w.t.Fatal(err)
	}
	if w.plug != nil {
		c.passing = w.plug
	}
	if w.partsAbove > 0 {
		c.partsAbove = w.partsAbove
	}
	w.t.Cleanup(c.Close)
	return c
}

func (w *town) order(renders ...Render) Order {
	o := Order{On: today, Renders: renders}
	if w.profile.Mode == ModeFind {
		o.Zaak = zaakName
	}
	return o
}

func (w *town) deliver(version int, renders ...Render) (Delivered, error) {
	w.t.Helper()
	return w.client().Deliver(context.Background(), planFor(w.t, version), w.order(renders...), w.state)
}

func (w *town) mustDeliver(version int, renders ...Render) Delivered {
	w.t.Helper()
	done, err := w.deliver(version, renders...)
	if err != nil {
		w.t.Fatal(err)
	}
	return done
}

// holds checks that the municipality has one document of this kind, unlocked, in its zaak, with this many versions and this content.
func (w *town) holds(versions int, content string) {
	w.t.Helper()
	documents := w.Documents()
	if len(documents) != 1 {
		w.t.Fatalf("the municipality holds %d documents, want 1", len(documents))
	}
	d := documents[0]
	if d.Versions != versions || d.Content != content || d.Locked || w.Relations() != 1 {
		w.t.Errorf("versie %d (want %d), right content %v, locked %v, relations %d", d.Versions, versions, d.Content == content, d.Locked, w.Relations())
	}
	if n := len(w.ZaakFields()); n != 1 {
		w.t.Errorf("%d zaken, want 1", n)
	}
}

// notebook is the disk of the laptop.
type notebook struct {
	mu    sync.Mutex
	pages map[string]Progress
	torn  error
}

func (n *notebook) Load(_ context.Context, id string) (Progress, error) {
	n.mu.Lock()
	defer n.mu.Unlock()
	return n.pages[id], nil
}

func (n *notebook) Save(_ context.Context, id string, p Progress) error {
	n.mu.Lock()
	defer n.mu.Unlock()
	if n.torn != nil {
		return n.torn
	}
	if n.pages == nil {
		n.pages = map[string]Progress{}
	}
	n.pages[id] = p
	return nil
}

// planFor is the disclosure of an adopted version of the plan of Karim for the municipality.
func planFor(t testing.TB, version int) consent.Disclosure {
	t.Helper()
	return disclose(t, version, consent.Recipient{Kind: consent.ToMunicipality, Partner: "gemeente", Name: "Utrecht"})
}

func disclose(t testing.TB, version int, to consent.Recipient) consent.Disclosure {
	t.Helper()
	categories := []consent.Category{consent.CatGoals, consent.CatInvolvement, consent.CatContact}
	f := family.Family{
		ID: "fam1", Name: "De Wit",
		Persons: []family.Person{{ID: "karim", Given: "Karim", Birth: "1990-03-01", Place: family.PlaceHousehold}},
		Partners: []family.Partner{{ID: "gemeente", Kind: family.PartnerMunicipality, House: "Utrecht"},
			{ID: "school", Kind: family.PartnerSchool, House: "De Regenboog"}},
	}
	plan := family.Plan{Goals: []family.Goal{{ID: "g1", Words: canary, ForWhom: []family.PersonID{"karim"}}}}
	d := consent.Dossier{Family: f, Plan: plan}
	for _, partner := range []family.PartnerID{"gemeente", "school"} {
		d.Consents = append(d.Consents, consent.Consent{
			ID: consent.ID("c-" + string(partner)), About: "karim", Partner: partner, Purpose: consent.PurposeCooperate, Direction: consent.Give,
			Asked: categories, AskedOn: "2026-11-01",
			Answers: []consent.Answer{{By: "karim", Capacity: consent.AsSelf, Allowed: categories, On: "2026-11-01", How: consent.Oral}},
		})
	}
	for n := 1; n <= version; n++ {
		d.Versions = append(d.Versions, family.Version{Number: n, Family: f, Plan: plan, AdoptedOn: "2026-11-20", AdoptedAt: noon})
	}
	made, err := consent.Disclose(d, consent.Request{ID: consent.DisclosureID("d" + string(rune('0'+version))), At: noon, On: today, Version: version,
		Recipient: to, Purpose: consent.PurposeCooperate})
	if err != nil {
		t.Fatal(err)
	}
	return made
}

// pdf is a file that says what it is given.
func pdf(content string) Render { return render("pdf", "application/pdf", content) }

func render(kind, media, content string) Render {
	return Render{Kind: kind, Type: media, Write: func(w io.Writer, _ consent.Disclosure) error {
		_, err := io.Copy(w, strings.NewReader(content))
		return err
	}}
}

// large is a file of n bytes.
func large(n int) string { return string(bytes.Repeat([]byte("gezinsplan "), n/11+1)[:n]) }
