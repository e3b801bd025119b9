package vault

import (
	"encoding/binary"
	"fmt"
	"runtime/debug"
	"time"

	"golang.org/x/crypto/argon2"
)

// work is the price of one guess at the passphrase.
type work struct {
	MiB    uint32
	Passes uint32
	Lanes  uint8
}

// The bounds are checked before anything runs: below the floor somebody made
// guessing cheap, above the ceiling a hostile file would hang the computer.
var (
	floorWork   = work{MiB: 64, Passes: 3, Lanes: 4}
	ceilingWork = work{MiB: 1024, Passes: 20, Lanes: 16}
)

// aim is how long unlocking may take on the computer that makes the vault.
const aim = 700 * time.Millisecond

const saltSize = 16

// checkWork refuses parameters outside the bounds as tampering.
func checkWork(w, floor work) error {
	if w.MiB < floor.MiB || w.Passes < floor.Passes || w.Lanes < 1 ||
		w.MiB > ceilingWork.MiB || w.Passes > ceilingWork.Passes || w.Lanes > ceilingWork.Lanes {
		return fmt.Errorf("%w: Argon2 %d MiB, %d passes, %d lanes", ErrTampered, w.MiB, w.Passes, w.Lanes)
	}
	return nil
}

func (w work) encode(salt []byte) []byte {
	b := binary.BigEndian.AppendUint32(nil, w.MiB)
	b = binary.BigEndian.AppendUint32(b, w.Passes)
	b = append(b, w.Lanes)
	return append(b, salt...)
}

func decodeWork(params []byte) (w work, salt []byte, err error) {
	if len(params) != 9+saltSize {
		return w, nil, fmt.Errorf("%w: passphrase slot", ErrDamaged)
	}
	w.MiB = binary.BigEndian.Uint32(params)
	w.Passes = binary.BigEndian.Uint32(params[4:])
	w.Lanes = params[8]
	return w, params[9:], nil
}

// stretch runs Argon2id and gives its memory back at once.
func (w work) stretch(passphrase, salt []byte) []byte {
	defer debug.FreeOSMemory()
	return argon2.IDKey(passphrase, salt, w.Passes, w.MiB*1024, w.Lanes, keySize)
}

// calibrate raises the passes so that one guess costs about the aim here.
func calibrate(measure func(run func()) time.Duration) work {
	w := floorWork
	took := measure(func() { w.stretch([]byte("calibration"), make([]byte, saltSize)) })
	if took <= 0 {
		return w
	}
	passes := uint32(min(aim*time.Duration(w.Passes)/took, time.Duration(ceilingWork.Passes)))
	w.Passes = max(w.Passes, passes)
	return w
}

func stopwatch(run func()) time.Duration {
	start := time.Now()
	run()
	return time.Since(start)
}
