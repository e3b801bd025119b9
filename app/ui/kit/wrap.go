package kit

import "strings"

// wrap breaks a text into lines of at most a width, at spaces where it can and
// inside a word where it must.
func wrap(text string, width float32, l looks, style Style) []string {
	var lines []string
	for paragraph := range strings.SplitSeq(text, "\n") {
		lines = append(lines, wrapLine(paragraph, width, l, style)...)
	}
	return lines
}

func wrapLine(text string, width float32, l looks, style Style) []string {
	if width <= 0 || l.measure(text, style).Width <= width {
		return []string{text}
	}
	var lines []string
	line := ""
	for _, word := range unbroken(text) {
		longer := strings.TrimPrefix(line+" "+word, " ")
		if l.measure(longer, style).Width <= width {
			line = longer
			continue
		}
		if line != "" {
			lines = append(lines, line)
		}
		var full []string
		full, line = broken(word, width, l, style)
		lines = append(lines, full...)
		if line == "·" {
			line = "" // no room for the dot: the end of the line does its work
		}
	}
	return append(lines, line)
}

// unbroken are the words of a text. A dot between two facts stays with the one
// before it, so that no line begins with a dot.
func unbroken(text string) []string {
	var all []string
	for word := range strings.FieldsSeq(text) {
		if word == "·" && len(all) > 0 {
			all[len(all)-1] += " ·"
			continue
		}
		all = append(all, word)
	}
	return all
}

// broken splits a word that is wider than a line; the last piece may be followed by more words.
func broken(word string, width float32, l looks, style Style) (full []string, rest string) {
	runes := []rune(word)
	for l.measure(string(runes), style).Width > width && len(runes) > 1 {
		fits := 1
		for fits < len(runes) && l.measure(string(runes[:fits+1]), style).Width <= width {
			fits++
		}
		full = append(full, string(runes[:fits]))
		runes = runes[fits:]
	}
	return full, strings.TrimSpace(string(runes))
}
