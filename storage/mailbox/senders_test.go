package mailbox

import "testing"

func TestTheSenderOfAnObjectIsReadFromItsNameAndNothingElse(t *testing.T) {
	const me, she = "aaaaaaaaaaaaaaaaaaaaaaaaaa", "bbbbbbbbbbbbbbbbbbbbbbbbbb"
	name, err := PackageName{Tray: Inbox, To: me, From: she, Seq: 7, Package: PackageIDOf([]byte("a package"))}.Build()
	if err != nil {
		t.Fatal(err)
	}
	for object, want := range map[string]string{name: she, "v1/in/" + me + "/notes.txt": "", "v1/in/" + me + "/" + she: "", "v1/rc/" + me + "/" + she + "/x": "", "v1/in/" + she + "/" + me + "/x": ""} {
		if got := SenderOf(Inbox, me, object); got != want {
			t.Errorf("%s is of %q, want %q", object, got, want)
		}
	}
	if past := PastSender(Inbox, me, she); past <= name || past >= TrayPrefix(Inbox, me)+"bbbbbbbbbbbbbbbbbbbbbbbbbc/" {
		t.Errorf("%s does not skip exactly one sender", past)
	}
}
