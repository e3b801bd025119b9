package casework

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"slices"
	"strings"

	"keukentafel/app/audit"
	"keukentafel/app/family"
)

// Documents of the desk about the register of a municipality. A profile holds
// no secrets: those lie apart, so that nothing that shows or exports a profile
// comes near them.
const (
	deskRegisterProfiles = "register-profiles"
	deskRegisterSecrets  = "register-secrets"
)

// RegisterMode is what happens when a family has no zaak yet.
type RegisterMode string

// The modes.
const (
	RegisterFind   RegisterMode = "find"   // the municipality makes its own zaken
	RegisterCreate RegisterMode = "create" // one is made
)

// RegisterAuth is how a municipality knows who we are.
type RegisterAuth string

// The kinds.
const (
	RegisterJWT    RegisterAuth = "zgw_jwt"
	RegisterOAuth2 RegisterAuth = "oauth2_cc"
	RegisterAPIKey RegisterAuth = "api_key"
)

// RegisterModes, RegisterAuths and RegisterConfidentialities are what can be
// chosen, in the order of a screen.
var (
	RegisterModes             = []RegisterMode{RegisterFind, RegisterCreate}
	RegisterAuths             = []RegisterAuth{RegisterJWT, RegisterOAuth2, RegisterAPIKey}
	RegisterConfidentialities = []string{"openbaar", "beperkt_openbaar", "intern", "zaakvertrouwelijk", "vertrouwelijk", "confidentieel", "geheim", "zeer_geheim"}
)

// RegisterProfile (profiel van het zaaksysteem) is how one municipality wants
// its register to be reached. Secret and Certificate are names of secrets.
type RegisterProfile struct {
	Municipality string
	RSIN         string // of the organisation in whose name is written
	Responsible  string // RSIN for a new zaak; empty is RSIN
	Author       string // who stands on the document

	Catalogi, Zaken, Documents string // the three roots
	Catalogue                  string // address of the catalogue itself
	ZaakType                   string // identificatie; for mode create
	DocumentType               string // omschrijving of the informatieobjecttype
	Confidentiality            string // empty is "confidentieel"
	Mode                       RegisterMode

	Auth               RegisterAuth
	ClientID, Secret   string
	TokenURL, Scope    string // of OAuth2
	Header, Prefix     string // of a key
	CA                 string // certificates that are trusted too, PEM
	OnlyCA             bool   // nobody else is trusted
	Certificate, Proxy string // name of the client certificate; address of the proxy
}

