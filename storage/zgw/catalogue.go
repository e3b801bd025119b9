package zgw

import (
	"context"
	"fmt"
	"net/url"
	"slices"
	"strings"

	"keukentafel/app/family"
)

// catalogueType is a type of zaken or documents. A type has several versions, each with its own address and days.
type catalogueType struct {
	URL             string
	Identificatie   string
	Omschrijving    string
	Concept         bool
	BeginGeldigheid string
	EindeGeldigheid *string
}

// valid: from the first day up to, not including, the last one, which is where the next version begins.
func (t catalogueType) valid(on family.Date) bool {
	day := string(on)
	return !t.Concept && t.BeginGeldigheid <= day && (t.EindeGeldigheid == nil || *t.EindeGeldigheid == "" || day < *t.EindeGeldigheid)
}

// typesOfDay is what the catalogue said today. Types change rarely, and never within the day they were published for.
type typesOfDay struct {
	on        family.Date
	zaak      []catalogueType
	documents []catalogueType
	related   map[[2]string]bool
}

// forget makes the next delivery ask the catalogue again: it must have changed.
func (c *Client) forget() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.types = typesOfDay{}
}

// documentTypes gives the versions of our type of document that are valid on a day, the newest one first; at least one.
func (c *Client) documentTypes(ctx context.Context, on family.Date) ([]catalogueType, error) {
	return c.cached(ctx, on, func(t *typesOfDay) *[]catalogueType { return &t.documents }, "/informatieobjecttypen",
		url.Values{"omschrijving": {c.profile.Catalogi.DocumentType}})
}

// zaakTypes does the same for the type of a new zaak.
func (c *Client) zaakTypes(ctx context.Context, on family.Date) ([]catalogueType, error) {
	return c.cached(ctx, on, func(t *typesOfDay) *[]catalogueType { return &t.zaak }, "/zaaktypen",
		url.Values{"identificatie": {c.profile.Catalogi.Zaaktype}, "datumGeldigheid": {string(on)}})
}

func (c *Client) cached(ctx context.Context, on family.Date, at func(*typesOfDay) *[]catalogueType, path string, query url.Values) ([]catalogueType, error) {
	c.mu.Lock()
	if c.types.on != on {
		c.types = typesOfDay{on: on, related: map[[2]string]bool{}}
	}
	kept := slices.Clone(*at(&c.types))
	c.mu.Unlock()
	if len(kept) > 0 {
		return kept, nil
	}
	found, err := c.validTypes(ctx, on, path, query)
	if err != nil {
		return nil, err
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.types.on == on {
		*at(&c.types) = found
	}
	return slices.Clone(found), nil
}

func (c *Client) validTypes(ctx context.Context, on family.Date, path string, query url.Values) ([]catalogueType, error) {
	query.Set("catalogus", c.profile.Catalogi.Catalogus)
	query.Set("status", "definitief")
	found, err := list[catalogueType](ctx, c, c.catalogi, path, query)
	if err != nil {
		return nil, err
	}
	found = slices.DeleteFunc(found, func(t catalogueType) bool { return !t.valid(on) })
	if len(found) == 0 {
		return nil, c.whyNoType(ctx, path, query)
	}
	slices.SortFunc(found, func(a, b catalogueType) int { return strings.Compare(b.BeginGeldigheid, a.BeginGeldigheid) })
	return found, nil
}

func (c *Client) whyNoType(ctx context.Context, path string, query url.Values) error {
	query.Set("status", "concept")
	query.Del("datumGeldigheid")
	concepts, err := list[catalogueType](ctx, c, c.catalogi, path, query)
	switch {
	case err != nil:
		return err
	case len(concepts) > 0:
		return fmt.Errorf("%w: %s", ErrTypeNotPublished, path[1:])
	}
	return fmt.Errorf("%w: %s", ErrTypeUnknown, path[1:])
}

// documentTypeFor gives the type of document that belongs in zaken of this type; without one a document could be made and not be related.
func (c *Client) documentTypeFor(ctx context.Context, on family.Date, zaaktype string) (string, error) {
	candidates, err := c.documentTypes(ctx, on)
	if err != nil {
		return "", err
	}
	for _, t := range candidates {
		related, err := c.areRelated(ctx, zaaktype, t.URL)
		if err != nil {
			return "", err
		}
		if related {
			return t.URL, nil
		}
	}
	return "", ErrTypesNotRelated
}

func (c *Client) areRelated(ctx context.Context, zaaktype, documentType string) (bool, error) {
	pair := [2]string{zaaktype, documentType}
	c.mu.Lock()
	kept := c.types.related[pair]
	c.mu.Unlock()
	if kept {
		return true, nil
	}
	found, err := list[struct{ URL string }](ctx, c, c.catalogi, "/zaaktype-informatieobjecttypen",
		url.Values{"zaaktype": {zaaktype}, "informatieobjecttype": {documentType}})
	if err != nil || len(found) == 0 {
		return false, err
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.types.related != nil {
		c.types.related[pair] = true
	}
	return true, nil
}
