//go:build torture && linux

package torture

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// TestNothingReadableIsWrittenByTheRealWindow types into the real window, locks
// it in the middle of a word, and looks at every write and at what is left.
func TestNothingReadableIsWrittenByTheRealWindow(t *testing.T) {
	root, err := filepath.Abs("../../..")
	must(t, err)
	if _, err := exec.LookPath("Xvfb"); err != nil {
		t.Skip("NOT TESTED: there is no virtual display here")
	}
	if _, err := os.Stat(filepath.Join(root, "bin", "keukentafel")); err != nil {
		t.Skip("NOT TESTED: the program was not built")
	}
	began, room := time.Now(), filepath.Join(t.TempDir(), "room")
	must(t, os.Mkdir(room, 0o700))
	trace := room + "-trace"
	typed := []string{"Ooievaarsnest", "Wielewaalveertje"}
	command := exec.Command(filepath.Join(root, ".ci", "torture", "window"), append([]string{trace, room}, typed...)...)
	command.Env = append(os.Environ(), "CALLS="+calls)
	if out, err := command.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	words, f := plant(append(typed, "correct paard batterij nietje")...), newTraffic()
	f.read(t, trace, words)
	for where, found := range f.hits {
		t.Errorf("%s: %v", where, found)
	}
	for file := range f.shared {
		drawn := strings.Contains(file, "mesa_shader_cache") // of the painter, which knows shapes and no words
		if strings.HasPrefix(file, room) && !strings.HasSuffix(file, "-shm") && !drawn {
			t.Errorf("%s was written through memory, where strace does not see it", file)
		}
	}
	left, files := onDisk(t, words, nil, room)
	for _, hit := range left {
		t.Error(hit)
	}
	wal := 0
	for _, line := range strings.Split(string(mustRead(t, trace)), "\n") {
		if strings.Contains(line, "keukentafel.vault-wal>") && strings.Contains(line, "pwrite64") {
			wal++
		}
	}
	figure(t, "strace, the real window", "%d calls, %d kB written, %d of them to the journal: %d hits; %d files left over: %d hits; %v",
		f.calls, f.bytes/1000, wal, len(f.hits), files, len(left), time.Since(began).Round(time.Second))
	if wal < 20 {
		t.Errorf("only %d writes to the journal: nothing was saved", wal)
	}
}

func mustRead(t *testing.T, name string) []byte {
	t.Helper()
	content, err := os.ReadFile(name)
	must(t, err)
	return content
}
