package zgw

import (
	"context"
	"encoding/base64"
	"fmt"
	"net/http"
	"net/url"
	"slices"

	"keukentafel/app/family"
)

// document is what we read of an enkelvoudig informatieobject.
type document struct {
	URL            string
	Identificatie  string
	Versie         int
	Locked         bool
	Lock           string // only in the answer to making a large one
	Bestandsomvang *int64
	Integriteit    *struct{ Algoritme, Waarde string }
	Bestandsdelen  []segment
}

// segment is a part of a large document, as the server wants it.
type segment struct {
	URL        string
	Volgnummer int
	Omvang     int64
	Voltooid   bool
	Lock       string
}

// is tells whether the newest version has this content; its parts may still be on their way.
func (d document) is(sum string) bool {
	return sum != "" && d.Integriteit != nil && d.Integriteit.Algoritme == "sha_256" && d.Integriteit.Waarde == sum
}

func (d document) missing() []segment {
	return slices.DeleteFunc(slices.Clone(d.Bestandsdelen), func(s segment) bool { return s.Voltooid })
}

// partLock is the lock of a large document that is being made: the server repeats it, so it cannot get lost.
func (d document) partLock() string {
	if d.Lock != "" {
		return d.Lock
	}
	for _, s := range d.Bestandsdelen {
		if s.Lock != "" {
			return s.Lock
		}
	}
	return ""
}

// job is one file on its way.
type job struct {
	client *Client
	file   file
	kind   string // address of the informatieobjecttype
	diary  *diary
	on     family.Date
	sent   func(done, total int64)
	did    Did
	tried  bool // in one piece, which was too large
}

func (j *job) lookUp(ctx context.Context) (document, bool, error) {
	c := j.client
	found, err := list[document](ctx, c, c.documenten, "/enkelvoudiginformatieobjecten",
		url.Values{"identificatie": {j.file.identification}, "bronorganisatie": {c.profile.RSIN}})
	switch {
	case err != nil:
		return document{}, false, err
	case len(found) == 0:
		return document{}, false, nil
	case len(found) > 1:
		return document{}, false, fmt.Errorf("%w: GET documenten: %d with one identification", ErrUnexpected, len(found))
	}
	d, err := j.get(ctx, found[0].URL) // a list may leave out the parts
	return d, true, err
}

func (j *job) get(ctx context.Context, address string) (document, error) {
	var d document
	err := j.client.do(ctx, call{root: j.client.documenten, method: http.MethodGet, url: address}, &d)
	return d, err
}

// body is what making a document and adding a version have in common. Bestandsomvang always goes along: servers compare with the old one.
func (j *job) body(inParts bool) map[string]any {
	f, p := j.file, j.client.profile
	body := map[string]any{
		"auteur": p.Author, "creatiedatum": f.made, "titel": f.title, "bestandsnaam": f.name, "formaat": f.media, "taal": "nld",
		"bestandsomvang": len(f.content), "vertrouwelijkheidaanduiding": p.confidentiality(),
		"integriteit": map[string]any{"algoritme": "sha_256", "waarde": f.sum, "datum": f.made},
		"status":      "definitief", "indicatieGebruiksrecht": false, // unknown would keep the zaak from being closed
		"inhoud": nil,
	}
	if !inParts {
		body["inhoud"] = base64.StdEncoding.EncodeToString(f.content)
	}
	return body
}

// inParts: above a size, and what turned out to be too large for one request.
func (j *job) inParts() bool { return j.tried || int64(len(j.file.content)) > j.client.partsAbove }

// sending is written down before the content leaves.
func (j *job) sending(p Progress) Progress {
	p.Disclosure, p.SHA256, p.Version = j.file.disclosure, j.file.sum, j.file.version
	return p
}

// create makes the document. Whoever looked before finds what a lost answer was about, so it may be done again.
func (j *job) create(ctx context.Context) (document, error) {
	if err := j.diary.write(ctx, func(p *Progress) { *p = j.sending(Progress{}) }); err != nil {
		return document{}, err
	}
	body := j.body(j.inParts())
	body["identificatie"], body["bronorganisatie"], body["informatieobjecttype"] = j.file.identification, j.client.profile.RSIN, j.kind
	var made document
	err := j.client.do(ctx, call{root: j.client.documenten, method: http.MethodPost,
		url: j.client.documenten.to("/enkelvoudiginformatieobjecten", nil), body: body}, &made)
	if err != nil {
		return document{}, err
	}
	j.did = Created
	if lock := made.partLock(); lock != "" {
		err = j.diary.write(ctx, func(p *Progress) { p.Lock = lock })
	}
	return made, err
}
