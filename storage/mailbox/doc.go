// Package mailbox is the one small interface behind which packages between people wait until they are fetched: a USB stick, a
// synced folder, a WebDAV or S3 server. It also knows how objects in such a store are named.
//
// It is not an outbox or an inbox: it keeps no sequence numbers, sends no receipts and never looks inside a package. It does not
// know who a name belongs to, and no name holds anything about a person or a date.
//
// It promises that an object is written once and never overwritten, that a half upload is never visible under its final name, and
// that a listing is in name order. What a store cannot promise by itself the reader repairs: every package name holds the first
// half of the SHA-256 of its content, so that Fetch notices a damaged or exchanged object, and Deliver notices that an earlier
// attempt had already arrived.
package mailbox
