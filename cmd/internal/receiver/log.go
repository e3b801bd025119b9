package receiver

import (
	"encoding/json"
	"io"
	"sync"
	"time"
)

// Level says who should look at a line.
type Level string

// The levels.
const (
	Info  Level = "info"
	Warn  Level = "warn"  // goes over by itself, or is not ours
	Alarm Level = "alarm" // a person must look
)

// Line is one line of the log: one JSON object. All of it is ids and codes.
type Line struct {
	At      string   `json:"at"` // UTC
	Level   Level    `json:"level"`
	Event   string   `json:"event"`
	Package string   `json:"package,omitempty"`
	Family  string   `json:"family,omitempty"` // its id in the plan
	Folder  string   `json:"folder,omitempty"` // its folder below index
	Version int      `json:"version,omitempty"`
	Epoch   int      `json:"epoch,omitempty"`
	Sender  string   `json:"sender,omitempty"` // fingerprint
	Status  string   `json:"status,omitempty"`
	Notes   []string `json:"notes,omitempty"`
	Code    string   `json:"code,omitempty"`
	Object  string   `json:"object,omitempty"` // name in the mailbox
	Count   int      `json:"count,omitempty"`
	Seconds int      `json:"seconds,omitempty"` // until the next round
}

// Log writes lines. Several goroutines may use it.
type Log struct {
	To    io.Writer
	Clock func() time.Time
	guard sync.Mutex
}

// Write writes one line. That it cannot be written ends nothing.
func (l *Log) Write(line Line) {
	line.At = l.Clock().UTC().Format(time.RFC3339)
	encoded, err := json.Marshal(line)
	if err != nil {
		return
	}
	l.guard.Lock()
	defer l.guard.Unlock()
	_, _ = l.To.Write(append(encoded, '\n'))
}
