package surroundings

import (
	"bufio"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/sys/unix"
)

// mount is one line of mountinfo: a disk, and where it is.
type mount struct {
	device string // "8:1"
	at     string
	kind   string // "ext4", "nfs4", "fuse.sshfs"
}

// mountOf finds the disk on which a folder lies: the last one of those with the
// longest path above it.
func mountOf(mountinfo io.Reader, folder string) mount {
	var found mount
	lines := bufio.NewScanner(mountinfo)
	for lines.Scan() {
		before, after, ok := strings.Cut(lines.Text(), " - ")
		fields, kind := strings.Fields(before), strings.Fields(after)
		if !ok || len(fields) < 5 || len(kind) < 1 {
			continue
		}
		m := mount{device: fields[2], at: unescaped(fields[4]), kind: kind[0]}
		under := folder == m.at || strings.HasPrefix(folder, strings.TrimSuffix(m.at, "/")+"/")
		if under && len(m.at) >= len(found.at) {
			found = m
		}
	}
	return found
}

// unescaped writes the spaces of a path again, which mountinfo gives as \040.
func unescaped(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == '\\' && i+3 < len(s) {
			if n, err := strconv.ParseUint(s[i+1:i+4], 8, 8); err == nil {
				b.WriteByte(byte(n))
				i += 3
				continue
			}
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

// overNetwork are the kinds of disk that are on another computer.
var overNetwork = map[string]string{
	"nfs": "NFS", "nfs4": "NFS", "cifs": "SMB", "smb3": "SMB", "smbfs": "SMB", "9p": "9P", "ceph": "Ceph", "afs": "AFS",
	"ncpfs": "NCP", "glusterfs": "Gluster", "davfs": "WebDAV", "ocfs2": "OCFS2", "gfs2": "GFS2", "lustre": "Lustre", "beegfs": "BeeGFS",
	"fuse.sshfs": "SSH", "fuse.rclone": "rclone", "fuse.glusterfs": "Gluster", "fuse.davfs2": "WebDAV", "fuse.davfs": "WebDAV",
	"fuse.s3fs": "S3", "fuse.ceph": "Ceph", "fuse.ceph-fuse": "Ceph", "fuse.gvfsd-fuse": "GVfs", "fuse.google-drive-ocamlfuse": "Google Drive",
	"fuse.cifs": "SMB", "fuse.smbnetfs": "SMB", "fuse.onedriver": "OneDrive", "fuse.pcloud": "pCloud", "fuse.pCloud.fs": "pCloud",
}

// magics are the same by number, for where mountinfo cannot be read.
var magics = map[int64]string{
	unix.NFS_SUPER_MAGIC: "NFS", unix.SMB_SUPER_MAGIC: "SMB", 0xff534d42: "SMB", 0xfe534d42: "SMB",
	unix.V9FS_MAGIC: "9P", unix.CEPH_SUPER_MAGIC: "Ceph", unix.AFS_SUPER_MAGIC: "AFS", unix.CODA_SUPER_MAGIC: "Coda",
}

func onNetwork(folder string) (by string, network bool) {
	if file, err := os.Open("/proc/self/mountinfo"); err == nil {
		defer func() { _ = file.Close() }()
		if by, network = overNetwork[mountOf(file, folder).kind]; network {
			return by, true
		}
	}
	var disk unix.Statfs_t
	for at := folder; ; at = filepath.Dir(at) {
		if unix.Statfs(at, &disk) == nil {
			by, network = magics[int64(disk.Type)]
			return by, network
		}
		if filepath.Dir(at) == at {
			return "", false
		}
	}
}

func onRemovable(folder string) bool {
	file, err := os.Open("/proc/self/mountinfo")
	if err != nil {
		return false
	}
	defer func() { _ = file.Close() }()
	return removable("/sys", mountOf(file, folder).device)
}

// removable asks the system about a disk: one on USB counts, since many sticks
// say that they are fixed. An encrypted disk is asked what it lies on.
func removable(sys, device string) bool {
	at, err := filepath.EvalSymlinks(filepath.Join(sys, "dev", "block", device))
	return err == nil && device != "" && takenOut(at)
}

func takenOut(at string) bool {
	if strings.Contains(at, "/usb") {
		return true
	}
	for _, folder := range []string{at, filepath.Dir(at)} {
		if said, err := os.ReadFile(filepath.Join(folder, "removable")); err == nil && strings.TrimSpace(string(said)) == "1" {
			return true
		}
	}
	under, _ := filepath.Glob(filepath.Join(at, "slaves", "*"))
	for _, disk := range under {
		if real, err := filepath.EvalSymlinks(disk); err == nil && takenOut(real) {
			return true
		}
	}
	return false
}
