package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"strings"
	"time"

	"keukentafel/app/words"
	"keukentafel/cmd/internal/desk"
	"keukentafel/storage/vault"
)

// program is one run, with the world around it.
type program struct {
	in       io.Reader
	out, err io.Writer
	clock    func() time.Time
	environ  func(string) string
	vault    []vault.Option
}

// globals stand before the verb, or among its own flags.
type globals struct {
	folder         string
	passphraseFile string
	lang           string
}

func (g *globals) define(f *flag.FlagSet) {
	f.StringVar(&g.folder, "vault", g.folder, "")
	f.StringVar(&g.passphraseFile, "passphrase-file", g.passphraseFile, "")
	f.StringVar(&g.lang, "lang", g.lang, "")
}

// errUsage is a command that cannot be understood.
var errUsage = errors.New("usage")

func usage(format string, args ...any) error {
	return fmt.Errorf("%w: %s", errUsage, fmt.Sprintf(format, args...))
}

// run does one command and returns the exit code.
func (p *program) run(ctx context.Context, args []string) int {
	g := globals{lang: p.environ("LANG")}
	top := flag.NewFlagSet("keukentafelctl", flag.ContinueOnError)
	top.SetOutput(io.Discard)
	g.define(top)
	if err := top.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return p.help(words.Parse(g.lang), "")
		}
		return p.finish(words.Parse(g.lang), verb{}, usage("%v", err))
	}
	rest := top.Args()
	if len(rest) == 0 {
		p.help(words.Parse(g.lang), "")
		return exitUsage
	}
	if rest[0] == "help" {
		return p.help(words.Parse(g.lang), strings.Join(rest[1:], " "))
	}
	v, rest, ok := findVerb(rest)
	if !ok {
		p.help(words.Parse(g.lang), rest[0])
		return exitUsage
	}
	c := &call{Context: ctx, program: p, globals: &g, verb: v, given: rest, flags: flag.NewFlagSet(v.name, flag.ContinueOnError)}
	c.flags.SetOutput(io.Discard)
	g.define(c.flags)
	err := v.run(c)
	err = errors.Join(err, c.close())
	return p.finish(words.Parse(g.lang), v, err)
}

// finish says what went wrong, in the language of who reads it.
func (p *program) finish(l words.Lang, v verb, err error) int {
	code, text := explain(l, err)
	if errors.Is(err, flag.ErrHelp) {
		fmt.Fprintln(p.out, "keukentafelctl "+v.usage())
		return exitDone
	}
	if text != "" {
		fmt.Fprintln(p.err, text)
	}
	if code == exitUsage && v.name != "" {
		fmt.Fprintln(p.err, "keukentafelctl "+v.usage())
	}
	return code
}

// help lists the verbs, or those that begin with a word.
func (p *program) help(l words.Lang, about string) int {
	fmt.Fprintln(p.out, l.T("ctl.help"))
	for _, v := range verbs() {
		if strings.HasPrefix(v.name, about) {
			fmt.Fprintf(p.out, "  %s\n      %s\n", v.usage(), l.T("ctl.verb."+strings.ReplaceAll(v.name, " ", "-")))
		}
	}
	fmt.Fprintln(p.out, l.T("ctl.help-exit"))
	return exitDone
}

func (p *program) options() desk.Options { return desk.Options{Clock: p.clock, Vault: p.vault} }
