package vault

import (
	"database/sql"
	"errors"
	"fmt"

	"keukentafel/app/audit"
)

// LinkAt is the link of log entry seq; false when this file has no such entry.
func (v *Vault) LinkAt(seq int64) (audit.MAC, bool, error) {
	var link audit.MAC
	if err := v.gate.enter(); err != nil {
		return link, false, err
	}
	defer v.gate.leave()
	var mac []byte
	err := v.db.reader.QueryRow(`SELECT mac FROM audit WHERE seq = ?`, seq).Scan(&mac)
	if errors.Is(err, sql.ErrNoRows) {
		return link, false, nil
	}
	copy(link[:], mac)
	return link, err == nil, explain("read the log", err)
}

// ID is the vault's public name, the same as that of Look.
func (v *Vault) ID() string { return fmt.Sprintf("%x", v.currentHeader().id) }
