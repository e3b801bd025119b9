// Package printing hands a paper to a printer of this computer, through what
// the system has for it: lp on Linux and macOS, the program that opens PDFs on
// Windows.
//
// It makes no papers and keeps none, and it decides nothing: whoever calls it
// has put in the register that the paper is given. It promises that on Linux
// and macOS no readable file is made at all, since lp reads what we write to
// it; that on Windows the file lies where papers lie that are looked at, and is
// removed with those; that nothing about anybody is in the name of the file or
// of the job; and that a printer which refuses is an error and never silence.
//
// It cannot promise what happens after that: the system keeps what waits for
// the printer in its own queue, and some printers keep what they print.
package printing
