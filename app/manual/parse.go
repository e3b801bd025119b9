package manual

import (
	"strconv"
	"strings"
)

// Parse takes a page of Markdown apart. It knows what the manual uses: one
// title (#), headings (##), paragraphs, lists (- and 1.), **bold**, `keys` and
// [links](page.md). What is none of that is read as text.
func Parse(text string) Page {
	var p Page
	var lines []string // of the block that is being read
	kind, number := Paragraph, 0
	end := func() {
		if len(lines) > 0 {
			p.Blocks = append(p.Blocks, Block{Kind: kind, Number: number, Spans: spans(strings.Join(lines, " "))})
		}
		lines, kind, number = nil, Paragraph, 0
	}
	for line := range strings.SplitSeq(strings.ReplaceAll(text, "\r\n", "\n"), "\n") {
		line = strings.TrimSpace(line)
		begin, n, rest := opening(line)
		switch {
		case line == "":
			end()
		case p.Title == "" && strings.HasPrefix(line, "# "):
			p.Title = line[2:]
		case begin == Heading:
			end()
			kind, lines = Heading, []string{rest}
			end()
		case begin != Paragraph:
			end()
			kind, number, lines = begin, n, []string{rest}
		default:
			lines = append(lines, line)
		}
	}
	end()
	return p
}

// opening tells what kind of block a line begins, and what is left of it.
func opening(line string) (kind Kind, number int, rest string) {
	if rest, ok := strings.CutPrefix(line, "## "); ok {
		return Heading, 0, rest
	}
	if rest, ok := strings.CutPrefix(line, "- "); ok {
		return Bullet, 0, rest
	}
	digits, rest, ok := strings.Cut(line, ". ")
	if n, err := strconv.Atoi(digits); ok && err == nil && n > 0 && n < 100 {
		return Numbered, n, rest
	}
	return Paragraph, 0, line
}

// spans takes the looks out of one block. A mark that is opened and never
// closed is text.
func spans(text string) []Span {
	var found []Span
	plain := func(s string) {
		if s != "" {
			found = append(found, Span{Text: s})
		}
	}
	for text != "" {
		at := strings.IndexAny(text, "*`[")
		if at < 0 {
			break
		}
		span, length := marked(text[at:])
		if length == 0 {
			plain(text[:at+1])
			text = text[at+1:]
			continue
		}
		plain(text[:at])
		found = append(found, span)
		text = text[at+length:]
	}
	plain(text)
	return found
}

// marked reads a span that begins here, and how long it is with its marks.
func marked(text string) (Span, int) {
	if inner, ok := between(text, "**", "**"); ok {
		return Span{Text: inner, Bold: true}, len(inner) + 4
	}
	if inner, ok := between(text, "`", "`"); ok {
		return Span{Text: inner, Key: true}, len(inner) + 2
	}
	if inner, ok := between(text, "[", "]("); ok {
		page, _, closed := strings.Cut(text[len(inner)+3:], ")")
		if name, isPage := strings.CutSuffix(page, ".md"); closed && isPage {
			return Span{Text: inner, Link: name}, len(inner) + 4 + len(page)
		}
	}
	return Span{}, 0
}

func between(text, open, end string) (string, bool) {
	rest, ok := strings.CutPrefix(text, open)
	if !ok {
		return "", false
	}
	inner, _, closed := strings.Cut(rest, end)
	return inner, closed && inner != ""
}
