package s3

import (
	"bytes"
	"context"
	"crypto/md5"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"io"

	"keukentafel/storage/mailbox"
)

// MaxObject is the largest object, in bytes: that of the largest package.
const MaxObject = 64 << 20

// content is what is to be put, read and summed before the first byte leaves, since both sums go ahead of it.
type content struct {
	size   int64
	start  int64
	seeker io.ReadSeeker
	md5    [md5.Size]byte
	sha256 [sha256.Size]byte
}

// load sums exactly size bytes of r. What can be read twice is not copied; the rest is kept in memory.
func load(ctx context.Context, size int64, r io.Reader) (content, error) {
	c := content{size: size}
	sums := [2]io.Writer{md5.New(), sha256.New()}
	var copied bytes.Buffer
	to := io.MultiWriter(sums[0], sums[1], &limited{w: &copied})
	if seeker, ok := r.(io.ReadSeeker); ok {
		start, err := seeker.Seek(0, io.SeekCurrent)
		if err == nil {
			c.seeker, c.start = seeker, start
			to = io.MultiWriter(sums[0], sums[1], &limited{w: io.Discard})
		}
	}
	if err := mailbox.CopyExactly(ctx, to, r, size); err != nil {
		return content{}, err
	}
	if c.seeker == nil {
		c.seeker = bytes.NewReader(copied.Bytes())
	}
	c.md5 = [md5.Size]byte(sums[0].(interface{ Sum([]byte) []byte }).Sum(nil))
	c.sha256 = [sha256.Size]byte(sums[1].(interface{ Sum([]byte) []byte }).Sum(nil))
	return c, nil
}

// open gives the content once more. It cannot be closed: the file of a caller stays open.
func (c content) open(ctx context.Context) io.Reader {
	if _, err := c.seeker.Seek(c.start, io.SeekStart); err != nil {
		return broken{err}
	}
	return mailbox.WithContext(ctx, io.LimitReader(c.seeker, c.size))
}

func (c content) md5Base64() string { return base64.StdEncoding.EncodeToString(c.md5[:]) }
func (c content) sha256Hex() string { return hex.EncodeToString(c.sha256[:]) }

// limited refuses what is more than MaxObject.
type limited struct {
	w io.Writer
	n int64
}

func (l *limited) Write(p []byte) (int, error) {
	if l.n += int64(len(p)); l.n > MaxObject {
		return 0, fmt.Errorf("larger than %d bytes: %w", int64(MaxObject), mailbox.ErrNotAllowed)
	}
	return l.w.Write(p)
}

type broken struct{ err error }

func (b broken) Read([]byte) (int, error) { return 0, b.err }
