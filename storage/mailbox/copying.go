package mailbox

import (
	"context"
	"errors"
	"fmt"
	"io"
)

// CopyExactly copies size bytes from r to w, stops soon after ctx ends, and answers ErrIncomplete when r holds fewer or more. It is
// for backends; a failure of w is given back as it is.
func CopyExactly(ctx context.Context, w io.Writer, r io.Reader, size int64) error {
	in := WithContext(ctx, r)
	if _, err := io.CopyN(w, in, size); errors.Is(err, io.EOF) {
		return fmt.Errorf("copy content: too short: %w", ErrIncomplete)
	} else if err != nil {
		return err
	}
	var extra [1]byte
	n, err := io.ReadFull(in, extra[:])
	if n > 0 {
		return fmt.Errorf("copy content: too long: %w", ErrIncomplete)
	}
	if !errors.Is(err, io.EOF) {
		return err
	}
	return nil
}

// WithContext gives a reader that fails with the error of ctx once ctx has ended.
func WithContext(ctx context.Context, r io.Reader) io.Reader {
	return contextReader{ctx, r}
}

type contextReader struct {
	ctx context.Context
	r   io.Reader
}

func (c contextReader) Read(p []byte) (int, error) {
	if err := c.ctx.Err(); err != nil {
		return 0, err
	}
	return c.r.Read(p)
}
