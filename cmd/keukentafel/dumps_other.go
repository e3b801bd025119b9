//go:build !unix

package main

// noCoreDumps does nothing here: Windows writes no core files by itself.
func noCoreDumps() {}
