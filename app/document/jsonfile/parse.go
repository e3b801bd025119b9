package jsonfile

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"sync"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"keukentafel/assets"
)

// Most is the largest file that is read or written, in bytes.
const Most = 32 << 20

// Form is one published form of file.
type Form struct {
	Name    string // what stands after "format"
	Version int    // the newest that this program knows
	Schema  string // name of the file with the schema
}

// The published forms.
var (
	Plan    = Form{Name: "keukentafel-plan", Version: 1, Schema: "plan-v1.schema.json"}
	Dossier = Form{Name: "keukentafel-dossier", Version: 1, Schema: "dossier-v1.schema.json"}
)

// Read reads everything, and refuses more than Most bytes (ErrTooLarge).
func Read(r io.Reader) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(r, Most+1))
	if err != nil {
		return nil, fmt.Errorf("read file: %w", err)
	}
	if len(data) > Most {
		return nil, ErrTooLarge
	}
	return bytes.TrimPrefix(data, []byte("\ufeff")), nil
}

// head is what all published forms begin with.
type head struct {
	Format  string      `json:"format"`
	Version json.Number `json:"formatVersion"`
}

// FormOf tells which form a file says that it has; ErrForeign when it says none
// of ours. It says nothing about the rest.
func FormOf(data []byte) (Form, error) {
	if err := scan(data); err != nil {
		return Form{}, err
	}
	var h head
	if err := json.Unmarshal(data, &h); err != nil {
		return Form{}, ErrForeign
	}
	for _, form := range []Form{Plan, Dossier} {
		if h.Format == form.Name {
			return form, form.checkVersion(h)
		}
	}
	return Form{}, ErrForeign
}

func (f Form) checkVersion(h head) error {
	version, err := h.Version.Int64()
	switch {
	case err != nil || version < 1:
		return &Misfit{Path: []string{"formatVersion"}, What: FaultForm}
	case version > int64(f.Version):
		return ErrNewer
	}
	return nil
}

// Parse checks a file against the schema of its form, and gives what is in it:
// maps, lists, texts, numbers as json.Number, and booleans.
func (f Form) Parse(data []byte) (map[string]any, error) {
	form, err := FormOf(data)
	if err != nil {
		return nil, err
	}
	if form != f {
		return nil, ErrForeign
	}
	tree, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	if err != nil {
		return nil, ErrForeign
	}
	schema, err := compiled(f)
	if err != nil {
		return nil, err
	}
	if err := schema.Validate(tree); err != nil {
		return nil, placeOf(err)
	}
	whole, _ := tree.(map[string]any)
	return whole, nil
}

// placeOf is the first of the innermost places where the schema found fault.
func placeOf(err error) error {
	var found *jsonschema.ValidationError
	if !errors.As(err, &found) {
		return &Misfit{What: FaultForm}
	}
	for len(found.Causes) > 0 {
		found = found.Causes[0]
	}
	return &Misfit{Path: found.InstanceLocation, What: FaultForm}
}

var (
	compileOnce sync.Mutex
	schemas     = map[string]*jsonschema.Schema{}
)

func compiled(f Form) (*jsonschema.Schema, error) {
	compileOnce.Lock()
	defer compileOnce.Unlock()
	if schema, ok := schemas[f.Schema]; ok {
		return schema, nil
	}
	raw, err := rawSchema(f)
	if err != nil {
		return nil, err
	}
	compiler := jsonschema.NewCompiler()
	compiler.AssertFormat()
	place := "urn:" + f.Schema
	if err := compiler.AddResource(place, raw); err != nil {
		return nil, fmt.Errorf("schema %s: %w", f.Schema, err)
	}
	schema, err := compiler.Compile(place)
	if err != nil {
		return nil, fmt.Errorf("schema %s: %w", f.Schema, err)
	}
	schemas[f.Schema] = schema
	return schema, nil
}

func rawSchema(f Form) (any, error) {
	content, err := assets.Schema(f.Schema)
	if err != nil {
		return nil, fmt.Errorf("schema %s: %w", f.Schema, err)
	}
	return jsonschema.UnmarshalJSON(bytes.NewReader(content))
}

// published are all names of fields in the published forms.
var published = sync.OnceValue(func() []string {
	names := map[string]bool{}
	for _, form := range []Form{Plan, Dossier} {
		if raw, err := rawSchema(form); err == nil {
			gather(raw, names)
		}
	}
	return slices.Sorted(maps.Keys(names))
})

func gather(node any, names map[string]bool) {
	switch x := node.(type) {
	case map[string]any:
		if properties, ok := x["properties"].(map[string]any); ok {
			for name := range properties {
				names[name] = true
			}
		}
		for _, child := range x {
			gather(child, names)
		}
	case []any:
		for _, child := range x {
			gather(child, names)
		}
	}
}
