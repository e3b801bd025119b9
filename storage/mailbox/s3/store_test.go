package s3

import (
	"net/http/httptest"
	"testing"

	"keukentafel/storage/mailbox"
	"keukentafel/storage/mailbox/mailboxtest"
	"keukentafel/storage/mailbox/s3/s3test"
)

func TestABucketIsAMailboxStore(t *testing.T) {
	for name, prefix := range map[string]string{"in the whole bucket": "", "in a folder of the bucket": "keukentafel/mail/"} {
		t.Run(name, func(t *testing.T) {
			fakes := map[mailbox.Store]*s3test.Server{}
			mailboxtest.Run(t, mailboxtest.Backend{
				New: func(t *testing.T) mailbox.Store {
					fake := s3test.New()
					server := httptest.NewServer(fake)
					t.Cleanup(server.Close)
					o := options(server.URL)
					o.Prefix = prefix
					s := open(t, o)
					fakes[s] = fake
					fake.Plant("other/program.txt", []byte("somebody else's, outside of the folder"))
					if prefix == "" {
						fake.Plant("other/program.txt", nil)
					}
					return s
				},
				Plant: func(_ *testing.T, s mailbox.Store, name string, content []byte) {
					fakes[s].Plant(prefix+name, content)
				},
			})
		})
	}
}
