package surroundings

import (
	"os"
	"path/filepath"
	"runtime"
)

// Kind is what is special about where a folder lies.
type Kind string

// The kinds.
const (
	Network   Kind = "network"   // on another computer
	Synced    Kind = "synced"    // a program copies it to a cloud or to other computers
	Removable Kind = "removable" // a stick or another disk that can be taken out
	Open      Kind = "open"      // other users of this computer can write in it
)

// Surrounding is one special thing about a folder.
type Surrounding struct {
	Kind Kind
	By   string // the program or the kind of disk, such as "OneDrive"; may be empty
}

// Look tells what is special about a folder; nothing is the usual case. A
// folder that does not exist yet is judged by the first one above it that does.
func Look(folder string) []Surrounding {
	resolved := resolve(folder)
	var found []Surrounding
	add := func(kind Kind, by string, is bool) {
		if is {
			found = append(found, Surrounding{kind, by})
		}
	}
	by, network := onNetwork(resolved)
	add(Network, by, network)
	by, synced := here().syncedBy(resolved)
	if !synced {
		by, synced = here().syncedBy(filepath.Clean(folder))
	}
	add(Synced, by, synced)
	add(Removable, "", !network && onRemovable(resolved))
	add(Open, "", isOpen(resolved))
	return found
}

// resolve follows links, as far as the folder exists.
func resolve(folder string) string {
	whole, err := filepath.Abs(folder)
	if err != nil {
		return filepath.Clean(folder)
	}
	for at := whole; ; at = filepath.Dir(at) {
		if real, err := filepath.EvalSymlinks(at); err == nil {
			rest, err := filepath.Rel(at, whole)
			if err != nil {
				return whole
			}
			return filepath.Join(real, rest)
		}
		if filepath.Dir(at) == at {
			return whole
		}
	}
}

// here is this computer.
func here() world {
	home, _ := os.UserHomeDir()
	return world{system: runtime.GOOS, home: home, env: os.Getenv, glob: filepath.Glob, read: os.ReadFile}
}

const (
	private      = 0o700
	writeOthers  = 0o022
	anyoneElse   = 0o077
	modesMeanAny = "windows" // where the modes of a folder say nothing
)

// isOpen tells whether others may write in an existing folder.
func isOpen(folder string) bool {
	info, err := os.Stat(folder)
	return err == nil && runtime.GOOS != modesMeanAny && info.Mode().Perm()&writeOthers != 0
}

// MakePrivate takes the rights of others away from a folder that exists, and
// tells whether they had any.
func MakePrivate(folder string) (changed bool, err error) {
	info, err := os.Stat(folder)
	if err != nil || !info.IsDir() || runtime.GOOS == modesMeanAny || info.Mode().Perm()&anyoneElse == 0 {
		return false, nil // the one who opens the vault says what is wrong with it
	}
	if err := os.Chmod(folder, private); err != nil {
		return false, err
	}
	info, err = os.Stat(folder)
	return err == nil && info.Mode().Perm()&anyoneElse == 0, err
}
