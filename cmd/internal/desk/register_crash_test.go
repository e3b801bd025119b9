package desk

import (
	"net/http"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/storage/zgw/zgwtest"
)

// pulls lets the laptop die at the n-th moment: before or after a request, or
// when a step was kept. What lies on its disk at that moment is all that is left.
func (r *registry) pulls(n int) (image string, died bool) {
	r.Helper()
	seen := 0
	die := make(chan string, 1)
	r.town.OnRequest(func(int, *http.Request) zgwtest.Fault {
		if seen++; seen == n {
			die <- r.copied()
			return zgwtest.Fault{Cut: true}
		}
		if seen++; seen == n {
			die <- r.copied()
			return zgwtest.Fault{Lost: true} // it was done over there, and nobody here knows
		}
		return zgwtest.Fault{}
	})
	_, err := r.DeliverDue(r.Context(), true, nil)
	r.ok(err)
	r.town.OnRequest(nil)
	select {
	case image = <-die:
		return image, true
	default:
		return "", false
	}
}

// copied is the folder of the vault as it lies on the disk now, in the middle
// of whatever goes on.
func (r *registry) copied() string {
	to := filepath.Join(r.TempDir(), "kluis")
	if err := os.CopyFS(to, os.DirFS(r.folder)); err != nil {
		r.Error(err)
	}
	return to
}

// wakes opens what was left.
func (r *registry) wakes(image string) {
	r.Helper()
	o := r.options
	o.Vault = cheap(r.T).Vault
	r.ok(r.Close())
	in, err := Open(image, goodPassphrase, Options{Clock: o.Clock, Vault: o.Vault})
	r.ok(err)
	r.Cleanup(func() { _ = in.Close() })
	r.Installation, r.folder = in, image
}

func TestALaptopThatDiesAtAnyMomentOfADeliveryGoesOnByItself(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("an open file cannot be copied here")
	}
	moments, orphans, stride := 0, 0, 5
	if os.Getenv("KEUKENTAFEL_SLOW") != "" {
		stride = 1
	}
	for n := 1; ; n += stride {
		r := newRegistry(t, casework.RegisterFind)
		r.puts(zaakOfDeWit)
		r.round()
		r.renews()
		out := r.puts("")
		image, died := r.pulls(n)
		if !died {
			break
		}
		moments++
		r.wakes(image)
		if got, _ := r.Delivery(out.ID); got.State != casework.DeliveryQueued {
			t.Errorf("moment %d: after the crash it is %s", n, got.State)
		}
		if r.goesOn(out.ID) {
			orphans++
		}
		for _, d := range r.town.Documents() {
			if d.Versions != 2 || d.Locked {
				t.Errorf("moment %d: %d versions, locked %v", n, d.Versions, d.Locked)
			}
		}
		if len(r.town.Documents()) != 2 || r.town.Relations() != 2 || r.receipt(out.ID) != consent.ReceiptImported {
			t.Errorf("moment %d: %d documents, %d relations, receipt %s", n, len(r.town.Documents()), r.town.Relations(), r.receipt(out.ID))
		}
	}
	t.Logf("%d moments, at %d of them the municipality had to unlock", moments, orphans)
	if moments*stride < 30 || orphans > 2 || stride == 1 && orphans != 2 { // one for each document: its answer to our lock was lost
		t.Errorf("%d moments, %d keys lost", moments, orphans)
	}
}

// Delivery is one of the list.
func (r *registry) Delivery(id consent.DisclosureID) (casework.RegisterDelivery, bool) {
	r.Helper()
	list, err := r.RegisterDeliveries(r.Context())
	r.ok(err)
	for _, d := range list {
		if d.ID == id {
			return d, true
		}
	}
	return casework.RegisterDelivery{}, false
}

// goesOn goes round until it is delivered, and tells whether the municipality
// had to unlock a document.
func (r *registry) goesOn(id consent.DisclosureID) (unlocked bool) {
	r.Helper()
	for range 4 {
		_, err := r.DeliverDue(r.Context(), true, nil)
		r.ok(err)
		d, _ := r.Delivery(id)
		switch {
		case d.State == casework.DeliveryDelivered:
			return unlocked
		case d.Code == "orphan-lock":
			unlocked = true
			r.town.ForceUnlock()
			r.ok(r.RetryDelivery(r.Context(), id))
		case d.State != casework.DeliveryWaits:
			r.Fatalf("it does not go on by itself: %+v", d)
		}
	}
	r.Fatal("it never ends")
	return false
}
