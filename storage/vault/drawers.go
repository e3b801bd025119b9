package vault

import (
	"fmt"
	"strings"
)

// A document of the desk whose name has a folder ("outbox/12/1207") lies in a
// drawer: a reserved dossier of its own, so that a change writes the head of
// that drawer and not of all that lies on the desk. Programs before drawers
// kept such documents on the desk itself; there they are still found.
const drawerPrefix = desk + "/"

// isDesk tells whether a dossier is the desk or one of its drawers.
func isDesk(family string) bool {
	return family == desk || strings.HasPrefix(family, drawerPrefix)
}

// drawerOf is the dossier and the part of a document of the desk.
func drawerOf(name string) (family, kind string) {
	i := strings.LastIndexByte(name, '/')
	if i < 0 {
		return desk, name
	}
	return drawerPrefix + name[:i], name[i+1:]
}

// isEmptyDrawer tells whether nothing is left of a drawer. It needs no
// tombstone: nobody was in it.
func (d *dossier) isEmptyDrawer() bool {
	return len(d.parts) == 0 && strings.HasPrefix(d.family, drawerPrefix)
}

// clearAway removes the row of an empty drawer.
func (tx *transaction) clearAway(d *openDossier) error {
	if _, err := tx.sql.Exec(`DELETE FROM dossier WHERE id = ?`, d.row); err != nil {
		return explain(fmt.Sprintf("clear drawer %s", d.family), err)
	}
	if d.was != nil {
		tx.state.sum.subtract(tx.scale.weigh(inHeads, d.row, d.was.rev))
	}
	d.gone = true
	return nil
}
