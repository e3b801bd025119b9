package zgwtest

import (
	"encoding/json"
	"io"
	"net/http"
	"net/url"
	"slices"
)

// problem is a refusal. With a field it is one of its fields that is wrong, and the code is told there.
type problem struct {
	status int
	code   string
	field  string
	page   bool // a page of a proxy
}

func invalid(field, code string) *problem {
	return &problem{status: http.StatusBadRequest, code: code, field: field}
}

func (p *problem) answer(w http.ResponseWriter) {
	if p.page {
		w.Header().Set("Content-Type", "text/html")
		w.WriteHeader(p.status)
		_, _ = io.WriteString(w, "<html>Request Entity Too Large</html>")
		return
	}
	body := map[string]any{"type": "https://example.nl/fouten/" + p.code, "code": p.code, "title": "Fout", "status": p.status, "detail": "Er ging iets mis",
		"instance": "urn:uuid:7a1f0a2e-0000-4000-8000-000000000001"}
	if p.field != "" {
		body["code"] = "invalid"
		body["invalidParams"] = []map[string]string{{"name": p.field, "code": p.code, "reason": "Dit veld klopt niet."}}
	}
	w.Header().Set("Content-Type", "application/problem+json")
	w.WriteHeader(p.status)
	_ = json.NewEncoder(w).Encode(body)
}

func answer(w http.ResponseWriter, status int, body any) {
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("API-version", "1.5.1")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(body)
}

func (s *Server) list(w http.ResponseWriter, results []map[string]any) {
	var next any
	if s.next != "" {
		next = s.next
	}
	if results == nil {
		results = []map[string]any{}
	}
	answer(w, http.StatusOK, map[string]any{"count": len(results), "next": next, "previous": nil, "results": results})
}

// unknownQuery refuses a filter that the list does not have, as servers do.
func unknownQuery(query url.Values, known ...string) *problem {
	for name := range query {
		if !slices.Contains(known, name) {
			return invalid("nonFieldErrors", "unknown-parameters")
		}
	}
	return nil
}

func fields(r *http.Request) (map[string]any, *problem) {
	var body map[string]any
	if json.NewDecoder(r.Body).Decode(&body) != nil {
		return nil, &problem{status: http.StatusBadRequest, code: "parse_error"}
	}
	return body, nil
}

func required(body map[string]any, names ...string) *problem {
	for _, name := range names {
		if text, isText := body[name].(string); body[name] == nil || isText && text == "" {
			return invalid(name, "required")
		}
	}
	return nil
}
