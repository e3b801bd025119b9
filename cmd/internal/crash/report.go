package crash

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"time"

	"keukentafel/app/words"
)

// Version is the version of the program, as in FyneApp.toml.
const Version = "0.1.0"

const (
	folderName = "crashes"
	untold     = "new-" // how the name of a report begins that nobody was told of
	ending     = ".txt"
	mostKept   = 10
)

// witness waits until the program is gone and reports when it died badly. It
// gives the exit code of its process.
func witness(hears io.Reader, says io.Writer, folder string, clock func() time.Time) int {
	account := read(hears)
	if account.stacks == nil { // it ended well, or was killed
		return 0
	}
	text := text(account, clock())
	path, err := keep(filepath.Join(folder, folderName), text, clock())
	_, _ = fmt.Fprintln(says, text)
	if err != nil {
		return 1
	}
	_, _ = fmt.Fprintln(says, path)
	return 0
}

// text is the report, for people.
func text(a account, at time.Time) string {
	var b strings.Builder
	for _, l := range words.Langs() {
		_, _ = fmt.Fprintln(&b, l.T("stopped.report"))
	}
	_, _ = fmt.Fprintf(&b, "\n%s %s, %s\n%s, %s/%s\n\n%s\n", program(), Version, runtime.Version(),
		at.Format("2006-01-02 15:04"), runtime.GOOS, runtime.GOARCH, a.kind)
	for _, stack := range a.stacks {
		_, _ = fmt.Fprintln(&b)
		for _, f := range stack {
			_, _ = fmt.Fprintf(&b, "  %s\n      %s:%d\n", f.function, f.file, f.line)
		}
	}
	return b.String()
}

// program is which of our programs it was.
func program() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return ""
	}
	return info.Path[strings.LastIndex(info.Path, "/")+1:]
}

// keep writes a report that nobody was told of yet, and lets go of old ones.
func keep(folder, text string, at time.Time) (string, error) {
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return "", fmt.Errorf("keep a crash report: %w", err)
	}
	path := filepath.Join(folder, untold+at.UTC().Format("20060102-150405.000000")+ending)
	file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return "", fmt.Errorf("keep a crash report: %w", err)
	}
	_, err = io.WriteString(file, text)
	if err := errors.Join(err, file.Sync(), file.Close()); err != nil {
		return "", fmt.Errorf("keep a crash report: %w", err)
	}
	return path, letGo(folder)
}

// letGo removes the oldest reports.
func letGo(folder string) error {
	reports, err := reports(folder)
	if err != nil {
		return err
	}
	for _, name := range reports[:max(0, len(reports)-mostKept)] {
		err = errors.Join(err, os.Remove(filepath.Join(folder, name)))
	}
	return err
}

// reports are the names of all reports, the oldest first.
func reports(folder string) ([]string, error) {
	entries, err := os.ReadDir(folder)
	if errors.Is(err, os.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("list crash reports: %w", err)
	}
	var names []string
	for _, e := range entries {
		if strings.HasSuffix(e.Name(), ending) && e.Type().IsRegular() {
			names = append(names, e.Name())
		}
	}
	slices.SortFunc(names, func(a, b string) int {
		return strings.Compare(strings.TrimPrefix(a, untold), strings.TrimPrefix(b, untold))
	})
	return names, nil
}

// News is the newest report under the folder that nobody was told of; both are
// empty when there is none. After this all reports count as told.
func News(folder string) (path, text string, err error) {
	inside := filepath.Join(folder, folderName)
	names, err := reports(inside)
	if err != nil {
		return "", "", err
	}
	for _, name := range names {
		told, fresh := strings.CutPrefix(name, untold)
		if !fresh {
			continue
		}
		path = filepath.Join(inside, told)
		err = errors.Join(err, os.Rename(filepath.Join(inside, name), path))
	}
	if path == "" || err != nil {
		return "", "", err
	}
	content, err := os.ReadFile(path)
	if err != nil {
		return "", "", fmt.Errorf("read a crash report: %w", err)
	}
	return path, string(content), nil
}
