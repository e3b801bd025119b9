package passphrase_test

import (
	"errors"
	"strings"
	"testing"

	"keukentafel/app/passphrase"
)

func TestAWeakPassphraseIsRefusedForTheReasonThatHelps(t *testing.T) {
	for text, want := range map[string]passphrase.Weakness{
		"":                            passphrase.TooShort,
		"kort":                        passphrase.TooShort,
		"Welkom2026!":                 passphrase.TooShort,
		"xK7#mQ9pL2v":                 passphrase.TooShort, // however wild
		strings.Repeat("\xff\xfe", 8): passphrase.NotText,
		"aaaaaaaaaaaaaaaa":            passphrase.Repeated,
		"geheimgeheimgeheim":          passphrase.Repeated,
		"appel appel appel appel":     passphrase.Repeated,
		"🚲🚲🚲🚲🚲🚲🚲🚲🚲🚲🚲🚲": passphrase.Repeated,
		"Welkom2026!!":                    passphrase.CommonPassword,
		"W3lk0m-2026!":                    passphrase.CommonPassword,
		"Wachtwoord123":                   passphrase.CommonPassword,
		"correct horse battery staple":    passphrase.CommonPassword,
		"Oost west, thuis best":           passphrase.CommonPassword,
		"abcdefghijklmnop":                passphrase.Sequence,
		"123456789012":                    passphrase.Sequence,
		"qwertyuiop123":                   passphrase.Keyboard,
		"1qaz2wsx1qaz":                    passphrase.Keyboard,
		"Zomer2026!!!!":                   passphrase.Date,
		"12-03-1984 15-06-2012":           passphrase.Date,
		"Marieke Bos Utrecht":             passphrase.Name,
		"amsterdamfeyenoord":              passphrase.Name,
		"Verantwoordelijkheid1":           passphrase.OneWord,
		"Verkeersdrempels!":               passphrase.OneWord,
		"de kat en de hond":               passphrase.Predictable,
		"ik hou van mijn hond":            passphrase.Predictable,
		"één gezin één plan één regie":    passphrase.Predictable,
		"vier fietsen in de gang":         passphrase.Predictable,
		"keukentafel jeugdzorg regisseur": passphrase.Predictable,
	} {
		v := passphrase.Judge(text)
		if v.Why != want {
			t.Errorf("%q: %q, %.0f bits, want %q", text, v.Why, v.Bits, want)
		}
		var weak *passphrase.Weak
		if !errors.As(v.Err(), &weak) || weak.Why != want || strings.Contains(v.Err().Error(), "elkom") {
			t.Errorf("%q: %v", text, v.Err())
		}
	}
}

func TestWordsThatDoNotBelongTogetherAreGoodEnough(t *testing.T) {
	for _, text := range []string{
		"paars gordijn wandelt zacht",
		"sleutelbos kaneel vuurtoren egel",
		"Sleutelbos-Kaneel-Vuurtoren-Egel",
		"stil potlood regent achter zeven bergen",
		"mijn oma fietst elke dag naar de markt",
		"xK7#mQ9pL2vR",
		"xkqzvbntwlprg",
		"سبحان الله وبحمده يوم",
		"красный чайник летит на юг",
	} {
		if v := passphrase.Judge(text); !v.Good() || v.Err() != nil || v.Bits < passphrase.MinBits {
			t.Errorf("%q is refused: %q, %.0f bits", text, v.Why, v.Bits)
		}
	}
}

func TestDecorationIsWorthNextToNothing(t *testing.T) {
	plain := passphrase.Judge("paars gordijn wandelt").Bits
	for _, text := range []string{"Paars gordijn wandelt", "paars gordijn wandelt!", "paars-gordijn-wandelt", "p@ars gordijn wandelt"} {
		if more := passphrase.Judge(text).Bits - plain; more > 6 {
			t.Errorf("%q is worth %.1f bits more", text, more)
		}
	}
}

func TestTheSameTextTypedInAnotherWayIsWorthTheSame(t *testing.T) {
	one, other := passphrase.Judge("caf\u00e9 ﬁets d\u00e9cor zandloper"), passphrase.Judge("cafe\u0301 fiets de\u0301cor zandloper")
	if one != other {
		t.Errorf("%+v and %+v", one, other)
	}
	if v := passphrase.Judge("e\u0301e\u0301n, twe\u0301e"); v.Why != passphrase.TooShort {
		t.Errorf("accents typed apart count as letters: %+v", v)
	}
}

func TestTheNameOfTheUserHidesNothing(t *testing.T) {
	const text = "Brandsmastraat Vechtoord 14"
	alone, known := passphrase.Judge(text), passphrase.Judge(text, "Joost Brandsma", "Wijkteam Vechtoord")
	if known.Bits > alone.Bits-8 {
		t.Errorf("%.0f bits, and %.0f for who knows the user", alone.Bits, known.Bits)
	}
	if v := passphrase.Judge("joostbrandsma-vechtoord", "Joost Brandsma", "Vechtoord"); v.Why != passphrase.Name {
		t.Errorf("the user's own name is %+v", v)
	}
}

func TestALongTextIsJudgedByItsBeginning(t *testing.T) {
	begin := strings.Repeat("paars gordijn wandelt zacht ", 2)
	text := begin + "en nog veel meer woorden"
	if passphrase.Judge(text+strings.Repeat("e3@$!1 ", 100_000)) != passphrase.Judge(text+strings.Repeat("anders ", 100)) {
		t.Error("what comes after the first characters changed the verdict")
	}
	if v := passphrase.Judge(strings.Repeat("é", 10_000)); v.Why != passphrase.Repeated {
		t.Errorf("%+v", v)
	}
}

func TestHowLongItHoldsOutIsToldFromShortToLong(t *testing.T) {
	last := -1
	for bits := range 90 {
		now := -1
		for i, l := range passphrase.AllLasts() {
			if l == (passphrase.Verdict{Bits: float64(bits)}).Lasts() {
				now = i
			}
		}
		if now < last || now > last+1 {
			t.Errorf("%d bits: step %d after %d", bits, now, last)
		}
		last = now
	}
	if v := (passphrase.Verdict{Bits: passphrase.MinBits}); v.Lasts() != passphrase.LastsMonths {
		t.Errorf("the least holds out %s", v.Lasts())
	}
	if last != len(passphrase.AllLasts())-1 {
		t.Errorf("90 bits is step %d", last)
	}
}

func FuzzJudge(f *testing.F) {
	for _, text := range []string{"", "Welkom2026!", "p@ss 12-03-84", "٣٤٥", "é\u0301\u0301", "\xff", "31/12/99 1234", "ß ø ŁŁŁ", "AaAaAa"} {
		f.Add(text, "Marieke Bos")
	}
	f.Fuzz(func(t *testing.T, text, own string) {
		v := passphrase.Judge(text, own)
		if v.Good() && v.Bits < passphrase.MinBits || v.Bits < 0 || v.Bits > 64*8+400 {
			t.Errorf("%q: %+v", text, v)
		}
		if known := passphrase.Judge(text); known.Bits < v.Bits-8 {
			t.Errorf("knowing %q made %q dearer: %.1f and %.1f", own, text, known.Bits, v.Bits)
		}
	})
}

func BenchmarkJudge(b *testing.B) {
	for name, text := range map[string]string{
		"phrase":  "stil potlood regent achter zeven bergen",
		"hostile": strings.Repeat("w3lk0m e3@$!1 ", 10_000),
	} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				passphrase.Judge(text, "Marieke Bos", "Gemeente Vechtstede")
			}
		})
	}
}
