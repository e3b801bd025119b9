package zgwtest

import (
	"io"
	"maps"
	"net/http"
	"slices"
	"strings"
)

func (s *Server) lockDocument(w http.ResponseWriter, d *document) *problem {
	if d.lock != "" {
		return invalid("nonFieldErrors", "existing-lock")
	}
	d.lock = "lock-" + s.id() // shown once, and never ends by itself
	answer(w, http.StatusOK, map[string]any{"lock": d.lock})
	return nil
}

// checkLock lets only who has the key go on.
func (d *document) checkLock(given any) *problem {
	switch {
	case d.lock == "":
		return invalid("nonFieldErrors", "unlocked")
	case given == nil:
		return invalid("lock", "required")
	case given != d.lock:
		return invalid("nonFieldErrors", "incorrect-lock-id")
	}
	return nil
}

func (s *Server) patch(w http.ResponseWriter, r *http.Request, d *document) *problem {
	body, p := fields(r)
	if p == nil {
		p = d.checkLock(body["lock"])
	}
	if p != nil {
		return p
	}
	merged := maps.Clone(d.newest().fields)
	delete(merged, "inhoud")
	oldSize, _ := merged["bestandsomvang"].(float64)
	delete(merged, "bestandsomvang")
	maps.Copy(merged, body)
	if p := s.add(d, merged, int64(oldSize)); p != nil {
		return p
	}
	answer(w, http.StatusOK, s.body(d))
	return nil
}

func (s *Server) unlock(w http.ResponseWriter, r *http.Request, d *document) *problem {
	body, p := fields(r)
	if p != nil {
		return p
	}
	if d.lock == "" || body["lock"] != d.lock {
		return invalid("nonFieldErrors", "incorrect-lock-id")
	}
	v := d.newest()
	if slices.ContainsFunc(v.parts, func(p *piece) bool { return !p.done }) {
		return invalid("nonFieldErrors", "incomplete-upload")
	}
	for _, p := range v.parts {
		v.content = append(v.content, p.content...)
	}
	v.parts, d.lock = nil, ""
	w.WriteHeader(http.StatusNoContent)
	return nil
}

func (s *Server) putPart(w http.ResponseWriter, r *http.Request) *problem {
	address := s.Documenten + strings.TrimPrefix(r.URL.Path, documentenRoot)
	for _, d := range s.documents {
		for _, p := range d.newest().parts {
			if p.url == address {
				return s.takePart(w, r, d, p)
			}
		}
	}
	return &problem{status: http.StatusNotFound, code: "not_found"}
}

func (s *Server) takePart(w http.ResponseWriter, r *http.Request, d *document, p *piece) *problem {
	form, err := r.MultipartReader()
	if err != nil {
		return &problem{status: http.StatusUnsupportedMediaType, code: "unsupported_media_type"}
	}
	given := map[string][]byte{}
	for {
		part, err := form.NextPart()
		if err == io.EOF {
			break
		}
		if err != nil {
			return &problem{status: http.StatusBadRequest, code: "parse_error"}
		}
		given[part.FormName()], _ = io.ReadAll(part)
	}
	if refused := d.checkLock(string(given["lock"])); refused != nil {
		return refused
	}
	if int64(len(given["inhoud"])) != p.size {
		return invalid("inhoud", "file-size")
	}
	p.content, p.done = given["inhoud"], true
	answer(w, http.StatusOK, map[string]any{"url": p.url, "omvang": p.size, "voltooid": true})
	return nil
}
