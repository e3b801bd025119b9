package dossierjson

import (
	"bytes"
	"encoding/json"
	"flag"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"keukentafel/app/consent"
	"keukentafel/app/document/jsonfile"
	"keukentafel/app/family"
)

var update = flag.Bool("update", false, "write the schema and the examples anew")

const schemaFolder = "../../../assets/schema"

// node is a part of a schema.
type node map[string]any

// drawing makes the schema from the vocabulary, so that it forgets nothing.
type drawing struct {
	words map[string][]string // the constants of a type, by package and name
	defs  node
}

func TestThePublishedSchemaIsThatOfTheVocabulary(t *testing.T) {
	d := drawing{words: constants(t, "family", "consent"), defs: node{
		"text": node{"type": "string", "minLength": 1},
		"date": node{"type": "string", "format": "date"},
		"time": node{"type": "string", "format": "date-time"},
		"id":   node{"type": "string", "minLength": 1, "maxLength": 200, "description": "Random, and no name: ids stand in logs."},
	}}
	root := d.object(reflect.TypeFor[file]())
	properties := root["properties"].(node)
	properties["format"] = node{"const": jsonfile.Dossier.Name}
	properties["formatVersion"] = node{"const": jsonfile.Dossier.Version}
	root["required"] = []string{"format", "formatVersion", "disclosure", "dossier"}
	root["$schema"] = "https://json-schema.org/draft/2020-12/schema"
	root["$id"] = "urn:keukentafel:dossier:1"
	root["title"] = "Keukentafel: everything that is kept about one family, version 1"
	root["description"] = "What is not known is absent. A list that was never made is absent too; an empty list is []: under an adopted version the difference counts for its signature. Names, texts and dates of birth are private data."
	root["$defs"] = d.defs
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(root); err != nil {
		t.Fatal(err)
	}
	keptAs(t, filepath.Join(schemaFolder, jsonfile.Dossier.Schema), out.Bytes())
}

