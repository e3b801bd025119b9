package sealed

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"fmt"
)

// Inside the envelope: magic, length of the signed manifest in four bytes, manifest, parts in its order, zeros.
const (
	containerMagic = "KTP1"
	containerHead  = len(containerMagic) + 4
)

// part is one file inside a package.
type part struct {
	name, kind string
	bytes      []byte
}

func (p part) entry() partEntry {
	sum := sha256.Sum256(p.bytes)
	return partEntry{Name: p.name, Type: p.kind, Size: len(p.bytes), SHA256: hex.EncodeToString(sum[:])}
}

// build puts a container together.
func build(jws string, parts []part) ([]byte, error) {
	length := containerHead + len(jws)
	for _, p := range parts {
		if length += len(p.bytes); length > maxPlain {
			return nil, ErrTooLarge
		}
	}
	padded := padmeLength(length)
	if padded > maxPlain || len(jws) > maxSigned {
		return nil, ErrTooLarge
	}
	plain := make([]byte, 0, padded)
	plain = append(plain, containerMagic...)
	plain = binary.BigEndian.AppendUint32(plain, uint32(len(jws)))
	plain = append(plain, jws...)
	for _, p := range parts {
		plain = append(plain, p.bytes...)
	}
	return plain[:padded], nil
}

// split gives the signed manifest and what follows it.
func split(plain []byte) (jws string, rest []byte, err error) {
	magic := containerMagic[:3]
	switch {
	case len(plain) < containerHead || string(plain[:3]) != magic:
		return "", nil, ErrNotAPackage
	case string(plain[:4]) != containerMagic:
		return "", nil, ErrNewerVersion
	}
	length := binary.BigEndian.Uint32(plain[4:])
	switch {
	case length > maxSigned:
		return "", nil, ErrTooLarge
	case int(length) > len(plain)-containerHead:
		return "", nil, fmt.Errorf("manifest: %w", ErrAltered)
	}
	end := containerHead + int(length)
	return string(plain[containerHead:end]), plain[end:], nil
}

// take cuts the parts out of what follows the manifest, and checks that each is what was signed and that only zeros are left.
func take(entries []partEntry, rest []byte) ([]part, error) {
	var parts []part
	for _, e := range entries {
		if e.Size > len(rest) {
			return nil, fmt.Errorf("part: %w", ErrAltered)
		}
		p := part{name: e.Name, kind: e.Type, bytes: rest[:e.Size:e.Size]}
		if p.entry() != e {
			return nil, fmt.Errorf("part: %w", ErrAltered)
		}
		parts = append(parts, p)
		rest = rest[e.Size:]
	}
	if len(bytes.Trim(rest, "\x00")) > 0 {
		return nil, fmt.Errorf("padding: %w", ErrAltered)
	}
	return parts, nil
}
