//go:build !linux && !darwin && !windows

package surroundings

// These systems are not asked about their disks.
func onNetwork(string) (by string, network bool) { return "", false }

func onRemovable(string) bool { return false }