// keptAs compares with what is published, or publishes it.
func keptAs(t *testing.T, name string, content []byte) {
	t.Helper()
	if *update {
		if err := os.WriteFile(name, content, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	published, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(bytes.ReplaceAll(published, []byte("\r\n"), []byte("\n")), content) {
		t.Errorf("%s is not what is published: when the change may be made without a new version, run this test with -update", filepath.Base(name))
	}
}

var described = map[string]string{
	"Custody":  "Whether holder has parental authority over child, and how that is known.",
	"Relation": "from is kind of to: from is the parent of to.", "Statement": "What somebody said, literally.",
	"Version": "An adopted plan, never changed again. hash is SHA-256 over the version without hash and signature, encoded as JSON by the names and the order of the program's own fields; signature is Ed25519 over it, key the fingerprint of who signed.",
	"Pen":     "Which installation may change the plan. The epoch rises with every handover.", "Record": "One line of the register: what left, to whom, on which ground.",
	"GroundUse": "One weighed use of a legal ground without consent.", "Incapacity": "That somebody cannot decide on one matter, as judged by a professional.",
	"View": "What a person of the family says of a statement (zienswijze).", "Arrangement": "Where people were put by hand in a picture.",
	"GoalScore": "-3 worse, -2 as at the start, -1 less than the goal, 0 the goal, 1 more, 2 much more", "Log": "The end of the log of the vault when this was made.",
}

func (d drawing) object(t reflect.Type) node {
	properties, required := node{}, []string{}
	for i := range t.NumField() {
		field := t.Field(i)
		name := jsonfile.FieldName(field.Name)
		properties[name] = d.of(field.Type)
		kind := field.Type.Kind()
		if kind == reflect.Bool || kind == reflect.Int || kind == reflect.Int64 || field.Name == "ID" && t != reflect.TypeFor[family.Handover]() {
			required = append(required, name)
		}
	}
	if t == reflect.TypeFor[consent.Dossier]() {
		required = append(required, "family")
	}
	drawn := node{"type": "object", "additionalProperties": false, "properties": properties, "required": required}
	if text := described[t.Name()]; text != "" {
		drawn["description"] = text
	}
	return drawn
}

func (d drawing) of(t reflect.Type) node {
	switch t {
	case reflect.TypeFor[time.Time]():
		return node{"$ref": "#/$defs/time"}
	case bytesType:
		return node{"type": "string", "contentEncoding": "base64"}
	case reflect.TypeFor[family.Text]():
		return node{"$ref": "#/$defs/text"}
	case reflect.TypeFor[family.Date](), reflect.TypeFor[family.BirthDate]():
		return node{"$ref": "#/$defs/date"}
	case reflect.TypeFor[family.GAS]():
		return node{"type": "integer", "minimum": int(family.GASWorst), "maximum": int(family.GASBest)}
	case reflect.TypeFor[family.Strength]():
		return node{"type": "integer", "minimum": 0, "maximum": len(family.Strengths()) - 1, "description": "How much the bond means: 0 not told, 1 light, 2 fair, 3 strong."}
	}
	switch t.Kind() {
	case reflect.Struct:
		name := jsonfile.FieldName(t.Name())
		if _, drawn := d.defs[name]; !drawn {
			d.defs[name] = node{}
			d.defs[name] = d.object(t)
		}
		return node{"$ref": "#/$defs/" + name}
	case reflect.Slice:
		return node{"type": "array", "items": d.of(t.Elem())}
	case reflect.Map:
		return node{"type": "object", "additionalProperties": d.of(t.Elem())}
	case reflect.Pointer:
		return d.of(t.Elem())
	case reflect.Bool:
		return node{"type": "boolean"}
	case reflect.Int, reflect.Int64:
		return node{"type": "integer"}
	case reflect.String:
		return d.word(t)
	}
	panic("nothing is known of " + t.String())
}

func (d drawing) word(t reflect.Type) node {
	if words := d.words[filepath.Base(t.PkgPath())+"."+t.Name()]; len(words) > 0 {
		return node{"enum": words}
	}
	if strings.HasSuffix(t.Name(), "ID") {
		return node{"$ref": "#/$defs/id"}
	}
	return node{"type": "string"}
}

// constants are the texts of the constants of each type, as the source has them.
func constants(t *testing.T, packages ...string) map[string][]string {
	t.Helper()
	found := map[string][]string{}
	for _, pkg := range packages {
		files, err := filepath.Glob(filepath.Join("../..", pkg, "*.go"))
		if err != nil || len(files) == 0 {
			t.Fatal(pkg, err)
		}
		for _, name := range files {
			source, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
			if err != nil {
				t.Fatal(err)
			}
			ast.Inspect(source, func(n ast.Node) bool {
				spec, ok := n.(*ast.ValueSpec)
				if !ok || spec.Type == nil || len(spec.Values) != 1 {
					return true
				}
				typed, named := spec.Type.(*ast.Ident)
				literal, written := spec.Values[0].(*ast.BasicLit)
				if !named || !written || literal.Kind != token.STRING {
					return true
				}
				if text, err := strconv.Unquote(literal.Value); err == nil && text != "" {
					found[pkg+"."+typed.Name] = append(found[pkg+"."+typed.Name], text)
				}
				return true
			})
		}
	}
	return found
}

func TestNoTwoThingsOfTheVocabularyShareANameInTheSchema(t *testing.T) {
	seen := map[string]reflect.Type{}
	var walk func(reflect.Type)
	walk = func(x reflect.Type) {
		switch x.Kind() {
		case reflect.Slice, reflect.Pointer, reflect.Map:
			walk(x.Elem())
		case reflect.Struct:
			if x == timeType {
				return
			}
			name := jsonfile.FieldName(x.Name())
			if before, again := seen[name]; again {
				if before != x {
					t.Errorf("%s and %s are both %s", before, x, name)
				}
				return
			}
			seen[name] = x
			for i := range x.NumField() {
				walk(x.Field(i).Type)
			}
		default:
		}
	}
	walk(reflect.TypeFor[file]())
	if len(seen) < 40 || !slices.Contains([]string{"dossier"}, jsonfile.FieldName(reflect.TypeFor[consent.Dossier]().Name())) {
		t.Errorf("only %d things were seen", len(seen))
	}
}
