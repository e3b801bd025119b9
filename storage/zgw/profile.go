package zgw

import (
	"errors"
	"net/url"
	"slices"
	"strings"
	"unicode"
)

// ErrProfile: the profile of the municipality is not right; see ProfileError.
var ErrProfile = errors.New("zgw: the profile of the municipality is not right")

// ProfileError says which field is not right, by its name in the file.
type ProfileError struct {
	Field string // "zaken.url"
	Why   string // a code: "missing", "not-https", "unknown", "malformed", "too-long"
}

// Error names field and code, never the value.
func (e *ProfileError) Error() string { return ErrProfile.Error() + ": " + e.Field + " " + e.Why }

// Is makes errors.Is(err, ErrProfile) true.
func (e *ProfileError) Is(target error) bool { return target == ErrProfile }

// Mode is what happens when the zaak is not there.
type Mode string

// The modes.
const (
	ModeFind   Mode = "find"   // the municipality makes its own zaken; without one nothing is delivered
	ModeCreate Mode = "create" // we make one
)

// Profile is how one municipality wants to be reached. It holds no secrets, only their names.
type Profile struct {
	Format        string `json:"format"`
	FormatVersion int    `json:"formatVersion"`
	Municipality  string `json:"municipality"`
	// RSIN is the number of the organisation in whose name we write (bronorganisatie).
	RSIN string `json:"rsin"`
	// Responsible is the RSIN of the organisation that is responsible for a new zaak; empty: RSIN.
	Responsible string `json:"responsible,omitempty"`
	// Author is the organisation that stands on the document (auteur).
	Author    string   `json:"author"`
	Catalogi  Catalogi `json:"catalogi"`
	Zaken     Address  `json:"zaken"`
	Documents Address  `json:"documenten"`
	Mode      Mode     `json:"mode"`
	// Confidentiality is one of the eight values of the standard; empty: confidentieel.
	Confidentiality string     `json:"confidentiality,omitempty"`
	Auth            AuthConfig `json:"auth"`
	TLS             TLSConfig  `json:"tls,omitzero"`
	// Proxy is the address of the proxy; empty: the one of the system.
	Proxy string `json:"proxy,omitempty"`
}

// Address is the root of one of the interfaces, with its version: "https://zaken.example.nl/api/v1".
type Address struct {
	URL string `json:"url"`
}

// Catalogi is where the types are, and how those of ours are called.
type Catalogi struct {
	URL string `json:"url"`
	// Catalogus is the address of the catalogue itself.
	Catalogus string `json:"catalogus"`
	// Zaaktype is the identificatie of the type of new zaken; needed in mode create.
	Zaaktype string `json:"zaaktype,omitempty"`
	// DocumentType is the omschrijving of the informatieobjecttype.
	DocumentType string `json:"informatieobjecttype"`
}

// The beginning of each profile.
const (
	ProfileFormat  = "keukentafel-zgw"
	ProfileVersion = 1
)

// Confidentialities are the values of vertrouwelijkheidaanduiding, the most open one first.
var Confidentialities = []string{"openbaar", "beperkt_openbaar", "intern", "zaakvertrouwelijk", "vertrouwelijk", "confidentieel", "geheim", "zeer_geheim"}

const defaultConfidentiality = "confidentieel"

// Check gives a ProfileError for the first field that is not right.
func (p Profile) Check() error {
	if p.Format != ProfileFormat {
		return &ProfileError{"format", "unknown"}
	}
	if p.FormatVersion != ProfileVersion {
		return &ProfileError{"formatVersion", "unknown"}
	}
	texts := []struct {
		field, value string
		longest      int
		optional     bool
	}{
		{"municipality", p.Municipality, 100, false}, {"author", p.Author, 200, false},
		{"catalogi.zaaktype", p.Catalogi.Zaaktype, 50, p.Mode != ModeCreate}, {"catalogi.informatieobjecttype", p.Catalogi.DocumentType, 80, false},
	}
	for _, t := range texts {
		if why := wrongText(t.value, t.longest, t.optional); why != "" {
			return &ProfileError{t.field, why}
		}
	}
	if err := p.checkAddresses(); err != nil {
		return err
	}
	switch {
	case !isRSIN(p.RSIN):
		return &ProfileError{"rsin", "malformed"}
	case p.Responsible != "" && !isRSIN(p.Responsible):
		return &ProfileError{"responsible", "malformed"}
	case p.Mode != ModeFind && p.Mode != ModeCreate:
		return &ProfileError{"mode", "unknown"}
	case p.Confidentiality != "" && !slices.Contains(Confidentialities, p.Confidentiality):
		return &ProfileError{"confidentiality", "unknown"}
	}
	if err := p.Auth.check(); err != nil {
		return err
	}
	return p.TLS.check()
}

func (p Profile) checkAddresses() error {
	for _, a := range []struct{ field, value string }{
		{"catalogi.url", p.Catalogi.URL}, {"zaken.url", p.Zaken.URL}, {"documenten.url", p.Documents.URL}, {"catalogi.catalogus", p.Catalogi.Catalogus},
	} {
		if why := wrongAddress(a.value); why != "" {
			return &ProfileError{a.field, why}
		}
	}
	if p.Proxy == "" {
		return nil
	}
	u, err := url.Parse(p.Proxy)
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" || u.User != nil {
		return &ProfileError{"proxy", "malformed"} // with a password in it the profile would hold a secret
	}
	return nil
}

func wrongAddress(s string) string {
	if s == "" {
		return "missing"
	}
	u, err := url.Parse(s)
	switch {
	case err != nil || u.Host == "" || u.User != nil || u.RawQuery != "" || u.Fragment != "" || strings.Contains(u.Path, ".."):
		return "malformed"
	case u.Scheme != "https":
		return "not-https"
	}
	return ""
}

func wrongText(s string, longest int, optional bool) string {
	switch {
	case s == "" && !optional:
		return "missing"
	case len([]rune(s)) > longest:
		return "too-long"
	case strings.ContainsFunc(s, unicode.IsControl) || strings.TrimSpace(s) != s:
		return "malformed"
	}
	return ""
}

// isRSIN checks the nine digits with their eleven-test.
func isRSIN(s string) bool {
	if len(s) != 9 {
		return false
	}
	sum := 0
	for i, c := range s {
		if c < '0' || c > '9' {
			return false
		}
		weight := 9 - i
		if i == 8 {
			weight = -1
		}
		sum += weight * int(c-'0')
	}
	return sum%11 == 0 && s != "000000000"
}

func (p Profile) confidentiality() string {
	if p.Confidentiality == "" {
		return defaultConfidentiality
	}
	return p.Confidentiality
}

func (p Profile) responsible() string {
	if p.Responsible == "" {
		return p.RSIN
	}
	return p.Responsible
}
