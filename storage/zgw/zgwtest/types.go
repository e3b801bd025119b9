package zgwtest

import (
	"net/http"
	"strings"
)

// state is what the municipality remembers.
type state struct {
	zaakTypes, documentTypes []*Type
	related                  [][2]string
	cases                    []*zaak
	documents                []*document
	relations                [][2]string
}

// Type is one version of a type of zaak or document.
type Type struct {
	Name        string // identificatie or omschrijving
	Concept     bool
	From, Until string // days; no Until: for ever
	URL         string // filled in
}

// PutZaakType adds a version of a type of zaak, and gives its address.
func (s *Server) PutZaakType(t Type) string {
	s.mu.Lock()
	defer s.mu.Unlock()
	t.URL = s.Catalogi + "/zaaktypen/" + s.id()
	s.zaakTypes = append(s.zaakTypes, &t)
	return t.URL
}

// PutDocumentType does the same for documents.
func (s *Server) PutDocumentType(t Type) string {
	s.mu.Lock()
	defer s.mu.Unlock()
	t.URL = s.Catalogi + "/informatieobjecttypen/" + s.id()
	s.documentTypes = append(s.documentTypes, &t)
	return t.URL
}

// Publish makes all types published, or concepts.
func (s *Server) Publish(published bool) {
	s.set(func() {
		for _, t := range append(s.zaakTypes, s.documentTypes...) {
			t.Concept = !published
		}
	})
}

// RelateTypes says that documents of one type belong in zaken of another.
func (s *Server) RelateTypes(zaakType, documentType string) {
	s.set(func() { s.related = append(s.related, [2]string{zaakType, documentType}) })
}

// UnrelateTypes takes all such relations back.
func (s *Server) UnrelateTypes() { s.set(func() { s.related = nil }) }

func (t *Type) body(kind string) map[string]any {
	var until any
	if t.Until != "" {
		until = t.Until
	}
	name := "omschrijving"
	if kind == "/zaaktypen" {
		name = "identificatie"
	}
	return map[string]any{"url": t.URL, name: t.Name, "concept": t.Concept, "beginGeldigheid": t.From, "eindeGeldigheid": until, "toekomstigVeld": true}
}

func (t *Type) fits(query map[string][]string, name string) bool {
	first := func(key string) string {
		if len(query[key]) == 0 {
			return ""
		}
		return query[key][0]
	}
	switch status := first("status"); {
	case first(name) != "" && first(name) != t.Name,
		status == "concept" && !t.Concept, status != "concept" && status != "alles" && t.Concept:
		return false
	}
	on := first("datumGeldigheid")
	return on == "" || t.From <= on && (t.Until == "" || on < t.Until)
}

func (s *Server) catalogi(w http.ResponseWriter, r *http.Request) {
	path := strings.TrimPrefix(r.URL.Path, catalogiRoot)
	query := r.URL.Query()
	var found []map[string]any
	var p *problem
	switch path {
	case "/zaaktypen":
		p = unknownQuery(query, "catalogus", "identificatie", "trefwoorden", "status", "datumGeldigheid", "page")
		found = fitting(s.zaakTypes, query, "identificatie", path)
	case "/informatieobjecttypen":
		p = unknownQuery(query, "catalogus", "omschrijving", "status", "datumGeldigheid", "page")
		found = fitting(s.documentTypes, query, "omschrijving", path)
	case "/zaaktype-informatieobjecttypen":
		p = unknownQuery(query, "zaaktype", "informatieobjecttype", "richting", "status", "page")
		for _, pair := range s.related {
			if pair == [2]string{query.Get("zaaktype"), query.Get("informatieobjecttype")} {
				found = append(found, map[string]any{"url": s.Catalogi + path + "/" + s.id(), "zaaktype": pair[0], "informatieobjecttype": pair[1]})
			}
		}
	default:
		p = &problem{status: http.StatusNotFound, code: "not_found"}
	}
	if p != nil {
		p.answer(w)
		return
	}
	s.list(w, found)
}

func fitting(types []*Type, query map[string][]string, name, path string) []map[string]any {
	var found []map[string]any
	for _, t := range types {
		if t.fits(query, name) {
			found = append(found, t.body(path))
		}
	}
	return found
}

func find(types []*Type, address string) *Type {
	for _, t := range types {
		if t.URL == address {
			return t
		}
	}
	return nil
}
