// Command keukentafelctl does what the program with the window does, without
// a window: for scripts, for tests, and as the municipality's receiver.
//
// It decides nothing itself: every verb is one of package casework, and a rule
// that refuses there refuses here, with the same words. It promises exit codes
// that a script can rely on: 0 done, 1 refused by a rule, 2 usage, 3 locked or
// wrong passphrase, 4 damaged, 5 network or mailbox. It takes no passphrase
// from the environment or the command line, where others could read it.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
	"time"

	"keukentafel/cmd/internal/crash"
)

func main() {
	crash.Begin()
	watch(os.Args[1:])
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	p := program{in: os.Stdin, out: os.Stdout, err: os.Stderr, clock: time.Now, environ: os.Getenv}
	code := p.run(ctx, os.Args[1:])
	stop()
	os.Exit(code)
}
