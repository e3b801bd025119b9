package rules

// A row says for one package, or for all packages below a folder ("app/x/*"),
// what of ours it may import and what it may never import from elsewhere.
type row struct {
	packages string
	may      []string
	never    []string
	because  string
}

const fyne = "fyne.io/fyne/v2/*"

// Every way to reach a disk, a network or a log.
var outside = []string{"os", "os/*", "io/ioutil", "net", "net/*", "syscall", "log", "log/*", "database/*", fyne}

var table = []row{
	{packages: "app/family", never: append([]string{"encoding/json", "math/rand", "math/rand/*", "crypto/rand"}, outside...),
		because: "the vocabulary is pure: no disk, no screen, no format, so that it can be read and tested without anything else"},
	{packages: "app/consent", may: []string{"app/family"}, never: append([]string{"math/rand", "math/rand/*", "crypto/rand"}, outside...),
		because: "who decides what may be shared must not be able to write or send it"},
	{packages: "app/audit", may: []string{"app/family"}, never: outside,
		because: "the log entry is described here and kept elsewhere"},
	{packages: "app/casework", may: []string{"app/family", "app/consent", "app/audit"}, never: []string{fyne, "net/http", "database/*"},
		because: "the verbs ask for what they need through small interfaces, so that window, command line and tests share them"},
	{packages: "app/passphrase", may: []string{"assets"}, never: outside,
		because: "a passphrase is judged and forgotten: nothing here can write it down"},
	{packages: "app/words", may: []string{"assets"}, never: []string{fyne, "database/*", "net/*"},
		because: "words are texts, dates and numbers; they know no family"},
	{packages: "app/manual", may: []string{"app/words", "assets"}, never: outside,
		because: "the manual is read from what lies in the program, and shown elsewhere"},
	{packages: "app/ui/screen/help", may: []string{"app/manual", "app/words", "app/ui/kit", "app/ui/route"}, never: []string{"fyne.io/fyne/v2/app", "database/*", "net/*", "os", "os/*"},
		because: "help shows the manual and knows no family, so that it may be opened at the table"},
	{packages: "app/explanation", may: []string{"app/words", "app/consent", "app/family", "assets"}, never: outside,
		because: "what is read aloud is made of the question; screen and paper say the same"},
	{packages: "app/picture", may: []string{"app/family", "app/consent"}, never: outside,
		because: "a picture is shapes; screen, paper and file each draw them"},
	{packages: "app/picture/raster", may: []string{"app/picture", "assets"}, never: outside,
		because: "it fills shapes with dots and knows no family"},
	{packages: "app/insight", may: []string{"app/family", "app/consent"}, never: outside,
		because: "figures are counted from what is given"},
	{packages: "app/document", may: []string{"app/words", "app/picture", "app/consent", "app/family", "app/explanation"}, never: []string{fyne, "net/*", "database/*"},
		because: "a document is made of a Disclosure, never of a vault or a window"},
	{packages: "app/document/*", may: []string{"app/document", "app/document/jsonfile", "app/words", "app/picture", "app/consent", "app/family", "assets"}, never: []string{fyne, "net/*", "database/*"},
		because: "a writer of documents takes a Disclosure and its own fonts or schema, nothing else"},
	{packages: "app/ui/kit", may: []string{"assets", "app/words"}, never: []string{"fyne.io/fyne/v2/app", "net/*", "database/*"},
		because: "widgets know nothing of families"},
	{packages: "app/ui/route", may: []string{"app/family", "app/words"}, never: []string{"database/*", "net/*"},
		because: "a route is a name and an id, so that screens need not know the shell"},
	{packages: "app/ui/telling", may: []string{"app/family", "app/consent", "app/casework", "app/words", "app/ui/kit"}, never: []string{fyne, "database/*", "net/*"},
		because: "how a thing is told is one idea for all screens; it draws nothing"},
	{packages: "app/ui/secret", may: []string{"app/passphrase", "app/picture", "app/words", "app/ui/kit"}, never: []string{"fyne.io/fyne/v2/app", "database/*", "net/*", "os", "os/*"},
		because: "a passphrase and a recovery code are asked for in the same way on every screen, and kept by none"},
	{packages: "app/ui/background", may: []string{"app/family"}, never: []string{"database/*", "net/*"},
		because: "the runner moves work off the screen's thread and knows nothing of it"},
	{packages: "app/ui/finder", may: []string{"app/casework", "app/ui/route"}, never: append([]string{"fyne.io/fyne/v2/app"}, outside[:len(outside)-1]...),
		because: "it finds in what it is given, and neither draws nor reads"},
	{packages: "app/ui/easel", may: []string{"app/family", "app/picture", "app/ui/kit"}, never: []string{"fyne.io/fyne/v2/app", "database/*", "net/*"},
		because: "it shows a picture that was laid out elsewhere and knows no plan"},
	{packages: "app/ui/screen/trial", may: []string{"app/family", "app/consent", "app/audit", "app/casework", "app/samples", "app/words", "app/ui/kit", "app/ui/route", "assets"}, never: []string{"fyne.io/fyne/v2/app", "database/*", "net/*"},
		because: "tests try screens on an invented family, and keep pictures when asked"},
	{packages: "app/ui/screen/*", may: []string{"app/family", "app/consent", "app/audit", "app/casework", "app/picture", "app/words", "app/ui/kit", "app/ui/route", "app/ui/background", "app/ui/easel", "app/ui/telling", "app/passphrase", "app/ui/secret", "app/explanation"},
		never:   []string{"fyne.io/fyne/v2/app", "database/*", "net/*", "os", "os/*"},
		because: "a screen tells and asks; it stores nothing, writes no documents and knows no other screen"},
	{packages: "app/ui", may: []string{"app/ui/screen/*", "app/ui/kit", "app/ui/route", "app/ui/background", "app/ui/finder", "app/casework", "app/family", "app/consent", "app/words", "app/manual", "app/samples", "assets", "app/passphrase", "app/ui/secret"}, never: []string{"database/*", "net/*"},
		because: "the shell shows screens and words refusals; what they need is handed to it by the program"},
	{packages: "app/samples", may: []string{"app/family", "app/consent", "assets"}, never: []string{fyne, "net/*", "database/*"},
		because: "invented families are made of the vocabulary and a seed, the same on every machine"},
	{packages: "app/rules", never: []string{fyne},
		because: "the rules read the source, they do not use it"},
	{packages: "storage/vault", may: []string{"app/family", "app/consent", "app/audit", "app/casework", "app/passphrase"}, never: []string{fyne, "net/http"},
		because: "the vault keeps; it shows and sends nothing"},
	{packages: "storage/vault/torture", never: outside,
		because: "the long trials of the vault are tests; nothing of them is in a program"},
	{packages: "storage/sealed", may: []string{"app/consent", "app/family"}, never: []string{fyne, "net/*", "database/*"},
		because: "what is sealed for others comes from a Disclosure, not from the vault"},
	{packages: "storage/zgw", may: []string{"app/consent", "app/family"}, never: []string{fyne, "database/*"},
		because: "what goes to the municipality comes from a Disclosure, not from the vault"},
	{packages: "storage/keyring", never: []string{fyne, "net/*", "database/*"},
		because: "the keyring holds secrets and knows no families"},
	{packages: "storage/mailbox", never: []string{fyne, "database/*"},
		because: "a mailbox carries sealed bytes and cannot know what is in them"},
	{packages: "storage/mailbox/*", may: []string{"storage/mailbox"}, never: []string{fyne, "database/*"},
		because: "a mailbox carries sealed bytes and cannot know what is in them"},
	{packages: "assets", never: append([]string{"net", "os"}, fyne, "database/*"),
		because: "assets are embedded files without behaviour"},
	{packages: "cmd/internal/desk", may: []string{"app/family", "app/consent", "app/audit", "app/casework", "app/words", "app/picture", "app/picture/*", "app/insight", "app/document", "app/document/*", "app/samples", "storage/*", "assets", "app/passphrase"}, never: []string{fyne},
		because: "the one place where vault, mailbox, sealed packages, documents and casework meet, with or without a window"},
	{packages: "cmd/internal/session", never: []string{fyne, "net/*", "database/*"},
		because: "it hears what the system does with the session; what happens then is decided elsewhere"},
	{packages: "cmd/internal/doorbell", never: []string{fyne, "net/http", "database/*"},
		because: "it says that somebody rings, and can say nothing else"},
	{packages: "cmd/internal/crash", may: []string{"app/words"}, never: []string{fyne, "net/*", "database/*"},
		because: "whoever reports a crash must know no family and send nothing"},
	{packages: "cmd/internal/surroundings", may: []string{"app/words"}, never: []string{fyne, "net/*", "database/*", "os/exec"},
		because: "it looks where a folder lies and asks nobody else"},
	{packages: "cmd/internal/viewing", never: []string{fyne, "net/*", "database/*", "os/exec"},
		because: "papers that are looked at lie apart from everything, with nothing that could send them"},
	{packages: "cmd/keukentafelctl", may: []string{"app/family", "app/consent", "app/audit", "app/casework", "app/words", "app/picture", "app/picture/*", "app/insight", "app/document", "app/document/*", "app/samples", "storage/*", "assets", "cmd/internal/*", "app/passphrase"}, never: []string{fyne},
		because: "the command line runs where there is no screen"},
	{packages: "cmd/keukentafel", may: []string{"app/*", "storage/*", "assets", "cmd/internal/*"},
		because: "the program joins everything"},
	{packages: "cmd/gallery", may: []string{"app/*", "assets"},
		because: "the gallery shows invented families and must not be able to open a real vault"},
}

// Some promises hold for everything a program is made of, not only for what it
// imports itself.
var neverInside = []row{
	{packages: "cmd/keukentafelctl", never: []string{fyne, "github.com/go-gl/*"}, because: "the command line runs where there is no screen"},
	{packages: "cmd/gallery", never: []string{module + "/storage/*", "database/*"}, because: "the gallery must not be able to open a real vault"},
	{packages: "app/family", never: []string{"database/*", fyne, "net/http", "log/slog"}, because: "the vocabulary is pure"},
	{packages: "app/casework", never: []string{"database/*", fyne, "net/http"}, because: "the verbs reach nothing but what they are given"},
}
