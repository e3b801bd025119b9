package consent_test

import (
	"encoding/json"
	"maps"
)

// written is the JSON of a thing without what is empty: of drawn families too,
// of which nothing is withheld here.
func written(thing any) string {
	if d, ok := thing.(dealt); ok {
		thing = map[string]any{"on": d.on, "family": d.dossier.Family, "consents": d.dossier.Consents, "uses": d.dossier.GroundUses, "plan": d.dossier.Plan}
	}
	text, err := json.Marshal(thing)
	if err != nil {
		panic(err)
	}
	var loose any
	if err := json.Unmarshal(text, &loose); err != nil {
		panic(err)
	}
	text, _ = json.Marshal(pruned(loose))
	return string(text)
}

// pruned leaves out what is empty.
func pruned(v any) any {
	switch v := v.(type) {
	case map[string]any:
		maps.DeleteFunc(v, func(_ string, x any) bool { x = pruned(x); return x == nil || x == "" || x == false || x == float64(0) })
		if len(v) == 0 {
			return nil
		}
	case []any:
		for i := range v {
			v[i] = pruned(v[i])
		}
	}
	return v
}
