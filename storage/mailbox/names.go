package mailbox

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"strconv"
	"strings"
)

const (
	mailboxIDLen = 26
	packageIDLen = 32
	shardSize    = 500
	maxSeq       = 999_999_999_999
)

// ErrForeignName means that a name is not one that PackageName builds: a foreign file, or one from a newer version.
var ErrForeignName = errors.New("mailbox: not the name of a package")

// Tray tells packages and receipts apart.
type Tray string

// The trays of protocol version 1. A receipt lies apart, so that fetching packages does not cost a walk along all receipts.
const (
	Inbox    Tray = "in"
	Receipts Tray = "rc"
)

// PackageID is the first half of the SHA-256 of a package as it lies in the store, in hexadecimal.
type PackageID string

// PackageIDOf computes the id of a sealed package.
func PackageIDOf(ciphertext []byte) PackageID {
	sum := sha256.Sum256(ciphertext)
	return PackageID(hex.EncodeToString(sum[:])[:packageIDLen])
}

// PackageName is what the name of an object says: for whom, from whom, the how manieth from this sender to this mailbox.
// To and From are random mailbox ids of 26 characters; Seq counts from 1.
type PackageName struct {
	Tray    Tray
	To      string
	From    string
	Seq     uint64
	Package PackageID
}

// Build gives the name under which the package is stored, or an error when a field does not fit in a name.
func (n PackageName) Build() (string, error) {
	if err := n.check(); err != nil {
		return "", fmt.Errorf("build package name: %w", err)
	}
	return fmt.Sprintf("%s%012d-%s.%s", shardPrefix(n), n.Seq, n.Package, extension(n.Tray)), nil
}

// ParsePackageName reads a name that Build made. Any other name, also one that differs in a single zero, is ErrForeignName.
func ParsePackageName(name string) (PackageName, error) {
	parts := strings.Split(name, "/")
	if len(parts) != 6 || parts[0] != "v1" {
		return PackageName{}, ErrForeignName
	}
	number, rest, _ := strings.Cut(parts[5], "-")
	id, _, _ := strings.Cut(rest, ".")
	seq, err := strconv.ParseUint(number, 10, 64)
	if err != nil {
		return PackageName{}, ErrForeignName
	}
	n := PackageName{Tray: Tray(parts[1]), To: parts[2], From: parts[3], Seq: seq, Package: PackageID(id)}
	if back, err := n.Build(); err != nil || back != name {
		return PackageName{}, ErrForeignName
	}
	return n, nil
}

// TrayPrefix is where all that waits for one mailbox lies: list it to find out who sent something.
func TrayPrefix(tray Tray, to string) string {
	return fmt.Sprintf("v1/%s/%s/", tray, to)
}

// SenderPrefix is where all that one sender left for one mailbox lies, in order of sequence.
func SenderPrefix(tray Tray, to, from string) string {
	return TrayPrefix(tray, to) + from + "/"
}

// SenderOf gives the sender of an object in the tray of a mailbox, or nothing for an object that no sender left there.
func SenderOf(tray Tray, to, name string) string {
	rest, inTray := strings.CutPrefix(name, TrayPrefix(tray, to))
	from, _, deeper := strings.Cut(rest, "/")
	if !inTray || !deeper || !madeOf(from, mailboxIDLen, "abcdefghijklmnopqrstuvwxyz0123456789") {
		return ""
	}
	return from
}

// PastSender is a name for List that skips everything of one sender.
func PastSender(tray Tray, to, from string) string {
	return TrayPrefix(tray, to) + from + "0" // the character after the slash
}

// AfterSeq is a name for List that skips everything of a sender up to and including seq.
func AfterSeq(tray Tray, to, from string, seq uint64) string {
	n := PackageName{Tray: tray, To: to, From: from, Seq: seq + 1}
	return shardPrefix(n) + fmt.Sprintf("%012d", n.Seq)
}

func shardPrefix(n PackageName) string {
	return fmt.Sprintf("%s%010d/", SenderPrefix(n.Tray, n.To, n.From), n.Seq/shardSize)
}

func extension(tray Tray) string {
	if tray == Receipts {
		return "ktr"
	}
	return "ktp"
}

func (n PackageName) check() error {
	switch {
	case n.Tray != Inbox && n.Tray != Receipts:
		return fmt.Errorf("unknown tray: %w", ErrNotAllowed)
	case !madeOf(n.To, mailboxIDLen, "abcdefghijklmnopqrstuvwxyz0123456789"):
		return fmt.Errorf("malformed mailbox id of the receiver: %w", ErrNotAllowed)
	case !madeOf(n.From, mailboxIDLen, "abcdefghijklmnopqrstuvwxyz0123456789"):
		return fmt.Errorf("malformed mailbox id of the sender: %w", ErrNotAllowed)
	case n.Seq == 0 || n.Seq > maxSeq:
		return fmt.Errorf("sequence number out of range: %w", ErrNotAllowed)
	case !madeOf(string(n.Package), packageIDLen, "0123456789abcdef"):
		return fmt.Errorf("malformed package id: %w", ErrNotAllowed)
	}
	return nil
}

func madeOf(s string, length int, alphabet string) bool {
	if len(s) != length {
		return false
	}
	return strings.Trim(s, alphabet) == ""
}
