package crash

import (
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"runtime"
	"strings"
	"testing"
	"time"
)

// planted is what a family said; it must be nowhere.
const planted = "Kanariepiet van der Zee"

// plays are what a real child process does after Begin and Watch.
var plays = map[string]func(){
	"goroutine": func() {
		done := make(chan struct{})
		go dieIn(planted)
		<-done
	},
	"lines": func() {
		panic(planted + "\n\ngoroutine 1 [running]:\nmain." + planted + "(...)\n\t/home/" + planted + "/x.go:1 +0x1")
	},
	"error":   func() { panic(fmt.Errorf("open %q: %w", planted, io.EOF)) },
	"typed":   func() { panic(named{planted}) },
	"nil map": func() { fillNil(nil, planted) },
	"index":   func() { _ = []string{planted}[len(os.Args)+5] },
	"nested": func() {
		defer func() { panic("again " + planted) }()
		panic(planted)
	},
	"later": func() {
		for range 3 {
			runtime.GC() // whatever was let go of is closed now
		}
		fillNil(nil, planted)
	},
	"writes": raceOnMap,
	"loud":   func() { _, _ = fmt.Fprintln(os.Stderr, "a word to the user") },
	"well":   func() {},
	"stand": func() {
		_, _ = fmt.Println("ready")
		_, _ = io.Copy(io.Discard, os.Stdin)
	},
}

type named struct{ words string }

func (n named) Error() string { return "said by " + n.words }

func dieIn(words string) { panic("cannot store " + words) }

func fillNil(m map[string]string, words string) { m[words] = words }

// raceOnMap ends in a fatal error, which nothing can recover from.
func raceOnMap() {
	m := map[string]int{planted: 1}
	for range 8 {
		go func() {
			for i := 0; ; i++ {
				m[planted] = i
			}
		}()
	}
	select {}
}

func TestMain(m *testing.M) {
	play, playing := plays[os.Getenv("KEUKENTAFEL_PLAY")]
	if os.Getenv("KEUKENTAFEL_UNGUARDED") == "" {
		Begin()
	}
	if !playing {
		os.Exit(m.Run())
	}
	if folder := os.Getenv("KEUKENTAFEL_FOLDER"); folder != "" {
		if err := Watch(folder); err != nil {
			_, _ = fmt.Println(err)
			os.Exit(9)
		}
	}
	play()
}

// died runs a play to its end, and gives all that it said.
func died(t *testing.T, play, folder string) (said string, err error) {
	t.Helper()
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	child := exec.Command(program)
	child.Env = append(os.Environ(), "KEUKENTAFEL_PLAY="+play, "KEUKENTAFEL_FOLDER="+folder)
	child.Dir = folder
	out, err := child.CombinedOutput() // waits for the witness too: it holds the same output
	return string(out), err
}

// reported is the one report that a play left.
func reported(t *testing.T, folder string) string {
	t.Helper()
	names, err := reports(filepath.Join(folder, folderName))
	if err != nil || len(names) != 1 {
		t.Fatalf("reports: %q, %v", names, err)
	}
	content, err := os.ReadFile(filepath.Join(folder, folderName, names[0]))
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}

func TestNoWordOfAFamilyIsInAReportOfACrash(t *testing.T) {
	cases := map[string][]string{
		"goroutine": {"crash.dieIn", "crash_test.go:", otherKind},
		"lines":     {otherKind},
		"error":     {otherKind},
		"typed":     {otherKind},
		"nil map":   {"crash.fillNil", "crash_test.go:", "assignment to entry in nil map"},
		"later":     {"crash.fillNil"},
		"index":     {"runtime error: index out of range"},
		"nested":    {otherKind, "crash_test.go:"},
		"writes":    {"concurrent map writes", "crash.raceOnMap"},
	}
	for play, wanted := range cases {
		t.Run(play, func(t *testing.T) {
			folder := t.TempDir()
			said, err := died(t, play, folder)
			var exit *exec.ExitError
			if !errors.As(err, &exit) {
				t.Fatalf("it did not die: %v", err)
			}
			report := reported(t, folder)
			for _, want := range append(wanted, Version, "crash.TestMain") {
				if want == "crash.TestMain" && (play == "goroutine" || play == "writes") {
					continue // these die elsewhere
				}
				if !strings.Contains(report, want) {
					t.Errorf("%q is not in the report:\n%s", want, report)
				}
			}
			for _, word := range strings.Fields(planted) {
				if len(word) > 3 && (strings.Contains(report, word) || strings.Contains(said, word)) {
					t.Errorf("%q was told:\n%s\n%s", word, report, said)
				}
			}
			nothingReadable(t, folder)
		})
	}
}

