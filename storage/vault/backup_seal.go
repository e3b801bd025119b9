package vault

import (
	"bytes"
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"time"

	"filippo.io/age"
)

// Sizes of what is inside the age file, and of age itself.
const (
	floorBackup = 256 << 10
	backupInner = backupMACSize + 8 // before the database: the head's MAC, and its length
	ageChunk    = 64 << 10
	ageTag      = 16
	// maxBackup bounds what a hostile file makes us read; a vault of 50,000
	// families is 1.2 GB.
	maxBackup = 16 << 30
)

// backupKeys follow from one vault key.
type backupKeys struct {
	identity *age.HybridIdentity
	head     key
}

// forBackup makes the keys of a backup. The identity is post-quantum, so that a
// copy that somebody keeps for years stays closed.
func (k *keyTree) forBackup() (backupKeys, error) {
	seed := derive(k.vault[:], k.id, "backup")
	defer clear(seed[:])
	identity, err := hybridIdentity(seed)
	return backupKeys{identity, derive(k.vault[:], k.id, "backup head")}, err
}

func (k backupKeys) sum(head []byte) []byte {
	mac := hmac.New(sha256.New, k.head[:])
	mac.Write(head)
	return mac.Sum(nil)
}

// turnout writes to what it is set to at the moment.
type turnout struct{ io.Writer }

// sealBackup writes a backup. The database is preceded by the MAC of the head,
// so that neither goes with another, and followed by zeros.
func sealBackup(ctx context.Context, w io.Writer, image []byte, h *header, keys backupKeys, taken time.Time) error {
	var start bytes.Buffer
	out := &turnout{&start}
	body, err := age.Encrypt(out, keys.identity.Recipient())
	if err != nil {
		return fmt.Errorf("seal the backup: %w", err)
	}
	plain := padded(backupInner+len(image), floorBackup)
	chunks := (plain + ageChunk - 1) / ageChunk
	head := backupHead{taken: taken, header: *h, body: int64(start.Len() + plain + chunks*ageTag)}.encode()
	mac := keys.sum(head)
	length := binary.BigEndian.AppendUint64(nil, uint64(len(image)))
	out.Writer = w
	for _, b := range [][]byte{head, mac, start.Bytes()} {
		if _, err := w.Write(b); err != nil {
			return explain("write the backup", err)
		}
	}
	zeros := make([]byte, plain-backupInner-len(image))
	for _, b := range [][]byte{mac, length, image, zeros} {
		if err := writePieces(ctx, body, b); err != nil {
			return explain("write the backup", err)
		}
	}
	return explain("write the backup", body.Close())
}

// writePieces writes so that a context that ends is noticed.
func writePieces(ctx context.Context, w io.Writer, b []byte) error {
	const piece = 1 << 20
	for len(b) > 0 {
		if err := ctx.Err(); err != nil {
			return err
		}
		n := min(piece, len(b))
		if _, err := w.Write(b[:n]); err != nil {
			return err
		}
		b = b[n:]
	}
	return nil
}

// copyTo writes the database in the backup to w. What was written counts only
// when there is no error: age gives pieces before it knows about the end.
func (b *sealedBackup) copyTo(ctx context.Context, w io.Writer, keys backupKeys) error {
	if !hmac.Equal(keys.sum(b.raw), b.mac) {
		return ErrBackupAltered
	}
	plain, err := age.Decrypt(watched{ctx, b.body}, keys.identity)
	if err != nil {
		return altered(ctx, err)
	}
	inner := make([]byte, backupInner)
	if _, err := io.ReadFull(plain, inner); err != nil {
		return altered(ctx, err)
	}
	length := binary.BigEndian.Uint64(inner[backupMACSize:])
	if !hmac.Equal(inner[:backupMACSize], b.mac) || length > maxBackup {
		return ErrBackupAltered
	}
	out := &noted{w: w}
	if _, err := io.CopyN(out, plain, int64(length)); err != nil {
		if out.err != nil {
			return explain("write the copy", out.err)
		}
		return altered(ctx, err)
	}
	return altered(ctx, onlyZeros(plain))
}

// altered is what an error of age means, unless it is one of the disk or the
// end of the context.
func altered(ctx context.Context, err error) error {
	var disk *fs.PathError
	switch {
	case err == nil:
		return nil
	case ctx.Err() != nil:
		return ctx.Err()
	case errors.As(err, &disk):
		return explain("read the backup", err)
	}
	return ErrBackupAltered
}

var errNotZero = errors.New("padding is not zero")

// onlyZeros reads to the end, which is where age says whether all was there.
func onlyZeros(r io.Reader) error {
	buffer := make([]byte, 32<<10)
	for {
		n, err := r.Read(buffer)
		if len(bytes.Trim(buffer[:n], "\x00")) > 0 {
			return errNotZero
		}
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
	}
}

// watched stops reading when its context ends.
type watched struct {
	ctx context.Context
	r   io.Reader
}

func (w watched) Read(p []byte) (int, error) {
	if err := w.ctx.Err(); err != nil {
		return 0, err
	}
	return w.r.Read(p)
}

// noted remembers what went wrong with writing, to tell it from reading.
type noted struct {
	w   io.Writer
	err error
}

func (n *noted) Write(p []byte) (int, error) {
	written, err := n.w.Write(p)
	if err != nil {
		n.err = err
	}
	return written, err
}
