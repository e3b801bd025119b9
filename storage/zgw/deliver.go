package zgw

import (
	"context"
	"errors"
	"fmt"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// Did is what became of a document.
type Did string

// What can become of it.
const (
	Unchanged Did = "unchanged" // it was there already
	Created   Did = "created"
	Renewed   Did = "renewed" // a version was added
)

// Delivered is what a delivery did.
type Delivered struct {
	Zaak           string // its identification
	ZaakURL        string
	ZaakCreated    bool
	Documents      []DeliveredDocument
	DeliveredUnder consent.DisclosureID
}

// DeliveredDocument is one file, as the municipality holds it now.
type DeliveredDocument struct {
	Kind           string // as in the order
	Identification string
	URL            string
	Version        int
	SHA256         string
	Did            Did
	Related        bool // now; false: it was in the zaak already
}

// Deliver brings the plan in a disclosure to the zaak. After an error it may be called again with the same disclosure: it goes on where it
// was. When it returns no error, the municipality holds exactly these files, unlocked and in the zaak.
//
// It sends nothing unless the disclosure is an adopted plan for a municipality and all files could be made.
func (c *Client) Deliver(ctx context.Context, d consent.Disclosure, o Order, s State) (Delivered, error) {
	if err := checkDisclosure(d); err != nil {
		return Delivered{}, fmt.Errorf("deliver: %w", err)
	}
	if err := o.check(c.profile.Mode); err != nil {
		return Delivered{}, fmt.Errorf("deliver %s: %w", d.ID(), err)
	}
	files, err := filesOf(d, o)
	if err != nil {
		return Delivered{}, fmt.Errorf("deliver %s: %w", d.ID(), err)
	}
	done, err := c.deliver(ctx, d, o, files, s)
	if err != nil {
		if errors.Is(err, ErrTypeNotPublished) || errors.Is(err, ErrTypesNotRelated) || errors.Is(err, ErrRefused) {
			c.forget()
		}
		return done, fmt.Errorf("deliver %s: %w", d.ID(), err)
	}
	return done, nil
}

func (c *Client) deliver(ctx context.Context, d consent.Disclosure, o Order, files []file, s State) (Delivered, error) {
	z, made, err := c.zaakFor(ctx, d.FamilyID(), o)
	if err != nil {
		return Delivered{}, err
	}
	done := Delivered{Zaak: z.Identificatie, ZaakURL: z.URL, ZaakCreated: made, DeliveredUnder: d.ID()}
	if z.closed() {
		return done, ErrZaakClosed
	}
	documentType, err := c.documentTypeFor(ctx, o.On, z.Zaaktype)
	if err != nil {
		return done, err
	}
	for _, f := range files {
		one, err := c.deliverFile(ctx, z, f, documentType, o, s)
		if err != nil {
			return done, fmt.Errorf("%s: %w", f.identification, err)
		}
		done.Documents = append(done.Documents, one)
	}
	return done, nil
}

func (c *Client) zaakFor(ctx context.Context, id family.FamilyID, o Order) (z zaak, made bool, err error) {
	identificatie := o.Zaak
	if identificatie == "" {
		identificatie = Identification(id, "")
	}
	z, err = c.findZaak(ctx, identificatie)
	if errors.Is(err, ErrNoZaak) && c.profile.Mode == ModeCreate {
		z, err = c.createZaak(ctx, identificatie, o.On)
		return z, err == nil, err
	}
	return z, false, err
}

func (c *Client) deliverFile(ctx context.Context, z zaak, f file, documentType string, o Order, s State) (DeliveredDocument, error) {
	diary, err := c.openDiary(ctx, s, f.identification)
	if err != nil {
		return DeliveredDocument{}, err
	}
	if diary.Version > f.version {
		return DeliveredDocument{}, ErrOutdated // it would hide the newer one
	}
	j := &job{client: c, file: f, kind: documentType, diary: diary, on: o.On, did: Unchanged, sent: func(done, total int64) {
		if o.Sent != nil {
			o.Sent(f.kind, done, total)
		}
	}}
	d, err := j.settle(ctx)
	if err != nil {
		return DeliveredDocument{}, err
	}
	already, err := c.relate(ctx, z, d.URL)
	if errors.Is(err, ErrScope) && c.closedMeanwhile(ctx, z) {
		err = errors.Join(ErrZaakClosed, err)
	}
	if err != nil {
		return DeliveredDocument{}, err
	}
	return DeliveredDocument{Kind: f.kind, Identification: f.identification, URL: d.URL, Version: d.Versie, SHA256: d.Integriteit.Waarde,
		Did: j.did, Related: !already}, nil
}

// closedMeanwhile: some servers refuse to add to a closed zaak with the words for "not allowed".
func (c *Client) closedMeanwhile(ctx context.Context, z zaak) bool {
	again, err := c.findZaak(ctx, z.Identificatie)
	return err == nil && again.closed()
}

// settle makes the document what it should be. What is too large for one request is tried once more in parts.
func (j *job) settle(ctx context.Context) (document, error) {
	d, err := j.write(ctx)
	if errors.Is(err, ErrTooLarge) && !j.inParts() {
		j.tried = true
		d, err = j.write(ctx)
	}
	if err != nil {
		return document{}, err
	}
	if err := j.fill(ctx, d); err != nil {
		return document{}, err
	}
	if err := j.unlock(ctx, d); err != nil {
		return document{}, err
	}
	return j.confirm(ctx, d.URL)
}

// write finds the document with this content, or makes it so. Parts may still be missing then.
func (j *job) write(ctx context.Context) (document, error) {
	d, found, err := j.lookUp(ctx)
	switch {
	case err != nil:
		return document{}, err
	case found && j.arrived(d):
		return d, nil
	case found:
		return j.renew(ctx, d)
	}
	made, err := j.create(ctx)
	if !errors.Is(err, ErrTaken) {
		return made, err
	}
	d, found, again := j.lookUp(ctx) // two of us at once, or somebody's that we may not see
	if again != nil || !found || !j.arrived(d) {
		return document{}, err
	}
	return d, nil
}

// arrived tells whether the document holds what this delivery is to bring: these bytes, or the bytes that it brought before a crash, which
// may have been made anew since with another moment in them.
func (j *job) arrived(d document) bool {
	if d.is(j.file.sum) {
		return true
	}
	return j.diary.Disclosure == j.file.disclosure && d.is(j.diary.SHA256) && len(d.missing()) == 0
}

// confirm asks the municipality what it holds now. Nothing is delivered before that was seen.
func (j *job) confirm(ctx context.Context, address string) (document, error) {
	d, err := j.get(ctx, address)
	if err != nil {
		return document{}, err
	}
	if !j.arrived(d) || len(d.missing()) > 0 {
		return document{}, fmt.Errorf("%w: %s", ErrIncomplete, j.file.identification)
	}
	return d, nil
}
