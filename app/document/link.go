package document

import (
	"errors"
	"regexp"
	"strings"

	"keukentafel/app/family"
)

// ErrLink means that a link leads somewhere else than to a place in the
// document, a telephone, a mailbox or a page of the web that is sealed on its
// way.
var ErrLink = errors.New("link of a kind that is not allowed")

// addresses are those outside the document that a link may lead to, in plain
// letters.
var addresses = regexp.MustCompile(`^(tel:\+?[0-9*#-]+|mailto:[!-~]+@[!-~]+|https://[!-~]+)$`)

// CheckLink refuses where a run may not lead.
func CheckLink(target string) error {
	if strings.HasPrefix(target, "#") && len(target) > 1 || addresses.MatchString(target) {
		return nil
	}
	return ErrLink
}

var (
	phoneNumber = regexp.MustCompile(`^\+?[0-9][0-9 .()/\x{a0}-]{1,22}[0-9]$`)
	mailAddress = regexp.MustCompile(`^[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$`)
)

// reach are a telephone number and an e-mail address, each to be pressed when
// it is one and nothing else: what stands with a note is only read.
func reach(phone, email family.Text) []Run {
	return besides(call(string(phone)), mail(string(email)))
}

func call(phone string) Run {
	run := Run{Text: phone}
	if phoneNumber.MatchString(phone) {
		number := strings.ReplaceAll(phone, "(0)", "")
		run.Link = "tel:" + strings.Map(func(r rune) rune {
			if r == '+' || r >= '0' && r <= '9' {
				return r
			}
			return -1
		}, number)
	}
	return run
}

func mail(email string) Run {
	run := Run{Text: email}
	if mailAddress.MatchString(email) {
		run.Link = "mailto:" + email
	}
	return run
}

// besides puts runs after each other as words.Line does, without the empty ones.
func besides(parts ...Run) []Run {
	var runs []Run
	for _, part := range parts {
		if part.Text == "" {
			continue
		}
		if len(runs) > 0 {
			runs = append(runs, Run{Text: " · "})
		}
		runs = append(runs, part)
	}
	return runs
}
