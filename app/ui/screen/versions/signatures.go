package versions

import (
	"context"
	"errors"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/words"
)

// signatures is what became of checking the versions.
type signatures struct {
	busy    bool              // it is being done
	checked bool              // false when it could not be done
	sound   int               // how many versions, from the first, match
	known   map[string]string // the installations whose signature can be told, and whose they are
}

// check looks at the signatures. That it cannot be done is an error, and no
// reason to call a version broken.
func check(ctx context.Context, desk Desk, d consent.Dossier, verify func(consent.Dossier) error) (signatures, error) {
	if len(d.Versions) == 0 {
		return signatures{checked: true}, nil
	}
	known, err := knownSigners(ctx, desk)
	if err != nil {
		return signatures{}, err
	}
	found := signatures{checked: true, sound: len(d.Versions), known: known}
	if err = verify(d); err == nil {
		return found, nil
	}
	for found.sound = 0; found.sound < len(d.Versions); found.sound++ {
		if !errors.Is(err, casework.ErrVersionBroken) {
			return signatures{}, err
		}
		part := d
		part.Versions = d.Versions[:found.sound+1]
		if err := verify(part); err != nil {
			break
		}
	}
	return found, nil
}

// knownSigners are this installation and those in the directory.
func knownSigners(ctx context.Context, desk Desk) (map[string]string, error) {
	mine, err := desk.MyCard(ctx)
	if err != nil {
		return nil, err
	}
	contacts, err := desk.Directory(ctx)
	if err != nil {
		return nil, err
	}
	known := map[string]string{mine.Key: string(mine.Name)}
	for _, c := range contacts {
		known[c.Card.Key] = string(c.Card.Name)
	}
	return known, nil
}

// firstBroken is the first version that does not match its signature, if there
// is one; those after it rest on it.
func (s signatures) firstBroken(d consent.Dossier) (number int, is bool) {
	return s.sound + 1, s.checked && s.sound < len(d.Versions)
}

// label says how a version stands. The signature of an installation that is
// not known here cannot be told, so it is not called good.
func (s signatures) label(l words.Lang, v family.Version) kit.Label {
	_, known := s.known[v.Key]
	switch {
	case s.busy:
		return kit.Label{Text: l.T("versions.busy"), Tone: kit.Neutral}
	case !s.checked:
		return kit.Label{Text: l.T("versions.unchecked"), Tone: kit.Warn}
	case v.Number > s.sound:
		return kit.Label{Text: l.T("versions.broken"), Tone: kit.Bad}
	case !known:
		return kit.Label{Text: l.T("versions.stranger"), Tone: kit.Warn}
	}
	return kit.Label{Text: l.T("versions.sound"), Tone: kit.Good}
}
