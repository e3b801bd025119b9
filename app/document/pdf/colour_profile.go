package pdf

import (
	"encoding/binary"
	"math"
)

// colourProfile is the ICC profile (version 2) of sRGB: what the numbers of the
// colours in the file mean. It is worked out here from the numbers in IEC
// 61966-2-1, so that no file of somebody else goes along.
func colourProfile() []byte {
	red, green, blue := primariesUnderD50()
	parts := []profilePart{
		{"desc", profileText("sRGB, worked out by " + program)},
		{"cprt", profileCopyright("No copyright; use freely.")},
		{"wtpt", profileXYZ(whiteD50)},
		{"rXYZ", profileXYZ(red)}, {"gXYZ", profileXYZ(green)}, {"bXYZ", profileXYZ(blue)},
		{"rTRC", profileCurve()}, {"gTRC", nil}, {"bTRC", nil},
	}
	return assembleProfile(parts)
}

// profilePart is one tag of a profile; one without data shares that of the
// part before it.
type profilePart struct {
	name string
	data []byte
}

const profileHead = 128

func assembleProfile(parts []profilePart) []byte {
	at := profileHead + 4 + 12*len(parts)
	table := binary.BigEndian.AppendUint32(nil, uint32(len(parts)))
	var body []byte
	start, length := 0, 0
	for _, part := range parts {
		if part.data != nil {
			start, length = at+len(body), len(part.data)
			body = append(body, part.data...)
			body = append(body, make([]byte, (4-len(body)%4)%4)...)
		}
		table = append(table, part.name...)
		table = binary.BigEndian.AppendUint32(table, uint32(start))
		table = binary.BigEndian.AppendUint32(table, uint32(length))
	}
	return append(append(profileHeader(at+len(body)), table...), body...)
}

// profileHeader says: version 2.1, a display, red green blue, made on a fixed
// day so that the same profile comes out every time.
func profileHeader(size int) []byte {
	head := make([]byte, profileHead)
	binary.BigEndian.PutUint32(head, uint32(size))
	binary.BigEndian.PutUint32(head[8:], 0x02100000)
	copy(head[12:], "mntrRGB XYZ ")
	for i, value := range [...]uint16{2026, 1, 1, 0, 0, 0} {
		binary.BigEndian.PutUint16(head[24+2*i:], value)
	}
	copy(head[36:], "acsp")
	copy(head[68:], fixedPoints(whiteD50))
	return head
}

// profileText is the name of the profile: plain letters, then none for two
// other ways of writing.
func profileText(text string) []byte {
	b := append([]byte("desc"), 0, 0, 0, 0)
	b = binary.BigEndian.AppendUint32(b, uint32(len(text)+1))
	b = append(append(b, text...), 0)
	return append(b, make([]byte, 4+4+2+1+67)...)
}

func profileCopyright(text string) []byte {
	return append(append([]byte("text\x00\x00\x00\x00"), text...), 0)
}

func profileXYZ(v vector) []byte { return append([]byte("XYZ \x00\x00\x00\x00"), fixedPoints(v)...) }

// profileCurve tells how much light each of 1024 steps of a colour is.
func profileCurve() []byte {
	const steps = 1024
	b := binary.BigEndian.AppendUint32([]byte("curv\x00\x00\x00\x00"), steps)
	for i := range steps {
		b = binary.BigEndian.AppendUint16(b, uint16(math.Round(65535*light(float64(i)/(steps-1)))))
	}
	return b
}

// light is the amount of light, from 0 to 1, of a colour value from 0 to 1.
func light(value float64) float64 {
	if value <= 0.04045 {
		return value / 12.92
	}
	return math.Pow((value+0.055)/1.055, 2.4)
}

// fixedPoints writes numbers with sixteen bits behind the point.
func fixedPoints(v vector) []byte {
	var b []byte
	for _, value := range v {
		b = binary.BigEndian.AppendUint32(b, uint32(int32(math.Round(value*65536))))
	}
	return b
}
