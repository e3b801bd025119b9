package desk

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"keukentafel/app/casework"
)

const manifestName = "MANIFEST.json"

// Manifest says of one received version what it is and how far its place in the
// chain could be verified. It holds ids and codes, no names.
type Manifest struct {
	Format        string        `json:"format"`
	FormatVersion int           `json:"formatVersion"`
	Package       string        `json:"package"`
	Disclosure    string        `json:"disclosure"`
	Version       int           `json:"version"`
	Epoch         int           `json:"epoch"`
	Digest        string        `json:"digest,omitempty"` // of the whole version, as its coordinator says
	Sender        string        `json:"sender"`           // fingerprint of the coordinator who sealed it
	Received      string        `json:"received"`         // moment, UTC
	Chain         ManifestChain `json:"chain"`
	Files         []ManifestOf  `json:"files"`
}

// ManifestChain is where it stands after what came before: "first", "next",
// "again", "older" or "gap", with codes of what is to be said beside it.
type ManifestChain struct {
	Status string   `json:"status"`
	Notes  []string `json:"notes"`
}

// ManifestOf is one file beside the manifest.
type ManifestOf struct {
	Name   string `json:"name"`
	Size   int    `json:"size"`
	SHA256 string `json:"sha256"`
}

// index puts an export under its family and version: made beside it, and then
// given its name in one step.
func (d delivery) index(o casework.Opened) error {
	versions := filepath.Join(d.dir, "index", o.Export.Folder, "versions")
	if err := makeFolder(versions); err != nil {
		return err
	}
	target, there, err := placeIn(versions, o)
	if err != nil || there {
		return err
	}
	made := filepath.Join(versions, ".making-"+o.ID)
	if err := os.RemoveAll(made); err != nil { // of a crash
		return fmt.Errorf("deliver: %w", err)
	}
	if err := d.fill(made, o); err != nil {
		return errors.Join(err, os.RemoveAll(made))
	}
	d.passing("before the name")
	if err := os.Rename(made, target); err != nil {
		return fmt.Errorf("deliver: %w", diskWords(err))
	}
	d.passing("after the name")
	return syncFolder(versions)
}

// placeIn is the folder of a version; another one when it came before in
// another package. there tells that this package is there already.
func placeIn(versions string, o casework.Opened) (target string, there bool, err error) {
	number := strconv.Itoa(o.Export.Version)
	for _, name := range []string{number, number + "." + o.ID} {
		target = filepath.Join(versions, name)
		m, err := ReadManifest(target)
		switch {
		case errors.Is(err, fs.ErrNotExist):
			return target, false, nil
		case err != nil:
			return target, false, err
		case m.Package == o.ID:
			return target, true, nil
		}
	}
	return target, false, fmt.Errorf("deliver %s: %w", o.ID, fs.ErrExist)
}

// ReadManifest reads the manifest of a version that was received.
func ReadManifest(folder string) (Manifest, error) {
	var m Manifest
	content, err := os.ReadFile(filepath.Join(folder, manifestName))
	if err == nil {
		err = json.Unmarshal(content, &m)
	}
	if err != nil {
		return m, fmt.Errorf("read manifest: %w", err)
	}
	return m, nil
}

func (d delivery) fill(made string, o casework.Opened) error {
	if err := makeFolder(made); err != nil {
		return err
	}
	manifest, err := json.MarshalIndent(manifestOf(o), "", "  ")
	if err != nil {
		return fmt.Errorf("write manifest: %w", err)
	}
	for _, name := range slices.Sorted(maps.Keys(o.Files)) {
		if strings.EqualFold(name, manifestName) { // on some disks they are one name; it lies in the folder of the package
			continue
		}
		d.passing("before indexed " + name)
		if err := deliverFile(filepath.Join(made, name), o.Files[name]); err != nil {
			return err
		}
	}
	d.passing("before manifest")
	return deliverFile(filepath.Join(made, manifestName), append(manifest, '\n'))
}

func manifestOf(o casework.Opened) Manifest {
	e := o.Export
	m := Manifest{Format: "keukentafel-received", FormatVersion: 1, Package: o.ID, Disclosure: string(o.Disclosure), Version: e.Version, Epoch: e.Epoch,
		Digest: e.Digest, Sender: e.Coordinator, Received: e.Received.UTC().Format(time.RFC3339),
		Chain: ManifestChain{Status: string(e.Status), Notes: append([]string{}, e.Notes...)}}
	for _, name := range slices.Sorted(maps.Keys(o.Files)) {
		sum := sha256.Sum256(o.Files[name])
		m.Files = append(m.Files, ManifestOf{Name: name, Size: len(o.Files[name]), SHA256: hex.EncodeToString(sum[:])})
	}
	return m
}
