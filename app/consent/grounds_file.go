package consent

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"

	"keukentafel/app/family"
)

// ErrBadGround: an entry in the list of legal grounds with a slip in it.
var ErrBadGround = errors.New("list of legal grounds has a slip")

// ParseGrounds reads the list of legal grounds. Whatever is not understood is
// refused, so that a slip in the file is noticed and no ground is wider or
// longer in force than was meant.
func ParseGrounds(data []byte) ([]LegalGround, error) {
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.DisallowUnknownFields()
	var grounds []LegalGround
	if err := decoder.Decode(&grounds); err != nil {
		return nil, fmt.Errorf("read legal grounds: %w", err)
	}
	if _, err := decoder.Token(); err != io.EOF {
		return nil, fmt.Errorf("read legal grounds: %w: something follows the list", ErrBadGround)
	}
	seen := map[GroundID]bool{}
	for i, g := range grounds {
		if err := g.check(); err != nil {
			return nil, fmt.Errorf("read legal ground %d %q: %w", i, g.ID, err)
		}
		if seen[g.ID] {
			return nil, fmt.Errorf("read legal ground %d %q: %w: the id is there twice", i, g.ID, ErrBadGround)
		}
		seen[g.ID] = true
	}
	return grounds, nil
}

func (g LegalGround) check() error {
	for _, day := range []family.Date{g.From, g.Until} {
		if _, err := family.ParseDate(string(day)); err != nil {
			return err
		}
	}
	switch {
	case g.ID == "" || g.Source == "" || slices.Contains(g.Questions, ""):
		return family.ErrEmpty
	case g.Until.Before(g.From):
		return family.ErrPeriodBackwards
	case !within(g.Kinds, family.PartnerKinds()):
		return fmt.Errorf("%w: unknown kind of partner", ErrBadGround)
	case g.Requires != "" && g.Requires != RequiresOrder:
		return fmt.Errorf("%w: unknown requirement", ErrBadGround)
	case !within(g.Categories, Categories()):
		return fmt.Errorf("%w: unknown category", ErrBadGround)
	}
	return nil
}

// within tells whether all of some are known.
func within[T comparable](some, known []T) bool {
	return !slices.ContainsFunc(some, func(x T) bool { return !slices.Contains(known, x) })
}
