package passphrase_test

import (
	"strings"
	"testing"

	"keukentafel/app/passphrase"
)

const code = "YCK0-M1VZ-A9TE-G92B-6SHB-JARP-ETFH-HN86-FTSY"

func TestTypingACodeIsFollowedGroupByGroup(t *testing.T) {
	for typed, want := range map[string]passphrase.TypedCode{
		"":                                {},
		"ycko":                            {Groups: 1},
		"YCK0-Ml":                         {Groups: 1},
		"YCK0-M1VX":                       {Groups: 2, Wrong: 2},
		"YCK0-M1VZ-A9TF-G92B":             {Groups: 4, Wrong: 3},
		"YCK0 U":                          {Groups: 1, Wrong: 2},
		"YCK0 é":                          {Groups: 1, Wrong: 2},
		"MCK0":                            {Groups: 1, Wrong: 1},
		strings.ToLower(code):             {Groups: 9, Whole: true},
		strings.ReplaceAll(code, "-", ""): {Groups: 9, Whole: true},
		code + "-7":                       {Groups: 9, Over: 1},
		code[:len(code)-1]:                {Groups: 8},
	} {
		if got := passphrase.FollowCode(typed, code); got != want {
			t.Errorf("%q: %+v, want %+v", typed, got, want)
		}
	}
}

func TestWithoutTheCodeOnlyAStrangeCharacterIsSeen(t *testing.T) {
	wrong := strings.Replace(code, "A9TE", "A9TF", 1)
	if got := passphrase.FollowCode(wrong, ""); got.Wrong != 0 || !got.Whole {
		t.Errorf("%+v", got)
	}
	if got := passphrase.FollowCode("YCK0-M!", ""); got.Wrong != 2 {
		t.Errorf("%+v", got)
	}
}
