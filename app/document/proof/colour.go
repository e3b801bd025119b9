package proof

import (
	"image/color"

	pdf "github.com/speedata/pdfdisassembler"
	"github.com/speedata/pdfdisassembler/contentstream"
)

var colourOperators = map[string]operator{
	"g": {1, filling}, "rg": {3, filling}, "k": {4, filling},
	"G": {1, lining}, "RG": {3, lining}, "K": {4, lining},
}

func filling(p *press, n []float64) error { return mixed(n, &p.state.fill) }
func lining(p *press, n []float64) error  { return mixed(n, &p.state.line) }

// mix is a colour in the space that was chosen, which the count of its parts
// tells: those that are known have one, three or four.
func (p *press) mix(op contentstream.Op, ink *color.NRGBA) error {
	n, err := numbers(op.Operands, len(op.Operands))
	if err != nil {
		return err
	}
	return mixed(n, ink)
}

// mixed mixes grey, red green blue, or the inks of a printer. How much shines
// through stays as it is.
func mixed(n []float64, ink *color.NRGBA) error {
	part := func(v float64) uint8 { return uint8(max(0, min(v, 1))*255 + 0.5) }
	switch len(n) {
	case 1:
		ink.R, ink.G, ink.B = part(n[0]), part(n[0]), part(n[0])
	case 3:
		ink.R, ink.G, ink.B = part(n[0]), part(n[1]), part(n[2])
	case 4:
		white := 1 - n[3]
		ink.R, ink.G, ink.B = part((1-n[0])*white), part((1-n[1])*white), part((1-n[2])*white)
	default:
		return unknown("colour")
	}
	return nil
}

// space chooses a space of colours, and black in it.
func (p *press) space(filling bool, name string, found pdf.Object) error {
	count, err := p.parts(pdf.Name(name))
	if err != nil {
		if count, err = p.parts(found); err != nil {
			return err
		}
	}
	black := make([]float64, count)
	if count == 4 {
		black[3] = 1
	}
	if filling {
		return mixed(black, &p.state.fill)
	}
	return mixed(black, &p.state.line)
}

// parts is of how many parts a colour is in a space: one of the device, or one
// with a profile, which is drawn as that of the device.
func (p *press) parts(space pdf.Object) (int, error) {
	if space == nil {
		return 0, unknown("ColorSpace")
	}
	found, err := p.file.file.Resolve(space)
	if err != nil {
		return 0, ErrBroken
	}
	switch s := found.(type) {
	case pdf.Name:
		if n, ok := map[pdf.Name]int{"DeviceGray": 1, "DeviceRGB": 3, "DeviceCMYK": 4}[s]; ok {
			return n, nil
		}
	case pdf.Array:
		if len(s) < 2 {
			break
		}
		kind, err := p.file.file.Resolve(s[0])
		if err != nil {
			return 0, ErrBroken
		}
		switch kind {
		case pdf.Name("CalGray"):
			return 1, nil
		case pdf.Name("CalRGB"):
			return 3, nil
		case pdf.Name("ICCBased"):
			profile, err := p.file.file.Resolve(s[1])
			if stream, ok := profile.(*pdf.Stream); ok && err == nil {
				if n, ok := stream.Dict.Int("N"); ok && (n == 1 || n == 3 || n == 4) {
					return int(n), nil
				}
			}
		}
	}
	return 0, unknown("ColorSpace")
}