// RegisterSecretNames are the secrets that a profile needs.
func (p RegisterProfile) RegisterSecretNames() []string {
	var names []string
	for _, name := range []string{p.Secret, p.Certificate} {
		if name != "" && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}

// RegisterProfiles lists the profiles, by municipality.
func (d *Desk) RegisterProfiles(ctx context.Context) ([]RegisterProfile, error) {
	var list []RegisterProfile
	_, err := d.Vault.Desk(ctx, deskRegisterProfiles, &list)
	return list, err
}

// RegisterProfile is the profile of a municipality. Without a name it is the
// only one there is. ErrNoRegister when there is none, or when it is not clear
// which one is meant.
func (d *Desk) RegisterProfile(ctx context.Context, municipality string) (RegisterProfile, error) {
	list, err := d.RegisterProfiles(ctx)
	if err != nil {
		return RegisterProfile{}, err
	}
	return profileIn(list, municipality)
}

func profileIn(list []RegisterProfile, municipality string) (RegisterProfile, error) {
	if municipality == "" && len(list) == 1 {
		return list[0], nil
	}
	for _, p := range list {
		if strings.EqualFold(p.Municipality, municipality) {
			return p, nil
		}
	}
	return RegisterProfile{}, ErrNoRegister
}

// SetRegisterProfile keeps a profile, in place of the one of that municipality,
// and lets go on what stood still for it.
// ErrRegisterProfile when it is not right; the old one stays then.
func (d *Desk) SetRegisterProfile(ctx context.Context, p RegisterProfile) error {
	if d.Register == nil {
		return ErrNoRegister
	}
	if err := d.Register.Fits(p); err != nil {
		return err
	}
	return d.registers(ctx, audit.RegisterProfile, audit.Update, func(tx Tx, list []RegisterProfile) error {
		if err := d.resume(tx, func(r RegisterDelivery) bool { return strings.EqualFold(r.Municipality, p.Municipality) }); err != nil {
			return err
		}
		list = slices.DeleteFunc(slices.Clone(list), func(old RegisterProfile) bool { return strings.EqualFold(old.Municipality, p.Municipality) })
		list = append(list, p)
		slices.SortFunc(list, func(a, b RegisterProfile) int { return cmp.Compare(a.Municipality, b.Municipality) })
		return tx.SaveDesk(deskRegisterProfiles, list)
	})
}

// RemoveRegisterProfile forgets a profile and the secrets that only it needs.
// What waits for that register keeps waiting.
func (d *Desk) RemoveRegisterProfile(ctx context.Context, municipality string) error {
	return d.registers(ctx, audit.RegisterProfile, audit.Delete, func(tx Tx, list []RegisterProfile) error {
		gone, err := profileIn(list, municipality)
		if err != nil {
			return err
		}
		left := slices.DeleteFunc(slices.Clone(list), func(p RegisterProfile) bool { return p.Municipality == gone.Municipality })
		var needed []string
		for _, p := range left {
			needed = append(needed, p.RegisterSecretNames()...)
		}
		secrets := map[string]string{}
		if _, err := tx.Desk(deskRegisterSecrets, &secrets); err != nil {
			return err
		}
		for _, name := range gone.RegisterSecretNames() {
			if !slices.Contains(needed, name) {
				delete(secrets, name)
			}
		}
		if err := tx.SaveDesk(deskRegisterSecrets, secrets); err != nil {
			return err
		}
		return tx.SaveDesk(deskRegisterProfiles, left)
	})
}

// registers changes something about the registers, with a line in the log.
func (d *Desk) registers(ctx context.Context, event audit.Event, action audit.Action, do func(Tx, []RegisterProfile) error) error {
	e, err := d.entry(ctx, event, action)
	if err != nil {
		return err
	}
	return d.Vault.Change(ctx, e, func(tx Tx) error {
		var list []RegisterProfile
		if _, err := tx.Desk(deskRegisterProfiles, &list); err != nil {
			return err
		}
		return do(tx, list)
	})
}

// ImportRegisterProfile takes the file of a profile over, whole or not at all.
func (d *Desk) ImportRegisterProfile(ctx context.Context, file []byte) (RegisterProfile, error) {
	p, err := d.ReadRegisterProfile(file)
	if err != nil {
		return p, err
	}
	return p, d.SetRegisterProfile(ctx, p)
}

// ReadRegisterProfile reads the file of a profile without keeping it.
func (d *Desk) ReadRegisterProfile(file []byte) (RegisterProfile, error) {
	if d.Register == nil {
		return RegisterProfile{}, ErrNoRegister
	}
	return d.Register.ReadProfile(file)
}

// ExportRegisterProfile writes the file of a profile, for another laptop or for
// the municipality. There is no secret in it.
func (d *Desk) ExportRegisterProfile(ctx context.Context, municipality string, w io.Writer) error {
	p, err := d.RegisterProfile(ctx, municipality)
	if err != nil {
		return err
	}
	file, err := d.Register.WriteProfile(p)
	if err != nil {
		return err
	}
	if _, err := w.Write(file); err != nil {
		return fmt.Errorf("write profile: %w", err)
	}
	return nil
}

// SetRegisterSecret keeps a secret under the name that a profile has for it; an
// empty one forgets it. ErrNoRegister when no profile asks for it.
func (d *Desk) SetRegisterSecret(ctx context.Context, name, secret string) error {
	return d.registers(ctx, audit.RegisterSecret, audit.Update, func(tx Tx, list []RegisterProfile) error {
		if !slices.ContainsFunc(list, func(p RegisterProfile) bool { return slices.Contains(p.RegisterSecretNames(), name) }) {
			return ErrNoRegister
		}
		secrets := map[string]string{}
		if _, err := tx.Desk(deskRegisterSecrets, &secrets); err != nil {
			return err
		}
		err := d.resume(tx, func(r RegisterDelivery) bool {
			p, err := profileIn(list, r.Municipality)
			return err == nil && slices.Contains(p.RegisterSecretNames(), name)
		})
		if err != nil {
			return err
		}
		secrets[name] = secret
		if secret == "" {
			delete(secrets, name)
		}
		return tx.SaveDesk(deskRegisterSecrets, secrets)
	})
}

// MissingRegisterSecrets are the secrets that a profile names and that are not
// kept here.
func (d *Desk) MissingRegisterSecrets(ctx context.Context, p RegisterProfile) ([]string, error) {
	var missing []string
	for _, name := range p.RegisterSecretNames() {
		secret, err := d.RegisterSecret(ctx, name)
		if err != nil {
			return nil, err
		}
		if secret == "" {
			missing = append(missing, name)
		}
	}
	return missing, nil
}

// RegisterSecret is one secret, for who makes the client of a register and for
// nobody else; empty when it is not kept here.
func (d *Desk) RegisterSecret(ctx context.Context, name string) (string, error) {
	secrets := map[string]string{}
	_, err := d.Vault.Desk(ctx, deskRegisterSecrets, &secrets)
	return secrets[name], err
}

// CheckRegister is a dry run (proef zonder iets te schrijven) with a profile
// that may not be kept yet: what would go well, and what would not.
func (d *Desk) CheckRegister(ctx context.Context, p RegisterProfile, zaak string, told func(RegisterFinding)) ([]RegisterFinding, error) {
	if d.Register == nil {
		return nil, ErrNoRegister
	}
	if err := d.Register.Fits(p); err != nil {
		return nil, err
	}
	return d.Register.Check(ctx, p, d.Today(), zaak, told)
}

// PlaceOf is where the plan of a family goes: the profile, and the number of
// its zaak when it is known.
func (d *Desk) PlaceOf(ctx context.Context, id family.FamilyID) (RegisterPlace, error) {
	places := map[family.FamilyID]RegisterPlace{}
	_, err := d.Vault.Desk(ctx, deskRegisterPlaces, &places)
	return places[id], err
}
