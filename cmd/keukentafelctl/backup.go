package main

import (
	"fmt"
	"path/filepath"

	"keukentafel/cmd/internal/desk"
	"keukentafel/cmd/internal/surroundings"
	"keukentafel/storage/vault"
)

// backup writes one file, or one more in the folder for backups. --folder chooses
// that folder first.
func backup(c *call) error {
	folder := c.text("folder")
	args, err := c.parse(0, 1)
	if err != nil {
		return err
	}
	if len(args) == 1 && *folder != "" {
		return usage("--folder")
	}
	in, err := c.unlock()
	if err != nil {
		return err
	}
	if len(args) == 1 {
		c.warn(surroundings.ForBackup, filepath.Dir(args[0]))
		if err := in.Backup(c, args[0]); err != nil {
			return err
		}
		c.say("ctl.written", "file", filepath.Base(args[0]))
		return nil
	}
	if *folder != "" {
		c.warn(surroundings.ForBackup, *folder)
		if err := in.SetBackupFolder(c, *folder); err != nil {
			return err
		}
	}
	file, err := in.BackupNow(c)
	if file != "" {
		c.say("ctl.written", "file", filepath.Base(file))
	}
	return err
}

// backupTest restores a backup in memory and reads all of it: the given one, or
// the newest in the folder for backups.
func backupTest(c *call) error {
	c.reads()
	args, err := c.parse(0, 1)
	if err != nil {
		return err
	}
	in, err := c.unlock()
	if err != nil {
		return err
	}
	var tested vault.Tested
	if len(args) == 1 {
		tested, err = in.TestBackup(c, args[0], nil)
	} else {
		tested, err = in.TestLatest(c, nil)
	}
	if err != nil {
		return err
	}
	report := testReport{tested.Families, tested.Parts, tested.Entries, c.words().Moment(tested.Taken), []string{}}
	for _, f := range tested.Faults {
		report.Faults = append(report.Faults, f.Error())
	}
	err = c.answer(report, func() {
		fmt.Fprintln(c.out, c.words().N("ctl.backup.tested", report.Families))
		for _, f := range report.Faults {
			c.line(f)
		}
		fmt.Fprintln(c.out, c.words().N("ctl.faults", len(report.Faults)))
	})
	if err == nil && len(report.Faults) > 0 {
		err = errLeftOver
	}
	return err
}

// testReport is what a test of a backup found.
type testReport struct {
	Families, Parts int
	Entries         int64
	Taken           string
	Faults          []string
}

// restore makes a backup the vault of a folder. --over moves a vault that is
// there aside.
func restore(c *call) error {
	over, codeFile := c.whether("over"), c.text("code-file")
	args, err := c.parse(1, 1)
	if err != nil {
		return err
	}
	dir, err := c.dir()
	if err != nil {
		return err
	}
	with, err := c.proof(*codeFile)
	if err != nil {
		return err
	}
	in, done, err := desk.Restore(c, desk.RestoreOrder{File: args[0], Dir: dir, With: with, Over: *over}, c.options())
	if err != nil {
		return err
	}
	c.open = in
	headers, err := in.Families(c)
	if err != nil {
		return err
	}
	fmt.Fprintln(c.out, c.words().N("ctl.unlocked", len(headers)))
	if done.Aside != "" {
		c.say("ctl.restore.aside", "file", done.Aside)
	}
	if done.Destroyed > 0 {
		fmt.Fprintln(c.out, c.words().N("ctl.restore.destroyed", done.Destroyed))
	}
	if len(done.Unread) > 0 {
		c.say("ctl.restore.unread")
	}
	return nil
}

// afterShred says which backups still hold the family, after replacing those in
// the folder for backups.
func (c *call) afterShred(in *desk.Installation) error {
	c.say("ctl.shredded")
	stale, err := in.StaleBackups(c)
	if err != nil || len(stale) == 0 {
		return err
	}
	done, err := in.ReplaceBackups(c)
	if err != nil {
		return err
	}
	fmt.Fprintln(c.out, c.words().N("ctl.shredded.replaced", len(done.Removed), "file", filepath.Base(done.Made)))
	for _, name := range done.Left {
		c.say("ctl.shredded.left", "file", name)
	}
	c.say("ctl.shredded.rotate")
	return nil
}