// nothingReadable looks through all files, and their modes.
func nothingReadable(t *testing.T, folder string) {
	t.Helper()
	err := filepath.WalkDir(filepath.Join(folder, folderName), func(path string, e os.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := e.Info()
		if err != nil {
			return err
		}
		if want := map[bool]os.FileMode{true: 0o700, false: 0o600}[e.IsDir()]; os.PathSeparator == '/' && info.Mode().Perm() != want {
			t.Errorf("%s has mode %v", path, info.Mode())
		}
		return nil
	})
	if err != nil {
		t.Error(err)
	}
}

func TestAProgramThatEndsWellLeavesNoReportAndStillSpeaks(t *testing.T) {
	folder := t.TempDir()
	said, err := died(t, "loud", folder)
	if err != nil || strings.TrimSpace(said) != "a word to the user" {
		t.Errorf("said %q, %v", said, err)
	}
	if _, err := os.Stat(filepath.Join(folder, folderName)); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("there is a folder for reports: %v", err)
	}
}

func TestAKilledProgramLeavesNoReport(t *testing.T) {
	folder := t.TempDir()
	child, end := standing(t, folder)
	if err := child.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	end()
	if _, err := os.Stat(filepath.Join(folder, folderName)); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("there is a folder for reports: %v", err)
	}
}

// standing is a child that waits; end waits for the end of it and its witness.
func standing(t *testing.T, folder string, environment ...string) (child *exec.Cmd, end func()) {
	t.Helper()
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	child = exec.Command(program)
	child.Env = append(append(os.Environ(), "KEUKENTAFEL_PLAY=stand", "KEUKENTAFEL_FOLDER="+folder), environment...)
	return child, ready(t, child)
}

// ready starts a child and waits until it says that it stands.
func ready(t *testing.T, child *exec.Cmd) (end func()) {
	t.Helper()
	in, err := child.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	hears, says, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	child.Stdout, child.Stderr = says, says
	if err := child.Start(); err != nil {
		t.Fatal(err)
	}
	_ = says.Close()
	word := make([]byte, len("ready"))
	if _, err := io.ReadFull(hears, word); err != nil || string(word) != "ready" {
		t.Fatalf("the child says %q, %v", word, err)
	}
	return func() {
		_ = in.Close()
		_, _ = io.Copy(io.Discard, hears)
		_ = hears.Close()
		_ = child.Wait()
	}
}

func TestTheUserIsToldOfACrashOnce(t *testing.T) {
	folder := t.TempDir()
	if path, text, err := News(folder); path != "" || text != "" || err != nil {
		t.Errorf("news of nothing: %q %q %v", path, text, err)
	}
	for range 2 {
		_, _ = died(t, "nil map", folder)
	}
	path, text, err := News(folder)
	if err != nil || !strings.Contains(text, "nil map") {
		t.Fatalf("%q, %v", text, err)
	}
	if kept, err := os.ReadFile(path); err != nil || string(kept) != text {
		t.Errorf("the report is not where it is said to be: %v", err)
	}
	if path, _, err := News(folder); path != "" || err != nil {
		t.Errorf("told twice: %q %v", path, err)
	}
}

func TestAtMostTenReportsAreKept(t *testing.T) {
	folder := filepath.Join(t.TempDir(), folderName)
	at := time.Date(2026, 11, 24, 12, 0, 0, 0, time.UTC)
	for n := range 14 {
		if _, err := keep(folder, fmt.Sprint(n), at.Add(time.Duration(n)*time.Minute)); err != nil {
			t.Fatal(err)
		}
	}
	names, err := reports(folder)
	if err != nil || len(names) != mostKept || !strings.Contains(names[0], "120400") {
		t.Errorf("%q, %v", names, err)
	}
}

func TestTheVersionIsThatOfTheProgram(t *testing.T) {
	content, err := os.ReadFile("../../../FyneApp.toml")
	if err != nil || !strings.Contains(string(content), `Version = "`+Version+`"`) {
		t.Errorf("FyneApp.toml has another version than %s: %v", Version, err)
	}
}

func TestWhatALibrarySaysIsNoCrash(t *testing.T) {
	chatter := "panic: at the disco\nlibgl: warning about " + planted + "\n" + strings.Repeat("x", 3*longestLine) + "\n"
	if a := read(strings.NewReader(chatter)); a.stacks != nil {
		t.Errorf("%v", a)
	}
	died := chatter + "fatal error: stack overflow\n\ngoroutine 7 gp=0x1 m=2 [sync.Mutex.Lock, 3 minutes]:\nmain.(*T[...]).f({0x1, 0x2}, 0xc000?, ...)\n\tC:/Users/" +
		planted + "/f.go:12 +0x1d\ncreated by main.g in goroutine 1\n\t/home/" + planted + "/g.go:3 +0x1\n" + planted + "\n\ngoroutine 2 [force gc (idle)]:\nruntime.gopark(...)\n\t/go/proc.go:468\n"
	a := read(strings.NewReader(died))
	want := account{kind: "stack overflow", stacks: [][]frame{{{"main.(*T[...]).f", "f.go", 12}, {"main.g", "g.go", 3}}}}
	if !reflect.DeepEqual(a, want) {
		t.Errorf("%+v", a)
	}
}
