package desk

import (
	"encoding/json"
	"io"
	"os"
	"strings"
	"testing"
	"time"

	"keukentafel/app/casework"
	"keukentafel/storage/mailbox"
)

// envChannel names a JSON file with the Channel and the Secret of an empty real
// store, over which the plays are then played instead of over a folder.
const envChannel = "PLAY_CHANNEL"

// playChannel is where the plays leave their packages.
type playChannel struct {
	Channel casework.Channel
	Secret  struct{ Password string } // or secret key
}

// channelOf is what the environment says; there need not be one.
func channelOf(t *testing.T) (c playChannel) {
	t.Helper()
	file := os.Getenv(envChannel)
	if file == "" {
		return c
	}
	content, err := os.ReadFile(file)
	if err == nil {
		err = json.Unmarshal(content, &c)
	}
	if err != nil || c.Channel.None() || c.Channel.Kind == casework.ChannelFolder {
		t.Fatalf("%s names no real store: %v", envChannel, err)
	}
	return c
}

func (c playChannel) secret() (casework.ChannelSecret, error) {
	return casework.ChannelSecret{Password: c.Secret.Password}, nil
}

// usesTheMailbox makes the mailbox of the play that of somebody.
func (a *actor) usesTheMailbox() {
	a.play.Helper()
	ctx, elsewhere := a.play.Context(), a.play.channel
	if !elsewhere.Channel.None() {
		a.onRealTime()
		secret, err := elsewhere.secret()
		a.play.must(err)
		_, err = a.SaveChannel(ctx, elsewhere.Channel, secret)
		a.play.must(err)
		return
	}
	settings, err := a.Settings(ctx)
	a.play.must(err)
	settings.Mailbox = a.play.mailbox
	a.play.must(a.SaveSettings(ctx, settings))
}

// onRealTime lets the requests to a real store be signed with the time that its
// server has; the play goes on in its own.
func (a *actor) onRealTime() {
	if !a.play.channel.Channel.None() {
		a.channels.clock = time.Now
	}
}

// onlyOnAFolder skips what takes the mailbox away, or counts its files.
func (p *play) onlyOnAFolder() {
	p.Helper()
	if !p.channel.Channel.None() {
		p.Skip("NOT TESTED over a real store: it needs a folder")
	}
}

// store is the mailbox itself.
func (p *play) store() mailbox.Store {
	p.Helper()
	channel := p.channel.Channel
	if channel.None() {
		channel = casework.Channel{Kind: casework.ChannelFolder, Address: p.mailbox}
	}
	store, err := (&channels{clock: time.Now}).make(channel, p.channel.secret)
	p.must(err)
	if o, is := store.(opened); is {
		p.Cleanup(o.Close)
	}
	return store
}

// lying lists all that lies in the mailbox below a prefix, with its content.
func (p *play) lying(store mailbox.Store, prefix string, each func(name string, content []byte)) {
	p.Helper()
	for after := ""; ; {
		page, err := store.List(p.Context(), prefix, after, 0)
		p.must(err)
		if len(page) == 0 {
			return
		}
		for _, object := range page {
			r, err := store.Get(p.Context(), object.Name)
			p.must(err)
			content, err := io.ReadAll(r)
			p.must(err)
			p.must(r.Close())
			each(object.Name, content)
			after = object.Name
		}
	}
}

// onStore looks for words in the names and bytes of all that lies in a real
// store, and counts it.
func (p *play) onStore(words []string) (found []string) {
	p.Helper()
	p.lying(p.store(), "v1/", func(name string, content []byte) {
		p.carried[name] = len(content)
		for _, word := range words {
			if strings.Contains(string(content), word) || strings.Contains(name, word) {
				found = append(found, word+" in "+name)
			}
		}
	})
	return found
}

// overARealStore tells what the play left there; nothing at all means that it
// went some other way.
func (p *play) overARealStore(began time.Time) {
	p.Helper()
	if p.channel.Channel.None() {
		return
	}
	bytes := 0
	for _, size := range p.carried {
		bytes += size
	}
	if bytes == 0 {
		p.Error("nothing lies in the store")
	}
	p.Logf("the play over %s: %v, %d packages and receipts of %d bytes", p.channel.Channel.Kind, time.Since(began).Round(time.Millisecond), len(p.carried), bytes)
}
