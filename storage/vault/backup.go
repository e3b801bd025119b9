package vault

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
)

// BackupSuffix is how the names of backups end.
const BackupSuffix = ".ktb"

// Backup copies the vault, as it is at one moment, to one file that appears
// complete or not at all. Others may go on reading and writing. The copy shows
// neither tables nor sizes, and opens with the passphrase or the recovery code
// that open the vault now. It is put together in memory: about three times the
// size of the vault is needed for a moment.
func (v *Vault) Backup(ctx context.Context, file string) error {
	if err := v.gate.enter(); err != nil {
		return err
	}
	defer v.gate.leave()
	ctx, stop := v.whileOpen(ctx)
	defer stop()
	image, h, keys, err := v.image(ctx)
	if err == nil {
		err = writeWhole(file, func(w io.Writer) error { return sealBackup(ctx, w, image, h, keys, v.now()) })
	}
	if err != nil {
		return fmt.Errorf("back up: %w", err)
	}
	return nil
}

// whileOpen gives a context that also ends when the vault is being locked, so
// that Lock does not wait for long work.
func (v *Vault) whileOpen(ctx context.Context) (context.Context, context.CancelFunc) {
	ctx, cancel := context.WithCancel(ctx)
	stop := context.AfterFunc(v.gate.life, cancel)
	return ctx, func() {
		stop()
		cancel()
	}
}

// writeWhole writes beside the file and moves it to its name when all is there.
func writeWhole(file string, write func(io.Writer) error) error {
	unfinished := file + ".part"
	if err := errors.Join(removeStale(unfinished), emptyFile(unfinished)); err != nil {
		return err
	}
	err := fillFile(unfinished, write)
	if err == nil {
		err = settle(unfinished, file)
	}
	if err != nil {
		return errors.Join(err, removeStale(unfinished))
	}
	return nil
}

func fillFile(file string, write func(io.Writer) error) error {
	f, err := os.OpenFile(file, os.O_WRONLY, 0)
	if err != nil {
		return explain("write the file", err)
	}
	buffered := bufio.NewWriterSize(f, 1<<20)
	err = write(buffered)
	if err == nil {
		err = buffered.Flush()
	}
	return explain("write the file", errors.Join(err, f.Close()))
}
