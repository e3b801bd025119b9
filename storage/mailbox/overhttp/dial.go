package overhttp

import (
	"context"
	"net"
	"time"
)

// onTheWay is how much may wait in this computer to be sent. What waits there counts as sent, and after that nothing is heard until
// all of it has gone: on a line of 1 KB a second that must be well below the minute for which silence is borne.
const onTheWay = 16 << 10

// Dial connects within a time, and keeps little waiting to be sent, so that a slow upload is seen to move.
func Dial(limit time.Duration) func(context.Context, string, string) (net.Conn, error) {
	dialer := &net.Dialer{Timeout: limit}
	return func(ctx context.Context, network, address string) (net.Conn, error) {
		c, err := dialer.DialContext(ctx, network, address)
		if tcp, ok := c.(*net.TCPConn); ok && err == nil {
			_ = tcp.SetWriteBuffer(onTheWay) // where that is refused, only a slow line is the worse for it
		}
		return c, err
	}
}
