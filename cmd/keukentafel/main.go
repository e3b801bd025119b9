// Command keukentafel is the desktop program: one family, one plan, one
// coordinator. It holds no rules of its own; see wire.go for what it is made
// of.
package main

import (
	"flag"
	"fmt"
	"os"

	"keukentafel/cmd/internal/crash"
)

func main() {
	crash.Begin(removeViewed)
	vault := flag.String("vault", "", "folder of the vault; empty is the usual place")
	size := flag.String("size", "1280x800", "size of the window")
	flag.Parse()
	if err := run(*vault, *size); err != nil {
		fmt.Fprintln(os.Stderr, "keukentafel:", err)
		os.Exit(1)
	}
}
