package vault

import (
	"fmt"
	"io"
)

// Package fmt does not ask private fields how they want to be printed, so
// everything that has a secret in a private field says it itself.

func withhold(f fmt.State) { _, _ = io.WriteString(f, "[withheld]") }

// Format keeps the key out of every print and log.
func (key) Format(f fmt.State, _ rune) { withhold(f) }

// Format keeps the keys out of every print and log.
func (keptKeys) Format(f fmt.State, _ rune) { withhold(f) }

// Format keeps the keys out of every print and log.
func (backupKeys) Format(f fmt.State, _ rune) { withhold(f) }

// Format keeps the key out of every print and log.
func (vaultKey) Format(f fmt.State, _ rune) { withhold(f) }

// Format keeps the keys out of every print and log.
func (*keyTree) Format(f fmt.State, _ rune) { withhold(f) }

// Format keeps the passphrase out of every print and log.
func (Passphrase) Format(f fmt.State, _ rune) { withhold(f) }

// Format keeps the code out of every print and log.
func (RecoveryCode) Format(f fmt.State, _ rune) { withhold(f) }

// Format keeps the device key out of every print and log.
func (Device) Format(f fmt.State, _ rune) { withhold(f) }

// Format keeps code and passphrase out of every print and log.
func (CodeAndNew) Format(f fmt.State, _ rune) { withhold(f) }

// Format keeps the recovery code out of every print and log.
func (*Pending) Format(f fmt.State, _ rune) { withhold(f) }

// Format keeps the recovery code out of every print and log.
func (*NewCode) Format(f fmt.State, _ rune) { withhold(f) }

// Format keeps keys and families out of every print and log.
func (*Vault) Format(f fmt.State, _ rune) { withhold(f) }
