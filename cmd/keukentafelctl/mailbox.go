package main

import (
	"path/filepath"
	"strings"

	"keukentafel/app/casework"
	"keukentafel/cmd/internal/surroundings"
)

func mailboxShow(c *call) error {
	c.reads()
	if _, err := c.parse(0, 0); err != nil {
		return err
	}
	in, err := c.unlock()
	if err != nil {
		return err
	}
	s, err := in.Settings(c)
	if err != nil {
		return err
	}
	where := s.Where()
	shown := struct {
		Folder  string
		Channel casework.Channel
	}{s.Mailbox, where}
	return c.answer(shown, func() {
		if where.None() {
			c.line("")
			return
		}
		c.line(c.value("list.channel."+string(where.Kind)), where.Place())
	})
}

// mailboxSet tries a place out before it becomes the mailbox.
func mailboxSet(c *call) error {
	place := c.placeFlags()
	args, err := c.parse(0, 1)
	if err != nil {
		return err
	}
	channel, err := place.channel(args)
	if err != nil {
		return err
	}
	fresh, err := place.secret(&channel)
	if err != nil {
		return err
	}
	in, err := c.unlock()
	if err != nil {
		return err
	}
	report, err := in.TestChannel(c, channel, fresh, nil)
	if err != nil {
		return err
	}
	for _, missing := range report.Missing() {
		c.warnOf(missing)
	}
	if step, failed := report.Failed(); failed {
		return step.Failure
	}
	if channel.Kind == casework.ChannelFolder {
		c.warn(surroundings.ForMailbox, channel.Address)
	}
	if _, err := in.SaveChannel(c, channel, fresh); err != nil {
		return err
	}
	c.say("ctl.saved")
	return nil
}

// mailboxTest tries the mailbox of the settings out, step by step.
func mailboxTest(c *call) error {
	c.reads()
	if _, err := c.parse(0, 0); err != nil {
		return err
	}
	in, err := c.unlock()
	if err != nil {
		return err
	}
	s, err := in.Settings(c)
	if err != nil {
		return err
	}
	if s.Where().None() {
		return casework.ErrNoMailbox
	}
	tell := func(step casework.ChannelStep) {
		if !c.json {
			c.line(c.words().T("stores.step."+step.Name)+":", c.words().T("stores.outcome."+string(step.Outcome)))
		}
	}
	report, err := in.TestChannel(c, s.Where(), casework.ChannelSecret{}, tell)
	if err != nil {
		return err
	}
	if err := c.answer(report, func() {}); err != nil {
		return err
	}
	for _, missing := range report.Missing() {
		c.warnOf(missing)
	}
	if step, failed := report.Failed(); failed {
		return step.Failure
	}
	return nil
}

// warnOf says what a place does not do, on the error output.
func (c *call) warnOf(step casework.ChannelStep) {
	l := c.words()
	c.complain(l.T("stores.step."+step.Name) + ": " + l.Setback(step.Failure.Reason, step.Failure.Ahead))
}

// placeFlags are the flags that say where a mailbox is.
type placeFlags struct {
	c                               *call
	webdav, s3                      *string
	user, bucket, region, prefix    *string
	virtualHost, caOnly             *bool
	caFile, certificate             *string
	proxy, proxyUser                *string
	passwordFile, proxyPasswordFile *string
}

func (c *call) placeFlags() placeFlags {
	return placeFlags{
		c: c, webdav: c.text("webdav"), s3: c.text("s3"), user: c.text("user"),
		bucket: c.text("bucket"), region: c.text("region"), prefix: c.text("prefix"), virtualHost: c.whether("virtual-host"),
		caFile: c.text("ca-file"), caOnly: c.whether("ca-only"), certificate: c.text("client-certificate"),
		proxy: c.text("proxy"), proxyUser: c.text("proxy-user"),
		passwordFile: c.text("password-file"), proxyPasswordFile: c.text("proxy-password-file"),
	}
}

// channel is the place that was given: one of a folder, --webdav and --s3.
func (p placeFlags) channel(args []string) (casework.Channel, error) {
	var given []casework.Channel
	for _, folder := range args {
		path, err := filepath.Abs(folder)
		if err != nil {
			return casework.Channel{}, usage("FOLDER")
		}
		given = append(given, casework.Channel{Kind: casework.ChannelFolder, Address: path})
	}
	if *p.webdav != "" {
		given = append(given, casework.Channel{Kind: casework.ChannelWebDAV, Address: *p.webdav})
	}
	if *p.s3 != "" {
		given = append(given, casework.Channel{Kind: casework.ChannelS3, Address: *p.s3, Bucket: *p.bucket, Region: *p.region, Prefix: *p.prefix, VirtualHost: *p.virtualHost})
	}
	if len(given) != 1 {
		return casework.Channel{}, usage("FOLDER | --webdav | --s3")
	}
	channel := given[0]
	if channel.Kind == casework.ChannelFolder {
		return channel, nil
	}
	channel.User, channel.CAOnly, channel.Proxy, channel.ProxyUser = *p.user, *p.caOnly, *p.proxy, *p.proxyUser
	if *p.caFile != "" {
		path, err := filepath.Abs(*p.caFile)
		if err != nil {
			return channel, usage("--ca-file")
		}
		channel.CAFile = path
	}
	if *p.certificate != "" {
		channel.Certificate = filepath.Base(*p.certificate)
	}
	return channel, nil
}

// secret reads what opens the channel: from files, or asked at the terminal.
// Without either, what was kept for the same place still counts.
func (p placeFlags) secret(channel *casework.Channel) (fresh casework.ChannelSecret, err error) {
	if channel.User != "" {
		if fresh.Password, err = p.c.password(*p.passwordFile, "ctl.ask.mailbox-password"); err != nil {
			return fresh, err
		}
	}
	if channel.ProxyUser != "" {
		if fresh.ProxyPassword, err = p.c.password(*p.proxyPasswordFile, "ctl.ask.proxy-password"); err != nil {
			return fresh, err
		}
	}
	if *p.certificate != "" {
		fresh.Certificate, err = p.c.readFile(*p.certificate)
	}
	return fresh, err
}

// password is the first line of a file, or asked at the terminal.
func (c *call) password(file, question string) (string, error) {
	if file != "" {
		content, err := c.readFile(file)
		first, _, _ := strings.Cut(string(content), "\n")
		return strings.TrimRight(first, "\r"), err
	}
	if terminal, ok := c.terminal(); ok {
		return c.ask(terminal, question)
	}
	return "", nil
}
