//go:build torture && linux

package torture

import (
	"bufio"
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// calls are the ways of Linux to bring bytes out of a program, or names.
const calls = "write,pwrite64,writev,pwritev,pwritev2,sendto,sendmsg,sendmmsg,sendfile,splice,vmsplice,copy_file_range,process_vm_writev," +
	"setxattr,lsetxattr,fsetxattr,mkdir,mkdirat,rename,renameat,renameat2,link,linkat,symlink,symlinkat,creat,open,openat,mmap"

// traced gives a command that writes down all such calls of the program.
func traced(t *testing.T, trace string, program string, args ...string) *exec.Cmd {
	t.Helper()
	strace, err := exec.LookPath("strace")
	if err != nil {
		t.Skip("NOT TESTED: there is no strace here")
	}
	return exec.Command(strace, append([]string{"-f", "--seccomp-bpf", "-y", "-s", "16777216", "-e", "trace=" + calls, "-o", trace, program}, args...)...)
}

// traffic is what was found in one or more traces.
type traffic struct {
	calls, bytes int
	meant        int                 // calls with a word to where it is meant to be
	hits         map[string][]string // call and place -> words
	shared       map[string]bool     // files that were written to through memory
	copied       map[string]bool     // files of which the system itself copied bytes
}

func newTraffic() *traffic {
	return &traffic{hits: map[string][]string{}, shared: map[string]bool{}, copied: map[string]bool{}}
}

var (
	callLine = regexp.MustCompile(`^(?:\d+ +)?([a-z_0-9]+)\(`)
	place    = regexp.MustCompile(`^(?:\d+ +)?[a-z_0-9]+\(\d+<([^>]*)>`)
	mapping  = regexp.MustCompile(`PROT_WRITE.*MAP_SHARED[^,]*, \d+<([^>]*)>`)
	source   = regexp.MustCompile(`\d+<([^>]*)>`)
)

// read takes in a trace. What goes to a place that is meant to be readable is
// not looked at.
func (f *traffic) read(t *testing.T, trace string, words []planted, meant ...string) {
	t.Helper()
	file, err := os.Open(trace)
	must(t, err)
	defer file.Close()
	lines := bufio.NewReaderSize(file, 1<<20)
	for {
		line, err := lines.ReadBytes('\n')
		if len(line) == 0 {
			return
		}
		f.line(line, words, meant)
		if err != nil {
			return
		}
	}
}

func (f *traffic) line(line []byte, words []planted, meant []string) {
	call := callLine.FindSubmatch(line)
	if call == nil {
		return
	}
	name, where := string(call[1]), ""
	if p := place.FindSubmatch(line); p != nil {
		where = string(p[1])
	}
	switch name {
	case "mmap":
		if m := mapping.FindSubmatch(line); m != nil {
			f.shared[string(m[1])] = true
		}
		return
	case "copy_file_range", "sendfile", "splice":
		for _, p := range source.FindAllSubmatch(line, -1) {
			f.copied[string(p[1])] = true
		}
	}
	content := unquoted(line)
	f.calls++
	f.bytes += len(content)
	found := in(content, words)
	if isMeant(where, meant) || where == "" && isMeant(string(content), meant) {
		f.meant += min(1, len(found))
		return
	}
	for _, word := range found {
		at := name + " " + where
		f.hits[at] = append(f.hits[at], word)
	}
}

func isMeant(where string, meant []string) bool {
	for _, folder := range meant {
		if where == folder || strings.HasPrefix(where, folder+"/") {
			return true
		}
	}
	return false
}

// unquoted gives the bytes of all strings in a line of strace, put together as
// writev does.
func unquoted(line []byte) []byte {
	var out []byte
	quoted := false
	for i := 0; i < len(line); i++ {
		c := line[i]
		switch {
		case c == '"':
			quoted = !quoted
		case !quoted:
		case c != '\\':
			out = append(out, c)
		default:
			var size int
			c, size = escape(line[i+1:])
			out = append(out, c)
			i += size
		}
	}
	return out
}

// escape reads what follows a backslash, as in C.
func escape(b []byte) (c byte, size int) {
	if at := bytes.IndexByte([]byte("ntvfr"), b[0]); at >= 0 {
		return "\n\t\v\f\r"[at], 1
	}
	for size < 3 && size < len(b) && b[size] >= '0' && b[size] <= '7' {
		c = c<<3 | b[size] - '0'
		size++
	}
	if size == 0 {
		return b[0], 1
	}
	return c, size
}

// onDisk looks for the words in every file below the folders.
func onDisk(t *testing.T, words []planted, meant []string, folders ...string) (hits []string, files int) {
	t.Helper()
	for _, folder := range folders {
		must(t, filepath.WalkDir(folder, func(path string, entry os.DirEntry, err error) error {
			if err != nil || entry.IsDir() || isMeant(path, meant) || !entry.Type().IsRegular() {
				return err
			}
			files++
			content, err := os.ReadFile(path)
			for _, word := range in(append(content, path...), words) {
				hits = append(hits, path+": "+word)
			}
			return err
		}))
	}
	return hits, files
}
