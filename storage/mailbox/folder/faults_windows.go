package folder

import (
	"errors"
	"os"

	"golang.org/x/sys/windows"
)

func full(err error) bool {
	return errors.Is(err, windows.ERROR_DISK_FULL) || errors.Is(err, windows.ERROR_HANDLE_DISK_FULL)
}

// gone tells that the stick was pulled out or the share went away during the call.
func gone(err error) bool {
	return errors.Is(err, windows.ERROR_NOT_READY) || errors.Is(err, windows.ERROR_DEV_NOT_EXIST) ||
		errors.Is(err, windows.ERROR_BAD_NETPATH) || errors.Is(err, windows.ERROR_NETNAME_DELETED)
}

// refused tells that the disk is read-only, or that a file stands where a folder is needed or the other way round.
func refused(err error) bool {
	return errors.Is(err, windows.ERROR_WRITE_PROTECT) || errors.Is(err, windows.ERROR_DIRECTORY)
}

// syncFolder has nothing to do: Windows cannot flush a folder, and writes names through with the file.
func syncFolder(*os.Root, string) error { return nil }
