package webdav

import (
	"bufio"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"keukentafel/storage/mailbox"
)

// plantMany puts files straight in the folder of the server.
func plantMany(t testing.TB, dir string, names func(i int) string, n int) []string {
	t.Helper()
	var all []string
	for i := range n {
		name := names(i)
		file := filepath.Join(dir, filepath.FromSlash(name))
		if i == 0 || filepath.Dir(name) != filepath.Dir(names(i-1)) {
			if err := os.MkdirAll(filepath.Dir(file), 0o700); err != nil {
				t.Fatal(err)
			}
		}
		if err := os.WriteFile(file, []byte("x"), 0o600); err != nil {
			t.Fatal(err)
		}
		all = append(all, name)
	}
	return all
}

func allPages(t testing.TB, s *Store, prefix string, limit int) []string {
	t.Helper()
	var all []string
	for after := ""; ; {
		page, err := s.List(t.Context(), prefix, after, limit)
		if err != nil {
			t.Fatal(err)
		}
		for _, o := range page {
			all = append(all, o.Name)
		}
		if len(page) == 0 {
			return all
		}
		after = all[len(all)-1]
	}
}

func TestTenThousandNamesInOneFolderComeInOrderAndOnce(t *testing.T) {
	p := newPlace(t)
	s := p.store(t)
	want := plantMany(t, p.dir, func(i int) string { return fmt.Sprintf("v1/in/%05d.ktp", (i*7919)%10_000) }, 10_000)
	slices.Sort(want)
	for _, from := range []int{0, 4321, 9500} {
		after := ""
		if from > 0 {
			after = want[from-1]
		}
		page, err := s.List(t.Context(), "v1/in/", after, 0)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, o := range page {
			got = append(got, o.Name)
		}
		if !slices.Equal(got, want[from:min(from+mailbox.MaxPage, len(want))]) {
			t.Errorf("from %d: got %d names, want the next thousand in order", from, len(got))
		}
	}
}

