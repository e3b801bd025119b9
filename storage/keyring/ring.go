package keyring

import (
	"errors"
	"fmt"
	"time"

	gokeyring "github.com/zalando/go-keyring"
)

// Limit is how long one call may take before the keyring counts as unavailable.
const Limit = 3 * time.Second

var (
	// ErrNotFound means that the keyring works and holds no such secret.
	ErrNotFound = errors.New("keyring: no such secret")
	// ErrUnavailable means that the keyring cannot be relied on now: ask for the passphrase.
	ErrUnavailable = errors.New("keyring: not available, ask for the passphrase")
)

// Backend is the keyring underneath. A missing item is go-keyring's ErrNotFound.
type Backend interface {
	Get(service, user string) (string, error)
	Set(service, user, secret string) error
	Delete(service, user string) error
}

// Ring is one program's corner of the keyring.
type Ring struct {
	service string
	backend Backend
	limit   time.Duration
	turn    chan struct{} // one call at a time, so that a hanging keyring costs one goroutine
}

// System is the keyring of the operating system, under the given service name.
func System(service string) *Ring { return New(service, systemBackend{}, Limit) }

// New is a ring over any backend, with its own time limit.
func New(service string, backend Backend, limit time.Duration) *Ring {
	return &Ring{service: service, backend: backend, limit: limit, turn: make(chan struct{}, 1)}
}

// Get returns the secret with this name.
func (r *Ring) Get(name string) (Secret, error) {
	text, err := r.call(func() (string, error) { return r.backend.Get(r.service, name) })
	if err != nil {
		return Secret{}, fmt.Errorf("get %q: %w", name, err)
	}
	secret, err := decode(text)
	if err != nil {
		return Secret{}, fmt.Errorf("get %q: %w (%v)", name, ErrUnavailable, err)
	}
	return secret, nil
}

// Set stores the secret and reads it back, since some keyrings report success
// without storing when a person dismisses their prompt.
func (r *Ring) Set(name string, secret Secret) error {
	_, err := r.call(func() (string, error) { return "", r.backend.Set(r.service, name, secret.encode()) })
	if err != nil {
		return fmt.Errorf("set %q: %w", name, err)
	}
	kept, err := r.Get(name)
	if errors.Is(err, ErrNotFound) || err == nil && kept != secret {
		return fmt.Errorf("set %q: %w (it was not kept)", name, ErrUnavailable)
	}
	return err
}

// Delete removes the secret; that there was none is ErrNotFound.
func (r *Ring) Delete(name string) error {
	_, err := r.call(func() (string, error) { return "", r.backend.Delete(r.service, name) })
	if err != nil {
		return fmt.Errorf("delete %q: %w", name, err)
	}
	return nil
}

type answer struct {
	text string
	err  error
}

// call runs one keyring call within the limit. A call that hangs keeps its turn,
// so later calls wait their limit and give up instead of piling up.
func (r *Ring) call(ask func() (string, error)) (string, error) {
	timer := time.NewTimer(r.limit)
	defer timer.Stop()
	select {
	case r.turn <- struct{}{}:
	case <-timer.C:
		return "", fmt.Errorf("%w (an earlier call still hangs)", ErrUnavailable)
	}
	done := make(chan answer, 1)
	go func() {
		defer func() { <-r.turn }()
		text, err := ask()
		done <- answer{text, err}
	}()
	select {
	case a := <-done:
		return a.text, classify(a.err)
	case <-timer.C:
		return "", fmt.Errorf("%w (no answer in %v)", ErrUnavailable, r.limit)
	}
}

func classify(err error) error {
	switch {
	case err == nil:
		return nil
	case errors.Is(err, gokeyring.ErrNotFound):
		return ErrNotFound
	default:
		return fmt.Errorf("%w: %v", ErrUnavailable, err)
	}
}

type systemBackend struct{}

func (systemBackend) Get(service, user string) (string, error) { return gokeyring.Get(service, user) }
func (systemBackend) Set(service, user, secret string) error {
	return gokeyring.Set(service, user, secret)
}
func (systemBackend) Delete(service, user string) error { return gokeyring.Delete(service, user) }
