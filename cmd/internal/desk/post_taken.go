package desk

import (
	"errors"
	"fmt"

	"keukentafel/app/casework"
	"keukentafel/storage/mailbox"
)

// taken says of a parcel that could not be sent since something else lies under
// its name, that this is why.
func taken(err error) error {
	if errors.Is(err, mailbox.ErrDamaged) {
		return fmt.Errorf("%w: %w", casework.ErrNameTaken, err)
	}
	return err
}
