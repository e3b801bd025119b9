//go:build torture && linux

package torture

import (
	"bytes"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"keukentafel/storage/vault"
)

// judge looks at what is left in the folder after a disaster, with the real
// vault. It gives the model that is true now: with the step that was begun, or
// without it.
type judge struct {
	t                        *testing.T
	lost, damaged, readable  int
	ahead, behind            int // unacknowledged steps that were stored, or not
	recovered                int // there was a journal to take up
	backups, waysIn, checked int
	keysLeft                 int // wrapped keys of destroyed families in the files, before unlocking
}

func (j *judge) after(where, dir, backup string, m *model, pending *step) *model {
	j.t.Helper()
	if info, err := os.Stat(filepath.Join(dir, vault.FileName+"-wal")); err == nil && info.Size() > 0 {
		j.recovered++
	}
	if j.holds(dir, m.Destroyed) != "" {
		j.keysLeft++
	}
	candidates := []*model{m}
	if pending != nil {
		candidates = append(candidates, m.after(*pending))
	}
	found := j.open(where, dir, candidates)
	if found == nil {
		return nil
	}
	if pending != nil && found == m {
		j.behind++
	} else if pending != nil {
		j.ahead++
	}
	kept := j.backup(where, backup, candidates)
	if left := j.holds(dir, m.Destroyed); left != "" {
		j.readable++
		j.t.Errorf("%s: the key of a destroyed family is still in %s", where, left)
	}
	found = found.clone()
	found.Backup = kept
	if pending != nil {
		found.Steps = pending.N
	}
	return found
}

// open unlocks with every key of a candidate, and compares everything.
func (j *judge) open(where, dir string, candidates []*model) *model {
	var why error
	for _, c := range candidates {
		for _, key := range c.keys() {
			v, err := vault.Open(dir, key, options(j.t)...)
			if err != nil {
				why = errors.Join(why, fmt.Errorf("%T: %w", key, err))
				break
			}
			err = compare(v, c)
			if err == nil {
				if err = verified(v); err != nil {
					j.damaged++
					j.t.Errorf("%s: %v", where, err)
				}
			}
			must(j.t, v.Lock())
			if err != nil {
				why = errors.Join(why, err)
				break
			}
			j.waysIn++
			if j.waysIn%3 != 0 {
				j.checked++
				return c // the other keys at every third
			}
		}
		if why == nil {
			j.checked++
			return c
		}
	}
	j.lost++
	j.t.Errorf("%s: it is not as it was acknowledged: %v", where, why)
	return nil
}

// backup wants the last acknowledged backup, or the one that was being made, to
// restore and open. It gives which of the two the file is.
func (j *judge) backup(where, file string, candidates []*model) *model {
	if candidates[0].Backup == nil {
		return nil
	}
	var why error
	for _, c := range candidates {
		other := j.t.TempDir()
		defer os.RemoveAll(other)
		v, err := restore(j.t, file, other, c.Backup.keys()[0])
		if err != nil {
			why = errors.Join(why, err)
			continue
		}
		err = compareRestored(v, c.Backup)
		if err == nil {
			err = verified(v)
		}
		must(j.t, v.Lock())
		if err == nil {
			j.backups++
			return c.Backup
		}
		why = errors.Join(why, err)
	}
	j.lost++
	j.t.Errorf("%s: the backup is not as it was acknowledged: %v", where, why)
	return candidates[0].Backup
}

// holds tells in which file of the folder, and where, a wrapped key is.
func (j *judge) holds(dir string, keys []string) string {
	list, err := os.ReadDir(dir)
	must(j.t, err)
	for _, entry := range list {
		content, err := os.ReadFile(filepath.Join(dir, entry.Name()))
		must(j.t, err)
		for n, key := range keys {
			raw, err := hex.DecodeString(key)
			must(j.t, err)
			at := bytes.Index(content, raw)
			if at < 0 {
				continue
			}
			what := tissue("the journal")
			if entry.Name() == vault.FileName {
				what = dissect(j.t, dir, content)[at]
			}
			return fmt.Sprintf("%s at %d of %d (%s), key %d of %d", entry.Name(), at, len(content), what, n+1, len(keys))
		}
	}
	return ""
}

// newVault makes a vault to begin with, and its model.
func newVault(t *testing.T, dir string) *model {
	t.Helper()
	pending, err := vault.Create(dir, vault.Passphrase(passphrase(0)), options(t)...)
	must(t, err)
	v, err := pending.Confirm(pending.Code())
	must(t, err)
	must(t, v.Lock())
	return newModel(pending.Code().Reveal())
}

// figure writes one line of the table that "make torture" prints at the end.
func figure(t *testing.T, what, format string, args ...any) {
	t.Helper()
	line := what + "\t" + fmt.Sprintf(format, args...)
	t.Log(strings.ReplaceAll(line, "\t", ": "))
	name := os.Getenv("KEUKENTAFEL_TORTURE_FIGURES")
	if name == "" {
		return
	}
	file, err := os.OpenFile(name, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o644)
	must(t, err)
	_, err = fmt.Fprintln(file, line)
	must(t, errors.Join(err, file.Close()))
}
