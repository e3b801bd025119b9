//go:build unix

package printing

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"os/exec"
)

// Papers is where a paper lies for a program that needs a file. On this system
// none does.
type Papers interface {
	Put(kind string, write func(io.Writer) error) (path string, err error)
}

// System prints on the printers of this computer.
func System(Papers) LP { return LP{Runner: programs{}} }

// programs are those of the system.
type programs struct{}

// Has tells whether there is such a program.
func (programs) Has(program string) bool {
	_, err := exec.LookPath(program)
	return err == nil
}

// Run runs a program; it speaks English, whatever the user does.
func (programs) Run(ctx context.Context, reads []byte, program string, arguments ...string) (string, error) {
	command := exec.CommandContext(ctx, program, arguments...)
	command.Env = append(os.Environ(), "LC_ALL=C")
	command.Stdin = bytes.NewReader(reads)
	said, err := command.Output()
	var exit *exec.ExitError
	switch {
	case errors.As(err, &exit):
		return "", failed(program, exit.ExitCode())
	case err != nil:
		return "", failed(program, -1)
	}
	return string(said), nil
}
