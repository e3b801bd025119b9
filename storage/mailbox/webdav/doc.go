// Package webdav is a mailbox store on a server that speaks WebDAV: Nextcloud, Apache, nginx, rclone and others.
//
// It is not a client for everything WebDAV can do: it locks nothing, keeps no ETag for a hash (they are weak, missing or of half a
// file, depending on the server) and follows no redirect, since a password could go with it. It knows only the Basic login, over
// TLS. It makes neither the place that the address names nor anything outside it.
//
// It promises what every mailbox store promises, also on servers that ignore If-None-Match or show half an upload: content goes to
// a name of chance in a folder of its own, is measured there, and is then moved to its name with Overwrite: F. When the outcome of
// the move is not known, it looks: only an object of the right size, and of the right content when it is small, counts. Within one
// program one call at a time gives a name. Between two computers that give the same name in the same instant it depends on the
// server that one of them is refused; Apache sometimes lets both through, and then the last one stays. A package name holds the hash of its content, so that no package is lost by that.
//
// A listing asks for one folder at a time and keeps no more of it than one page. There is no limit to how long a transfer may take,
// only to how long nothing at all may come through. Every failure is a *mailbox.Setback that says what makes sense now.
package webdav
