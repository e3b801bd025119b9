package doorbell

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"os"
	"path/filepath"
)

// place is where the bell of one vault hangs.
type place struct{ socket, lock string }

// placeFor is named after the folder of the vault, however it was written, and
// gives nothing of its name away.
func placeFor(folder string) (place, error) {
	whole, err := filepath.Abs(folder)
	if err != nil {
		return place{}, fmt.Errorf("find the folder of the vault: %w", err)
	}
	room, err := ownRoom()
	if err != nil {
		return place{}, err
	}
	name := fmt.Sprintf("%x", sha256.Sum256([]byte(real(whole))))[:32]
	return place{socket: filepath.Join(room, name+".bell"), lock: filepath.Join(room, name+".lock")}, nil
}

// real is the path without links, as far as it exists.
func real(path string) string {
	if found, err := filepath.EvalSymlinks(path); err == nil {
		return found
	}
	above := filepath.Dir(path)
	if above == path {
		return path
	}
	return filepath.Join(real(above), filepath.Base(path))
}

// ownRoom is a folder that only this user can enter: that which the system
// gives for as long as somebody is logged in, or else one among the caches.
func ownRoom() (string, error) {
	if given := os.Getenv("XDG_RUNTIME_DIR"); filepath.IsAbs(given) {
		if room, err := makeOwn(filepath.Join(given, "keukentafel")); err == nil {
			return room, nil
		}
	}
	caches, err := os.UserCacheDir()
	if err != nil {
		return "", fmt.Errorf("find a place for the bell: %w", err)
	}
	return makeOwn(filepath.Join(caches, "keukentafel", "run"))
}

var errNotOwn = errors.New("the folder of the bell is not ours alone")

// makeOwn makes the folder and refuses one that is somebody else's.
func makeOwn(room string) (string, error) {
	if err := os.MkdirAll(room, 0o700); err != nil {
		return "", fmt.Errorf("make a place for the bell: %w", err)
	}
	info, err := os.Lstat(room)
	if err != nil {
		return "", fmt.Errorf("make a place for the bell: %w", err)
	}
	if !info.IsDir() || !isOurs(info) {
		return "", errNotOwn
	}
	if err := os.Chmod(room, 0o700); err != nil {
		return "", fmt.Errorf("make a place for the bell: %w", err)
	}
	return room, nil
}
