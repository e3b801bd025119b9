package vault

import (
	"fmt"
	"os"
	"testing"
	"time"

	"keukentafel/app/family"
)

// TestMain is also the other program of tests that need one.
func TestMain(m *testing.M) {
	dir := os.Getenv("VAULT_TEST_DIR")
	switch os.Getenv("VAULT_TEST_CHILD") {
	case "open":
		childOpens(dir)
	case "rotate":
		childRotates(dir)
	case "draft":
		childTypes(dir)
	default:
		os.Exit(m.Run())
	}
}

func childOptions() options {
	return options{floor: work{MiB: 1, Passes: 1, Lanes: 1}, now: time.Now}
}

func childOpens(dir string) {
	v, err := open(dir, goodPassphrase, childOptions())
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println("opened", v.Lock())
}

// childTypes saves one draft after the other and tells of each that is safe,
// until it is killed.
func childTypes(dir string) {
	v, err := open(dir, goodPassphrase, childOptions())
	if err != nil {
		fmt.Println(err)
		return
	}
	for i := 0; ; i++ {
		if err := v.SaveDraft(fmt.Sprintf("f-000001/field%d", i%3), family.Text(fmt.Sprintf("woord %d", i))); err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println("safe", i)
	}
}
