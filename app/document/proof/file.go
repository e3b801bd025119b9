package proof

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"image"
	"math"
	"sync"

	pdf "github.com/speedata/pdfdisassembler"
)

// What is still drawn.
const (
	maxFile   = 64 << 20 // bytes
	maxStream = 32 << 20 // bytes, unpacked
	maxPages  = 2000
	maxSide   = 8000     // dots
	maxDots   = 24 << 20 // of a page, and of a picture on it
)

// File is a PDF of which pages are drawn. It may be used by more than one
// goroutine, one at a time.
type File struct {
	guard sync.Mutex
	file  *pdf.Reader
	pages []*pdf.Page
	fonts map[*pdf.Dict]*font
}

// Open reads a file that lies in memory. Errors are ErrBroken and ErrTooMuch.
func Open(data []byte) (f *File, err error) {
	defer mend(&err)
	if len(data) > maxFile {
		return nil, ErrTooMuch
	}
	reader, err := pdf.Open(bytes.NewReader(data), pdf.WithMaxStreamSize(maxStream))
	if err != nil {
		return nil, ErrBroken
	}
	pages, err := reader.Pages()
	if err != nil || len(pages) == 0 {
		return nil, ErrBroken
	}
	if len(pages) > maxPages {
		return nil, ErrTooMuch
	}
	return &File{file: reader, pages: pages, fonts: map[*pdf.Dict]*font{}}, nil
}

// mend makes an error of what the readers of others did not foresee in a file.
func mend(err *error) {
	if recover() != nil {
		*err = ErrBroken
	}
}

// Pages is how many there are.
func (f *File) Pages() int { return len(f.pages) }

// Size is that of a page, counted from 0, in points of 1/72 inch.
func (f *File) Size(page int) (width, height float64, err error) {
	f.guard.Lock()
	defer f.guard.Unlock()
	defer mend(&err)
	box, err := f.box(page)
	return box.Width(), box.Height(), err
}

func (f *File) box(page int) (pdf.Rect, error) {
	if page < 0 || page >= len(f.pages) {
		return pdf.Rect{}, ErrNoPage
	}
	box, ok := f.pages[page].Box(pdf.CropBox)
	if !ok {
		box, ok = f.pages[page].Box(pdf.MediaBox)
	}
	if !ok || !(box.Width() >= 1 && box.Height() >= 1 && box.Width() <= 14400 && box.Height() <= 14400) {
		return pdf.Rect{}, ErrBroken
	}
	if f.pages[page].Rotation() != 0 {
		return pdf.Rect{}, unknown("Rotate")
	}
	return box, nil
}

// Draw draws a page, counted from 0, with so many dots for each point, on white
// paper. It stops when ctx ends. Errors are ErrBroken, ErrUnknown, ErrTooMuch,
// ErrNoPage and that of ctx.
func (f *File) Draw(ctx context.Context, page int, scale float64) (dots *image.RGBA, err error) {
	f.guard.Lock()
	defer f.guard.Unlock()
	defer mend(&err)
	box, err := f.box(page)
	if err != nil {
		return nil, err
	}
	width, height := math.Round(box.Width()*scale), math.Round(box.Height()*scale)
	if !(width >= 1 && height >= 1 && width <= maxSide && height <= maxSide && width*height <= maxDots) { // also when it is no number
		return nil, ErrTooMuch
	}
	content, err := f.pages[page].Content()
	if err != nil {
		return nil, ErrBroken
	}
	resources, _ := f.pages[page].Resources()
	p := newPress(ctx, f, int(width), int(height))
	p.state.to = matrix{scale, 0, 0, -scale, -box.LLX * scale, box.URY * scale}
	if err := p.run(content, resources); err != nil {
		return nil, err
	}
	return p.dots, nil
}

// unknown names what cannot be drawn, with a name of the format; nothing of what
// the page says.
func unknown(what string, name ...string) error {
	for _, n := range name {
		what += " " + plainName(n)
	}
	return fmt.Errorf("%w: %s", ErrUnknown, what)
}

// longest is the longest name of the format that is told.
const longest = 14

// plainName lets through what can be a name of the format, and nothing else.
func plainName(name string) string {
	if len(name) > longest {
		return "?"
	}
	for _, r := range name {
		if r != '*' && r != '\'' && r != '-' && (r < '0' || r > '9') && (r < 'A' || r > 'Z') && (r < 'a' || r > 'z') {
			return "?"
		}
	}
	return name
}

// broken is err when it is one of ours, and ErrBroken for those of others,
// which may quote the file.
func broken(err error) error {
	for _, own := range []error{ErrBroken, ErrUnknown, ErrTooMuch, context.Canceled, context.DeadlineExceeded} {
		if errors.Is(err, own) {
			return err
		}
	}
	return ErrBroken
}
