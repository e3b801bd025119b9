package s3test

import (
	"bytes"
	"crypto/md5"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"io"
	"net/http"
	"strings"
	"time"
)

func (s *Server) put(w http.ResponseWriter, r *http.Request, key string, fault Fault) {
	content, err := io.ReadAll(r.Body)
	cut := err != nil || int64(len(content)) != r.ContentLength
	if cut {
		defer func() { s.cuts <- struct{}{} }()
	}
	if fault.keepOnly > 0 {
		content = content[:min(fault.keepOnly, len(content))]
	} else if p := checkUpload(r, content, cut); p != nil {
		p.write(w)
		return
	}
	if !s.store(key, content, r.Header.Get("If-None-Match") == "*") {
		exists.write(w)
		return
	}
	if fault.dropAnswer {
		panic(http.ErrAbortHandler)
	}
	w.Header().Set("ETag", etag(content))
	w.WriteHeader(http.StatusOK)
}

// checkUpload holds an upload against the sums that came ahead of it. Without any sum nothing can be held against it.
func checkUpload(r *http.Request, content []byte, cut bool) *problem {
	sum, digest := r.Header.Get("X-Amz-Content-Sha256"), r.Header.Get("Content-Md5")
	if strings.HasPrefix(sum, "STREAMING-") {
		return &problem{http.StatusNotImplemented, "NotImplemented"}
	}
	if sum == "UNSIGNED-PAYLOAD" && digest == "" {
		return nil
	}
	of := md5.Sum(content)
	switch ofAll := sha256.Sum256(content); {
	case cut:
		return &incomplete
	case digest != "" && digest != base64.StdEncoding.EncodeToString(of[:]):
		return &badDigest
	case sum != "UNSIGNED-PAYLOAD" && sum != hex.EncodeToString(ofAll[:]):
		return &badSum
	}
	return nil
}

func (s *Server) store(key string, content []byte, once bool) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if _, found := s.objects[key]; found && once {
		return false
	}
	s.keep(key, content)
	return true
}

func (s *Server) get(w http.ResponseWriter, r *http.Request, key string, fault Fault) {
	content, found := s.Object(key)
	if !found {
		noSuchKey.write(w)
		return
	}
	w.Header().Set("ETag", etag(content))
	w.Header().Set("Content-Type", "application/octet-stream")
	if fault.cutDownload {
		cut := &cutting{ResponseWriter: w, left: fault.after}
		if fault.hold {
			cut.hold = r.Context().Done()
		}
		w = cut
	}
	// Range, If-Match and Content-Length are those of HTTP itself.
	http.ServeContent(w, r, "", time.Unix(1_700_000_000, 0), bytes.NewReader(content))
}

func etag(content []byte) string {
	sum := md5.Sum(content)
	return `"` + hex.EncodeToString(sum[:]) + `"`
}
