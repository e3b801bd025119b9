// Package crash keeps what is in memory out of files when a program stops
// badly, and leaves a short report of where it stopped.
//
// It is no log and no telemetry: nothing is sent, and nothing is written while
// all goes well. It promises that the system writes no core dump of us, that
// other programs of the same user cannot look into our memory (Linux), and that
// a report holds names of functions, names of source files, line numbers and a
// kind out of a fixed list; never the text of a panic, an argument or a value,
// since those may hold what a family said. What the runtime itself says when it
// dies reaches no terminal and no log of the session either.
//
// A second process of the same program, the witness, reads what the runtime
// says; the one that dies cannot be trusted to do it. Nobody can promise a
// report after the power fails or after kill -9.
package crash
