package zgw

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"mime/multipart"
	"net/http"
	"net/textproto"
	"slices"
)

// part is one piece of a large file as a form. It is read from the file itself; nothing is copied.
type part struct {
	name, media, lock string
	content           []byte
	sent              func(done int64)
}

// open gives the form, its length and its type.
func (p *part) open() (io.Reader, int64, string) {
	var head bytes.Buffer
	form := multipart.NewWriter(&head)
	_ = form.WriteField("lock", p.lock) // into memory
	_, _ = form.CreatePart(textproto.MIMEHeader{
		"Content-Disposition": {fmt.Sprintf(`form-data; name="inhoud"; filename=%q`, p.name)},
		"Content-Type":        {p.media},
	})
	tail := "\r\n--" + form.Boundary() + "--\r\n"
	length := int64(head.Len()) + int64(len(p.content)) + int64(len(tail))
	middle := &counting{Reader: bytes.NewReader(p.content), told: p.sent}
	return io.MultiReader(bytes.NewReader(head.Bytes()), middle, bytes.NewReader([]byte(tail))), length, form.FormDataContentType()
}

type counting struct {
	io.Reader
	done int64
	told func(int64)
}

// Read passes on and tells how much it was.
func (c *counting) Read(p []byte) (int, error) {
	n, err := c.Reader.Read(p)
	c.done += int64(n)
	if n > 0 && c.told != nil {
		c.told(c.done)
	}
	return n, err
}

// fill sends the parts that the server does not have yet.
func (j *job) fill(ctx context.Context, d document) error {
	if len(d.missing()) == 0 {
		return nil
	}
	lock := d.partLock()
	if j.diary.Lock != "" {
		lock = j.diary.Lock
	}
	segments := slices.SortedFunc(slices.Values(d.Bestandsdelen), func(a, b segment) int { return a.Volgnummer - b.Volgnummer })
	var offset int64
	total := int64(len(j.file.content))
	for _, s := range segments {
		end := offset + s.Omvang
		if s.Omvang < 0 || end > total {
			return fmt.Errorf("%w: parts of another length", ErrUnexpected)
		}
		if !s.Voltooid {
			begin := offset
			p := &part{name: j.file.name, media: "application/octet-stream", lock: lock, content: j.file.content[begin:end],
				sent: func(done int64) { j.sent(begin+done, total) }}
			if err := j.client.do(ctx, call{root: j.client.documenten, method: http.MethodPut, url: s.URL, form: p}, nil); err != nil {
				return err
			}
		}
		offset = end
	}
	if offset != total {
		return fmt.Errorf("%w: parts of another length", ErrUnexpected)
	}
	return nil
}
