package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"strings"

	"keukentafel/app/casework"
)

// passphrase reads the passphrase from its file, or asks for it on a terminal;
// twice when it is new. From anywhere else it is refused.
func (c *call) passphrase(isNew bool) (string, error) {
	if c.passphraseFile != "" {
		content, err := c.readFile(c.passphraseFile)
		if err != nil {
			return "", err
		}
		first, _, _ := strings.Cut(string(content), "\n")
		return strings.TrimRight(first, "\r"), nil
	}
	terminal, ok := c.terminal()
	if !ok {
		return "", usage("--passphrase-file")
	}
	first, err := c.ask(terminal, "ctl.ask.passphrase")
	if err != nil || !isNew {
		return first, err
	}
	again, err := c.ask(terminal, "ctl.ask.passphrase-again")
	if err == nil && again != first {
		err = casework.ErrWrongPassphrase
	}
	return first, err
}

// terminal is what the input is, if somebody sits at it.
func (c *call) terminal() (*os.File, bool) {
	terminal, ok := c.in.(*os.File)
	return terminal, ok && c.atTerminal()
}

func (c *call) atTerminal() bool {
	terminal, ok := c.in.(*os.File)
	return ok && isTerminal(terminal)
}

// ask reads a line without showing it.
func (c *call) ask(terminal *os.File, key string) (string, error) {
	fmt.Fprint(c.err, c.words().T(key)+" ")
	show, err := hideTyping(terminal)
	if err != nil {
		return "", fmt.Errorf("hide typing: %w", err)
	}
	line, err := readLine(terminal)
	fmt.Fprintln(c.err)
	if restore := show(); err == nil {
		err = restore
	}
	return line, err
}

// readLine reads to the end of a line, and not one byte further.
func readLine(from io.Reader) (string, error) {
	if buffered, ok := from.(*bufio.Reader); ok {
		line, err := buffered.ReadString('\n')
		return strings.TrimRight(line, "\r\n"), err
	}
	var line []byte
	for one := make([]byte, 1); ; {
		n, err := from.Read(one)
		if n == 1 && one[0] == '\n' || err != nil && len(line) > 0 {
			return strings.TrimRight(string(line), "\r"), nil
		}
		if err != nil {
			return "", fmt.Errorf("read a line: %w", err)
		}
		line = append(line, one[:n]...)
	}
}
