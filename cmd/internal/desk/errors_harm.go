package desk

import (
	"errors"

	"keukentafel/app/casework"
	"keukentafel/storage/vault"
)

// harms joins each harm of the vault to what casework calls it.
var harms = map[vault.Harm]error{
	vault.Unreadable:        casework.ErrUnreadable,
	vault.Swapped:           casework.ErrSwapped,
	vault.FromAnotherFamily: casework.ErrOtherFamily,
	vault.PutBack:           casework.ErrPutBack,
	vault.Lowered:           casework.ErrLowered,
	vault.Missing:           casework.ErrMissing,
	vault.Added:             casework.ErrAdded,
	vault.CutLog:            casework.ErrLogCut,
	vault.ChangedLog:        casework.ErrLogChanged,
	vault.ChangedHeader:     casework.ErrHeaderChanged,
	vault.Unexplained:       casework.ErrUnexplained,
}

// harmMeaning is what the first damage in an error is called, so that the words
// and the place in them are of the same damage. Something that a newer program
// wrote is no harm.
func harmMeaning(err error) []meaning {
	var damage *vault.Damage
	if !errors.As(err, &damage) || errors.Is(damage, vault.ErrNewerFormat) {
		return nil
	}
	to, known := harms[damage.Harm]
	if !known {
		return nil
	}
	return []meaning{{damage.Harm, to}}
}
