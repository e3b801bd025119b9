package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"sync"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"

	"keukentafel/app/ui"
	"keukentafel/app/ui/background"
	"keukentafel/assets"
	"keukentafel/cmd/internal/crash"
	"keukentafel/cmd/internal/desk"
	"keukentafel/cmd/internal/printing"
	"keukentafel/cmd/internal/surroundings"
	"keukentafel/cmd/internal/viewing"
	"keukentafel/storage/keyring"
)

// appID is the name of the program towards the system.
const appID = "nl.keukentafel.app"

// run makes the window and everything behind it, and stays until it closes.
func run(folder, size string) error {
	var width, height float32
	if _, err := fmt.Sscanf(size, "%fx%f", &width, &height); err != nil {
		return fmt.Errorf("size %q: %w", size, err)
	}
	if folder == "" {
		usual, err := desk.DefaultFolder()
		if err != nil {
			return err
		}
		folder = usual
	}
	ctx, stop := context.WithCancel(context.Background())
	defer stop()
	if err := crash.Watch(folder); err != nil {
		log.Print(err) // a program without a witness is better than none
	}
	private, err := surroundings.MakePrivate(folder)
	if err != nil {
		log.Print(err) // the screen warns as long as it is so
	}
	a := app.NewWithID(appID)
	a.SetIcon(fyne.NewStaticResource("keukentafel.png", assets.AppIcon()))
	w := a.NewWindow("Keukentafel")
	w.SetPadded(false)
	w.Resize(fyne.NewSize(width, height))
	w.CenterOnScreen()
	bell, answered := answerBell(ctx, folder, w)
	if answered {
		fmt.Fprintln(os.Stderr, "keukentafel: it is open already; its window is in front now")
		return nil
	}
	defer func() { _ = bell.Close() }()
	way := &door{folder: folder, options: desk.Options{Clock: time.Now, Ring: keyring.System(desk.RingName)}}
	defer way.Settle()
	papers := viewing.In(folder)
	shell := ui.New(ui.Needs{
		App: a, Window: w, Runner: background.New(ctx), Clock: time.Now, After: after,
		Access: way, Documents: documents(), Write: writeNew, WriteOver: desk.WriteOver, ShowFile: showFile,
		Viewing: papers, ReadPaper: readPaper, Printing: printing.System(papers), Stopped: func() (string, string, error) { return crash.News(folder) },
		Folder: folder, MadePrivate: private, FolderWarnings: folderWarnings,
		Groups: desk.Fingerprint, Gather: desk.CardFrom, Codes: desk.CardCodes,
	})
	end := sync.OnceFunc(func() { // who closes the window may be told to stop as well
		shell.Stop()
		w.Close()
	})
	w.SetCloseIntercept(end)
	a.Lifecycle().SetOnStarted(func() { stopWhenTold(ctx, end) })
	shell.Start()
	go lockWithSession(ctx, shell)
	w.ShowAndRun()
	return nil
}

// after calls back on the thread of the window.
func after(wait time.Duration, do func()) {
	time.AfterFunc(wait, func() { fyne.Do(do) })
}

// documents is where a user expects files: the folder of documents, or home.
func documents() string {
	home, err := os.UserHomeDir()
	if err != nil {
		return "."
	}
	for _, name := range []string{"Documenten", "Documents"} {
		if info, err := os.Stat(filepath.Join(home, name)); err == nil && info.IsDir() {
			return filepath.Join(home, name)
		}
	}
	return home
}

func writeNew(path string, write func(io.Writer) error) error {
	err := desk.WriteNew(path, write)
	if errors.Is(err, fs.ErrExist) {
		return ui.ErrFileExists
	}
	return err
}

// showFile opens a file with the system's own viewer.
func showFile(path string) error {
	opener := map[string][]string{"windows": {"rundll32", "url.dll,FileProtocolHandler"}, "darwin": {"open"}}[runtime.GOOS]
	if opener == nil {
		opener = []string{"xdg-open"}
	}
	if err := exec.Command(opener[0], append(opener[1:], path)...).Start(); err != nil {
		return fmt.Errorf("%w: %w", ui.ErrNoViewer, err)
	}
	return nil
}
