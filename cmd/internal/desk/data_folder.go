package desk

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
)

// folderName is what our folder is called among those of other programs.
const folderName = "keukentafel"

// DefaultFolder is where this system keeps the data of a program for one user.
func DefaultFolder() (string, error) {
	return folderFor(runtime.GOOS, os.Getenv, os.UserHomeDir)
}

func folderFor(system string, env func(string) string, home func() (string, error)) (string, error) {
	set := map[string]string{"windows": "APPDATA", "linux": "XDG_DATA_HOME"}[system]
	// The specification of XDG says that a path that is not absolute counts as none.
	if base := env(set); set != "" && base != "" && (system == "windows" || filepath.IsAbs(base)) {
		return filepath.Join(base, folderName), nil
	}
	base, err := home()
	if err != nil {
		return "", fmt.Errorf("find the data folder: %w", err)
	}
	switch system {
	case "windows":
		return filepath.Join(base, "AppData", "Roaming", folderName), nil
	case "darwin":
		return filepath.Join(base, "Library", "Application Support", folderName), nil
	}
	return filepath.Join(base, ".local", "share", folderName), nil
}
