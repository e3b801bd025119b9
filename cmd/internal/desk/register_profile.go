package desk

import (
	"bytes"

	"keukentafel/app/casework"
	"keukentafel/storage/zgw"
)

// ReadProfile reads the file of a profile, strictly.
func (register) ReadProfile(file []byte) (casework.RegisterProfile, error) {
	p, err := zgw.ReadProfile(bytes.NewReader(file))
	if err != nil {
		return casework.RegisterProfile{}, registerError(err)
	}
	return caseworkProfile(p), nil
}

// WriteProfile is the file of a profile, without secrets.
func (register) WriteProfile(p casework.RegisterProfile) ([]byte, error) {
	var file bytes.Buffer
	err := zgwProfile(p).Write(&file)
	return file.Bytes(), registerError(err)
}

// Fits tells whether a profile is right.
func (register) Fits(p casework.RegisterProfile) error { return registerError(zgwProfile(p).Check()) }

func zgwProfile(p casework.RegisterProfile) zgw.Profile {
	return zgw.Profile{
		Format: zgw.ProfileFormat, FormatVersion: zgw.ProfileVersion,
		Municipality: p.Municipality, RSIN: p.RSIN, Responsible: p.Responsible, Author: p.Author,
		Catalogi: zgw.Catalogi{URL: p.Catalogi, Catalogus: p.Catalogue, Zaaktype: p.ZaakType, DocumentType: p.DocumentType},
		Zaken:    zgw.Address{URL: p.Zaken}, Documents: zgw.Address{URL: p.Documents},
		Mode: zgw.Mode(p.Mode), Confidentiality: p.Confidentiality,
		Auth: zgw.AuthConfig{Kind: zgw.AuthKind(p.Auth), ClientID: p.ClientID, Secret: p.Secret, TokenURL: p.TokenURL, Scope: p.Scope, Header: p.Header, Prefix: p.Prefix},
		TLS:  zgw.TLSConfig{CA: p.CA, OnlyCA: p.OnlyCA, Client: p.Certificate}, Proxy: p.Proxy,
	}
}

func caseworkProfile(p zgw.Profile) casework.RegisterProfile {
	return casework.RegisterProfile{
		Municipality: p.Municipality, RSIN: p.RSIN, Responsible: p.Responsible, Author: p.Author,
		Catalogi: p.Catalogi.URL, Catalogue: p.Catalogi.Catalogus, ZaakType: p.Catalogi.Zaaktype, DocumentType: p.Catalogi.DocumentType,
		Zaken: p.Zaken.URL, Documents: p.Documents.URL, Mode: casework.RegisterMode(p.Mode), Confidentiality: p.Confidentiality,
		Auth: casework.RegisterAuth(p.Auth.Kind), ClientID: p.Auth.ClientID, Secret: p.Auth.Secret, TokenURL: p.Auth.TokenURL, Scope: p.Auth.Scope,
		Header: p.Auth.Header, Prefix: p.Auth.Prefix, CA: p.TLS.CA, OnlyCA: p.TLS.OnlyCA, Certificate: p.TLS.Client, Proxy: p.Proxy,
	}
}
