package surroundings

import (
	"path/filepath"
	"strings"

	"golang.org/x/sys/windows"
)

// kindOf is what Windows says of the disk of a folder.
func kindOf(folder string) uint32 {
	root, err := windows.UTF16PtrFromString(filepath.VolumeName(folder) + `\`)
	if err != nil {
		return windows.DRIVE_UNKNOWN
	}
	return windows.GetDriveType(root)
}

func onNetwork(folder string) (by string, network bool) {
	if strings.HasPrefix(filepath.VolumeName(folder), `\\`) {
		return "SMB", true
	}
	return "SMB", kindOf(folder) == windows.DRIVE_REMOTE
}

func onRemovable(folder string) bool { return kindOf(folder) == windows.DRIVE_REMOVABLE }
