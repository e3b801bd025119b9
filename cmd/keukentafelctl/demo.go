package main

import (
	"errors"
	"fmt"

	"keukentafel/app/casework"
	"keukentafel/app/samples"
	"keukentafel/storage/sealed"
)

// demo fills the vault with the De Wit family and other invented ones.
func demo(c *call) error {
	families, seed := c.flags.Int("families", 12, ""), c.flags.Uint64("seed", 1, "")
	if _, err := c.parse(0, 0); err != nil {
		return err
	}
	if *families < 0 || *families > 50_000 {
		return usage("--families")
	}
	in, err := c.unlock()
	if err != nil {
		return err
	}
	dewit := samples.DeWit(in.Today(), sealed.NewID)
	if err := in.Import(c, dewit); err != nil {
		return err
	}
	if err := agreeInvented(c, in); err != nil {
		return err
	}
	added := 1
	for d := range samples.Families(*families, *seed, in.Today()) {
		err := in.Import(c, d)
		if errors.Is(err, casework.ErrFamilyExists) {
			continue // the same seed as before
		}
		if err != nil {
			return err
		}
		added++
	}
	fmt.Fprintln(c.out, c.words().N("ctl.demo.done", added, "id", dewit.Family.ID))
	return nil
}
