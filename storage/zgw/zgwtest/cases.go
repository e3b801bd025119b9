package zgwtest

import (
	"net/http"
	"slices"
	"strings"
)

type zaak struct {
	url, identification, organisation, kind, ended string
	fields                                         map[string]any
}

func (z *zaak) body() map[string]any {
	var ended any
	if z.ended != "" {
		ended = z.ended
	}
	return map[string]any{"url": z.url, "identificatie": z.identification, "bronorganisatie": z.organisation, "zaaktype": z.kind, "einddatum": ended,
		"tonenAanInitiator": true} // a field of a later version
}

// PutZaak opens a zaak at the municipality itself.
func (s *Server) PutZaak(identification, zaakType string) string {
	s.mu.Lock()
	defer s.mu.Unlock()
	z := &zaak{url: s.Zaken + "/zaken/" + s.id(), identification: identification, organisation: RSIN, kind: zaakType}
	s.cases = append(s.cases, z)
	return z.url
}

// CloseZaken ends all zaken.
func (s *Server) CloseZaken() {
	s.set(func() {
		for _, z := range s.cases {
			z.ended = "2026-11-20"
		}
	})
}

// ZaakFields gives what was sent to make each zaak; nil for those of the municipality itself.
func (s *Server) ZaakFields() []map[string]any {
	s.mu.Lock()
	defer s.mu.Unlock()
	var all []map[string]any
	for _, z := range s.cases {
		all = append(all, z.fields)
	}
	return all
}

// Relations counts the documents in zaken.
func (s *Server) Relations() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return len(s.relations)
}

func (s *Server) zaken(w http.ResponseWriter, r *http.Request) {
	path := strings.TrimPrefix(r.URL.Path, zakenRoot)
	var p *problem
	switch {
	case path == "/zaken" && r.Method == http.MethodGet:
		p = s.listZaken(w, r)
	case path == "/zaken" && r.Method == http.MethodPost:
		p = s.createZaak(w, r)
	case path == "/zaakinformatieobjecten" && r.Method == http.MethodGet:
		p = s.listRelations(w, r)
	case path == "/zaakinformatieobjecten" && r.Method == http.MethodPost:
		p = s.relate(w, r)
	default:
		p = &problem{status: http.StatusNotFound, code: "not_found"}
	}
	if p != nil {
		p.answer(w)
	}
}

// checkCRS: zaken may have a place on the map, so it must be said in which system.
func checkCRS(r *http.Request) *problem {
	for _, name := range []string{"Accept-Crs", "Content-Crs"} {
		switch r.Header.Get(name) {
		case "":
			return &problem{status: http.StatusPreconditionFailed, code: "precondition_failed"}
		case "EPSG:4326":
		default:
			return &problem{status: http.StatusNotAcceptable, code: "not_acceptable"}
		}
	}
	return nil
}

func (s *Server) listZaken(w http.ResponseWriter, r *http.Request) *problem {
	if p := checkCRS(r); p != nil {
		return p
	}
	query := r.URL.Query()
	if p := unknownQuery(query, "identificatie", "bronorganisatie", "page"); p != nil {
		return p
	}
	var found []map[string]any
	for _, z := range s.cases {
		if z.identification == query.Get("identificatie") && z.organisation == query.Get("bronorganisatie") {
			found = append(found, z.body())
		}
	}
	s.list(w, found)
	return nil
}

func (s *Server) createZaak(w http.ResponseWriter, r *http.Request) *problem {
	if p := checkCRS(r); p != nil {
		return p
	}
	body, p := fields(r)
	if p == nil {
		p = required(body, "bronorganisatie", "zaaktype", "verantwoordelijkeOrganisatie", "startdatum")
	}
	if p != nil {
		return p
	}
	kind, _ := body["zaaktype"].(string)
	id, _ := body["identificatie"].(string)
	organisation, _ := body["bronorganisatie"].(string)
	t := find(s.zaakTypes, kind)
	switch {
	case t == nil:
		return invalid("zaaktype", "bad-url")
	case t.Concept:
		return invalid("zaaktype", "not-published")
	case slices.ContainsFunc(s.cases, func(z *zaak) bool { return z.identification == id && z.organisation == organisation }):
		return invalid("identificatie", "identificatie-niet-uniek")
	}
	z := &zaak{url: s.Zaken + "/zaken/" + s.id(), identification: id, organisation: organisation, kind: kind, fields: body}
	s.cases = append(s.cases, z)
	w.Header().Set("Location", z.url)
	answer(w, http.StatusCreated, z.body())
	return nil
}

func (s *Server) listRelations(w http.ResponseWriter, r *http.Request) *problem {
	query := r.URL.Query()
	if p := unknownQuery(query, "zaak", "informatieobject"); p != nil {
		return p
	}
	found := []map[string]any{}
	for _, pair := range s.relations {
		if pair == [2]string{query.Get("zaak"), query.Get("informatieobject")} {
			found = append(found, map[string]any{"url": s.Zaken + "/zaakinformatieobjecten/1", "zaak": pair[0], "informatieobject": pair[1]})
		}
	}
	answer(w, http.StatusOK, found)
	return nil
}

func (s *Server) relate(w http.ResponseWriter, r *http.Request) *problem {
	body, p := fields(r)
	if p == nil {
		p = required(body, "zaak", "informatieobject")
	}
	if p != nil {
		return p
	}
	inZaak, _ := body["zaak"].(string)
	address, _ := body["informatieobject"].(string)
	pair := [2]string{inZaak, address}
	at := slices.IndexFunc(s.cases, func(z *zaak) bool { return z.url == inZaak })
	d := s.byURL(address)
	switch {
	case at < 0:
		return invalid("zaak", "does-not-exist")
	case d == nil:
		return invalid("informatieobject", "does-not-exist")
	case s.cases[at].ended != "":
		return &problem{status: http.StatusForbidden, code: "permission_denied"}
	case slices.Contains(s.relations, pair):
		return invalid("nonFieldErrors", "unique")
	case !slices.Contains(s.related, [2]string{s.cases[at].kind, d.kind}):
		return invalid("nonFieldErrors", "missing-zaaktype-informatieobjecttype-relation")
	}
	s.relations = append(s.relations, pair)
	answer(w, http.StatusCreated, map[string]any{"url": s.Zaken + "/zaakinformatieobjecten/1", "zaak": pair[0], "informatieobject": pair[1]})
	return nil
}
