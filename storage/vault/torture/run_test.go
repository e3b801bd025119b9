//go:build torture && linux

package torture

import (
	"bufio"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"
)

// run is one life of the writing program, as the trial sees it.
type run struct {
	t       *testing.T
	command *exec.Cmd
	pipe    *os.File
	lines   *bufio.Scanner
	output  string // file

	m       *model // what must be there
	pending *step  // begun, and not acknowledged
	acked   int
	full    int          // refused for want of space
	stored  map[kind]int // refused, and stored all the same
	row     int          // of a plain control
	faults  []string

	cut   <-chan struct{} // closed when the power fails
	ghost bool            // it found out, and what it tells counts no more
}

// start starts the writing program.
func start(t *testing.T, o order) *run {
	t.Helper()
	room := t.TempDir()
	content, err := json.Marshal(o)
	must(t, err)
	file := filepath.Join(room, "order.json")
	must(t, os.WriteFile(file, content, 0o600))
	read, write, err := os.Pipe()
	must(t, err)
	output, err := os.Create(filepath.Join(room, "output"))
	must(t, err)
	defer output.Close()
	r := &run{t: t, pipe: read, lines: bufio.NewScanner(read), output: output.Name(), m: o.Model, stored: map[kind]int{}}
	r.lines.Buffer(make([]byte, 1<<16), 1<<24)
	r.command = exec.Command(os.Args[0], "-test.run=^TestWriter$", "-test.timeout=20m")
	r.command.Env = append(os.Environ(), orderEnv+"="+file)
	r.command.Stdout, r.command.Stderr = output, output
	r.command.ExtraFiles = []*os.File{write}
	must(t, r.command.Start())
	must(t, write.Close())
	return r
}

// next takes one line in; false when the writer is gone.
func (r *run) next() (told, bool) {
	var line told
	if !r.lines.Scan() {
		return line, false
	}
	must(r.t, json.Unmarshal(r.lines.Bytes(), &line))
	select {
	case <-r.cut:
		// In a real power cut the program would be gone. What it could still
		// finish counts; from its first refusal on it tells of nothing real.
		r.ghost = r.ghost || line.Failed != "" || line.Fault != ""
	default:
	}
	switch {
	case r.ghost:
	case line.Begin != nil:
		r.pending = line.Begin
	case line.Row > 0:
		r.row = line.Row
		r.acked++
	case line.Done && r.pending == nil: // the birth of a vault
		r.acked++
	case line.Done:
		r.m = r.m.after(*r.pending)
		r.m.Destroyed = append(r.m.Destroyed, line.Gone...)
		r.pending = nil
		r.acked++
	case line.Failed != "":
		r.refusal(line)
	case line.Fault != "":
		r.faults = append(r.faults, line.Fault)
	}
	return line, true
}

func (r *run) refusal(line told) {
	if !line.Full {
		r.faults = append(r.faults, line.Failed)
	}
	r.full++
	if r.pending == nil {
		return // it was the very first unlocking
	}
	if line.Stored {
		r.m = r.m.after(*r.pending)
		r.stored[r.pending.Kind]++
	}
	r.m = r.m.clone()
	r.m.Steps = r.pending.N
	r.pending = nil
}

// drain takes in what was told until the end.
func (r *run) drain() {
	for more := true; more; {
		_, more = r.next()
	}
}

// kill ends the writer as kill -9 does, after which all it told is taken in.
func (r *run) kill() {
	_ = r.command.Process.Kill() // it may have ended by itself
	r.drain()
	r.wait()
}

// killAfter kills at some moment while all it tells is taken in.
func (r *run) killAfter(wait time.Duration) {
	timer := time.AfterFunc(wait, func() { _ = r.command.Process.Kill() })
	r.drain()
	timer.Stop()
	r.wait()
}

func (r *run) wait() {
	_ = r.command.Wait() // that it was killed is no error here
	_ = r.pipe.Close()
}

// said is what the writer printed, when it ended in its own way.
func (r *run) said() string {
	content, err := os.ReadFile(r.output)
	must(r.t, err)
	return string(content)
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
