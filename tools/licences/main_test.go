package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestLicences(t *testing.T) {
	t.Parallel()
	mit, err := os.ReadFile("../../LICENSE")
	if err != nil {
		t.Fatal(err)
	}
	// The licence of json.org is that of MIT with one more sentence, which makes it not free.
	good := strings.Replace(string(mit), "all\ncopies or substantial portions of the Software.", "all\ncopies or substantial portions of the Software.\n\nThe Software shall be used for Good, not Evil.", 1)
	if good == string(mit) {
		t.Fatal("LICENSE has other line breaks")
	}
	for name, test := range map[string]struct {
		files map[string]string // below the module
		want  string
		err   string
	}{
		"of the module":    {map[string]string{"LICENSE": string(mit)}, "MIT", ""},
		"of a folder":      {map[string]string{"a/LICENCE.txt": string(mit)}, "MIT", ""},
		"of another":       {map[string]string{"b/LICENSE": string(mit)}, "", "example.com/m has no licence"},
		"not permitted":    {map[string]string{"LICENSE": string(mit), "a/b/COPYING": good}, "", "COPYING: JSON is not permitted"},
		"unknown":          {map[string]string{"LICENSE": "All rights reserved."}, "", "LICENSE: no more than 0% is the text of a known licence"},
		"no licence":       {map[string]string{"README": string(mit)}, "", "example.com/m has no licence"},
		"code has no word": {map[string]string{"LICENSE": string(mit), "license.go": "package a"}, "MIT", ""},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			root := t.TempDir()
			if err := os.MkdirAll(filepath.Join(root, "a/b"), 0o755); err != nil {
				t.Fatal(err)
			}
			for file, text := range test.files {
				file = filepath.Join(root, file)
				if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
					t.Fatal(err)
				}
				if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			m := &linked{path: "example.com/m", root: root, dirs: []string{filepath.Join(root, "a/b"), filepath.Join(root, "a")}}
			names, err := m.licences()
			if diff := cmp.Diff(test.want, strings.Join(names, ", ")); diff != "" {
				t.Errorf("licences (-want +got):\n%s", diff)
			}
			if test.err == "" && err != nil || test.err != "" && (err == nil || !strings.Contains(err.Error(), test.err)) {
				t.Errorf("error %v, want %q", err, test.err)
			}
		})
	}
}
