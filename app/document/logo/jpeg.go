package logo

import (
	"bytes"
	"encoding/binary"
	"image"
	"image/color"
	"image/jpeg"
)

// JPEG is a photograph ready to lie in a file.
type JPEG struct {
	Data          []byte
	Width, Height int
	Gray          bool
}

// JPEG gives a photograph of at most so many dots, without anything but its
// dots. For a logo of another kind ok is false.
func (p *Picture) JPEG(width, height int) (photo JPEG, ok bool) {
	if p.media != "image/jpeg" {
		return JPEG{}, false
	}
	b := p.dots.Bounds()
	_, gray := p.dots.(*image.Gray)
	printed := p.dots.ColorModel() == color.CMYKModel
	small := b.Dx() <= width || b.Dy() <= height
	if small && p.turned <= 1 && !printed {
		if bare, ok := bareJPEG(p.data); ok {
			return JPEG{bare, b.Dx(), b.Dy(), gray}, true
		}
	}
	dots := p.Dots(width, height)
	var out bytes.Buffer
	if err := jpeg.Encode(&out, dots, &jpeg.Options{Quality: 92}); err != nil {
		return JPEG{}, false
	}
	return JPEG{out.Bytes(), dots.Bounds().Dx(), dots.Bounds().Dy(), false}, true
}

// Marks of a JPEG file.
const (
	markStart   = 0xd8
	markEnd     = 0xd9
	markScan    = 0xda
	markRemark  = 0xfe
	markApp0    = 0xe0
	markExif    = 0xe1
	markAdobe   = 0xee
	markApp15   = 0xef
	markRestart = 0xd0
)

// bareJPEG leaves out what a camera or program noted (place, time, maker) and
// what stands after the end.
func bareJPEG(data []byte) ([]byte, bool) {
	bare := []byte{0xff, markStart}
	done := eachSegment(data, func(mark byte, segment []byte) {
		noted := mark == markRemark || mark > markApp0 && mark <= markApp15 && mark != markAdobe
		if !noted {
			bare = append(bare, segment...)
		}
	})
	return append(bare, 0xff, markEnd), done
}

// eachSegment walks over a JPEG file and tells whether it came to the end.
func eachSegment(data []byte, see func(mark byte, segment []byte)) bool {
	for at := 2; at+4 <= len(data) || at+2 <= len(data) && data[at+1] == markEnd; {
		if data[at] != 0xff {
			return false
		}
		mark := data[at+1]
		switch mark {
		case 0xff: // filling
			at++
			continue
		case markEnd:
			return true
		}
		end := at + 2 + int(binary.BigEndian.Uint16(data[at+2:]))
		if end > len(data) {
			return false
		}
		if mark == markScan {
			end = scanEnd(data, end)
		}
		see(mark, data[at:end])
		at = end
	}
	return false
}

// scanEnd finds the mark after the dots themselves.
func scanEnd(data []byte, at int) int {
	for ; at+1 < len(data); at++ {
		next := data[at+1]
		restart := next >= markRestart && next < markStart
		if data[at] == 0xff && next != 0 && next != 0xff && !restart {
			return at
		}
	}
	return len(data)
}

// orientation is how the camera was held, 1 when the file does not say.
func orientation(data []byte) int {
	found := 1
	eachSegment(data, func(mark byte, segment []byte) {
		const head = 4
		if mark != markExif || len(segment) < head || found != 1 {
			return
		}
		if tiff, ok := bytes.CutPrefix(segment[head:], []byte("Exif\x00\x00")); ok {
			found = exifTurn(tiff)
		}
	})
	return found
}

func exifTurn(tiff []byte) int {
	if len(tiff) < 8 {
		return 1
	}
	var order binary.ByteOrder = binary.BigEndian
	if string(tiff[:2]) == "II" {
		order = binary.LittleEndian
	}
	list := uint64(order.Uint32(tiff[4:]))
	if list+2 > uint64(len(tiff)) {
		return 1
	}
	const entry, turnTag = 12, 0x0112
	for i := range uint64(order.Uint16(tiff[list:])) {
		at := list + 2 + i*entry
		if at+entry > uint64(len(tiff)) {
			return 1
		}
		if order.Uint16(tiff[at:]) == turnTag {
			if turn := int(order.Uint16(tiff[at+8:])); turn >= 1 && turn <= 8 {
				return turn
			}
		}
	}
	return 1
}
