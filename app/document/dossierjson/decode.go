package dossierjson

import (
	"encoding/base64"
	"encoding/json"
	"reflect"
	"strconv"
	"time"

	"keukentafel/app/document/jsonfile"
)

// decode fills a value of the vocabulary from what a file holds at a place. The
// schema was checked; what still does not fit is a misfit too.
func decode(node any, v reflect.Value, path []string) error {
	bad := &jsonfile.Misfit{Path: path, What: jsonfile.FaultForm}
	switch x := node.(type) {
	case map[string]any:
		return decodeObject(x, v, path)
	case []any:
		return decodeList(x, v, path)
	case string:
		return decodeText(x, v, bad)
	case bool:
		if v.Kind() != reflect.Bool {
			return bad
		}
		v.SetBool(x)
	case json.Number:
		return decodeNumber(x, v, bad)
	default:
		return bad
	}
	return nil
}

func decodeObject(x map[string]any, v reflect.Value, path []string) error {
	switch v.Kind() {
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		return decodeObject(x, v.Elem(), path)
	case reflect.Map:
		v.Set(reflect.MakeMap(v.Type()))
		for key, child := range x {
			value := reflect.New(v.Type().Elem()).Elem()
			if err := decode(child, value, path); err != nil {
				return err
			}
			v.SetMapIndex(reflect.ValueOf(key).Convert(v.Type().Key()), value)
		}
		return nil
	case reflect.Struct:
		for i := range v.NumField() {
			name := jsonfile.FieldName(v.Type().Field(i).Name)
			if child, there := x[name]; there {
				if err := decode(child, v.Field(i), append(path[:len(path):len(path)], name)); err != nil {
					return err
				}
			}
		}
		return nil
	default:
		return &jsonfile.Misfit{Path: path, What: jsonfile.FaultForm}
	}
}

func decodeList(x []any, v reflect.Value, path []string) error {
	if v.Kind() != reflect.Slice {
		return &jsonfile.Misfit{Path: path, What: jsonfile.FaultForm}
	}
	v.Set(reflect.MakeSlice(v.Type(), len(x), len(x)))
	for i, child := range x {
		if err := decode(child, v.Index(i), append(path[:len(path):len(path)], strconv.Itoa(i))); err != nil {
			return err
		}
	}
	return nil
}

func decodeText(x string, v reflect.Value, bad error) error {
	switch v.Type() {
	case timeType:
		at, err := time.Parse(time.RFC3339Nano, x)
		if err != nil {
			return bad
		}
		v.Set(reflect.ValueOf(at))
		return nil
	case bytesType:
		content, err := base64.StdEncoding.Strict().DecodeString(x)
		if err != nil {
			return bad
		}
		v.SetBytes(content)
		return nil
	}
	if v.Kind() != reflect.String {
		return bad
	}
	v.SetString(x)
	return nil
}

func decodeNumber(x json.Number, v reflect.Value, bad error) error {
	if v.Kind() == reflect.Pointer {
		v.Set(reflect.New(v.Type().Elem()))
		v = v.Elem()
	}
	number, err := x.Int64()
	if err != nil || v.Kind() != reflect.Int && v.Kind() != reflect.Int64 || v.OverflowInt(number) {
		return bad
	}
	v.SetInt(number)
	return nil
}
