package s3

import (
	"fmt"
	"net/http"
	"runtime"
	"strings"
	"testing"

	"keukentafel/storage/mailbox"
	"keukentafel/storage/mailbox/s3/s3test"
)

const xmlList = `<ListBucketResult><Name>letters</Name><IsTruncated>%v</IsTruncated><NextContinuationToken>again</NextContinuationToken>%s</ListBucketResult>`

func TestAListThatIsNotInOrderIsNotBelieved(t *testing.T) {
	var entries strings.Builder
	for _, key := range []string{"b", "a"} {
		fmt.Fprintf(&entries, "<Contents><Key>keukentafel/mail/%s</Key><Size>1</Size></Contents>", key)
	}
	fake, s := start(t)
	fake.Plan(s3test.Answer(http.MethodGet, 200, fmt.Sprintf(xmlList, false, entries.String()), http.Header{"Content-Type": {"application/xml"}}))
	if page, err := s.List(t.Context(), "", "", 0); err == nil || failure(t, err).Reason != mailbox.ReasonNotASpeaker {
		t.Errorf("got %v, %v", page, err)
	}
}

func TestAListWithoutEndEnds(t *testing.T) {
	fake, s := start(t)
	for range mostRequests + 1 {
		fake.Plan(s3test.Answer(http.MethodGet, 200, fmt.Sprintf(xmlList, true, ""), http.Header{"Content-Type": {"application/xml"}}))
	}
	if page, err := s.List(t.Context(), "", "", 0); err == nil || failure(t, err).Reason != mailbox.ReasonNotASpeaker {
		t.Errorf("got %v, %v", page, err)
	}
}

func TestAPageAsksForNoMoreThanItGivesAndGoesOnBehindForeignFiles(t *testing.T) {
	fake, s := start(t)
	for i := range 2500 {
		fake.Plant(fmt.Sprintf("keukentafel/mail/v1/%04d (conflicted copy).ktp", i), []byte("x"))
	}
	fake.Plant("keukentafel/mail/v1/9999.ktp", []byte("ours"))
	page, err := s.List(t.Context(), "v1/", "", 1000)
	if err != nil || len(page) != 1 || page[0].Name != "v1/9999.ktp" {
		t.Errorf("got %v, %v", page, err)
	}
	asked := fake.Requests()
	if len(asked) != 3 {
		t.Errorf("%d requests", len(asked))
	}
	if _, err := s.List(t.Context(), "v1/", "v1/9998", 5); err != nil {
		t.Error(err)
	}
	asked = fake.Requests()
	if len(asked) != 1 || !strings.Contains(asked[0], "max-keys=5&") || !strings.Contains(asked[0], "start-after=keukentafel%2Fmail%2Fv1%2F9998") {
		t.Errorf("asked %v", asked)
	}
}

// filled is a mailbox with n objects of ten senders, beside ten other mailboxes.
func filled(fake *s3test.Server, n int) {
	for i := range n {
		fake.Plant(fmt.Sprintf("keukentafel/mail/v1/in/fatma/%010d/%012d-%032x.ktp", i/500, i, i), []byte("x"))
	}
	for i := range 1000 {
		fake.Plant(fmt.Sprintf("keukentafel/mail/v1/in/a%d/%06d.ktp", i%10, i), []byte("x"))
		fake.Plant(fmt.Sprintf("keukentafel/mail/v1/in/z%d/%06d.ktp", i%10, i), []byte("x"))
	}
}

func walk(t testing.TB, s *Store, after string) (objects, pages int) {
	t.Helper()
	for {
		page, err := s.List(t.Context(), "v1/in/fatma/", after, 0)
		if err != nil {
			t.Fatal(err)
		}
		if len(page) == 0 {
			return objects, pages
		}
		if len(page) > mailbox.MaxPage {
			t.Fatalf("a page of %d", len(page))
		}
		objects, pages, after = objects+len(page), pages+1, page[len(page)-1].Name
	}
}

func TestAMailboxOfTenThousandObjectsIsListedPageByPage(t *testing.T) {
	fake, s := start(t)
	filled(fake, 10_000)
	if objects, pages := walk(t, s, ""); objects != 10_000 || pages != 10 {
		t.Errorf("got %d objects on %d pages", objects, pages)
	}
	if asked := len(fake.Requests()); asked != 11 {
		t.Errorf("%d requests", asked)
	}
	// Who was here before asks once, however much lies there from earlier.
	last := fmt.Sprintf("v1/in/fatma/%010d/%012d-%032x.ktp", 19, 9_998, 9_998)
	page, err := s.List(t.Context(), "v1/in/fatma/", last, 0)
	if asked := fake.Requests(); err != nil || len(page) != 1 || len(asked) != 1 {
		t.Errorf("got %d objects, %v, with %d requests", len(page), err, len(asked))
	}
}

func BenchmarkListingAMailbox(b *testing.B) {
	for _, n := range []int{10_000, 100_000} {
		fake := s3test.New()
		filled(fake, n)
		s := benchStore(b, fake)
		b.Run(fmt.Sprintf("all of %d", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				walk(b, s, "")
			}
			b.ReportMetric(heap(), "heap-MB")
		})
		last := fmt.Sprintf("v1/in/fatma/%010d/%012d", (n-1)/500, n-1)
		b.Run(fmt.Sprintf("what is new in %d", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if page, err := s.List(b.Context(), "v1/in/fatma/", last, 0); err != nil || len(page) != 1 {
					b.Fatal(len(page), err)
				}
			}
		})
	}
}

func heap() float64 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return float64(m.HeapSys-m.HeapReleased) / 1e6
}
