package zgwtest

import (
	"encoding/base64"
	"net/http"
	"slices"
	"strings"
)

type document struct {
	url, identification, organisation, kind, lock string
	versions                                      []version
}

type version struct {
	fields  map[string]any
	content []byte
	parts   []*piece
}

type piece struct {
	url     string
	size    int64
	content []byte
	done    bool
}

func (d *document) newest() *version { return &d.versions[len(d.versions)-1] }

// Document is what the municipality holds.
type Document struct {
	Identification string
	Versions       int
	Locked         bool
	Content        string         // of the newest version
	Fields         map[string]any // as they were sent
}

// Documents is all that the municipality holds.
func (s *Server) Documents() []Document {
	s.mu.Lock()
	defer s.mu.Unlock()
	var all []Document
	for _, d := range s.documents {
		all = append(all, Document{Identification: d.identification, Versions: len(d.versions), Locked: d.lock != "",
			Content: string(d.newest().content), Fields: d.newest().fields})
	}
	return all
}

// LockAll is somebody at the municipality who works on all documents.
func (s *Server) LockAll() {
	s.set(func() {
		for _, d := range s.documents {
			d.lock = "van-de-gemeente-" + s.id()
		}
	})
}

// ForceUnlock is what the municipality does when asked.
func (s *Server) ForceUnlock() {
	s.set(func() {
		for _, d := range s.documents {
			d.lock = ""
		}
	})
}

func (s *Server) byURL(address string) *document {
	for _, d := range s.documents {
		if d.url == address {
			return d
		}
	}
	return nil
}

func (s *Server) body(d *document) map[string]any {
	v := d.newest()
	body := map[string]any{}
	for name, value := range v.fields {
		body[name] = value
	}
	delete(body, "lock")
	parts := []map[string]any{}
	for i, p := range v.parts {
		parts = append(parts, map[string]any{"url": p.url, "volgnummer": i + 1, "omvang": p.size, "voltooid": p.done, "lock": d.lock})
	}
	body["url"], body["versie"], body["locked"], body["bestandsdelen"] = d.url, len(d.versions), d.lock != "", parts
	body["inhoud"] = d.url + "/download"
	body["inhoudIsVervallen"], body["isGereedVoorPublicatie"] = false, false // fields of later versions
	return body
}

func (s *Server) documenten(w http.ResponseWriter, r *http.Request) {
	path := strings.TrimPrefix(r.URL.Path, documentenRoot)
	const all = "/enkelvoudiginformatieobjecten"
	var p *problem
	switch {
	case path == all && r.Method == http.MethodGet:
		p = s.listDocuments(w, r)
	case path == all && r.Method == http.MethodPost:
		p = s.create(w, r)
	case strings.HasPrefix(path, "/bestandsdelen/") && r.Method == http.MethodPut:
		p = s.putPart(w, r)
	case strings.HasPrefix(path, all+"/"):
		p = s.one(w, r, path)
	default:
		p = &problem{status: http.StatusNotFound, code: "not_found"}
	}
	if p != nil {
		p.answer(w)
	}
}

func (s *Server) one(w http.ResponseWriter, r *http.Request, path string) *problem {
	action := ""
	for _, end := range []string{"/lock", "/unlock"} {
		if rest, ok := strings.CutSuffix(path, end); ok {
			path, action = rest, end
		}
	}
	d := s.byURL(s.Documenten + path)
	switch {
	case d == nil:
		return &problem{status: http.StatusNotFound, code: "not_found"}
	case action == "/lock" && r.Method == http.MethodPost:
		return s.lockDocument(w, d)
	case action == "/unlock" && r.Method == http.MethodPost:
		return s.unlock(w, r, d)
	case action == "" && r.Method == http.MethodGet:
		answer(w, http.StatusOK, s.body(d))
		return nil
	case action == "" && r.Method == http.MethodPatch:
		return s.patch(w, r, d)
	}
	return &problem{status: http.StatusMethodNotAllowed, code: "method_not_allowed"}
}

func (s *Server) listDocuments(w http.ResponseWriter, r *http.Request) *problem {
	query := r.URL.Query()
	if p := unknownQuery(query, "identificatie", "bronorganisatie", "page", "trefwoorden"); p != nil {
		return p
	}
	var found []map[string]any
	for _, d := range s.documents {
		if d.identification == query.Get("identificatie") && d.organisation == query.Get("bronorganisatie") {
			found = append(found, s.body(d))
		}
	}
	s.list(w, found)
	return nil
}

func (s *Server) create(w http.ResponseWriter, r *http.Request) *problem {
	body, p := fields(r)
	if p == nil {
		p = required(body, "auteur", "bronorganisatie", "creatiedatum", "informatieobjecttype", "taal", "titel")
	}
	if p != nil {
		return p
	}
	id, _ := body["identificatie"].(string)
	organisation, _ := body["bronorganisatie"].(string)
	kind, _ := body["informatieobjecttype"].(string)
	t := find(s.documentTypes, kind)
	switch {
	case t == nil:
		return invalid("informatieobjecttype", "bad-url")
	case t.Concept:
		return invalid("informatieobjecttype", "not-published")
	case slices.ContainsFunc(s.documents, func(d *document) bool { return d.identification == id && d.organisation == organisation }):
		return invalid("identificatie", "identificatie-niet-uniek")
	}
	d := &document{url: s.Documenten + "/enkelvoudiginformatieobjecten/" + s.id(), identification: id, organisation: organisation, kind: kind}
	if p := s.add(d, body, -1); p != nil {
		return p
	}
	s.documents = append(s.documents, d)
	told := s.body(d)
	if len(d.newest().parts) > 0 {
		d.lock = "lock-" + s.id()
		told = s.body(d)
		told["lock"] = d.lock
	}
	w.Header().Set("Location", d.url)
	answer(w, http.StatusCreated, told)
	return nil
}

// add makes a version of the fields. Without bestandsomvang the old size must do, which is a trap of the standard.
func (s *Server) add(d *document, body map[string]any, oldSize int64) *problem {
	size := oldSize
	if given, ok := body["bestandsomvang"].(float64); ok {
		size = int64(given)
	}
	v := version{fields: body}
	if text, ok := body["inhoud"].(string); ok {
		content, err := base64.StdEncoding.DecodeString(text)
		switch {
		case err != nil:
			return invalid("inhoud", "invalid")
		case int64(len(content)) != size:
			return invalid("inhoud", "file-size")
		}
		v.content = content
	} else {
		for left := size; left > 0; left -= s.partSize {
			v.parts = append(v.parts, &piece{url: s.Documenten + "/bestandsdelen/" + s.id(), size: min(left, s.partSize)})
		}
	}
	d.versions = append(d.versions, v)
	return nil
}
