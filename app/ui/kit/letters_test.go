package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"golang.org/x/image/font/sfnt"
)

// The names that families here have, in the letters that they write themselves.
var namesOfFamilies = map[string]string{
	"Dutch":      "Zoë Daniël Chloé IJsbrand ĳ",
	"Turkish":    "Çağla Yılmaz İbrahim Öztürk Şükrü Gülşen",
	"Polish":     "Łukasz Wójcik Żaneta Świętosława Gąsior Ćwik Źrebiec Czyżyński",
	"Vietnamese": "Nguyễn Thị Hằng Đỗ Văn Quỳnh Phượng Ước Ỷ Ẵ",
	"Arabic":     "محمد العربي فاطمة الزهراء عائشة يوسف",
	"Tigrinya":   "ፀጋይ ለተብርሃን ኣብርሃም ሓዳስ ትግርኛ",
	"Romanian":   "Ștefan Țuțuianu Ăă Îî",
	"Czech":      "Jiří Dvořák Růžena Ňěmcová",
	"Greek":      "Γιώργος Παπαδόπουλος",
	"Ukrainian":  "Олександр Ґалаґан Їжак Єва",
}

func TestEveryFamilySeesItsOwnNameInItsOwnLetters(t *testing.T) {
	for _, style := range []fyne.TextStyle{{}, {Bold: true}, {Italic: true}} {
		face := faceOf(t, style)
		for language, names := range namesOfFamilies {
			for _, letter := range names {
				if !has(face, letter) {
					t.Errorf("%s, %+v: %q (U+%04X) has no letter", language, style, letter, letter)
				}
			}
		}
	}
}

func TestWhatTheFontsDoNotCoverIsKnown(t *testing.T) {
	face := faceOf(t, fyne.TextStyle{})
	for script, letter := range map[string]rune{"Hebrew": 'ש', "Armenian": 'Հ', "Georgian": 'ა', "Thai": 'ก', "Devanagari": 'क', "Tamil": 'அ', "Chinese": '你'} {
		if has(face, letter) {
			t.Errorf("%s is covered now: say so in assets/fonts/README.md and in the manual", script)
		}
	}
}

func has(face *sfnt.Font, letter rune) bool {
	index, err := face.GlyphIndex(nil, letter)
	return err == nil && index != 0
}

func faceOf(t *testing.T, style fyne.TextStyle) *sfnt.Font {
	t.Helper()
	face, err := sfnt.Parse(NewTheme(Look{}).Font(style).Content())
	if err != nil {
		t.Fatal(err)
	}
	return face
}
