package mailbox_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"keukentafel/storage/mailbox"
)

const (
	fatma = "aaaaaaaaaaaaaaaaaaaaaaaaa2"
	joost = "bbbbbbbbbbbbbbbbbbbbbbbbb3"
	pkg   = "0123456789abcdef0123456789abcdef"
)

func TestAForeignNameIsNotTakenForAPackage(t *testing.T) {
	good := "v1/in/" + fatma + "/" + joost + "/0000000000/000000000007-" + pkg + ".ktp"
	if _, err := mailbox.ParsePackageName(good); err != nil {
		t.Fatal(err)
	}
	foreign := []string{
		"", "v1", strings.Replace(good, "v1", "v2", 1), strings.Replace(good, "/in/", "/ex/", 1), strings.Replace(good, ".ktp", ".ktr", 1),
		strings.Replace(good, ".ktp", ".pdf", 1), strings.Replace(good, "0000000000/", "0000000001/", 1), strings.Replace(good, "/00000000000", "/0000000000", 1),
		strings.Replace(good, "000000000007", "000000000000", 1), strings.ToUpper(good), good + "/x", strings.Replace(good, fatma, "fatma", 1),
		strings.Replace(good, pkg, pkg[:31]+"g", 1), strings.Replace(good, "000007-", "00007 -", 1), strings.Replace(good, "000007", "+00007", 1),
	}
	for _, name := range foreign {
		if n, err := mailbox.ParsePackageName(name); !errors.Is(err, mailbox.ErrForeignName) {
			t.Errorf("%q: got %+v, %v; want ErrForeignName", name, n, err)
		}
	}
}

func TestANameWithAFieldThatDoesNotFitIsNotBuilt(t *testing.T) {
	good := mailbox.PackageName{Tray: mailbox.Inbox, To: fatma, From: joost, Seq: 1, Package: pkg}
	for _, spoil := range []func(*mailbox.PackageName){
		func(n *mailbox.PackageName) { n.Tray = "" },
		func(n *mailbox.PackageName) { n.To = "../../../etc/passwd/xxxxxxx" },
		func(n *mailbox.PackageName) { n.From = "Joost de Vries" },
		func(n *mailbox.PackageName) { n.Seq = 0 },
		func(n *mailbox.PackageName) { n.Seq = 1_000_000_000_000 },
		func(n *mailbox.PackageName) { n.Package = "" },
	} {
		n := good
		spoil(&n)
		if name, err := n.Build(); !errors.Is(err, mailbox.ErrNotAllowed) {
			t.Errorf("%+v: got %q, %v; want ErrNotAllowed", n, name, err)
		}
	}
}

func TestNamesAreProperNamesAndReadBackAsTheyWere(t *testing.T) {
	for _, tray := range []mailbox.Tray{mailbox.Inbox, mailbox.Receipts} {
		for _, seq := range []uint64{1, 499, 500, 999_999_999_999} {
			n := mailbox.PackageName{Tray: tray, To: fatma, From: joost, Seq: seq, Package: pkg}
			name, err := n.Build()
			if err != nil {
				t.Fatal(err)
			}
			if err := mailbox.CheckName(name); err != nil {
				t.Error(err)
			}
			if back, err := mailbox.ParsePackageName(name); err != nil || back != n {
				t.Errorf("%s: got %+v, %v", name, back, err)
			}
		}
	}
}

func TestTheOrderOfNamesIsTheOrderOfSending(t *testing.T) {
	var names []string
	for _, seq := range []uint64{1, 2, 9, 10, 499, 500, 501, 4999, 5000, 123456} {
		name, err := mailbox.PackageName{Tray: mailbox.Inbox, To: fatma, From: joost, Seq: seq, Package: pkg}.Build()
		if err != nil {
			t.Fatal(err)
		}
		if after := mailbox.AfterSeq(mailbox.Inbox, fatma, joost, seq-1); name <= after {
			t.Errorf("number %d is skipped when asked for all after %d", seq, seq-1)
		}
		if after := mailbox.AfterSeq(mailbox.Inbox, fatma, joost, seq); name > after {
			t.Errorf("number %d comes again when asked for all after it", seq)
		}
		names = append(names, name)
	}
	if !slices.IsSorted(names) {
		t.Errorf("not in order: %v", names)
	}
}

func FuzzParsePackageName(f *testing.F) {
	f.Add("v1/in/" + fatma + "/" + joost + "/0000000000/000000000007-" + pkg + ".ktp")
	f.Add("v1/rc/////-.")
	f.Fuzz(func(t *testing.T, name string) {
		n, err := mailbox.ParsePackageName(name)
		if err != nil {
			return
		}
		if back, err := n.Build(); err != nil || back != name {
			t.Errorf("%q became %q, %v", name, back, err)
		}
	})
}
