package main

import "testing"

func TestTheReportOfACrashLiesBesideTheVaultThatWasNamed(t *testing.T) {
	cases := map[string][]string{
		"":        {"family", "list"},
		"/a":      {"--vault", "/a", "family", "list"},
		"/b c":    {"family", "list", "--vault=/b c"},
		"/d":      {"-vault", "/d"},
		"no such": {"export", "--vault", "no such", "--over"},
	}
	for want, args := range cases {
		if got := vaultIn(args); got != want {
			t.Errorf("%q: %q", args, got)
		}
	}
	if got := vaultIn([]string{"family", "--vault"}); got != "" {
		t.Errorf("%q", got)
	}
}
