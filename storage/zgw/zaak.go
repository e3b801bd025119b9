package zgw

import (
	"context"
	"fmt"
	"net/http"
	"net/url"

	"keukentafel/app/family"
)

// zaak is what we read of one; other fields are none of our business.
type zaak struct {
	URL           string
	Identificatie string
	Zaaktype      string
	Einddatum     *string
}

func (z zaak) closed() bool { return z.Einddatum != nil && *z.Einddatum != "" }

// findZaak gives ErrNoZaak when there is none that we may see.
func (c *Client) findZaak(ctx context.Context, identificatie string) (zaak, error) {
	found, err := list[zaak](ctx, c, c.zaken, "/zaken", url.Values{"identificatie": {identificatie}, "bronorganisatie": {c.profile.RSIN}})
	switch {
	case err != nil:
		return zaak{}, err
	case len(found) == 0:
		return zaak{}, ErrNoZaak
	case len(found) > 1:
		return zaak{}, fmt.Errorf("%w: GET zaken: %d with one identification", ErrUnexpected, len(found))
	case !c.zaken.holds(found[0].URL):
		return zaak{}, fmt.Errorf("%w: GET zaken", ErrElsewhere)
	}
	return found[0], nil
}

// createZaak makes one, after it was looked for. The answer may have been lost before: then it is there.
func (c *Client) createZaak(ctx context.Context, identificatie string, on family.Date) (zaak, error) {
	types, err := c.zaakTypes(ctx, on)
	if err != nil {
		return zaak{}, err
	}
	if _, err := c.documentTypeFor(ctx, on, types[0].URL); err != nil {
		return zaak{}, err // an empty zaak would be left behind
	}
	body := map[string]any{
		"identificatie": identificatie, "bronorganisatie": c.profile.RSIN, "verantwoordelijkeOrganisatie": c.profile.responsible(),
		"zaaktype": types[0].URL, "startdatum": on, "omschrijving": planTitle, "vertrouwelijkheidaanduiding": c.profile.confidentiality(),
	}
	var made zaak
	err = c.do(ctx, call{root: c.zaken, method: http.MethodPost, url: c.zaken.to("/zaken", nil), body: body, crs: true}, &made)
	if hasCode(err, "identificatie-niet-uniek") {
		found, again := c.findZaak(ctx, identificatie)
		if again != nil {
			return zaak{}, err // somebody has it, and we may not see it
		}
		return found, nil
	}
	if err != nil {
		return zaak{}, err
	}
	if !c.zaken.holds(made.URL) {
		return zaak{}, fmt.Errorf("%w: POST zaken", ErrElsewhere)
	}
	return made, nil
}

// relate puts a document in a zaak, once. It tells whether it was there already.
func (c *Client) relate(ctx context.Context, z zaak, document string) (already bool, err error) {
	query := url.Values{"zaak": {z.URL}, "informatieobject": {document}}
	var found []struct{ URL string } // a bare list, without pages
	if err := c.do(ctx, call{root: c.zaken, method: http.MethodGet, url: c.zaken.to("/zaakinformatieobjecten", query)}, &found); err != nil {
		return false, err
	}
	if len(found) > 0 {
		return true, nil
	}
	body := map[string]any{"zaak": z.URL, "informatieobject": document}
	err = c.do(ctx, call{root: c.zaken, method: http.MethodPost, url: c.zaken.to("/zaakinformatieobjecten", nil), body: body}, nil)
	if hasCode(err, "unique") {
		return true, nil
	}
	return false, err
}
