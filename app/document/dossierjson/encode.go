package dossierjson

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"time"

	"keukentafel/app/document/jsonfile"
)

var (
	timeType  = reflect.TypeFor[time.Time]()
	bytesType = reflect.TypeFor[[]byte]()
)

// encoder writes values of the vocabulary, each field under its name in a file.
type encoder struct{ out bytes.Buffer }

// absent tells whether a value is left out: what is unknown, nobody, nothing.
// Numbers and yes or no always stand there.
func absent(v reflect.Value) bool {
	switch v.Kind() {
	case reflect.Bool, reflect.Int, reflect.Int64:
		return false
	case reflect.Struct:
		if v.Type() == timeType {
			return v.Interface().(time.Time).IsZero()
		}
		return v.IsZero()
	default:
		return v.IsZero()
	}
}

func (e *encoder) value(v reflect.Value) error {
	switch v.Type() {
	case timeType:
		return e.leaf(v.Interface().(time.Time).Format(time.RFC3339Nano))
	case bytesType:
		return e.leaf(base64.StdEncoding.EncodeToString(v.Bytes()))
	}
	switch v.Kind() {
	case reflect.Struct:
		return e.object(v)
	case reflect.Slice:
		return e.list(v)
	case reflect.Map:
		return e.table(v)
	case reflect.Pointer:
		return e.value(v.Elem())
	case reflect.String:
		return e.leaf(v.String())
	case reflect.Bool:
		return e.leaf(v.Bool())
	case reflect.Int, reflect.Int64:
		return e.leaf(v.Int())
	default:
		return fmt.Errorf("write dossier: nothing is known of %s", v.Type())
	}
}

func (e *encoder) object(v reflect.Value) error {
	e.out.WriteByte('{')
	first := true
	for i := range v.NumField() {
		if absent(v.Field(i)) {
			continue
		}
		if !first {
			e.out.WriteByte(',')
		}
		first = false
		if err := e.named(jsonfile.FieldName(v.Type().Field(i).Name), v.Field(i)); err != nil {
			return err
		}
	}
	e.out.WriteByte('}')
	return nil
}

func (e *encoder) named(name string, v reflect.Value) error {
	if err := e.leaf(name); err != nil {
		return err
	}
	e.out.WriteByte(':')
	return e.value(v)
}

func (e *encoder) list(v reflect.Value) error {
	e.out.WriteByte('[')
	for i := range v.Len() {
		if i > 0 {
			e.out.WriteByte(',')
		}
		if err := e.value(v.Index(i)); err != nil {
			return err
		}
	}
	e.out.WriteByte(']')
	return nil
}

// table writes a map with its keys in order.
func (e *encoder) table(v reflect.Value) error {
	values := map[string]reflect.Value{}
	for _, key := range v.MapKeys() {
		values[key.String()] = v.MapIndex(key)
	}
	e.out.WriteByte('{')
	for i, key := range slices.Sorted(maps.Keys(values)) {
		if i > 0 {
			e.out.WriteByte(',')
		}
		if err := e.named(key, values[key]); err != nil {
			return err
		}
	}
	e.out.WriteByte('}')
	return nil
}

func (e *encoder) leaf(value any) error {
	encoder := json.NewEncoder(&e.out)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(value); err != nil {
		return fmt.Errorf("write dossier: %w", err)
	}
	e.out.Truncate(e.out.Len() - 1) // the line end of Encode
	return nil
}
