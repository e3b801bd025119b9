package document

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"keukentafel/app/picture"
	"keukentafel/app/words"
)

// ErrNoCode means that there is no recovery code to put on the sheet.
var ErrNoCode = errors.New("no recovery code")

// Recovery is what stands on the sheet of a recovery code: nothing about any
// family, and not who the vault belongs to, since who finds the sheet should
// not learn whose door it opens.
type Recovery struct {
	Code  string // in groups, as it is typed
	Vault string // the beginning of the vault's id, to tell two sheets apart
	Day   string // ISO day on which the code was made
}

// Format keeps the code out of logs and error texts.
func (Recovery) Format(state fmt.State, _ rune) { _, _ = io.WriteString(state, "[withheld]") }

// Code is a code for people and for a camera: large groups beside a QR code.
type Code struct {
	Groups  []string
	Squares picture.Squares
	Alt     string // what the QR code is, for who cannot see it
	Where   string
}

func (Code) block() {}

// RecoverySheet is one page on which the recovery code of a vault is kept on
// paper. It is the one document that is not made of a Disclosure: it can hold
// nothing of a family, since it is given nothing of one.
func RecoverySheet(r Recovery, lang words.Lang) (Document, error) {
	if r.Code == "" {
		return Document{}, fmt.Errorf("compose recovery sheet: %w", ErrNoCode)
	}
	squares, err := picture.QR(r.Code)
	if err != nil {
		return Document{}, fmt.Errorf("compose recovery sheet: %w", err)
	}
	t := func(key string) string { return lang.T("recovery." + key) }
	text := func(key string) Paragraph { return Paragraph{Runs: Plain(t(key)), Where: "recovery." + key} }
	item := func(key string) Item { return Item{Runs: Plain(t(key)), Where: "recovery." + key} }
	line := func(key string) Paragraph {
		return Paragraph{Runs: append(Plain(t(key)+" "), Plain(strings.Repeat("_", 44))...), Where: "recovery." + key}
	}
	return Document{
		Title: t("title"), Lang: string(lang), Subject: t("subject"), Date: r.Day,
		Footer: Margin{Left: t("footer"), Right: lang.T("recovery.vault", "id", r.Vault)},
		Blocks: []Block{
			Heading{Level: 1, Text: t("title"), Where: "recovery.title"},
			Paragraph{Runs: Plain(lang.T("recovery.made", "date", lang.Date(r.Day), "id", r.Vault)), Small: true, Where: "recovery.made"},
			text("what"),
			Code{Groups: strings.Split(r.Code, "-"), Squares: squares, Alt: t("qr"), Where: "recovery.code"},
			Note{Title: t("keep"), Runs: Plain(t("keep-text")), Where: "recovery.keep"},
			Heading{Level: 2, Text: t("use"), Where: "recovery.use"},
			List{Ordered: true, Items: []Item{item("use-1"), item("use-2"), item("use-3"), item("use-4")}},
			Heading{Level: 2, Text: t("who"), Where: "recovery.who"},
			text("who-text"), line("who-name"), line("who-place"), line("who-day"),
		},
	}, nil
}
