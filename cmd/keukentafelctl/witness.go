package main

import (
	"fmt"
	"os"
	"strings"

	"keukentafel/cmd/internal/crash"
	"keukentafel/cmd/internal/desk"
)

// watch has a report left beside the vault when the program dies.
func watch(args []string) {
	folder := vaultIn(args)
	if folder == "" {
		usual, err := desk.DefaultFolder()
		if err != nil {
			return // each verb says so itself
		}
		folder = usual
	}
	if err := crash.Watch(folder); err != nil {
		fmt.Fprintln(os.Stderr, "keukentafelctl:", err)
	}
}

// vaultIn finds the folder of the vault among arguments that nobody read yet.
func vaultIn(args []string) string {
	for i, arg := range args {
		name, value, given := strings.Cut(arg, "=")
		if name != "--vault" && name != "-vault" {
			continue
		}
		if given {
			return value
		}
		if i+1 < len(args) {
			return args[i+1]
		}
	}
	return ""
}
