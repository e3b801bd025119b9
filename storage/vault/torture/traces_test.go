//go:build torture && linux

package torture

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"keukentafel/storage/vault"
)

// The words that may not be found anywhere.
const (
	secretFamily    = "Zwaluwstaart-Ëlders"
	secretGiven     = "Quintijntje"
	secretSurname   = "Struisvogelhof"
	secretSaid      = "De kanariekooi staat op de vliering"
	secretGoal      = "Een zeepbellenmachine voor Québec"
	secretSafety    = "Bij onweer bellen wij de lampenist"
	secretHouse     = "Pinguïnnestkastje"
	secretWhy       = "Omdat de trekharmonica gestolen is"
	secretProfile   = "Wilhelmientje Trompetterink"
	secretSentence  = "zeven zebra's zingen zachtjes in zee"
	secretContribut = "Daar zagen wij een vuurvliegje in de gymzaal"
)

// house is a place where the real program is used under the eyes of strace.
type house struct {
	t        *testing.T
	room     string
	program  string
	traces   []string
	meant    []string // what is meant to be readable
	commands int
}

func (h *house) path(parts ...string) string {
	return filepath.Join(append([]string{h.room}, parts...)...)
}

// do runs the program for a person, and gives what it tells.
func (h *house) do(who string, args ...string) string {
	h.t.Helper()
	h.commands++
	trace := filepath.Join(h.room+"-traces", fmt.Sprintf("%03d", h.commands))
	h.traces = append(h.traces, trace)
	command := traced(h.t, trace, h.program, append([]string{"--vault", h.path(who), "--passphrase-file", h.path("meant", "passphrase"), "--lang", "nl"}, args...)...)
	command.Env = []string{"HOME=" + h.path("home"), "TMPDIR=" + h.path("tmp"), "PATH=" + os.Getenv("PATH")}
	out, err := os.OpenFile(h.path("meant", "terminal"), os.O_CREATE|os.O_TRUNC|os.O_WRONLY, 0o600)
	must(h.t, err)
	trouble, err := os.OpenFile(h.path("trouble"), os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	must(h.t, err)
	command.Stdout, command.Stderr = out, trouble
	err = command.Run()
	_, _ = out.Close(), trouble.Close()
	told, readErr := os.ReadFile(out.Name())
	must(h.t, readErr)
	if err != nil {
		wrong, _ := os.ReadFile(trouble.Name())
		h.t.Fatalf("%s: %v\n%s%s", strings.Join(args, " "), err, told, wrong)
	}
	return strings.TrimSpace(string(told))
}

func newHouse(t *testing.T) *house {
	t.Helper()
	h := &house{t: t, room: filepath.Join(t.TempDir(), "room")}
	for _, name := range []string{"meant", "home", "tmp", "mailbox", "backup", "meant/town"} {
		must(t, os.MkdirAll(h.path(name), 0o700))
	}
	must(t, os.MkdirAll(h.room+"-traces", 0o700))
	must(t, os.WriteFile(h.path("meant", "passphrase"), []byte(secretSentence+"\n"), 0o600))
	h.meant = []string{h.path("meant")}
	h.program = filepath.Join(t.TempDir(), "keukentafelctl")
	out, err := exec.Command("go", "build", "-buildvcs=false", "-o", h.program, "keukentafel/cmd/keukentafelctl").CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return h
}

// TestNothingReadableIsWrittenByTheRealProgram reads along with every write of
// the program in the hands of a consultant and a municipality.
func TestNothingReadableIsWrittenByTheRealProgram(t *testing.T) {
	began := time.Now()
	h := newHouse(t)
	h.use()
	h.tidyUp()
	var secrets []string
	for _, who := range []string{"marieke", "town"} {
		code, err := os.ReadFile(h.path("meant", who+".code"))
		must(t, err)
		secrets = append(secrets, strings.TrimSpace(string(code)))
	}
	words := plant(append(secrets, secretFamily, "Zwaluwstaart", secretGiven, secretSurname, secretSaid, "kanariekooi", secretGoal, "zeepbellenmachine", secretSafety,
		secretHouse, secretWhy, "trekharmonica", secretProfile, secretSentence, secretContribut, "vuurvliegje")...)
	f := newTraffic()
	for _, trace := range h.traces {
		f.read(t, trace, words, h.meant...)
	}
	for where, found := range f.hits {
		t.Errorf("%s: %v", where, found)
	}
	for file := range f.shared {
		if !strings.HasSuffix(file, "-shm") {
			t.Errorf("%s was written through memory, where strace does not see it", file)
		}
	}
	for file := range f.copied {
		if !strings.Contains(file, vault.FileName) && !strings.HasPrefix(file, h.path("backup")) {
			t.Errorf("the system itself copied bytes of %s", file)
		}
	}
	left, files := onDisk(t, words, h.meant, h.room)
	for _, hit := range left {
		t.Error(hit)
	}
	figure(t, "strace, the real program", "%d commands, %d calls, %d kB written: %d hits (and %d where it is meant: terminal, export); %d files left over: %d hits; %v",
		h.commands, f.calls, f.bytes/1000, len(f.hits), f.meant, files, len(left), time.Since(began).Round(time.Second))
	if f.meant < 10 {
		t.Errorf("only %d calls with a word where it is meant: the trace is blind", f.meant)
	}
	h.wereMeant(words)
}

// wereMeant wants the words where they are meant to be: without that they were
// never in the program and prove nothing.
func (h *house) wereMeant(words []planted) {
	found := map[string]bool{}
	for _, name := range []string{"meant/plan.json", "meant/shown", "meant/marieke.card", "meant/marieke.code", "meant/town.code", "meant/passphrase", "meant/log"} {
		content, err := os.ReadFile(h.path(name))
		must(h.t, err)
		for _, word := range in(content, words) {
			found[word] = true
		}
	}
	for _, w := range words {
		if !found[w.word] {
			h.t.Errorf("%q is nowhere, so it was never planted", w.word)
		}
	}
}

// keep puts what a command told among what is meant to be readable.
func (h *house) keep(name, told string) {
	must(h.t, os.WriteFile(h.path("meant", name), []byte(told), 0o600))
}

// use is the whole life of a plan, as far as it goes without a window.
func (h *house) use() {
	h.do("marieke", "init", "--name", secretProfile, "--house", "Wijkteam", "--code-file", h.path("meant", "marieke.code"))
	h.do("town", "init", "--name", "Team Jeugd", "--house", "Gemeente", "--role", "municipality", "--code-file", h.path("meant", "town.code"))
	h.do("marieke", "demo", "--families", "3")
	h.do("marieke", "family", "new", secretFamily, "--town", "Vechtstede")
	parent := h.do("marieke", "family", "person", secretFamily, "--given", secretGiven, "--surname", secretSurname, "--birth", "3-4-1985")
	child := h.do("marieke", "family", "person", secretFamily, "--given", "Bo", "--surname", secretSurname, "--birth", "5-6-2017")
	h.do("marieke", "family", "custody", secretFamily, "--holder", parent, "--child", child, "--state", "yes", "--basis", "register")
	h.do("marieke", "plan", "set", secretFamily, "coordinator", "--person", parent)
	h.do("marieke", "plan", "set", secretFamily, "statement", "--speaker", parent, "--text", secretSaid)
	goal := h.do("marieke", "plan", "set", secretFamily, "goal", "--text", secretGoal)
	h.do("marieke", "plan", "set", secretFamily, "action", "--goal", goal, "--text", "oefenen", "--person", parent)
	h.do("marieke", "plan", "set", secretFamily, "safety", "--text", secretSafety)
	h.do("marieke", "plan", "set", secretFamily, "agreement", "--person", parent, "--answer", "agree")
	h.do("marieke", "partner", "add", secretFamily, "--kind", "school", "--house", secretHouse, "--name", "Joost")
	h.do("marieke", "partner", "add", secretFamily, "--kind", "municipality", "--house", "Gemeente", "--name", "Team Jeugd")
	h.consents(parent, child)
	h.do("marieke", "plan", "adopt", secretFamily)
	h.do("marieke", "family", "list")
	h.do("marieke", "search", "kanariekooi")
	h.do("marieke", "search", strings.ToLower(secretGiven))
	h.do("marieke", "tasks")
	h.keep("shown", h.do("marieke", "family", "show", secretFamily, "--json"))
	h.do("marieke", "plan", "versions", secretFamily)
	h.do("marieke", "export", secretFamily, "--as", "json", "--for", "family", "--out", h.path("meant", "plan.json"))
	h.do("marieke", "export", secretFamily, "--as", "pdf", "--for", "family", "--out", h.path("meant", "plan.pdf"))
	h.share()
}

func (h *house) consents(parent, child string) {
	for _, partner := range []string{"school", "municipality"} {
		for _, about := range []string{parent, child} {
			purpose := map[string]string{"school": "cooperate", "municipality": "register"}[partner]
			id := h.do("marieke", "consent", "ask", secretFamily, "--about", about, "--partner", partner, "--purpose", purpose, "--categories", "contact,involvement,goals,actions,development")
			h.do("marieke", "consent", "give", secretFamily, id, "--by", parent, "--how", "oral", "--note", secretContribut)
		}
	}
}

func (h *house) share() {
	for _, who := range []string{"marieke", "town"} {
		h.do(who, "mailbox", "set", h.path("mailbox"))
		h.do(who, "card", "show", "--out", h.path("meant", who+".card"))
	}
	h.do("town", "card", "add", h.path("meant", "marieke.card"), "--kind", "team")
	h.do("marieke", "card", "add", h.path("meant", "town.card"), "--family", secretFamily, "--as", "municipality")
	h.do("marieke", "disclose", "preview", secretFamily, "--for", "municipality")
	h.do("marieke", "share", secretFamily, "--for", "municipality", "--partial")
	h.do("marieke", "sync")
	h.do("town", "receive", "--out", h.path("meant", "town"))
	h.do("marieke", "sync")
	h.do("marieke", "post")
}

// tidyUp is backup, restore, VACUUM, shredding and verifying.
func (h *house) tidyUp() {
	h.do("marieke", "backup", h.path("backup", "marieke.vault"))
	h.do("restored", "restore", h.path("backup", "marieke.vault"))
	h.do("restored", "verify")
	h.vacuum(h.path("marieke"))
	h.do("marieke", "verify")
	h.do("marieke", "shred", secretFamily, "--why", secretWhy, "--approved-by", "archivaris", "--yes")
	h.keep("log", h.do("marieke", "audit", "show", "--json")+secretWhy)
	h.do("marieke", "audit", "verify")
	h.do("marieke", "verify")
}

// vacuum lets SQLite sort the real file and write it anew. The programs have no
// such command; a helpful outsider might do it.
func (h *house) vacuum(dir string) {
	h.t.Helper()
	trace := h.room + "-traces/vacuum"
	h.traces = append(h.traces, trace)
	content, err := json.Marshal(order{Dir: dir, Plain: vacuumVault})
	must(h.t, err)
	must(h.t, os.WriteFile(h.room+"-order", content, 0o600))
	command := traced(h.t, trace, os.Args[0], "-test.run=^TestWriter$")
	command.Env = append(os.Environ(), orderEnv+"="+h.room+"-order", "TMPDIR="+h.path("tmp"), "SQLITE_TMPDIR="+h.path("tmp"))
	read, write, err := os.Pipe()
	must(h.t, err)
	command.ExtraFiles = []*os.File{write}
	out, err := command.CombinedOutput()
	_, _ = read.Close(), write.Close()
	if err != nil {
		h.t.Fatalf("vacuum: %v\n%s", err, out)
	}
}

// TestTheTraceWouldFindIt is the control: the same words in plain SQLite, with
// the vault's pragmas and with SQLite's own way of sorting.
func TestTheTraceWouldFindIt(t *testing.T) {
	for _, how := range []string{plainSorted, plainSpilled} {
		h := &house{t: t, room: t.TempDir()}
		must(t, os.Mkdir(h.path("tmp"), 0o700))
		content, err := json.Marshal(order{Dir: h.room, Plain: how})
		must(t, err)
		must(t, os.WriteFile(h.room+"-order", content, 0o600))
		trace := h.room + "-trace"
		command := traced(t, trace, os.Args[0], "-test.run=^TestWriter$")
		command.Env = append(os.Environ(), orderEnv+"="+h.room+"-order", "TMPDIR="+h.path("tmp"), "SQLITE_TMPDIR="+h.path("tmp"))
		read, write, err := os.Pipe()
		must(t, err)
		command.ExtraFiles = []*os.File{write}
		out, err := command.CombinedOutput()
		_, _ = read.Close(), write.Close()
		if err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
		f, words := newTraffic(), plant(secretGiven, "kanariekooi")
		f.read(t, trace, words)
		counts := map[string]int{}
		for where, found := range f.hits {
			file := filepath.Base(strings.Fields(where)[1])
			if strings.Contains(where, h.path("tmp")) {
				file = "temporary files"
			}
			counts[file] += len(found)
		}
		figure(t, "control, strace: "+how, "%d calls, hits: %v", f.calls, counts)
		if counts["plain"] == 0 || counts["plain-wal"] == 0 || how == plainSpilled && counts["temporary files"] == 0 {
			t.Error("what was written readable is not found, so the trace proves nothing")
		}
	}
}
