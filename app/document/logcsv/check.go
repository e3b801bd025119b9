package logcsv

import (
	"bytes"
	"encoding/base64"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"time"
)

// ErrNotALog: the file is no log that this program wrote, or its last line is
// gone.
var ErrNotALog = errors.New("not an exported log, or without its end")

// Trouble is what was done to a line.
type Trouble string

// The kinds of trouble.
const (
	Changed Trouble = "changed"
	Removed Trouble = "removed"
	Added   Trouble = "added"
	Moved   Trouble = "moved"
	CutOff  Trouble = "cut-off" // the last lines are gone
)

// Fault is what is wrong with one line, by its number in the file.
type Fault struct {
	Line int
	What Trouble
}

// End is what the last line says.
type End struct {
	Made      time.Time
	Family    string // id
	Lines     int
	Seq       int64  // of the last line in the vault's log
	MAC       string // its link
	Key       string // fingerprint of who signed
	Card      []byte
	Signature []byte
}

// Report is what the links of a file tell. Whether the signature over Digest
// is that of the card, and whose card that is, is for the caller to check.
type Report struct {
	Lines  int
	Faults []Fault // nothing when all links fit
	End    End
	Digest []byte
}

// line is one line of a file.
type line struct {
	no     int
	fields []string
	link   string
}

// Check reads a file and follows its chain. It returns ErrNotALog for what has
// no head and end of a log.
func Check(r io.Reader) (Report, error) {
	head, lines, tail, err := read(r)
	if err != nil {
		return Report{}, err
	}
	end, err := readEnd(tail)
	if err != nil {
		return Report{}, err
	}
	report := Report{Lines: len(lines), End: end}
	w := walk{chain: begin(head), until: end.Lines, faults: markMoved(lines)}
	slices.SortStableFunc(lines, func(a, b line) int { return a.no - b.no })
	w.all(lines)
	if w.last < end.Lines {
		w.fault(w.last+1, CutOff)
	}
	w.chain.next(tail[1 : len(tail)-2])
	if w.chain.hex() != tail[len(tail)-1] && len(w.faults) == 0 {
		w.fault(len(lines)+1, Changed)
	}
	report.Faults, report.Digest = w.faults, w.chain.digest()
	return report, nil
}

func read(r io.Reader) (head []string, lines []line, tail []string, err error) {
	content, err := io.ReadAll(r)
	if err != nil {
		return nil, nil, nil, fmt.Errorf("read log: %w", err)
	}
	in := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(content, []byte(bom))))
	rows, err := in.ReadAll()
	if err != nil || len(rows) < 2 || len(rows[0]) < 20 {
		return nil, nil, nil, ErrNotALog
	}
	tail = rows[len(rows)-1]
	for _, row := range rows[1 : len(rows)-1] {
		no, err := strconv.Atoi(row[0])
		if err != nil {
			return nil, nil, nil, ErrNotALog
		}
		lines = append(lines, line{no: no, fields: row[1 : len(row)-1], link: row[len(row)-1]})
	}
	return rows[0], lines, tail, nil
}

func readEnd(tail []string) (End, error) {
	if tail[0] != lastMark || tail[2] != format {
		return End{}, ErrNotALog
	}
	var end End
	var faults [5]error
	end.Made, faults[0] = time.Parse(time.RFC3339, tail[1])
	end.Lines, faults[1] = strconv.Atoi(tail[9])
	end.Seq, faults[2] = strconv.ParseInt(tail[11], 10, 64)
	end.Card, faults[3] = base64.StdEncoding.DecodeString(tail[15])
	end.Signature, faults[4] = base64.StdEncoding.DecodeString(tail[len(tail)-2])
	if errors.Join(faults[:]...) != nil {
		return End{}, ErrNotALog
	}
	end.Family, end.MAC, end.Key = tail[4], tail[12], tail[13]
	return end, nil
}

// markMoved finds the lines that stand in another order than their numbers.
func markMoved(lines []line) []Fault {
	sorted := slices.Clone(lines)
	slices.SortStableFunc(sorted, func(a, b line) int { return a.no - b.no })
	var faults []Fault
	for i := range lines {
		if lines[i].no != sorted[i].no {
			faults = append(faults, Fault{lines[i].no, Moved})
		}
	}
	return faults
}

// walk follows the links. A link that does not fit blames one line only: the
// walk goes on from the link that is written there.
type walk struct {
	chain  *chain
	last   int // number of the line that was followed last
	until  int // how many lines the end tells of
	faults []Fault
}

func (w *walk) fault(no int, what Trouble) { w.faults = append(w.faults, Fault{no, what}) }

func (w *walk) all(lines []line) {
	for i, l := range lines {
		if w.fits(l) {
			w.gap(l.no)
			w.follow(l)
			continue
		}
		switch {
		case i+1 < len(lines) && w.fits(lines[i+1]):
			w.fault(l.no, Added) // the next one continues as if this one were not here
			continue
		case l.no <= w.last || l.no > w.until:
			w.fault(l.no, Added)
			continue
		case l.no > w.last+1:
			w.gap(l.no) // what it continues is gone
		default:
			w.fault(l.no, Changed)
		}
		w.follow(l)
	}
}

// gap names the lines between the last one and this one.
func (w *walk) gap(no int) {
	const most = 1000 // a line that was renumbered must not fill the memory
	for missing := w.last + 1; missing < no && missing <= w.last+most; missing++ {
		w.fault(missing, Removed)
	}
}

func (w *walk) fits(l line) bool {
	next := *w.chain
	next.next(l.fields)
	return next.hex() == l.link
}

// follow takes the link as it is written.
func (w *walk) follow(l line) {
	w.last = l.no
	w.chain.next(l.fields)
	w.chain.take(l.link)
}
