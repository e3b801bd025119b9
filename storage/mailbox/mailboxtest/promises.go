package mailboxtest

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"slices"
	"testing"

	"keukentafel/storage/mailbox"
)

func readBack(t *testing.T, b Backend) {
	s := b.New(t)
	longest := fmt.Sprintf("%0120d/%0120d.ktp", 1, 2)[:241]
	for _, name := range []string{"a", "a.ktp", "deep/er/and/deep/er.ktp", "0-9.x-y.z", longest} {
		mustPut(t, s, name, "content of "+name)
		wantContent(t, s, name, "content of "+name)
	}
}

func bigObject(t *testing.T, b Backend) {
	s := b.New(t)
	const size = 16<<20 + 7
	sent := sha256.New()
	err := s.PutNew(t.Context(), "a/big.ktp", size, io.TeeReader(io.LimitReader(&counting{}, size), sent))
	if err != nil {
		t.Fatal(err)
	}
	r, err := s.Get(t.Context(), "a/big.ktp")
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	received := sha256.New()
	if n, err := io.Copy(received, r); err != nil || n != size {
		t.Fatalf("read %d bytes, error %v", n, err)
	}
	if !slices.Equal(sent.Sum(nil), received.Sum(nil)) {
		t.Error("the content changed on the way")
	}
}

func listPages(t *testing.T, b Backend) {
	s := b.New(t)
	// A hyphen and a dot come before a slash, and a digit after it: sorting per folder gives another order than the names have.
	sorted := []string{"v1/a-b/x.ktp", "v1/a.b/x.ktp", "v1/a/b.ktp", "v1/a/c/d.ktp", "v1/a0.ktp", "v1/b/1.ktp", "v1/b/2.ktp", "v1/b/3.ktp"}
	for _, i := range []int{5, 2, 7, 0, 3, 6, 1, 4} {
		mustPut(t, s, sorted[i], sorted[i])
	}
	wantNames(t, s, "", sorted...)
	for limit := 1; limit <= len(sorted)+1; limit++ {
		var all []string
		after := ""
		for {
			page := names(t, s, "v1/", after, limit)
			if len(page) == 0 {
				break
			}
			if len(page) > limit {
				t.Fatalf("page of %d with a limit of %d", len(page), limit)
			}
			all = append(all, page...)
			after = page[len(page)-1]
		}
		if !slices.Equal(all, sorted) {
			t.Errorf("pages of %d give %v, want %v", limit, all, sorted)
		}
	}
	if got := names(t, s, "", "v1/a/bzzz", 2); !slices.Equal(got, sorted[3:5]) {
		t.Errorf("after a name that is not there: got %v, want %v", got, sorted[3:5])
	}
}

func listPrefix(t *testing.T, b Backend) {
	s := b.New(t)
	for _, name := range []string{"v1/in/anna/1.ktp", "v1/in/annabel/1.ktp", "v1/in/bert/1.ktp", "v1/rc/anna/1.ktr"} {
		mustPut(t, s, name, "four")
	}
	wantNames(t, s, "v1/in/anna/", "v1/in/anna/1.ktp")
	wantNames(t, s, "v1/in/anna", "v1/in/anna/1.ktp", "v1/in/annabel/1.ktp")
	wantNames(t, s, "v1/in/anna/1.ktp", "v1/in/anna/1.ktp")
	wantNames(t, s, "v1/in/carla/")
	page, err := s.List(t.Context(), "v1/rc/", "", 0)
	if err != nil || len(page) != 1 || page[0].Size != 4 {
		t.Errorf("got %v, %v; want one object of 4 bytes", page, err)
	}
}

func deleted(t *testing.T, b Backend) {
	s := b.New(t)
	mustPut(t, s, "a/b.ktp", "first")
	mustPut(t, s, "a/c.ktp", "other")
	if err := s.Delete(t.Context(), "a/b.ktp"); err != nil {
		t.Fatal(err)
	}
	wantAbsent(t, s, "a/b.ktp")
	wantNames(t, s, "", "a/c.ktp")
	mustPut(t, s, "a/b.ktp", "second")
	wantContent(t, s, "a/b.ktp", "second")
}

func probe(t *testing.T, b Backend) {
	s := b.New(t)
	report := s.Probe(t.Context())
	if step, failed := report.Failed(); failed {
		t.Errorf("step %s failed: %v", step.Name, step.Err)
	}
	all := mailbox.Capabilities{WritesOnce: true, HidesHalf: true, Lists: true, Deletes: true}
	if report.Capabilities != all || !report.Usable() {
		t.Errorf("got %+v, usable %v; want everything", report.Capabilities, report.Usable())
	}
	wantNames(t, s, "")
}

func mustPut(t *testing.T, s mailbox.Store, name, content string) {
	t.Helper()
	if err := put(t.Context(), s, name, content); err != nil {
		t.Fatal(err)
	}
}

func wantContent(t *testing.T, s mailbox.Store, name, want string) {
	t.Helper()
	r, err := s.Get(t.Context(), name)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	if got, err := io.ReadAll(r); err != nil || string(got) != want {
		t.Errorf("%s: got %d bytes, error %v; want the %d bytes written", name, len(got), err, len(want))
	}
}

func wantAbsent(t *testing.T, s mailbox.Store, name string) {
	t.Helper()
	if _, err := s.Get(t.Context(), name); !errors.Is(err, mailbox.ErrNotFound) {
		t.Errorf("get %s: got %v, want ErrNotFound", name, err)
	}
	wantNames(t, s, name)
}

func wantNames(t *testing.T, s mailbox.Store, prefix string, want ...string) {
	t.Helper()
	if got := names(t, s, prefix, "", 0); !slices.Equal(got, want) {
		t.Errorf("list %q: got %q, want %q", prefix, got, want)
	}
}

func names(t *testing.T, s mailbox.Store, prefix, after string, limit int) []string {
	t.Helper()
	page, err := s.List(t.Context(), prefix, after, limit)
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for _, o := range page {
		list = append(list, o.Name)
	}
	return list
}

// counting gives bytes that do not repeat in any block size a store may use.
type counting struct{ n uint32 }

func (c *counting) Read(p []byte) (int, error) {
	for i := range p {
		c.n = c.n*1664525 + 1013904223
		p[i] = byte(c.n >> 24)
	}
	return len(p), nil
}
