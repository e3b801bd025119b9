// Package s3 is a mailbox store in a bucket of an S3 server: of a cloud, of a municipality, or of a program on a computer in the
// office (Ceph, MinIO, versitygw, rclone).
//
// It makes no bucket, sets no policy and keeps no versions. It does not try again by itself, except to go on with a download that
// broke off: when to try again is for the outbox, which finds the advice in mailbox.Setback. It never uploads in parts: an object is at
// most MaxObject bytes.
//
// It promises what every mailbox store promises, and on the wire: every upload says the MD5 and the SHA-256 of what it sends, so
// that a server notices a cut or changed upload even where TLS ends before it; an upload never replaces an object
// (If-None-Match: *); what is found under a name after a refusal or a lost answer is looked at, and an object that is too short is
// never taken for success. TLS 1.2 or better, never less, and no redirect is followed. A call ends when no byte moved for a while,
// however long the whole takes. Errors hold no keys, no text of the server and no address: a status, a code, and our own words.
package s3
