package casework

import "errors"

// What a picture for at the top of documents can be refused for; nothing
// changed then.
var (
	// ErrLogoBroken: the file is no picture, or damaged.
	ErrLogoBroken = errors.New("logo cannot be read")
	// ErrLogoTooLarge: more bytes or dots than a logo can have.
	ErrLogoTooLarge = errors.New("logo is too large")
	// ErrLogoKind: a kind of picture that is not taken, or with something in
	// it that is not taken.
	ErrLogoKind = errors.New("logo is of another kind")
	// ErrNoAlternative: nobody said what the logo says to who cannot see it.
	ErrNoAlternative = errors.New("logo has no alternative text")
)
