//go:build unix

package main

import "golang.org/x/sys/unix"

// noCoreDumps keeps what is in memory out of files when the program crashes.
func noCoreDumps() {
	_ = unix.Setrlimit(unix.RLIMIT_CORE, &unix.Rlimit{})
}