func TestManyEmptyFoldersHideNothingBehindThem(t *testing.T) {
	p := newPlace(t)
	for i := range 120 {
		if err := os.MkdirAll(filepath.Join(p.dir, fmt.Sprintf("v1/%04d", i)), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	want := plantMany(t, p.dir, func(i int) string { return fmt.Sprintf("v1/9999/%04d.ktp", i) }, 3)
	if got := allPages(t, p.store(t), "v1/", 10); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestOnlyTheFoldersOnTheWayAreAskedForAndNeverEverythingAtOnce(t *testing.T) {
	p := newPlace(t)
	s := p.store(t)
	names := plantMany(t, p.dir, func(i int) string { return fmt.Sprintf("v1/in/anna/%02d/%03d.ktp", i/10, i%10) }, 200)
	plantMany(t, p.dir, func(i int) string { return fmt.Sprintf("v1/in/bert/%02d/%03d.ktp", i/10, i%10) }, 200)
	p.methods = nil
	page, err := s.List(t.Context(), "v1/in/anna/", "v1/in/anna/18/003.ktp", 4)
	if err != nil || len(page) != 4 || page[0].Name != names[184] {
		t.Fatalf("got %v, %v", page, err)
	}
	if want := []string{"PROPFIND 1", "PROPFIND 1"}; !slices.Equal(p.methods, want) {
		t.Errorf("the server was asked %q, want the folder of the mailbox and that of the shard", p.methods)
	}
}

// endless answers a listing with so many entries, written one by one, and calls half after that.
func endless(entries int, half func()) func(http.ResponseWriter, *http.Request, http.Handler) {
	return onMethod("PROPFIND", func(w http.ResponseWriter, _ *http.Request, _ http.Handler) {
		w.WriteHeader(http.StatusMultiStatus)
		out := bufio.NewWriter(w)
		fmt.Fprint(out, `<?xml version="1.0"?><D:multistatus xmlns:D="DAV:"><D:response><D:href>/een%20map/v1/</D:href><D:propstat><D:prop><D:resourcetype><D:collection/></D:resourcetype></D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response>`)
		for i := range entries {
			fmt.Fprintf(out, `<D:response><D:href>/een%%20map/v1/%09d.ktp</D:href><D:propstat><D:prop><D:resourcetype/><D:getcontentlength>7</D:getcontentlength><D:getetag>W/"x"</D:getetag></D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response>`, entries-i)
		}
		_ = out.Flush()
		half()
		fmt.Fprint(out, `</D:multistatus>`)
		_ = out.Flush()
	})
}

func TestAListingKeepsOnePageInMemoryHoweverLongItIs(t *testing.T) {
	p := newPlace(t)
	s := p.store(t)
	var before, during runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	p.stand(endless(100_000, func() {
		runtime.GC()
		runtime.ReadMemStats(&during)
	}))
	page, err := s.List(t.Context(), "v1/", "", 0)
	if err != nil || len(page) != mailbox.MaxPage || page[0].Name != "v1/000000001.ktp" || page[999].Name != "v1/000001000.ktp" {
		t.Fatalf("got %d, %v", len(page), err)
	}
	grown := int64(during.HeapAlloc) - int64(before.HeapAlloc)
	t.Logf("100,000 names: %d KiB more in use near the end", grown>>10)
	if grown > 4<<20 {
		t.Errorf("a listing of 100,000 names keeps %d KiB", grown>>10)
	}
}

func TestHalfAListingIsNotTakenForAWholeOne(t *testing.T) {
	p := newPlace(t)
	s := p.store(t)
	p.stand(endless(2000, cut))
	_, err := s.List(t.Context(), "v1/", "", 0)
	wantSetback(t, err, noAnswer)
	// The same when the connection ends well, as behind some proxies.
	for _, part := range []string{"", "<?xml version='1.0'?>", "<?xml version='1.0'?><multistatus xmlns='DAV:'><response><href>/een%20map/v1/</href>"} {
		p.stand(onMethod("PROPFIND", func(w http.ResponseWriter, _ *http.Request, _ http.Handler) {
			w.WriteHeader(http.StatusMultiStatus)
			_, _ = w.Write([]byte(part))
		}))
		_, err := s.List(t.Context(), "v1/", "", 0)
		wantSetback(t, err, cutShort)
	}
}

func TestAnEntryWithoutEndIsNotRead(t *testing.T) {
	p := newPlace(t)
	s := p.store(t)
	p.stand(onMethod("PROPFIND", func(w http.ResponseWriter, _ *http.Request, _ http.Handler) {
		w.WriteHeader(http.StatusMultiStatus)
		_, _ = w.Write([]byte("<multistatus xmlns='DAV:'><response><href>"))
		for range 1000 {
			if _, err := w.Write([]byte(strings.Repeat("a", 4096))); err != nil {
				return
			}
		}
	}))
	_, err := s.List(t.Context(), "v1/", "", 0)
	wantSetback(t, err, because(mailbox.ReasonNotASpeaker, 207))
}

func TestTheNamesOfAServerLeadNowhereElse(t *testing.T) {
	p := newPlace(t)
	s := p.store(t)
	entry := func(href, size string) string {
		return "<response><href>" + href + "</href><propstat><prop><getcontentlength>" + size + "</getcontentlength></prop><status>HTTP/1.1 200 OK</status></propstat></response>"
	}
	self := "<response><href>https://inside.example/een%20map/v1</href><propstat><prop><resourcetype><collection/></resourcetype></prop><status>HTTP/1.1 200</status></propstat></response>"
	p.stand(onMethod("PROPFIND", func(w http.ResponseWriter, _ *http.Request, _ http.Handler) {
		w.WriteHeader(http.StatusMultiStatus)
		_, _ = w.Write([]byte("<multistatus xmlns='DAV:'>" + self +
			entry("/een%20map/v1/a.ktp", "7") + entry("/een%20map/v1/b/c.ktp", "7") + entry("/een%20map/v2/d.ktp", "7") + entry("/elders/e.ktp", "7") + entry("/v1/j.ktp", "7") +
			entry("/een%20map/v1/..%2ff.ktp", "7") + entry("/een%20map/v1/g.ktp", "") + entry("/een%20map/v1/h.ktp", "-3") + entry("/een%20mapje/v1/i.ktp", "7") +
			entry("%zz", "7") + "</multistatus>"))
	}))
	page, err := s.List(t.Context(), "v1/", "", 0)
	if err != nil || len(page) != 1 || page[0] != (mailbox.Object{Name: "v1/a.ktp", Size: 7}) {
		t.Errorf("got %v, %v; want only the one file of this folder", page, err)
	}
}

func BenchmarkAPageOfTenThousandNames(b *testing.B) {
	p := newPlace(b)
	s := p.store(b)
	p.stand(endless(10_000, func() {}))
	b.ReportAllocs()
	for b.Loop() {
		if page, err := s.List(b.Context(), "v1/", "", 0); err != nil || len(page) != mailbox.MaxPage {
			b.Fatal(len(page), err)
		}
	}
}
