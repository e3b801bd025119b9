package ui

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"

	"keukentafel/app/casework"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
	"keukentafel/app/words"
)

// Errors of choosing a file.
var (
	// ErrFileExists: there is a file of that name already.
	ErrFileExists = errors.New("there is a file of that name already")
	// ErrNoSuchFile: the file cannot be read.
	ErrNoSuchFile = errors.New("file cannot be read")
	// ErrNoViewer: the system has no program that opens the file.
	ErrNoViewer = errors.New("no program to show the file with")
)

// maxFile is the largest file that is read, that of a package.
const maxFile = 64 << 20

// files asks for files and folders. A path can be typed, pasted or looked up,
// so that it works by keyboard alone.
type files struct {
	words   words.Lang
	window  fyne.Window
	folder  string // where the user's documents are
	explain func(error) string
	write   func(path string, do func(io.Writer) error) error
	over    func(path string, do func(io.Writer) error) error // takes the place of a file; nil never does
	show    func(path string) error
	viewer  viewer
	printer printer
	// run writes off the screen, with a way to stop; nil writes at once.
	run func(title string, work func(context.Context) error, done func(error))
}

// Open asks for a file and reads it.
func (f files) Open(title string, endings []string, chosen func(name string, data []byte)) {
	f.ask(title, "files.open", f.folder+string(filepath.Separator), f.lookUpFile(endings), func(path string) (func(), error) {
		data, err := readFile(path)
		return func() { chosen(filepath.Base(path), data) }, err
	})
}

// Save asks for a place for a file. A file that exists is replaced only after
// a question. Writing goes on off the screen; when it is stopped nothing is
// left, and what was there is there still.
func (f files) Save(title, name string, write func(route.Writer) error, done func(path string)) {
	f.askLater(title, "files.save", filepath.Join(f.folder, name), f.lookUpFolder(name), func(path string, tell func(func(), error)) {
		put := func(way func(string, func(io.Writer) error) error) {
			f.running(title, func(ctx context.Context) error {
				return way(path, func(w io.Writer) error { return write(stoppable{ctx, w}) })
			}, func(err error) {
				tell(func() {
					if done != nil {
						done(path)
					}
				}, err)
			})
		}
		info, err := os.Stat(path)
		if err != nil {
			put(f.write)
			return
		}
		tell(nil, ErrFileExists)
		if f.over == nil || !info.Mode().IsRegular() {
			return
		}
		l := f.words
		kit.Ask(f.window.Canvas(), l, kit.Question{Title: l.T("files.replace-title"), Text: l.T("files.replace-text", "name", filepath.Base(path)),
			Yes: l.T("files.replace"), Danger: true}, func() { put(f.over) })
	})
}

func (f files) running(title string, work func(context.Context) error, done func(error)) {
	if f.run == nil {
		done(work(context.Background()))
		return
	}
	f.run(title, work, done)
}

// stoppable writes until somebody stops it.
type stoppable struct {
	ctx context.Context
	to  io.Writer
}

// Err tells, before anything is registered, that it was stopped.
func (s stoppable) Err() error { return s.ctx.Err() }

// Write is called by who makes the file.
func (s stoppable) Write(p []byte) (int, error) {
	if err := s.ctx.Err(); err != nil {
		return 0, err
	}
	return s.to.Write(p)
}

// Settle passes on what the file knows: see casework.Settling.
func (s stoppable) Settle() error {
	if to, can := s.to.(casework.Settling); can {
		return to.Settle()
	}
	return nil
}

// Folder asks for a folder that exists.
func (f files) Folder(title string, chosen func(path string)) {
	f.ask(title, "files.choose", f.folder, f.lookUpFolder(""), func(path string) (func(), error) {
		info, err := os.Stat(path)
		if err != nil || !info.IsDir() {
			return nil, ErrNoSuchFile
		}
		return func() { chosen(path) }, nil
	})
}

// Show opens a file with the system's own viewer.
func (f files) Show(path string) error { return f.show(path) }

// ask shows the panel; use gets the path, and its error stands in the panel.
// What comes after is done when the panel is gone: it may open one of its own.
func (f files) ask(title, verb, start string, lookUp func(found func(string)), use func(path string) (after func(), err error)) {
	f.askLater(title, verb, start, lookUp, func(path string, tell func(func(), error)) { tell(use(path)) })
}

// askLater is ask for what tells how it went when it is done.
func (f files) askLater(title, verb, start string, lookUp func(found func(string)), use func(path string, tell func(after func(), err error))) {
	entry := kit.NewEntry("")
	entry.SetText(start)
	field := kit.NewField(f.words.T("files.path"), "", entry)
	var panel *kit.Panel
	busy := false
	try := func() {
		if busy {
			return
		}
		busy = true
		use(filepath.Clean(entry.Text), func(after func(), err error) {
			busy = false
			if err != nil {
				field.SetError(f.explain(err))
				return
			}
			panel.Close()
			after()
		})
	}
	entry.OnSubmitted = func(string) { try() }
	panel = kit.NewPanel(title, field,
		kit.Secondary(f.words.T("files.cancel"), kit.IconNone, func() { panel.Close() }),
		kit.Secondary(f.words.T("files.browse"), kit.IconFolder, func() { lookUp(entry.SetText) }),
		kit.Primary(f.words.T(verb), kit.IconNone, try)).Wide(640).FocusOn(entry)
	panel.Show(f.window.Canvas())
}

func (f files) lookUpFile(endings []string) func(func(string)) {
	return func(found func(string)) {
		d := dialog.NewFileOpen(func(r fyne.URIReadCloser, err error) {
			if err == nil && r != nil {
				_ = r.Close()
				found(r.URI().Path())
			}
		}, f.window)
		if len(endings) > 0 {
			d.SetFilter(storage.NewExtensionFileFilter(slices.Clone(endings)))
		}
		d.Show()
	}
}

func (f files) lookUpFolder(name string) func(func(string)) {
	return func(found func(string)) {
		dialog.ShowFolderOpen(func(list fyne.ListableURI, err error) {
			if err == nil && list != nil {
				found(filepath.Join(list.Path(), name))
			}
		}, f.window)
	}
}

// readFile reads a file of at most maxFile bytes.
func readFile(path string) ([]byte, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, ErrNoSuchFile
	}
	defer func() { _ = file.Close() }()
	data, err := io.ReadAll(io.LimitReader(file, maxFile+1))
	switch {
	case err != nil:
		return nil, ErrNoSuchFile
	case len(data) > maxFile:
		return nil, casework.ErrTooLarge
	}
	return data, nil
}
