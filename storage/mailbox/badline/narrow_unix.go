//go:build unix

package badline

import "syscall"

func receiveLittle(socket uintptr) error {
	return syscall.SetsockoptInt(int(socket), syscall.SOL_SOCKET, syscall.SO_RCVBUF, smallest)
}
