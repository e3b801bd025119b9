package crash

import (
	"bufio"
	"io"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// account is what may be told of a crash.
type account struct {
	kind   string // one of kinds, or otherKind
	stacks [][]frame
}

// frame is one place in the source.
type frame struct {
	function string
	file     string // without its folder: the function names the package
	line     int
}

// kinds are the runtime's own words for what may go wrong. Only these words are
// told, whatever followed them.
var kinds = []string{
	"assignment to entry in nil map",
	"runtime error: index out of range",
	"runtime error: slice bounds out of range",
	"runtime error: invalid memory address or nil pointer dereference",
	"runtime error: integer divide by zero",
	"runtime error: makeslice",
	"runtime error: hash of unhashable type",
	"runtime error: comparing uncomparable type",
	"interface conversion",
	"send on closed channel",
	"close of closed channel",
	"close of nil channel",
	"concurrent map writes",
	"concurrent map read and map write",
	"concurrent map iteration and map write",
	"all goroutines are asleep - deadlock!",
	"stack overflow",
	"runtime: out of memory",
	"out of memory",
	"unexpected signal during runtime execution",
	"sync: unlock of unlocked mutex",
	"sync: Unlock of unlocked RWMutex",
	"sync: negative WaitGroup counter",
	"abort",
	"segmentation violation",
	"bus error",
}

// otherKind stands for every text that somebody wrote.
const otherKind = "another fault; its text is left out"

// What is told at most.
const (
	mostStacks = 4
	mostFrames = 60
)

// longestLine is more than a name of a function and its arguments need.
const longestLine = 16 << 10

var (
	heading = regexp.MustCompile(`^goroutine \d+ .*\[[\w .,()-]+\]:$`)
	calling = regexp.MustCompile(`^(?:created by )?([\pL\d_./\-*()\[\]·]+?)(?:\((?:[0-9a-fx{}?_, .]|\.\.\.)*\))?(?: in goroutine \d+)?$`)
	placing = regexp.MustCompile(`^\t(.+):(\d+)(?: \+0x[0-9a-f]+)?$`)
	fileish = regexp.MustCompile(`^[\w.\-]+\.(?:go|s|c|cc|m|h)$`)
)

// read takes out of the runtime's words what may be told. Whatever else is said
// there, by a library in C for one, is passed over. The runtime indents every
// line of a panic's text but the first, so that no text can pass for a stack.
func read(trace io.Reader) account {
	r := reader{account: account{kind: otherKind}}
	lines := bufio.NewReaderSize(trace, longestLine)
	for {
		line, cut, err := lines.ReadLine()
		if err != nil {
			r.stacks = telling(r.stacks)
			return r.account
		}
		if !r.skip {
			r.line(string(line))
		}
		r.skip = cut // what follows is the rest of a line that is too long
	}
}

// telling leaves out the stacks after the first that hold nothing but the
// runtime's own work.
func telling(stacks [][]frame) [][]frame {
	var told [][]frame
	for i, stack := range stacks {
		ours := slices.ContainsFunc(stack, func(f frame) bool { return !strings.HasPrefix(f.function, "runtime.") })
		if i == 0 || ours {
			told = append(told, stack)
		}
	}
	return told
}

// reader knows where in a trace it is.
type reader struct {
	account
	skip     bool
	inside   bool   // of a stack
	function string // of which the place comes next
}

func (r *reader) line(line string) {
	switch {
	case r.stacks == nil && isCause(line):
		r.kind = kindOf(line)
	case heading.MatchString(line):
		r.inside, r.function = len(r.stacks) < mostStacks, ""
		if r.inside {
			r.stacks = append(r.stacks, nil)
		}
	case line == "":
		r.inside = false
	case r.inside && r.function != "" && placing.MatchString(line):
		r.place(r.function, placing.FindStringSubmatch(line))
		r.function = ""
	case r.inside:
		r.function = functionOf(line)
	}
}

func functionOf(line string) string {
	found := calling.FindStringSubmatch(line)
	if found == nil {
		return ""
	}
	return found[1]
}

func (a *account) place(function string, found []string) {
	stack := &a.stacks[len(a.stacks)-1]
	file := path.Base(strings.ReplaceAll(found[1], `\`, "/"))
	line, err := strconv.Atoi(found[2])
	if err == nil && fileish.MatchString(file) && len(*stack) < mostFrames {
		*stack = append(*stack, frame{function, file, line})
	}
}

// isCause tells whether a line says why the program stopped.
func isCause(line string) bool {
	for _, begin := range []string{"panic: ", "fatal error: ", "SIG"} {
		if strings.HasPrefix(line, begin) {
			return true
		}
	}
	return false
}

func kindOf(line string) string {
	_, text, _ := strings.Cut(line, ": ")
	for _, kind := range kinds {
		if strings.HasPrefix(text, kind) {
			return kind
		}
	}
	return otherKind
}
