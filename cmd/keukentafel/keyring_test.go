package main

import (
	"errors"
	"strings"
	"testing"
	"time"

	gokeyring "github.com/zalando/go-keyring"

	"keukentafel/app/casework"
	"keukentafel/app/ui"
	"keukentafel/storage/keyring"
)

// keys is a keyring in memory that can refuse or hang.
type keys struct {
	items map[string]string
	fail  error
	hang  chan struct{}
}

func (k *keys) trouble() error {
	if k.hang != nil {
		<-k.hang
	}
	return k.fail
}

func (k *keys) Get(_, user string) (string, error) {
	if err := k.trouble(); err != nil {
		return "", err
	}
	text, known := k.items[user]
	if !known {
		return "", gokeyring.ErrNotFound
	}
	return text, nil
}

func (k *keys) Set(_, user, secret string) error {
	if err := k.trouble(); err != nil {
		return err
	}
	k.items[user] = secret
	return nil
}

func (k *keys) Delete(_, user string) error {
	delete(k.items, user)
	return k.trouble()
}

// locked is a house that this computer's keyring opens, with the door shut.
func locked(t *testing.T, k *keys, limit time.Duration) *house {
	t.Helper()
	h := newHouse(t)
	h.door.options.Ring = keyring.New("test", k, time.Minute)
	h.moveIn(0)
	h.must(h.door.RememberHere(true))
	h.must(h.door.Lock(casework.LockAsked))
	h.door.options.Ring = keyring.New("test", k, limit)
	h.shell.Start()
	return h
}

func TestAKeyringThatDoesNotHelpLeavesThePassphrase(t *testing.T) {
	hang := make(chan struct{})
	defer close(hang)
	for what, c := range map[string]struct {
		spoil func(*keys)
		limit time.Duration
	}{
		"it is not there": {func(k *keys) {
			k.fail = errors.New("The name org.freedesktop.secrets was not provided by any .service files")
		}, time.Minute},
		"it refuses":              {func(k *keys) { k.fail = errors.New("failed to unlock correct collection") }, time.Minute},
		"it hangs":                {func(k *keys) { k.hang = hang }, time.Millisecond},
		"it lost the key":         {func(k *keys) { clear(k.items) }, time.Minute},
		"it holds something else": {func(k *keys) { k.items = spoiled(k.items) }, time.Minute},
	} {
		t.Run(what, func(t *testing.T) {
			k := &keys{items: map[string]string{}}
			h := locked(t, k, c.limit)
			c.spoil(k)
			h.press("Openen met deze computer")
			if said := h.texts(); !strings.Contains(said, "wachtzin") || h.door.State() != ui.AccessLocked {
				t.Fatalf("the passphrase is not asked for:\n%s", said)
			}
			h.typeText(passphrase)
			h.enterKey()
			if h.door.State() != ui.AccessOpen {
				t.Errorf("the passphrase does not open:\n%s", h.texts())
			}
		})
	}
}

func spoiled(items map[string]string) map[string]string {
	other := map[string]string{}
	for name := range items {
		if strings.HasSuffix(name, "-anchor") {
			continue // of an older vault one asks, which is tried elsewhere
		}
		other[name] = strings.Repeat("A", 43) + "="
	}
	return other
}

func TestAKeyringThatHelpsOpensAtOnce(t *testing.T) {
	h := locked(t, &keys{items: map[string]string{}}, time.Minute)
	h.press("Openen met deze computer")
	if h.door.State() != ui.AccessOpen {
		t.Errorf("the window shows:\n%s", h.texts())
	}
}
