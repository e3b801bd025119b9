package webdav

import (
	"context"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"

	"keukentafel/storage/mailbox"
)

// question asks for three properties only; an ETag is worth nothing here.
const question = `<?xml version="1.0" encoding="utf-8"?>
<propfind xmlns="DAV:"><prop><resourcetype/><getcontentlength/><getlastmodified/></prop></propfind>`

// longestEntry bounds the XML of one entry; a server that sends more is not listened to.
const longestEntry = 256 << 10

var errEntryTooLong = errors.New("an entry of a listing has no end")

// found is one thing that lies on the server. Its path is from the base, without a slash at its end.
type found struct {
	path     string
	folder   bool
	size     int64 // -1 when the server does not say
	modified time.Time
}

// stat finds an object: a file with content. A file without content is a placeholder.
func (s *Store) stat(ctx context.Context, name string) (found, error) {
	f, err := s.look(ctx, name)
	if err != nil {
		return found{}, err
	}
	if f.folder || f.size <= 0 {
		return found{}, mailbox.ErrNotFound
	}
	return f, nil
}

// look finds whatever lies at a path, or answers ErrNotFound.
func (s *Store) look(ctx context.Context, path string) (found, error) {
	var self *found
	err := s.propfind(ctx, path, "0", func(f found) {
		if f.path == path && self == nil {
			self = &f
		}
	})
	if err != nil {
		return found{}, err
	}
	if self == nil {
		return found{}, notASpeaker(http.StatusMultiStatus)
	}
	return *self, nil
}

// children gives what lies in a folder to each, in the order of the server. The folder is given without a slash at its end.
func (s *Store) children(ctx context.Context, folder string, each func(found)) error {
	self := false
	start := folder + "/"
	if folder == "" {
		start = ""
	}
	err := s.propfind(ctx, start, "1", func(f found) {
		rest, below := strings.CutPrefix(f.path, start)
		switch {
		case f.path == folder:
			self = f.folder
		case below && rest != "" && !strings.Contains(rest, "/"):
			each(f)
		}
	})
	if err == nil && !self {
		return mailbox.ErrNotFound // a file, or the answer is about something else
	}
	return err
}

// propfind asks about a path and gives every entry of the answer. An answer that is not whole is an error: the library would take
// half a listing for a whole one.
func (s *Store) propfind(ctx context.Context, path, depth string, each func(found)) error {
	rs, err := s.request(ctx, "PROPFIND", path, http.Header{"Depth": {depth}, "Content-Type": {"application/xml; charset=utf-8"}}, question)
	if err != nil {
		return err
	}
	defer rs.Body.Close()
	switch {
	case rs.StatusCode == http.StatusNotFound:
		drain(rs.Body)
		return mailbox.ErrNotFound
	case rs.StatusCode != http.StatusMultiStatus:
		drain(rs.Body)
		return statusSetback(rs.StatusCode, rs.Header)
	}
	if err := s.readEntries(rs.Body, each); err != nil {
		return s.brokenAnswer(ctx, err)
	}
	return nil
}

func (s *Store) brokenAnswer(ctx context.Context, err error) error {
	var syntax *xml.SyntaxError
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case errors.As(err, &syntax) && strings.Contains(syntax.Msg, "unexpected EOF"):
		return truncated()
	case errors.As(err, &syntax), errors.Is(err, errEntryTooLong):
		return notASpeaker(http.StatusMultiStatus)
	}
	return transportSetback(err)
}

type answer struct {
	Href  string `xml:"DAV: href"`
	Props []struct {
		Status   string    `xml:"DAV: status"`
		Size     string    `xml:"DAV: prop>getcontentlength"`
		Modified string    `xml:"DAV: prop>getlastmodified"`
		Folder   *struct{} `xml:"DAV: prop>resourcetype>collection"`
	} `xml:"DAV: propstat"`
}

// readEntries reads one entry at a time, up to the very end of the document.
func (s *Store) readEntries(body io.Reader, each func(found)) error {
	bounded := &perEntry{r: body, left: longestEntry}
	decoder := xml.NewDecoder(bounded)
	for whole := false; ; {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) && whole {
			return nil
		}
		if errors.Is(err, io.EOF) {
			return &xml.SyntaxError{Msg: "unexpected EOF"}
		}
		if err != nil {
			return err
		}
		start, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		if !whole && start.Name != (xml.Name{Space: "DAV:", Local: "multistatus"}) {
			return &xml.SyntaxError{Msg: "not a listing"}
		}
		whole = true // from here on the decoder itself refuses an end without the last tag
		if start.Name != (xml.Name{Space: "DAV:", Local: "response"}) {
			continue
		}
		var a answer
		if err := decoder.DecodeElement(&a, &start); err != nil {
			return err
		}
		bounded.left = longestEntry
		if f, ok := s.entry(a); ok {
			each(f)
		}
	}
}

// perEntry fails when one entry goes on and on.
type perEntry struct {
	r    io.Reader
	left int
}

func (p *perEntry) Read(b []byte) (int, error) {
	if p.left <= 0 {
		return 0, errEntryTooLong
	}
	n, err := p.r.Read(b[:min(len(b), p.left)])
	p.left -= n
	return n, err
}

// entry gives what an answer is about; anything outside the base is left out.
func (s *Store) entry(a answer) (found, bool) {
	href, err := url.Parse(strings.TrimSpace(a.Href))
	if err != nil {
		return found{}, false
	}
	path := strings.TrimRight(href.Path, "/")
	rest, inside := strings.CutPrefix(path, s.base.Path)
	if !inside || rest != "" && rest[0] != '/' {
		return found{}, false
	}
	f := found{path: strings.TrimPrefix(rest, "/"), size: -1}
	for _, p := range a.Props {
		if !okStatus(p.Status) {
			continue
		}
		f.folder = f.folder || p.Folder != nil
		if n, err := strconv.ParseInt(strings.TrimSpace(p.Size), 10, 64); err == nil {
			f.size = n
		}
		if at, err := http.ParseTime(strings.TrimSpace(p.Modified)); err == nil {
			f.modified = at
		}
	}
	return f, true
}

// okStatus reads a status line of HTTP inside an answer.
func okStatus(line string) bool {
	var code int
	_, err := fmt.Sscanf(line, "HTTP/%s %d", new(string), &code)
	return err == nil && code == http.StatusOK
}
