package assets

import (
	"bytes"
	"errors"
	"image/png"
	"io/fs"
	"strings"
	"testing"
)

func TestAMissingAssetIsNamedInTheError(t *testing.T) {
	_, err := Font("nowhere.ttf")
	if !errors.Is(err, fs.ErrNotExist) || !strings.Contains(err.Error(), "fonts/nowhere.ttf") {
		t.Errorf("got %v, want an error that names fonts/nowhere.ttf", err)
	}
}

func TestALanguageThatWeDoNotSpeakIsAnError(t *testing.T) {
	if _, err := Translations("xx"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("got %v, want fs.ErrNotExist", err)
	}
}

func TestEveryLanguageOfTheProgramIsReadable(t *testing.T) {
	for _, lang := range []string{"nl", "en"} {
		texts, err := Translations(lang)
		if err != nil || len(texts) == 0 {
			t.Errorf("%s: %d texts, %v", lang, len(texts), err)
		}
	}
}

func TestTheIconIsAPictureThatDesktopsAccept(t *testing.T) {
	picture, err := png.DecodeConfig(bytes.NewReader(AppIcon()))
	if err != nil {
		t.Fatal(err)
	}
	if picture.Width != 512 || picture.Height != 512 {
		t.Errorf("icon is %d x %d, want 512 x 512", picture.Width, picture.Height)
	}
}

func TestTheFontsComeWithTheirLicence(t *testing.T) {
	licence, err := Font("OFL.txt")
	if err != nil || !bytes.Contains(licence, []byte("SIL OPEN FONT LICENSE")) {
		t.Errorf("no font licence: %v", err)
	}
}
