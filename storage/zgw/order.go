package zgw

import (
	"bytes"
	"crypto/sha256"
	"encoding/base32"
	"encoding/hex"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// planTitle is how documents and zaken are called. It stands in lists, logs and notifications, so it tells nothing about anybody.
const planTitle = "Gezinsplan"

// largestFile is the largest file that we make.
const largestFile = 256 << 20

// Order says where a disclosure goes and in which files.
type Order struct {
	// Zaak is the identification of the zaak at the municipality; in mode create it may be empty, and is then ours.
	Zaak string
	// On is today.
	On family.Date
	// Renders are the files, each of another kind.
	Renders []Render
	// Sent hears how far a file is, in bytes; it may be nil.
	Sent func(kind string, done, total int64)
}

// Render is a file made from the disclosure, such as its PDF. It gets nothing but the disclosure to write from, so that nothing else can
// come along.
type Render struct {
	Kind  string // "pdf", "json": also the end of its name
	Type  string // of the media: "application/pdf"
	Write func(io.Writer, consent.Disclosure) error
}

var (
	kindShape     = regexp.MustCompile(`^[a-z0-9]{1,8}$`)
	typeShape     = regexp.MustCompile(`^[a-z]+/[a-z0-9.+-]{1,100}$`)
	identifierFor = regexp.MustCompile(`^[A-Za-z0-9._\-/]{1,40}$`)
)

func (o Order) check(mode Mode) error {
	if !o.On.Known() || len(o.Renders) == 0 || o.Zaak == "" && mode == ModeFind || o.Zaak != "" && !identifierFor.MatchString(o.Zaak) {
		return ErrBadOrder
	}
	seen := map[string]bool{}
	for _, r := range o.Renders {
		if !kindShape.MatchString(r.Kind) || !typeShape.MatchString(r.Type) || r.Write == nil || seen[r.Kind] {
			return ErrBadOrder
		}
		seen[r.Kind] = true
	}
	return nil
}

// Identification is how the zaak (no kind) or a document of a family is known at every municipality: the same at each delivery, and saying
// nothing, not even the id that the family has here.
func Identification(id family.FamilyID, kind string) string {
	sum := sha256.Sum256([]byte("keukentafel zgw 1\x00" + string(id)))
	name := "GP-" + strings.ToLower(base32.StdEncoding.EncodeToString(sum[:])[:26])
	if kind == "" {
		return name
	}
	return name + "-" + kind
}

// file is one document as it will be sent.
type file struct {
	identification string
	disclosure     consent.DisclosureID
	kind, media    string
	title, name    string
	made           family.Date
	version        int // of the plan
	content        []byte
	sum            string // SHA-256, in hex
}

// filesOf makes the files of an order, all of them before anything is sent.
func filesOf(d consent.Disclosure, o Order) ([]file, error) {
	number := strconv.Itoa(d.Slice().Version)
	made := d.Slice().AdoptedOn
	if !made.Known() {
		made = o.On
	}
	var files []file
	for _, r := range o.Renders {
		var content limited
		if err := r.Write(&content, d); err != nil {
			return nil, fmt.Errorf("zgw: write %s: %w", r.Kind, err)
		}
		if content.Len() == 0 {
			return nil, fmt.Errorf("%w: %s is empty", ErrBadOrder, r.Kind)
		}
		sum := sha256.Sum256(content.Bytes())
		files = append(files, file{
			identification: Identification(d.FamilyID(), r.Kind), disclosure: d.ID(), kind: r.Kind, media: r.Type, made: made, version: d.Slice().Version,
			title: planTitle + ", versie " + number, name: "gezinsplan-" + number + "." + r.Kind,
			content: content.Bytes(), sum: hex.EncodeToString(sum[:]),
		})
	}
	return files, nil
}

// limited takes no more than a file may hold.
type limited struct{ bytes.Buffer }

// Write refuses with ErrTooLarge what does not fit any more.
func (b *limited) Write(p []byte) (int, error) {
	if b.Len()+len(p) > largestFile {
		return 0, ErrTooLarge
	}
	return b.Buffer.Write(p)
}

// checkDisclosure lets only an adopted plan for a municipality through.
func checkDisclosure(d consent.Disclosure) error {
	switch {
	case !d.Valid():
		return consent.ErrNotADisclosure
	case d.ViewOnly(), !d.HoldsPlan(), d.Recipient().Kind != consent.ToMunicipality:
		return ErrNotForMunicipality
	case d.Slice().Version == 0:
		return fmt.Errorf("%w: %w", ErrNotForMunicipality, consent.ErrNotAdopted)
	}
	return nil
}
