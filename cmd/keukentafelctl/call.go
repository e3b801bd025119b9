package main

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"keukentafel/app/family"
	"keukentafel/app/words"
	"keukentafel/cmd/internal/desk"
	"keukentafel/cmd/internal/surroundings"
	"keukentafel/storage/vault"
)

// call is one verb with what was given to it.
type call struct {
	context.Context
	*program
	*globals
	verb  verb
	given []string
	flags *flag.FlagSet
	open  *desk.Installation
	json  bool
}

// parse reads the flags of the verb, which may stand anywhere, and gives the
// other words: at least least, at most most (any number when negative).
func (c *call) parse(least, most int) ([]string, error) {
	var plain []string
	rest := c.given
	for {
		if err := c.flags.Parse(rest); err != nil {
			if errors.Is(err, flag.ErrHelp) {
				return nil, err
			}
			return nil, usage("%v", err)
		}
		if c.flags.NArg() == 0 {
			break
		}
		plain, rest = append(plain, c.flags.Arg(0)), c.flags.Args()[1:]
	}
	if len(plain) < least || most >= 0 && len(plain) > most {
		return nil, usage("%s", c.verb.name)
	}
	return plain, nil
}

// reads lets a verb answer in JSON too.
func (c *call) reads() { c.flags.BoolVar(&c.json, "json", false, "") }

func (c *call) text(name string) *string  { return c.flags.String(name, "", "") }
func (c *call) number(name string) *int   { return c.flags.Int(name, 0, "") }
func (c *call) whether(name string) *bool { return c.flags.Bool(name, false, "") }
func (c *call) listed(name string) *[]string {
	var list []string
	c.flags.Func(name, "", func(s string) error {
		for _, part := range strings.Split(s, ",") {
			if part = strings.TrimSpace(part); part != "" {
				list = append(list, part)
			}
		}
		return nil
	})
	return &list
}

// longText defines --NAME TEXT and --NAME-file FILE ("-" is standard input):
// what is long or private is better not on a command line.
func (c *call) longText(name string) func() (family.Text, error) {
	text, file := c.text(name), c.text(name+"-file")
	return func() (family.Text, error) {
		if *file == "" {
			return family.Text(*text), nil
		}
		content, err := c.readFile(*file)
		return family.Text(strings.TrimRight(string(content), "\r\n")), err
	}
}

// mostRead is more than any file that we read may hold.
const mostRead = 65 << 20

func (c *call) readFile(name string) ([]byte, error) {
	in := c.in
	if name != "-" {
		file, err := os.Open(name)
		if err != nil {
			return nil, fmt.Errorf("read file: %w", err)
		}
		defer file.Close()
		in = file
	}
	content, err := io.ReadAll(io.LimitReader(in, mostRead))
	if err != nil {
		return nil, fmt.Errorf("read file: %w", err)
	}
	return content, nil
}

// lang is the language that was asked for, or that of the environment.
func (c *call) words() words.Lang { return words.Parse(c.lang) }

// say writes one line of a text.
func (c *call) say(key string, args ...any) { fmt.Fprintln(c.out, c.words().T(key, args...)) }

// value is the word for a value, such as a state; nothing when it has none.
func (c *call) value(key string) string {
	if !c.words().Has(key) {
		return ""
	}
	return c.words().T(key)
}

// line writes columns, with two spaces between them.
func (c *call) line(columns ...string) {
	fmt.Fprintln(c.out, strings.TrimRight(strings.Join(columns, "  "), " "))
}

// answer writes a read as JSON, or else as lines for people.
func (c *call) answer(value any, lines func()) error {
	if !c.json {
		lines()
		return nil
	}
	encoder := json.NewEncoder(c.out)
	encoder.SetIndent("", "  ")
	encoder.SetEscapeHTML(false)
	return encoder.Encode(value)
}

// unlock opens the vault; close locks it when the verb is done.
func (c *call) unlock() (*desk.Installation, error) {
	if c.open != nil {
		return c.open, nil
	}
	dir, err := c.dir()
	if err != nil {
		return nil, err
	}
	passphrase, err := c.passphrase(false)
	if err != nil {
		return nil, err
	}
	if private, err := surroundings.MakePrivate(dir); private && err == nil {
		fmt.Fprintln(c.err, c.words().T("folder.made-private"))
	}
	c.open, err = desk.Open(dir, vault.Passphrase(passphrase), c.options())
	return c.open, err
}

// fileFor reads a file first, and opens the vault that takes it in.
func (c *call) fileFor(name string) ([]byte, *desk.Installation, error) {
	data, err := c.readFile(name)
	if err != nil {
		return nil, nil, err
	}
	in, err := c.unlock()
	return data, in, err
}

func (c *call) dir() (string, error) {
	if c.folder != "" {
		return c.folder, nil
	}
	return desk.DefaultFolder()
}

func (c *call) close() error {
	if c.open == nil {
		return nil
	}
	return c.open.Close()
}
