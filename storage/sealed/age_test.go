package sealed

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"filippo.io/age"

	"keukentafel/app/consent"
)

// The figures beside age: the library that the envelope is made with, on exactly as many bytes, and the command age
// (AGE names it: go install filippo.io/age/cmd/age@v1.3.2), on the same file. What a package does more than age is writing
// a manifest, hashing each part, signing, padding, and on the way back checking all of that.

func BenchmarkSealBesideAge(b *testing.B) {
	for _, size := range []int{20 << 10, 1 << 20, 16 << 20} {
		seal, open, ageSeal, ageOpen := besideAge(b, size)
		for name, do := range map[string]func(){"seal/ours": seal, "seal/age": ageSeal, "open/ours": open, "open/age": ageOpen} {
			b.Run(sizeName(size)+"/"+name, func(b *testing.B) {
				b.SetBytes(int64(size))
				for b.Loop() {
					do()
				}
			})
		}
	}
}

func sizeName(size int) string {
	if size < 1<<20 {
		return fmt.Sprintf("%dKB", size>>10)
	}
	return fmt.Sprintf("%dMB", size>>20)
}

// besideAge gives what seals and opens a file of so many bytes, here and with the library age for the same reader.
func besideAge(t testing.TB, size int) (seal, open, ageSeal, ageOpen func()) {
	fatma, joost := newSomebody(t, "Fatma", RoleCoordinator), newSomebody(t, "Joost", RolePartner)
	d, l := shareWith(t, joost.fingerprint(), "Samen eten."), fatma.to(joost)
	content := noise(size)
	l.Renders = []Render{{Name: "plan.bin", Type: "application/octet-stream", Write: func(w io.Writer, _ consent.Disclosure) error {
		_, err := w.Write(content)
		return err
	}}}
	reader := joost.open
	recipient := reader.Recipient()
	var ours, theirs bytes.Buffer
	seal = func() {
		ours.Reset()
		if err := Seal(&ours, d, l); err != nil {
			t.Fatal(err)
		}
	}
	ageSeal = func() {
		theirs.Reset()
		w, err := age.Encrypt(&theirs, recipient)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write(content); err != nil {
			t.Fatal(err)
		}
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
	}
	seal()
	ageSeal()
	o := joost.opens(fatma)
	open = func() {
		if got := mustOpen(t, ours.Bytes(), o).Files["plan.bin"]; len(got) != size {
			t.Fatalf("%d bytes came out", len(got))
		}
	}
	ageOpen = func() {
		r, err := age.Decrypt(bytes.NewReader(theirs.Bytes()), reader)
		if err != nil {
			t.Fatal(err)
		}
		if got, err := io.ReadAll(r); err != nil || len(got) != size {
			t.Fatalf("%d bytes came out, %v", len(got), err)
		}
	}
	return seal, open, ageSeal, ageOpen
}

func noise(size int) []byte {
	b := make([]byte, size)
	x := uint32(1)
	for i := range b {
		x = x*1664525 + 1013904223
		b[i] = byte(x >> 24)
	}
	return b
}

func TestAPackageTakesAboutAsLongAsTheCommandAge(t *testing.T) {
	command := os.Getenv("AGE")
	if command == "" {
		t.Skip("AGE names no command age")
	}
	for _, size := range []int{20 << 10, 200 << 10, 1 << 20, 16 << 20} {
		besideCommand(t, command, size)
	}
}

// besideCommand does both in turns on the same file, from disk to disk, and tells the medians. It tells, it does not
// judge: how fast a computer is says nothing about whether the program is right.
func besideCommand(t *testing.T, command string, size int) {
	fatma, joost := newSomebody(t, "Fatma", RoleCoordinator), newSomebody(t, "Joost", RolePartner)
	d, l := shareWith(t, joost.fingerprint(), "Samen eten."), fatma.to(joost)
	dir := t.TempDir()
	plain, package1, age1 := filepath.Join(dir, "plain"), filepath.Join(dir, "plain.ktp"), filepath.Join(dir, "sealed.age")
	key := filepath.Join(dir, "key")
	write(t, plain, noise(size))
	write(t, key, []byte(joost.open.String()+"\n"))
	l.Renders = []Render{{Name: "plan.bin", Type: "application/octet-stream", Write: func(w io.Writer, _ consent.Disclosure) error {
		b, err := os.ReadFile(plain)
		if err == nil {
			_, err = w.Write(b)
		}
		return err
	}}}
	recipient := joost.open.Recipient().String()
	steps := map[string]func(){
		"seal, ours": func() { write(t, package1, sealed(t, d, l)) },
		"seal, age":  func() { run(t, command, "-r", recipient, "-o", age1, plain) },
		"open, ours": func() {
			b, err := os.ReadFile(package1)
			if err != nil {
				t.Fatal(err)
			}
			write(t, plain+".ours", mustOpen(t, b, joost.opens(fatma)).Files["plan.bin"])
		},
		"open, age": func() { run(t, command, "-d", "-i", key, "-o", plain+".age", age1) },
	}
	times := map[string][]time.Duration{}
	for range 9 {
		for _, name := range []string{"seal, ours", "seal, age", "open, ours", "open, age"} {
			begin := time.Now()
			steps[name]()
			times[name] = append(times[name], time.Since(begin))
		}
	}
	for _, what := range []string{"seal", "open"} {
		ours, theirs := median(times[what+", ours"]), median(times[what+", age"])
		t.Logf("%s %s: ours %v, age %v: %.2f times", sizeName(size), what, ours, theirs, float64(ours)/float64(theirs))
	}
	for _, back := range []string{plain + ".ours", plain + ".age"} {
		if got, err := os.ReadFile(back); err != nil || !bytes.Equal(got, noise(size)) {
			t.Errorf("%s is not what went in: %v", filepath.Base(back), err)
		}
	}
}

func median(d []time.Duration) time.Duration {
	slices.Sort(d)
	return d[len(d)/2].Round(100 * time.Microsecond)
}

func write(t *testing.T, path string, content []byte) {
	t.Helper()
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
}

func run(t *testing.T, command string, args ...string) {
	t.Helper()
	if out, err := exec.Command(command, args...).CombinedOutput(); err != nil {
		t.Fatalf("%s: %v: %s", filepath.Base(command), err, out)
	}
}
