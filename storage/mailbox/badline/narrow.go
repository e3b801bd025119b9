package badline

import "syscall"

// smallest is how many bytes may wait at the beginning of a slow line.
const smallest = 4 << 10

// narrow makes a slow line take in hardly more than it carries, as a telephone in a cellar does.
func (l Line) narrow(_, _ string, c syscall.RawConn) error {
	if l.Rate == 0 {
		return nil
	}
	var refused error
	if err := c.Control(func(socket uintptr) { refused = receiveLittle(socket) }); err != nil {
		return err
	}
	return refused
}
