package sealed

import (
	"bytes"
	"strings"

	"filippo.io/age"
)

// Outside is all that can be seen of a package without a key: not who made it,
// for whom, when or about which family.
type Outside struct {
	Version int // of the envelope
	Readers int // installations that can open it, the sender's own among them
	Length  int // of what is inside, rounded up, in bytes
}

// Look reads the outside of a package. The errors are those of opening: a file
// that is none (ErrNotAPackage), cut (ErrTruncated), altered or newer.
func Look(file []byte) (Outside, error) {
	if err := checkStart(file); err != nil {
		return Outside{}, err
	}
	end := bytes.Index(file, []byte(ageFooter))
	if end < 0 {
		return Outside{}, ErrTruncated
	}
	o := opener{}
	for line := range strings.SplitSeq(string(file[:end]), "\n") {
		fields := strings.Fields(strings.TrimPrefix(line, "-> "))
		if !strings.HasPrefix(line, "-> ") || len(fields) == 0 {
			continue
		}
		switch fields[0] {
		case stanzaType:
			if err := o.read(&age.Stanza{Type: fields[0], Args: fields[1:]}); err != nil {
				return Outside{}, err
			}
		case hybridStanza:
			o.recipients++
		}
	}
	switch {
	case o.ours == 0:
		return Outside{}, ErrNotAPackage
	case o.ours > 1:
		return Outside{}, ErrAltered
	}
	return Outside{Version: envelopeVersion, Readers: o.recipients, Length: o.length}, nil
}
