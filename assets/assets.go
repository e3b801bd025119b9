// Package assets holds what the program carries inside its own file: fonts,
// icons, translations, the schema of the export, the sample family and plain
// data tables.
//
// It is not a place for behaviour: nothing here knows what a family or a
// consent is. It promises that every read either gives the whole file or an
// error that names it, and that two translation files never define the same
// text twice.
package assets

import (
	"embed"
	"encoding/json"
	"fmt"
	"path"
)

//go:embed Icon.png
var appIcon []byte

//go:embed fonts hyphenation icons translations schema samples data docs/manual
var files embed.FS

// AppIcon returns the picture of the program itself, as PNG.
func AppIcon() []byte { return append([]byte(nil), appIcon...) }

// Font returns one font file, named with its extension.
func Font(name string) ([]byte, error) { return read("fonts", name) }

// Icon returns one drawing, named with its extension.
func Icon(name string) ([]byte, error) { return read("icons", name) }

// Schema returns one JSON Schema, named with its extension.
func Schema(name string) ([]byte, error) { return read("schema", name) }

// Sample returns one sample file, named with its extension.
func Sample(name string) ([]byte, error) { return read("samples", name) }

// Data returns one data table, named with its extension.
func Data(name string) ([]byte, error) { return read("data", name) }

// Hyphenation returns where words of a language ("nl" or "en") may be broken,
// as patterns with one on a line.
func Hyphenation(lang string) ([]byte, error) { return read("hyphenation", lang+".txt") }

// Manual returns one page of the manual in a language ("nl" or "en"), as
// Markdown, named without its extension.
func Manual(lang, page string) ([]byte, error) {
	return read(path.Join("docs/manual", lang), page+".md")
}

func read(folder, name string) ([]byte, error) {
	content, err := files.ReadFile(path.Join(folder, name))
	if err != nil {
		return nil, fmt.Errorf("read asset %s/%s: %w", folder, name, err)
	}
	return content, nil
}

// Translations returns every text of one language ("nl" or "en"), gathered
// from all the area files of that language.
func Translations(lang string) (map[string]string, error) {
	folder := path.Join("translations", lang)
	entries, err := files.ReadDir(folder)
	if err != nil {
		return nil, fmt.Errorf("read translations %s: %w", lang, err)
	}
	texts := map[string]string{}
	for _, entry := range entries {
		if path.Ext(entry.Name()) != ".json" {
			continue
		}
		if err := addArea(texts, path.Join(folder, entry.Name())); err != nil {
			return nil, err
		}
	}
	return texts, nil
}

func addArea(texts map[string]string, file string) error {
	content, err := files.ReadFile(file)
	if err != nil {
		return fmt.Errorf("read %s: %w", file, err)
	}
	area := map[string]string{}
	if err := json.Unmarshal(content, &area); err != nil {
		return fmt.Errorf("parse %s: %w", file, err)
	}
	for key, text := range area {
		if _, twice := texts[key]; twice {
			return fmt.Errorf("parse %s: key %s is already defined by another file", file, key)
		}
		texts[key] = text
	}
	return nil
}
