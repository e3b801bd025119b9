package badline

import "syscall"

func receiveLittle(socket uintptr) error {
	return syscall.SetsockoptInt(syscall.Handle(socket), syscall.SOL_SOCKET, syscall.SO_RCVBUF, smallest)
}
