package surroundings

import (
	"encoding/json"
	"path"
	"slices"
	"strings"
)

// world is what the marks of programs are looked up in.
type world struct {
	system string // as runtime.GOOS
	home   string
	env    func(string) string
	glob   func(pattern string) ([]string, error)
	read   func(path string) ([]byte, error)
}

// mark is something that a program leaves in the top of what it copies.
type mark struct{ name, by string }

var marks = []mark{
	{".dropbox", "Dropbox"}, {".dropbox.cache", "Dropbox"},
	{".nextcloudsync.log", "Nextcloud"}, {".owncloudsync.log", "ownCloud"},
	{".sync_*.db", "Nextcloud"}, {"._sync_*.db", "Nextcloud"},
	{".stfolder", "Syncthing"}, {".tmp.drivedownload", "Google Drive"}, {".tmp.driveupload", "Google Drive"},
}

// named are the names that programs give to what they copy. One that ends in a
// space begins a name: "OneDrive - House".
var named = []mark{
	{"onedrive", "OneDrive"}, {"onedrive - ", "OneDrive"}, {"dropbox", "Dropbox"}, {"dropbox (", "Dropbox"},
	{"google drive", "Google Drive"}, {"googledrive", "Google Drive"}, {"icloud drive", "iCloud"}, {"iclouddrive", "iCloud"},
	{"nextcloud", "Nextcloud"}, {"owncloud", "ownCloud"}, {"pclouddrive", "pCloud"}, {"pcloud drive", "pCloud"},
}

// syncedBy tells which program copies a folder elsewhere.
func (w world) syncedBy(folder string) (by string, synced bool) {
	folder = slashed(folder)
	for _, look := range []func(string) string{w.byEnvironment, w.byDropbox, w.byApple, w.byMark, w.byName} {
		if by := look(folder); by != "" {
			return by, true
		}
	}
	return "", false
}

// slashed writes a path with forward slashes, on each system.
func slashed(folder string) string { return path.Clean(strings.ReplaceAll(folder, `\`, "/")) }

// inside tells whether a folder is another one or lies in it.
func (w world) inside(folder, top string) bool {
	if top == "" {
		return false
	}
	top = slashed(top)
	if w.system != "linux" { // capitals make no other name there
		folder, top = strings.ToLower(folder), strings.ToLower(top)
	}
	return folder == top || strings.HasPrefix(folder, strings.TrimSuffix(top, "/")+"/")
}

func (w world) byEnvironment(folder string) string {
	for _, name := range []string{"OneDrive", "OneDriveCommercial", "OneDriveConsumer"} {
		if w.inside(folder, w.env(name)) {
			return "OneDrive"
		}
	}
	return ""
}

// byDropbox reads where Dropbox says that its folders are.
func (w world) byDropbox(folder string) string {
	for _, at := range []string{w.home + "/.dropbox", w.env("APPDATA") + "/Dropbox", w.env("LOCALAPPDATA") + "/Dropbox"} {
		content, err := w.read(at + "/info.json")
		if err != nil {
			continue
		}
		var accounts map[string]struct {
			Path string `json:"path"`
		}
		if json.Unmarshal(content, &accounts) != nil {
			continue
		}
		for _, account := range accounts {
			if w.inside(folder, account.Path) {
				return "Dropbox"
			}
		}
	}
	return ""
}

// byApple knows the places of macOS: iCloud, its Desktop and Documents when
// those are in iCloud, and the folder in which other clouds are shown.
func (w world) byApple(folder string) string {
	if w.system != "darwin" {
		return ""
	}
	library := slashed(w.home) + "/Library"
	if w.inside(folder, library+"/Mobile Documents") {
		return "iCloud"
	}
	if rest, ok := strings.CutPrefix(folder, library+"/CloudStorage/"); ok {
		by, _, _ := strings.Cut(rest, "-")
		by, _, _ = strings.Cut(by, "/")
		return by
	}
	for _, name := range []string{"Desktop", "Documents"} {
		if w.inside(folder, w.home+"/"+name) && w.there(library+"/Mobile Documents/com~apple~CloudDocs/"+name) {
			return "iCloud"
		}
	}
	return ""
}

// byMark looks for what programs leave, in the folder and all above it.
func (w world) byMark(folder string) string {
	for at := folder; ; at = path.Dir(at) {
		for _, m := range marks {
			if at == slashed(w.home) && m.by == "Dropbox" {
				continue // its own settings lie there
			}
			if w.there(at + "/" + m.name) {
				return m.by
			}
		}
		if path.Dir(at) == at {
			return ""
		}
	}
}

func (w world) there(pattern string) bool {
	found, err := w.glob(pattern)
	return err == nil && len(found) > 0
}

func (w world) byName(folder string) string {
	for _, part := range strings.Split(strings.ToLower(folder), "/") {
		i := slices.IndexFunc(named, func(m mark) bool {
			begins := strings.HasSuffix(m.name, " ") || strings.HasSuffix(m.name, "(")
			return part == m.name || begins && strings.HasPrefix(part, m.name)
		})
		if i >= 0 {
			return named[i].by
		}
	}
	return ""
}
