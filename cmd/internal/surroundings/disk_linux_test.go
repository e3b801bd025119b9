package surroundings

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const mountinfo = `22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
30 22 0:27 / /proc rw - proc proc rw
41 22 0:50 / /mnt/werk rw shared:2 - cifs //server/werk rw,vers=3.0
42 22 0:51 / /mnt/huis\040map rw - nfs4 server:/huis rw
43 22 0:52 / /home/m/verweg rw master:3 - fuse.sshfs m@server: rw
44 22 8:17 / /media/m/STICK rw - vfat /dev/sdb1 rw
45 44 0:53 / /media/m/STICK rw - tmpfs tmpfs rw
half a line
`

func TestTheDiskOfAFolderIsTheOneNearestAboveIt(t *testing.T) {
	cases := map[string]string{
		"/home/m/.local/share/keukentafel": "ext4",
		"/mnt/werk":                        "cifs",
		"/mnt/werk/a/b":                    "cifs",
		"/mnt/werkplaats":                  "ext4",
		"/mnt/huis map/k":                  "nfs4",
		"/home/m/verweg/k":                 "fuse.sshfs",
		"/media/m/STICK/k":                 "tmpfs", // mounted over the other one
	}
	for folder, kind := range cases {
		if got := mountOf(strings.NewReader(mountinfo), folder); got.kind != kind {
			t.Errorf("%s lies on %q, want %q", folder, got.kind, kind)
		}
	}
	for kind, network := range map[string]bool{"cifs": true, "nfs4": true, "fuse.sshfs": true, "9p": true, "ext4": false, "tmpfs": false, "btrfs": false} {
		if _, is := overNetwork[kind]; is != network {
			t.Errorf("%s is on the network: %v", kind, is)
		}
	}
}

func TestADiskThatCanBeTakenOutIsKnown(t *testing.T) {
	sys := t.TempDir()
	disks := map[string]struct{ at, removable string }{
		"8:0":   {"devices/pci0/ata1/sda", "0"},
		"8:16":  {"devices/pci0/usb1/1-2/sdb", "0"},
		"179:0": {"devices/pci0/mmc0/mmcblk0", "1"},
		"253:0": {"devices/virtual/block/dm-0", "0"},
	}
	put := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	put(os.MkdirAll(filepath.Join(sys, "dev", "block"), 0o700))
	for device, d := range disks {
		folder := filepath.Join(sys, d.at)
		put(os.MkdirAll(filepath.Join(folder, "slaves"), 0o700))
		put(os.WriteFile(filepath.Join(folder, "removable"), []byte(d.removable+"\n"), 0o600))
		put(os.Symlink(folder, filepath.Join(sys, "dev", "block", device)))
	}
	for device, want := range map[string]bool{"8:0": false, "8:16": true, "179:0": true, "253:0": false, "9:9": false, "": false} {
		if got := removable(sys, device); got != want {
			t.Errorf("disk %q can be taken out: %v", device, got)
		}
	}
	put(os.Symlink(filepath.Join(sys, disks["8:16"].at), filepath.Join(sys, disks["253:0"].at, "slaves", "sdb")))
	if !removable(sys, "253:0") {
		t.Error("an encrypted stick is not known")
	}
}

func TestThisComputerCanBeAsked(t *testing.T) {
	folder := t.TempDir()
	if by, network := onNetwork(folder); network && by == "" {
		t.Error("a network without a name")
	}
	file, err := os.Open("/proc/self/mountinfo")
	if err != nil {
		t.Skip("no mountinfo here")
	}
	defer func() { _ = file.Close() }()
	if m := mountOf(file, folder); m.kind == "" {
		t.Error("no disk was found for a folder that is there")
	}
}
