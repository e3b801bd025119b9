package pdf

import (
	"bytes"
	"encoding/binary"
	"math"
	"testing"
)

// part finds a tag of a profile.
func iccPart(t *testing.T, profile []byte, name string) []byte {
	t.Helper()
	count := int(binary.BigEndian.Uint32(profile[profileHead:]))
	for i := range count {
		row := profile[profileHead+4+12*i:]
		if string(row[:4]) == name {
			start, length := binary.BigEndian.Uint32(row[4:]), binary.BigEndian.Uint32(row[8:])
			if start%4 != 0 || int(start+length) > len(profile) {
				t.Fatalf("%s lies at %d, %d bytes", name, start, length)
			}
			return profile[start : start+length]
		}
	}
	t.Fatalf("the profile has no %s", name)
	return nil
}

func numbers(data []byte) vector {
	var v vector
	for i := range v {
		v[i] = float64(int32(binary.BigEndian.Uint32(data[8+4*i:]))) / 65536
	}
	return v
}

// The numbers are those that the standard gives for sRGB under D50.
func TestTheProfileHasTheColoursOfTheStandard(t *testing.T) {
	profile := colourProfile()
	if int(binary.BigEndian.Uint32(profile)) != len(profile) || string(profile[36:40]) != "acsp" {
		t.Fatal("the head of the profile is wrong")
	}
	sum := vector{}
	for name, want := range map[string]vector{
		"rXYZ": {0.4360, 0.2225, 0.0139}, "gXYZ": {0.3851, 0.7169, 0.0971}, "bXYZ": {0.1431, 0.0606, 0.7141}, "wtpt": {0.9642, 1, 0.8249},
	} {
		got := numbers(iccPart(t, profile, name))
		for i := range got {
			if math.Abs(got[i]-want[i]) > 0.0002 {
				t.Errorf("%s is %.4f, want %.4f", name, got, want)
			}
			if name != "wtpt" {
				sum[i] += got[i]
			}
		}
	}
	for i := range sum {
		if math.Abs(sum[i]-whiteD50[i]) > 0.0001 {
			t.Errorf("red, green and blue together are %.4f, not white", sum)
		}
	}
}

func TestTheProfileKnowsHowMuchLightAColourIs(t *testing.T) {
	profile := colourProfile()
	curve := iccPart(t, profile, "gTRC")
	if !bytes.Equal(curve, iccPart(t, profile, "rTRC")) || !bytes.Equal(curve, iccPart(t, profile, "bTRC")) || len(curve) != 12+2*1024 {
		t.Fatal("the three curves are not one")
	}
	at := func(value float64) float64 {
		return float64(binary.BigEndian.Uint16(curve[12+2*int(math.Round(value*1023)):])) / 65535
	}
	// Half of the light of white is the colour value 188 of 255.
	for value, want := range map[float64]float64{0: 0, 1: 1, 188.0 / 255: 0.5029, 0.04: 0.0031} {
		if got := at(value); math.Abs(got-want) > 0.001 {
			t.Errorf("the colour %.3f is %.4f of the light, want %.4f", value, got, want)
		}
	}
	last := 0.0
	for i := range 1024 {
		if now := at(float64(i) / 1023); now < last {
			t.Fatalf("step %d is darker than the one before", i)
		} else {
			last = now
		}
	}
}

func TestTheProfileIsTheSameEveryTime(t *testing.T) {
	if !bytes.Equal(colourProfile(), colourProfile()) {
		t.Error("two profiles differ")
	}
}
