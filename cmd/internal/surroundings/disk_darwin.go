package surroundings

import (
	"path/filepath"
	"strings"

	"golang.org/x/sys/unix"
)

// overNetwork are the kinds of disk that are on another computer.
var overNetwork = map[string]string{
	"nfs": "NFS", "smbfs": "SMB", "afpfs": "AFP", "webdav": "WebDAV", "cifs": "SMB", "ftp": "FTP",
	"sshfs": "SSH", "osxfuse": "FUSE", "macfuse": "FUSE",
}

func onNetwork(folder string) (by string, network bool) {
	var disk unix.Statfs_t
	for at := folder; ; at = filepath.Dir(at) {
		if unix.Statfs(at, &disk) == nil {
			by, network = overNetwork[unix.ByteSliceToString(disk.Fstypename[:])]
			return by, network
		}
		if filepath.Dir(at) == at {
			return "", false
		}
	}
}

// onRemovable: whatever is not the disk of the system is shown in one folder.
func onRemovable(folder string) bool { return strings.HasPrefix(folder, "/Volumes/") }
