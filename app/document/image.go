package document

import (
	"fmt"

	"keukentafel/app/document/logo"
)

// Why a file cannot be used as a logo.
var (
	// ErrImageBroken means that the file is damaged or empty.
	ErrImageBroken = logo.ErrBroken
	// ErrImageTooLarge means that it has more than ten megabytes, twenty
	// million dots or thousands of shapes.
	ErrImageTooLarge = logo.ErrTooLarge
	// ErrImageKind means that it is not a PNG, a JPEG or an SVG of plain shapes.
	ErrImageKind = logo.ErrKind
)

// ReadImage checks a file that somebody chose as a logo. It fails with
// ErrImageBroken, ErrImageTooLarge or ErrImageKind. Alt is what the logo says
// to who cannot see it; without it the logo is decoration.
func ReadImage(data []byte, alt string) (*Image, error) {
	picture, err := logo.Open(data)
	if err != nil {
		return nil, fmt.Errorf("read image: %w", err)
	}
	return &Image{Data: append([]byte(nil), data...), Media: picture.Media(), Alt: Clean(alt)}, nil
}

// Open reads the dots or shapes of an image, for who draws it. It fails as
// ReadImage does.
func (i Image) Open() (*logo.Picture, error) {
	picture, err := logo.Open(i.Data)
	if err != nil {
		return nil, fmt.Errorf("open image: %w", err)
	}
	return picture, nil
}
