package explanation

import (
	"encoding/json"
	"fmt"

	"keukentafel/assets"
)

// edition is one version of the text, with a fingerprint of its words in each
// language. Editions are added at the end of the list and never changed.
type edition struct {
	Version string
	Texts   map[string]string // language -> SHA-256 of the texts
}

// Version is the version of the text that is read aloud now: "2026-11/1".
func Version() string {
	list := editions()
	return list[len(list)-1].Version
}

// editions are all there have been, the oldest first.
func editions() []edition {
	content, err := assets.Data("explanations.json")
	if err != nil {
		panic(fmt.Sprintf("internal error: %v", err))
	}
	var list []edition
	if err := json.Unmarshal(content, &list); err != nil || len(list) == 0 {
		panic(fmt.Sprintf("internal error: list of explanations: %v", err))
	}
	return list
}
