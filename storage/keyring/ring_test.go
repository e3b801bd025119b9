package keyring_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	gokeyring "github.com/zalando/go-keyring"

	"keukentafel/storage/keyring"
)

// fake is a keyring in memory that can be told to misbehave.
type fake struct {
	items map[string]string
	fail  error
	hang  chan struct{} // when set, every call waits for it
	lies  bool          // Set says yes and stores nothing
}

func newFake() *fake { return &fake{items: map[string]string{}} }

func (f *fake) trouble() error {
	if f.hang != nil {
		<-f.hang
	}
	return f.fail
}

func (f *fake) Get(service, user string) (string, error) {
	if err := f.trouble(); err != nil {
		return "", err
	}
	text, ok := f.items[service+"/"+user]
	if !ok {
		return "", gokeyring.ErrNotFound
	}
	return text, nil
}

func (f *fake) Set(service, user, secret string) error {
	if err := f.trouble(); err != nil || f.lies {
		return err
	}
	f.items[service+"/"+user] = secret
	return nil
}

func (f *fake) Delete(service, user string) error {
	if err := f.trouble(); err != nil {
		return err
	}
	if _, ok := f.items[service+"/"+user]; !ok {
		return gokeyring.ErrNotFound
	}
	delete(f.items, service+"/"+user)
	return nil
}

func secret(b byte) keyring.Secret {
	var s keyring.Secret
	for i := range s {
		s[i] = b
	}
	return s
}

func TestAKeyringThatHangsMeansAskThePassphrase(t *testing.T) {
	f := newFake()
	f.hang = make(chan struct{})
	defer close(f.hang)
	ring := keyring.New("test", f, time.Millisecond)
	for range 3 {
		if _, err := ring.Get("device"); !errors.Is(err, keyring.ErrUnavailable) {
			t.Fatalf("Get from a hanging keyring: %v", err)
		}
	}
	if err := ring.Set("device", secret(1)); !errors.Is(err, keyring.ErrUnavailable) {
		t.Fatalf("Set on a hanging keyring: %v", err)
	}
	if err := ring.Delete("device"); !errors.Is(err, keyring.ErrUnavailable) {
		t.Fatalf("Delete on a hanging keyring: %v", err)
	}
}

func TestAKeyringThatComesBackIsUsedAgain(t *testing.T) {
	f := newFake()
	f.hang = make(chan struct{})
	ring := keyring.New("test", f, time.Millisecond)
	if _, err := ring.Get("device"); !errors.Is(err, keyring.ErrUnavailable) {
		t.Fatal(err)
	}
	close(f.hang)
	patient := keyring.New("test", f, time.Minute)
	if err := patient.Set("device", secret(2)); err != nil {
		t.Fatal(err)
	}
}

func TestAKeyringThatIsNotThereMeansAskThePassphrase(t *testing.T) {
	f := newFake()
	f.fail = errors.New("The name org.freedesktop.secrets was not provided by any .service files")
	ring := keyring.New("test", f, time.Minute)
	_, getErr := ring.Get("device")
	for what, err := range map[string]error{
		"get": getErr, "set": ring.Set("device", secret(1)), "delete": ring.Delete("device"),
	} {
		if !errors.Is(err, keyring.ErrUnavailable) || errors.Is(err, keyring.ErrNotFound) {
			t.Errorf("%s: %v", what, err)
		}
	}
}

func TestAKeyringThatSaysStoredButDidNotIsNotBelieved(t *testing.T) {
	f := newFake()
	f.lies = true
	ring := keyring.New("test", f, time.Minute)
	if err := ring.Set("device", secret(1)); !errors.Is(err, keyring.ErrUnavailable) {
		t.Fatalf("a lie was believed: %v", err)
	}
	f.lies = false
	if err := ring.Set("device", secret(1)); err != nil {
		t.Fatal(err)
	}
	f.lies = true
	if err := ring.Set("device", secret(2)); !errors.Is(err, keyring.ErrUnavailable) {
		t.Fatalf("an older value was taken for the new one: %v", err)
	}
}

func TestASecretThatIsNotThereIsNotFound(t *testing.T) {
	ring := keyring.New("test", newFake(), time.Minute)
	if _, err := ring.Get("device"); !errors.Is(err, keyring.ErrNotFound) {
		t.Fatal(err)
	}
	if err := ring.Delete("device"); !errors.Is(err, keyring.ErrNotFound) {
		t.Fatal(err)
	}
}

func TestSomethingElseInOurPlaceIsNotTakenForAKey(t *testing.T) {
	for _, text := range []string{"", "no base64!", "c2hvcnQ=", strings.Repeat("A", 100)} {
		f := newFake()
		f.items["test/device"] = text
		if _, err := keyring.New("test", f, time.Minute).Get("device"); !errors.Is(err, keyring.ErrUnavailable) {
			t.Errorf("%q: %v", text, err)
		}
	}
}

func TestASecretComesBackAsItWasAndGoesWhenDeleted(t *testing.T) {
	checkRoundTrip(t, keyring.New("test", newFake(), time.Minute))
}

func TestASecretNeverPrints(t *testing.T) {
	s := secret('K')
	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%x", "%q", "%d"} {
		if got := fmt.Sprintf(verb, s); got != "[withheld]" {
			t.Errorf("%s printed %q", verb, got)
		}
	}
}

func checkRoundTrip(t *testing.T, ring *keyring.Ring) {
	t.Helper()
	want := secret(0)
	copy(want[:], "any byte, also NUL \x00\xff")
	if err := ring.Set("round-trip", want); err != nil {
		t.Fatal(err)
	}
	got, err := ring.Get("round-trip")
	if err != nil || got != want {
		t.Fatalf("came back changed: %v", err)
	}
	if err := ring.Delete("round-trip"); err != nil {
		t.Fatal(err)
	}
	if _, err := ring.Get("round-trip"); !errors.Is(err, keyring.ErrNotFound) {
		t.Fatalf("still there after delete: %v", err)
	}
}
