package crash

import (
	"fmt"
	"os"
	"os/exec"
	"runtime/debug"
	"time"
)

// witnessWord is the first argument of the witness; a folder follows.
const witnessWord = "crash-witness"

// Begin forbids dumps of memory. It is the first thing that a program does; in
// the process that is a witness it does the witness's work and never returns.
// There, when the program is gone, however it ended, after gets the folder that
// Watch was given.
func Begin(after ...func(folder string)) {
	noDumps()
	if len(os.Args) == 3 && os.Args[1] == witnessWord {
		ignoreSignals()
		code := witness(os.Stdin, os.Stderr, os.Args[2], time.Now)
		for _, do := range after {
			do(os.Args[2])
		}
		os.Exit(code)
	}
}

// Watch starts the witness, which leaves a report under the folder when this
// process dies of a panic or a fatal error. From then on what the runtime and
// libraries in C say goes to the witness alone, or nowhere when there is an
// error; os.Stderr still works.
func Watch(folder string) error {
	debug.SetTraceback("single")
	says, err := startWitness(folder)
	if err != nil {
		nowhere, failed := os.OpenFile(os.DevNull, os.O_WRONLY, 0)
		if failed != nil {
			return fmt.Errorf("start the crash witness: %w, %w", err, failed)
		}
		says = nowhere
	}
	if failed := speakTo(says); failed != nil && err == nil {
		err = fmt.Errorf("start the crash witness: %w", failed)
	}
	return err
}

// startWitness starts the witness and gives what it listens to.
func startWitness(folder string) (*os.File, error) {
	program, err := os.Executable()
	if err != nil {
		return nil, fmt.Errorf("start the crash witness: %w", err)
	}
	hears, says, err := os.Pipe()
	if err != nil {
		return nil, fmt.Errorf("start the crash witness: %w", err)
	}
	defer func() { _ = hears.Close() }()
	child := exec.Command(program, witnessWord, folder)
	child.Stdin, child.Stderr = hears, os.Stderr
	stayOutOfSight(child)
	if err := child.Start(); err != nil {
		_ = says.Close()
		return nil, fmt.Errorf("start the crash witness: %w", err)
	}
	return says, child.Process.Release()
}

// staysOpen keeps files from the collector, which closes what nothing points
// to any more: the number that the runtime writes to must stay open.
var staysOpen []*os.File
