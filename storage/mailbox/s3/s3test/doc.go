// Package s3test is an S3 server in memory, for tests of whoever speaks to one: one bucket, with PUT, GET, HEAD, DELETE and
// ListObjectsV2 as the mailbox uses them, and faults on request.
//
// It checks no signature, only that there is one of the right form for the access key. It knows no parts, versions or policies.
//
// It promises to be as strict as the strictest real server about sums and lengths, and as careless as the most careless one about
// an upload without sums: that is kept as far as it came, which real servers were seen to do.
package s3test
