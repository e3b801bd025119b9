package s3test

import (
	"encoding/xml"
	"net/http"
	"net/url"
	"sort"
	"strconv"
	"strings"
)

type listing struct {
	XMLName      xml.Name `xml:"http://s3.amazonaws.com/doc/2006-03-01/ ListBucketResult"`
	Name         string
	Prefix       string
	KeyCount     int
	MaxKeys      int
	IsTruncated  bool
	EncodingType string `xml:",omitempty"`
	Next         string `xml:"NextContinuationToken,omitempty"`
	Contents     []entry
}

type entry struct {
	Key          string
	LastModified string
	ETag         string
	Size         int
	StorageClass string
}

func (s *Server) list(w http.ResponseWriter, r *http.Request) {
	asked := r.URL.Query()
	if asked.Get("list-type") != "2" {
		problem{http.StatusNotImplemented, "NotImplemented"}.write(w)
		return
	}
	w.Header().Set("Content-Type", "application/xml")
	_ = xml.NewEncoder(w).Encode(s.page(asked))
}

func (s *Server) page(asked url.Values) listing {
	s.mu.Lock()
	defer s.mu.Unlock()
	prefix, after := asked.Get("prefix"), max(asked.Get("start-after"), asked.Get("continuation-token"))
	most, err := strconv.Atoi(asked.Get("max-keys"))
	if err != nil || most < 1 || most > 1000 {
		most = 1000
	}
	page := listing{Name: Bucket, Prefix: url.QueryEscape(prefix), MaxKeys: most, EncodingType: asked.Get("encoding-type")}
	keys := s.inOrder()
	first := max(sort.SearchStrings(keys, prefix), sort.Search(len(keys), func(i int) bool { return keys[i] > after }))
	for _, key := range keys[first:] {
		if !strings.HasPrefix(key, prefix) {
			break
		}
		if len(page.Contents) == most {
			page.IsTruncated = true
			break
		}
		page.Next = key
		shown := key
		if page.EncodingType == "url" {
			shown = url.QueryEscape(key)
		}
		page.Contents = append(page.Contents, entry{Key: shown, LastModified: "2026-01-01T00:00:00.000Z", Size: len(s.objects[key]), StorageClass: "STANDARD"})
	}
	if page.KeyCount = len(page.Contents); !page.IsTruncated {
		page.Next = ""
	}
	return page
}
