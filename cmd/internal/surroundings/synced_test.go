package surroundings

import (
	"os"
	"path"
	"testing"
)

// invented is a computer with these files and variables.
func invented(system, home string, files map[string]string, env map[string]string) world {
	return world{system: system, home: home, env: func(name string) string { return env[name] },
		glob: func(pattern string) (found []string, err error) {
			for name := range files {
				if ok, _ := path.Match(pattern, name); ok {
					found = append(found, name)
				}
			}
			return found, nil
		},
		read: func(name string) ([]byte, error) {
			if content, ok := files[name]; ok {
				return []byte(content), nil
			}
			return nil, os.ErrNotExist
		}}
}

func TestAFolderThatAProgramCopiesIsKnownByItsMarks(t *testing.T) {
	files := map[string]string{
		"/home/m/.dropbox/info.json":                                      `{"personal":{"path":"/data/Doos"},"business":{"path":"/data/Zaak"}}`,
		"/home/m/Wolk/.sync_0a1b2c.db":                                    "",
		"/home/m/Eigen/.owncloudsync.log":                                 "",
		"/home/m/Thuis/.stfolder":                                         "",
		"/data/Oud/.dropbox.cache":                                        "",
		"/Users/m/Library/Mobile Documents/com~apple~CloudDocs/Documents": "",
	}
	linux := invented("linux", "/home/m", files, nil)
	mac := invented("darwin", "/Users/m", files, nil)
	windows := invented("windows", `C:\Users\m`, map[string]string{`C:\Users\m\AppData\Local/Dropbox/info.json`: `{"personal":{"path":"D:\\Doos"}}`},
		map[string]string{"OneDriveCommercial": `C:\Users\m\Werk`, "LOCALAPPDATA": `C:\Users\m\AppData\Local`})
	cases := []struct {
		world      world
		folder, by string
	}{
		{linux, "/home/m/.local/share/keukentafel", ""},
		{linux, "/home/m/.dropbox/x", ""},
		{linux, "/data/Doosje/vault", ""},
		{linux, "/data/Doos/vault", "Dropbox"},
		{linux, "/data/Zaak", "Dropbox"},
		{linux, "/data/Oud/a/b", "Dropbox"},
		{linux, "/home/m/Wolk/werk/keukentafel", "Nextcloud"},
		{linux, "/home/m/Eigen/x", "ownCloud"},
		{linux, "/home/m/Thuis", "Syncthing"},
		{linux, "/home/m/OneDrive/x", "OneDrive"},
		{linux, "/home/m/OneDriver/x", ""},
		{mac, "/Users/m/Documents/keukentafel", "iCloud"},
		{mac, "/Users/m/Desktop/keukentafel", ""},
		{mac, "/Users/m/Library/Mobile Documents/com~apple~CloudDocs/x", "iCloud"},
		{mac, "/Users/m/Library/CloudStorage/GoogleDrive-m@example.nl/Mijn Drive", "GoogleDrive"},
		{mac, "/Users/m/Library/Application Support/keukentafel", ""},
		{windows, `C:\Users\m\AppData\Roaming\keukentafel`, ""},
		{windows, `c:\users\M\werk\keukentafel`, "OneDrive"},
		{windows, `C:\Users\m\OneDrive - Gemeente Vechtstede\k`, "OneDrive"},
		{windows, `D:\doos\k`, "Dropbox"},
		{windows, `C:\Users\m\iCloudDrive\k`, "iCloud"},
	}
	for _, c := range cases {
		if by, synced := c.world.syncedBy(c.folder); by != c.by || synced != (c.by != "") {
			t.Errorf("%s: %q, want %q", c.folder, by, c.by)
		}
	}
}

func TestADamagedListOfDropboxIsPassedOver(t *testing.T) {
	w := invented("linux", "/home/m", map[string]string{"/home/m/.dropbox/info.json": `{"personal":`}, nil)
	if by, synced := w.syncedBy("/home/m/x"); synced {
		t.Errorf("synced by %q", by)
	}
}
