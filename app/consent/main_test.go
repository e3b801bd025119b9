package consent_test

import (
	"flag"
	"os"
	"testing"
)

// TestMain draws the same families on every machine, and few enough to wait
// for; "make properties" draws others, and many.
func TestMain(m *testing.M) {
	flag.Parse()
	given := map[string]bool{}
	flag.Visit(func(f *flag.Flag) { given[f.Name] = true })
	for name, value := range map[string]string{"rapid.checks": "600", "rapid.seed": "1937", "rapid.nofailfile": "true"} {
		if !given[name] {
			if err := flag.Set(name, value); err != nil {
				panic(err)
			}
		}
	}
	os.Exit(m.Run())
}
